import type { UseQueryResult } from '@tanstack/react-query'
import { claimWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords, counterfeitEffectWords } from '#shared/counterfeits/screenWords.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { useSay } from '../ui/useSay.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseColumns, CaseReading } from '../workflow/workspace/CaseReading.tsx'
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
  return (
    <CaseReading
      record={record}
      file={file}
      about={
        <>
          {say(claimWords[record.claim])} · {record.subject}
          {record.blockedListings > 0 &&
            ` · ${say(caseWords.blocked, { listings: record.blockedListings, sellers: record.blockedSellers })}`}
        </>
      }
      bar={
        <ActionBar
          resource="counterfeits"
          workflow={counterfeitWorkflow}
          words={counterfeitWords}
          record={record}
          forms={counterfeitForms}
        />
      }
    >
      {(opened) => (
        <CaseColumns left={1.5}>
          <div>
            <DecisionPanel record={record} file={opened} />
            <CounterNoticePanel file={opened} />
            <ComparePanel record={record} file={opened} />
            <ChecklistPanel file={opened} />
            <VariantsPanel record={record} />
            <TestBuyPanel record={record} file={opened} />
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
