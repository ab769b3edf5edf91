import type { UseQueryResult } from '@tanstack/react-query'
import { causeWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { effectWords } from '#shared/verifications/screenWords.ts'
import { verificationWorkflow } from '#shared/verifications/workflow.ts'
import { useSay } from '../ui/useSay.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseColumns, CaseReading } from '../workflow/workspace/CaseReading.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { KinPanel } from './KinPanel.tsx'
import { PapersPanel } from './PapersPanel.tsx'
import { StandPanel } from './StandPanel.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { verificationForms } from './verificationForms.ts'
import { verificationWords } from './verificationWords.ts'

type CaseBodyProps = { record: Verification; file: UseQueryResult<VerificationFile> }

/** The case top to bottom as it is decided: why it is here, who they say they are, what others say, who else they are. */
export function CaseBody({ record, file }: CaseBodyProps) {
  const say = useSay()
  return (
    <CaseReading
      record={record}
      file={file}
      about={
        <>
          {say(causeWords[record.cause])}
          {record.sellerType && ` · ${say(sellerTypeWords[record.sellerType])}`}
        </>
      }
      bar={
        <ActionBar
          resource="verifications"
          workflow={verificationWorkflow}
          words={verificationWords}
          record={record}
          forms={verificationForms}
        />
      }
    >
      {(opened) => (
        <CaseColumns left={1.3}>
          <div>
            <StandPanel record={record} decisions={opened.decisions} />
            <ComparePanel record={record} file={opened} />
            <KinPanel links={opened.links} />
            <PapersPanel record={record} file={opened} />
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

const History = ({ record, file }: { record: Verification; file: VerificationFile }) => (
  <>
    <ChecksPanel checks={file.checks} />
    <TimelinePanel record={record} file={file} />
    <NoticesPanel notices={file.notices} />
    <EffectsPanel resource="verifications" caseId={record.id} effects={file.effects} effectWords={effectWords} />
  </>
)
