import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Appeal, AppealFile } from '#shared/appeals/schema.ts'
import { appealEffectWords, appealWords } from '#shared/appeals/screenWords.ts'
import { appealWorkflow } from '#shared/appeals/workflow.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { Timeline } from '../workflow/Timeline.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseHead } from '../workflow/workspace/CaseHead.tsx'
import { appealForms } from './appealForms.ts'
import { words } from './appealWords.ts'
import { BothSides } from './BothSides.tsx'
import { ContestedDecision } from './ContestedDecision.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { NobodyNote } from './NobodyNote.tsx'
import { SellerWords } from './SellerWords.tsx'
import { VerdictPanel } from './VerdictPanel.tsx'

type BodyProps = { record: Appeal; file: UseQueryResult<AppealFile> }

/** The appeal, top to bottom as it is judged: what is missing, both sides finding by finding, the decision, the verdict. */
export function AppealBody({ record, file }: BodyProps) {
  const say = useSay()
  const reading = useRef<HTMLElement>(null)
  // The keys that scroll belong to the case one has just opened.
  useEffect(() => reading.current?.focus({ preventScroll: true }), [])
  const measure = record.measure ? say(measureWords[record.measure]) : ''
  return (
    <Middle>
      <CaseHead record={record}>
        {say(appealWords.against, { measure, number: record.contestedNumber })} · {say(record.policyName)}
      </CaseHead>
      {/* A scrolling region must be reachable without a pointer. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section ref={reading} className="scroll" tabIndex={0} aria-label={record.number}>
        {file.error && <ErrorState error={file.error} retry={file.refetch} />}
        {file.isPending && <SkeletonRows rows={12} />}
        {file.data && (
          <>
            <NobodyNote record={record} file={file.data} />
            <MissingPanel record={record} file={file.data} />
            <BothSides record={record} file={file.data} />
            <Columns>
              <div>
                <VerdictPanel record={record} file={file.data} />
                <SellerWords record={record} />
                <ContestedDecision record={record} relied={file.data.relied} />
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
          </>
        )}
      </section>
      <ActionBar resource="appeals" workflow={appealWorkflow} words={words} record={record} forms={appealForms} />
    </Middle>
  )
}

function History({ record, file }: { record: Appeal; file: AppealFile }) {
  const say = useSay()
  return (
    <>
      <Panel title={say(workflowWords.timeline)}>
        <Timeline
          workflow={appealWorkflow}
          words={words}
          effectWords={appealEffectWords}
          file={file}
          opened={{ at: record.openedAt, text: record.statement }}
        />
      </Panel>
      <NoticesPanel notices={file.notices} />
      <EffectsPanel resource="appeals" caseId={record.id} effects={file.effects} effectWords={appealEffectWords} />
    </>
  )
}

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
    gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)',
    '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  },
}))
