import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { caseWords, effectWords } from '#shared/gating/screenWords.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseColumns, CaseReading } from '../workflow/workspace/CaseReading.tsx'
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
  return (
    <CaseReading
      record={record}
      file={file}
      about={<TopicName of={record} />}
      bar={
        <ActionBar resource="gating" workflow={barWorkflow} words={gatingWords} record={record} forms={gatingForms} />
      }
    >
      {(opened) => <Opened record={record} file={opened} />}
    </CaseReading>
  )
}

function Opened({ record, file }: { record: Gating; file: GatingFile }) {
  const marks = useMarks(record, file)
  const [shownId, setShownId] = useState<string | null>(null)
  const first = file.documents.find((one) => one.evidenceId && !one.isReplaced)?.evidenceId ?? null
  return (
    <CaseColumns from={660}>
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
    </CaseColumns>
  )
}
