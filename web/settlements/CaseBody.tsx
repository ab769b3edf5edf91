import type { UseQueryResult } from '@tanstack/react-query'
import type { Settlement, SettlementFile } from '#shared/settlements/schema.ts'
import { settlementEffectWords } from '#shared/settlements/words.ts'
import { settlementWorkflow } from '#shared/settlements/workflow.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseColumns, CaseReading } from '../workflow/workspace/CaseReading.tsx'
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
  return (
    <CaseReading
      record={record}
      file={file}
      about={
        <>
          <TypeName of={record} /> · {record.settlementId ?? record.period}
        </>
      }
      bar={
        <ActionBar
          resource="settlements"
          workflow={settlementWorkflow}
          words={settlementWords}
          record={record}
          forms={settlementForms}
        />
      }
    >
      {(opened) => (
        <CaseColumns left={1.5} from={1040}>
          <div>
            <ProposalPanel record={record} />
            <ClaimPanel record={record} />
            <CalculationPanel record={record} file={opened} />
            <SchedulePanel settlements={opened.now.settlements} />
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
