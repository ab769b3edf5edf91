import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { claimWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords, counterfeitEffectWords } from '#shared/counterfeits/screenWords.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseHead } from '../workflow/workspace/CaseHead.tsx'
import { ChecklistPanel } from './ChecklistPanel.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { CounterNoticePanel } from './CounterNoticePanel.tsx'
import { counterfeitForms } from './counterfeitForms.ts'
import { counterfeitWords } from './counterfeitWords.ts'
import { DecisionPanel } from './DecisionPanel.tsx'
import { TestBuyPanel } from './TestBuyPanel.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { VariantsPanel } from './VariantsPanel.tsx'

type CaseBodyProps = { record: Counterfeit; file: UseQueryResult<CounterfeitFile> }

/** The case top to bottom as it is decided: report against goods, what makes it valid, what else goes down with it. */
export function CaseBody({ record, file }: CaseBodyProps) {
  const say = useSay()
  const reading = useRef<HTMLElement>(null)
  // The keys that scroll belong to the case one has just opened.
  useEffect(() => reading.current?.focus({ preventScroll: true }), [])
  return (
    <Middle>
      <CaseHead record={record}>
        {say(claimWords[record.claim])} · {record.subject}
        {record.blockedListings > 0 &&
          ` · ${say(caseWords.blocked, { listings: record.blockedListings, sellers: record.blockedSellers })}`}
      </CaseHead>
      {/* A scrolling region must be reachable without a pointer. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section ref={reading} className="scroll" tabIndex={0} aria-label={record.number}>
        {file.error && <ErrorState error={file.error} retry={file.refetch} />}
        {file.isPending && <SkeletonRows rows={12} />}
        {file.data && (
          <Columns>
            <div>
              <DecisionPanel record={record} file={file.data} />
              <CounterNoticePanel file={file.data} />
              <ComparePanel record={record} file={file.data} />
              <ChecklistPanel file={file.data} />
              <VariantsPanel record={record} />
              <TestBuyPanel record={record} file={file.data} />
            </div>
            <div>
              <CaseTabs
                tabs={[
                  {
                    name: 'timeline',
                    label: workflowWords.timeline,
                    body: <History record={record} file={file.data} />,
                  },
                  {
                    name: 'conversation',
                    label: workflowWords.conversation,
                    body: <ConversationPanel record={record} />,
                  },
                  { name: 'evidence', label: workflowWords.evidence, body: <EvidencePanel record={record} /> },
                ]}
              />
            </div>
          </Columns>
        )}
      </section>
      <ActionBar
        resource="counterfeits"
        workflow={counterfeitWorkflow}
        words={counterfeitWords}
        record={record}
        forms={counterfeitForms}
      />
    </Middle>
  )
}

const History = ({ record, file }: { record: Counterfeit; file: CounterfeitFile }) => (
  <>
    <TimelinePanel record={record} file={file} />
    <NoticesPanel notices={file.notices} />
    <EffectsPanel
      resource="counterfeits"
      caseId={record.id}
      effects={file.effects}
      effectWords={counterfeitEffectWords}
    />
  </>
)

const Middle = styled('div')(({ theme }) => ({
  height: '100%',
  minWidth: 0,
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  containerType: 'inline-size',
  containerName: 'case',
  '& .scroll': {
    overflowY: 'auto',
    backgroundColor: theme.palette.background.paper,
    '&:focus-visible': { outline: `1px solid ${theme.palette.lineStrong}`, outlineOffset: -1 },
  },
}))

const Columns = styled('div')(({ theme }) => ({
  '& > div': { minWidth: 0 },
  '@container case (min-width: 960px)': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1fr)',
    minHeight: '100%',
    '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  },
}))
