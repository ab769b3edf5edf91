import type { UseQueryResult } from '@tanstack/react-query'
import type { Appeal, AppealFile } from '#shared/appeals/schema.ts'
import { appealEffectWords, appealWords } from '#shared/appeals/screenWords.ts'
import { appealWorkflow } from '#shared/appeals/workflow.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { Timeline } from '../workflow/Timeline.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseColumns, CaseReading } from '../workflow/workspace/CaseReading.tsx'
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
  const measure = record.measure ? say(measureWords[record.measure]) : ''
  return (
    <CaseReading
      record={record}
      file={file}
      about={
        <>
          {say(appealWords.against, { measure, number: record.contestedNumber })} · {say(record.policyName)}
        </>
      }
      bar={<ActionBar resource="appeals" workflow={appealWorkflow} words={words} record={record} forms={appealForms} />}
    >
      {(opened) => (
        <>
          <NobodyNote record={record} file={opened} />
          <MissingPanel record={record} file={opened} />
          <BothSides record={record} file={opened} />
          <CaseColumns>
            <div>
              <VerdictPanel record={record} file={opened} />
              <SellerWords record={record} />
              <ContestedDecision record={record} relied={opened.relied} />
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
        </>
      )}
    </CaseReading>
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
