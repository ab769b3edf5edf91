import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SellerFile } from '#shared/sellers/schema.ts'
import type { Suspension, SuspensionFile } from '#shared/suspensions/schema.ts'
import { effectWords } from '#shared/suspensions/screenWords.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
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
import { AnswerPanel } from './AnswerPanel.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { Ground } from './Ground.tsx'
import { GroundLost } from './GroundLost.tsx'
import { MetricPanel } from './MetricPanel.tsx'
import { ProposalPanel } from './ProposalPanel.tsx'
import { suspensionForms } from './suspensionForms.ts'
import { suspensionWords } from './suspensionWords.ts'
import { TimelinePanel } from './TimelinePanel.tsx'

type CaseBodyProps = {
  record: Suspension
  file: UseQueryResult<SuspensionFile>
  sellerFile: SellerFile | undefined
}

/** The case itself, top to bottom as it is decided: what is proposed, why, what the seller says, what happened. */
export function CaseBody({ record, file, sellerFile }: CaseBodyProps) {
  const reading = useRef<HTMLElement>(null)
  // The keys that scroll belong to the case one has just opened.
  useEffect(() => reading.current?.focus({ preventScroll: true }), [])
  return (
    <Middle>
      <CaseHead record={record}>
        <Ground of={record} />
      </CaseHead>
      {/* A scrolling region must be reachable without a pointer. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section ref={reading} className="scroll" tabIndex={0} aria-label={record.number}>
        {file.error && <ErrorState error={file.error} retry={file.refetch} />}
        {file.isPending && <SkeletonRows rows={12} />}
        {file.data && (
          <Columns>
            <div>
              <GroundLost lost={file.data.groundLost} />
              <ProposalPanel record={record} decisions={file.data.decisions} />
              <FindingsPanel findings={file.data.findings} />
              <AnswerPanel record={record} decisions={file.data.decisions} />
              {sellerFile && <MetricPanel metric={record.metric} file={sellerFile} />}
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
        resource="suspensions"
        workflow={suspensionWorkflow}
        words={suspensionWords}
        record={record}
        forms={suspensionForms}
      />
    </Middle>
  )
}

const History = ({ record, file }: { record: Suspension; file: SuspensionFile }) => (
  <>
    <TimelinePanel record={record} file={file} />
    <NoticesPanel notices={file.notices} />
    <EffectsPanel resource="suspensions" caseId={record.id} effects={file.effects} effectWords={effectWords} />
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
    gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)',
    minHeight: '100%',
    '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  },
}))
