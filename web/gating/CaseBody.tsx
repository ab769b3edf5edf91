import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { caseWords, effectWords } from '#shared/gating/screenWords.ts'
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
import { barWorkflow } from './barWorkflow.ts'
import { ChecklistPanel } from './ChecklistPanel.tsx'
import { DocumentViewer } from './DocumentViewer.tsx'
import { gatingForms } from './gatingForms.ts'
import { gatingWords } from './gatingWords.ts'
import { HitsPanel } from './HitsPanel.tsx'
import { LookUpsPanel } from './LookUpsPanel.tsx'
import { CausePanel } from './permissions/CausePanel.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { TopicName } from './TopicName.tsx'
import { useMarks } from './useMarks.ts'
import { VerdictPanel } from './VerdictPanel.tsx'

type CaseBodyProps = { record: Gating; file: UseQueryResult<GatingFile> }

/** The review itself: what is proposed, the checklist with its papers on the left, the paper itself on the right. */
export function CaseBody({ record, file }: CaseBodyProps) {
  const reading = useRef<HTMLElement>(null)
  // The keys that scroll belong to the case one has just opened.
  useEffect(() => reading.current?.focus({ preventScroll: true }), [])
  return (
    <Middle>
      <CaseHead record={record}>
        <TopicName of={record} />
      </CaseHead>
      {/* A scrolling region must be reachable without a pointer. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section ref={reading} className="scroll" tabIndex={0} aria-label={record.number}>
        {file.error && <ErrorState error={file.error} retry={file.refetch} />}
        {file.isPending && <SkeletonRows rows={12} />}
        {file.data && <Opened record={record} file={file.data} />}
      </section>
      <ActionBar resource="gating" workflow={barWorkflow} words={gatingWords} record={record} forms={gatingForms} />
    </Middle>
  )
}

function Opened({ record, file }: { record: Gating; file: GatingFile }) {
  const marks = useMarks(record, file)
  const [shownId, setShownId] = useState<string | null>(null)
  const first = file.documents.find((one) => one.evidenceId && !one.isReplaced)?.evidenceId ?? null
  return (
    <Columns>
      <div>
        <VerdictPanel record={record} file={file} />
        <CausePanel caseId={record.id} />
        <ChecklistPanel record={record} file={file} marks={marks} onShow={setShownId} />
        <HitsPanel file={file} marks={marks} />
        <LookUpsPanel file={file} />
      </div>
      <div>
        <CaseTabs
          tabs={[
            {
              name: 'document',
              label: caseWords.documents,
              body: <DocumentViewer record={record} shownId={shownId ?? first} />,
            },
            {
              name: 'timeline',
              label: workflowWords.timeline,
              body: (
                <>
                  <TimelinePanel record={record} file={file} />
                  <NoticesPanel notices={file.notices} />
                  <EffectsPanel resource="gating" caseId={record.id} effects={file.effects} effectWords={effectWords} />
                </>
              ),
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
  '@container case (min-width: 660px)': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)',
    minHeight: '100%',
    '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  },
}))
