import type { ReactNode } from 'react'
import type { CaseDecision } from '#shared/cases/schema.ts'
import { dismissReasons, infringingGrounds, notInfringingGrounds, orders, proofs } from '#shared/counterfeits/bodies.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords, counterfeitEffectWords } from '#shared/counterfeits/screenWords.ts'
import {
  checkItemWords,
  checkStateWords,
  dismissReasonWords,
  infringingGroundWords,
  notInfringingWords,
  orderWords,
  proofWords,
} from '#shared/counterfeits/words.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { Panel } from '../ui/Panel.tsx'
import { type Say, useSay } from '../ui/useSay.ts'
import { Timeline } from '../workflow/Timeline.tsx'
import { workflowWords } from '../workflow/words.ts'
import { counterfeitWords } from './counterfeitWords.ts'

/** What happened, by whom, and what it caused; the newest on top. */
export function TimelinePanel({ record, file }: { record: Counterfeit; file: CounterfeitFile }) {
  const say = useSay()
  const [first] = file.reports
  return (
    <Panel title={say(workflowWords.timeline)}>
      <Timeline
        workflow={counterfeitWorkflow}
        words={counterfeitWords}
        effectWords={counterfeitEffectWords}
        file={file}
        opened={{ at: record.openedAt, text: first?.statement }}
        tell={(decision) => tell(decision, say)}
      />
    </Panel>
  )
}

/** The words and sentences that a decision carried. */
function tell({ action, body }: CaseDecision, say: Say): ReactNode {
  const items = Array.isArray(body.items) ? (body.items as CheckedItem[]) : []
  const facts = [
    pick(dismissReasons, body.reason, (word) => say(dismissReasonWords[word])),
    pick(infringingGrounds, body.basis, (word) => say(infringingGroundWords[word])),
    pick(notInfringingGrounds, body.basis, (word) => say(notInfringingWords[word])),
    pick(orders, body.order, (word) => say(orderWords[word])),
    pick(proofs, body.proof, (word) => say(proofWords[word])),
    ...items.map(({ item, state }) => `${say(checkItemWords[item].name)}: ${say(checkStateWords[state])}`),
    typeof body.court === 'string' && `${body.court} ${String(body.docket ?? '')}`,
    typeof body.payoutHoldDays === 'number' &&
      `${say(caseWords.payoutHold)}: ${say(caseWords.days, { days: body.payoutHoldDays })}`,
  ].filter((fact) => typeof fact === 'string')
  const reason = action === 'dismiss' ? undefined : body.reason
  const told = [body.question, body.supplied, body.grounds, body.statement, body.proofNote, body.note, reason]
  const sentences = told.filter((sentence) => typeof sentence === 'string' && sentence !== '')
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

type CheckedItem = { item: keyof typeof checkItemWords; state: keyof typeof checkStateWords }

function pick<W extends string>(words: readonly W[], value: unknown, sayWord: (word: W) => string): string | undefined {
  const word = words.find((each) => each === value)
  return word && sayWord(word)
}
