import type { ReactNode } from 'react'
import type { CaseDecision } from '#shared/cases/schema.ts'
import { explainFinding } from '#shared/suspensions/grounds.ts'
import { ladder } from '#shared/suspensions/ladder.ts'
import {
  dismissReasons,
  escalateCauses,
  liftCauses,
  type Suspension,
  type SuspensionFile,
} from '#shared/suspensions/schema.ts'
import { caseWords, effectWords } from '#shared/suspensions/screenWords.ts'
import { dismissReasonWords, escalateCauseWords, liftCauseWords, measureWords } from '#shared/suspensions/words.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { Panel } from '../ui/Panel.tsx'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { Timeline } from '../workflow/Timeline.tsx'
import { workflowWords } from '../workflow/words.ts'
import { suspensionWords } from './suspensionWords.ts'

/** What happened, by whom, and what it caused; the newest on top. */
export function TimelinePanel({ record, file }: { record: Suspension; file: SuspensionFile }) {
  const say = useSay()
  const locale = useLanguage()
  const [first] = file.findings
  return (
    <Panel title={say(workflowWords.timeline)}>
      <Timeline
        workflow={suspensionWorkflow}
        words={suspensionWords}
        effectWords={effectWords}
        file={file}
        opened={{ at: record.openedAt, text: first && explainFinding(first, locale) }}
        tell={(decision) => tell(decision, say)}
      />
    </Panel>
  )
}

/** The words and sentences that a decision carried. */
function tell({ action, body }: CaseDecision, say: Say): ReactNode {
  const facts = [
    pick(ladder, body.measure, (word) => say(measureWords[word])),
    typeof body.days === 'number' && say(caseWords.days, { days: body.days }),
    typeof body.payoutHoldDays === 'number' &&
      `${say(caseWords.payoutHold)}: ${say(caseWords.days, { days: body.payoutHoldDays })}`,
    action === 'dismiss' && pick(dismissReasons, body.reason, (word) => say(dismissReasonWords[word])),
    action === 'lift' && pick(liftCauses, body.cause, (word) => say(liftCauseWords[word])),
    action === 'escalate' && pick(escalateCauses, body.cause, (word) => say(escalateCauseWords[word])),
  ].filter((fact) => typeof fact === 'string')
  const sentences = [body.question, body.explanation, body.note, action === 'dismiss' ? undefined : body.reason].filter(
    (sentence) => typeof sentence === 'string' && sentence !== '',
  )
  if (facts.length + sentences.length === 0) return undefined
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {sentences.map((sentence) => (
        <p key={String(sentence)}>{String(sentence)}</p>
      ))}
    </>
  )
}

function pick<W extends string>(words: readonly W[], value: unknown, sayWord: (word: W) => string): string | undefined {
  const word = words.find((each) => each === value)
  return word && sayWord(word)
}
