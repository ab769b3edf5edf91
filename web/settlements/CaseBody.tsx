import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Settlement, SettlementFile } from '#shared/settlements/schema.ts'
import { settlementEffectWords } from '#shared/settlements/words.ts'
import { settlementWorkflow } from '#shared/settlements/workflow.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseHead } from '../workflow/workspace/CaseHead.tsx'
import { CalculationPanel } from './CalculationPanel.tsx'
import { ClaimPanel } from './ClaimPanel.tsx'
import { ProposalPanel } from './ProposalPanel.tsx'
import { SchedulePanel } from './SchedulePanel.tsx'
import { TypeName } from './settlementColumns.tsx'
import { settlementForms } from './settlementForms.ts'
import { settlementWords } from './settlementWords.ts'
import { TimelinePanel } from './TimelinePanel.tsx'

type CaseBodyProps = { record: Settlement; file: UseQueryResult<SettlementFile> }

/** A ticket as it is decided: what the seller says, what the ledger says, what is proposed, what happened. */
export function CaseBody({ record, file }: CaseBodyProps) {
  const reading = useRef<HTMLElement>(null)
  // The keys that scroll belong to the case one has just opened.
  useEffect(() => reading.current?.focus({ preventScroll: true }), [])
  return (
    <Middle>
      <CaseHead record={record}>
        <TypeName of={record} /> · {record.settlementId ?? record.period}
      </CaseHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section ref={reading} className="scroll" tabIndex={0} aria-label={record.number}>
        {file.error && <ErrorState error={file.error} retry={file.refetch} />}
        {file.isPending && <SkeletonRows rows={12} />}
        {file.data && (
          <Columns>
            <div>
              <ProposalPanel record={record} />
              <ClaimPanel record={record} />
              <CalculationPanel record={record} file={file.data} />
              <SchedulePanel settlements={file.data.now.settlements} />
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
        resource="settlements"
        workflow={settlementWorkflow}
        words={settlementWords}
        record={record}
        forms={settlementForms}
      />
    </Middle>
  )
}

const History = ({ record, file }: { record: Settlement; file: SettlementFile }) => (
  <>
    <TimelinePanel record={record} file={file} />
    <NoticesPanel notices={file.notices} />
    <EffectsPanel
      resource="settlements"
      caseId={record.id}
      effects={file.effects}
      effectWords={settlementEffectWords}
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
  '@container case (min-width: 1040px)': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1fr)',
    minHeight: '100%',
    '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  },
}))
