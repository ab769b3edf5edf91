import type { ReactNode } from 'react'
import type { CaseDecision } from '#shared/cases/schema.ts'
import { components, componentWords } from '#shared/settlements/components.ts'
import {
  dismissReasons,
  proofs,
  rejectGrounds,
  type Settlement,
  type SettlementFile,
} from '#shared/settlements/schema.ts'
import { signedKrw } from '#shared/settlements/tell.ts'
import { ticketTypes, traits } from '#shared/settlements/types.ts'
import { dismissReasonWords, proofWords, rejectGroundWords, settlementEffectWords } from '#shared/settlements/words.ts'
import { settlementWorkflow } from '#shared/settlements/workflow.ts'
import type { Locale } from '#shared/text.ts'
import { Panel } from '../ui/Panel.tsx'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { Timeline } from '../workflow/Timeline.tsx'
import { workflowWords } from '../workflow/words.ts'
import { settlementWords } from './settlementWords.ts'

/** What happened, by whom, and what it caused; the newest on top. */
export function TimelinePanel({ record, file }: { record: Settlement; file: SettlementFile }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Panel title={say(workflowWords.timeline)}>
      <Timeline
        workflow={settlementWorkflow}
        words={settlementWords}
        effectWords={settlementEffectWords}
        file={file}
        opened={{ at: record.openedAt, text: say(traits[record.type].label) }}
        tell={(decision) => tell(decision, say, locale)}
      />
    </Panel>
  )
}

/** The words, won and sentences that a decision carried. */
function tell({ action, body }: CaseDecision, say: Say, locale: Locale): ReactNode {
  const facts = [
    pick(ticketTypes, body.type, (word) => say(traits[word].label)),
    typeof body.period === 'string' && body.period,
    pick(components, body.component, (word) => say(componentWords[word])),
    typeof body.amountKrw === 'number' && signedKrw(body.amountKrw, locale),
    action === 'ask' && pick(proofs, body.proof, (word) => say(proofWords[word])),
    action === 'reject' && pick(rejectGrounds, body.ground, (word) => say(rejectGroundWords[word])),
    action === 'dismiss' && pick(dismissReasons, body.reason, (word) => say(dismissReasonWords[word])),
  ].filter((fact) => typeof fact === 'string')
  const sentences = [
    body.question,
    body.answer,
    body.explanation,
    body.note,
    action === 'dismiss' ? undefined : body.reason,
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '')
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
