import type { UseQueryResult } from '@tanstack/react-query'
import type { SellerFile } from '#shared/sellers/schema.ts'
import type { Suspension, SuspensionFile } from '#shared/suspensions/schema.ts'
import { effectWords } from '#shared/suspensions/screenWords.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseColumns, CaseReading } from '../workflow/workspace/CaseReading.tsx'
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
  return (
    <CaseReading
      record={record}
      file={file}
      about={<Ground of={record} />}
      bar={
        <ActionBar
          resource="suspensions"
          workflow={suspensionWorkflow}
          words={suspensionWords}
          record={record}
          forms={suspensionForms}
        />
      }
    >
      {(opened) => (
        <CaseColumns>
          <div>
            <GroundLost lost={opened.groundLost} />
            <ProposalPanel record={record} decisions={opened.decisions} />
            <FindingsPanel findings={opened.findings} />
            <AnswerPanel record={record} decisions={opened.decisions} />
            {sellerFile && <MetricPanel metric={record.metric} file={sellerFile} />}
          </div>
          <div>
            <CaseTabs
              tabs={[
                {
                  name: 'timeline',
                  label: workflowWords.timeline,
                  body: <History record={record} file={opened} />,
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
      )}
    </CaseReading>
  )
}

const History = ({ record, file }: { record: Suspension; file: SuspensionFile }) => (
  <>
    <TimelinePanel record={record} file={file} />
    <NoticesPanel notices={file.notices} />
    <EffectsPanel resource="suspensions" caseId={record.id} effects={file.effects} effectWords={effectWords} />
  </>
)
