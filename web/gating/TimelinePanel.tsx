import type { ReactNode } from 'react'
import type { CaseDecision } from '#shared/cases/schema.ts'
import { lookUpPartners, rejectCodes, revokeCauses, withdrawGrounds } from '#shared/gating/bodies.ts'
import { lookUpVerdicts } from '#shared/gating/certificates.ts'
import { documentTypes } from '#shared/gating/documents.ts'
import { documentTypeWords, lookUpVerdictWords } from '#shared/gating/documentWords.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { effectWords } from '#shared/gating/screenWords.ts'
import { lookUpPartnerWords, rejectCodeWords, revokeCauseWords, withdrawGroundWords } from '#shared/gating/words.ts'
import { gatingWorkflow } from '#shared/gating/workflow.ts'
import { Panel } from '../ui/Panel.tsx'
import { type Say, useSay } from '../ui/useSay.ts'
import { Timeline } from '../workflow/Timeline.tsx'
import { workflowWords } from '../workflow/words.ts'
import { gatingWords } from './gatingWords.ts'

/** What happened, by whom, and what it caused; the newest on top. */
export function TimelinePanel({ record, file }: { record: Gating; file: GatingFile }) {
  const say = useSay()
  return (
    <Panel title={say(workflowWords.timeline)}>
      <Timeline
        workflow={gatingWorkflow}
        words={gatingWords}
        effectWords={effectWords}
        file={file}
        opened={{ at: record.openedAt, text: record.reason }}
        tell={(decision) => tell(decision, say)}
      />
    </Panel>
  )
}

/** The words and sentences that a decision carried. */
function tell({ body }: CaseDecision, say: Say): ReactNode {
  const rows = [body.answers, body.documents].flatMap((list) => (Array.isArray(list) ? list : []))
  const types = new Set(rows.map((row: { type?: unknown }) => row.type))
  const facts = [
    ...documentTypes.flatMap((type) => (types.has(type) ? [say(documentTypeWords[type])] : [])),
    pick(rejectCodes, body.code, (word) => say(rejectCodeWords[word])),
    pick(withdrawGrounds, body.ground, (word) => say(withdrawGroundWords[word])),
    pick(revokeCauses, body.cause, (word) => say(revokeCauseWords[word])),
    pick(lookUpPartners, body.with, (word) => say(lookUpPartnerWords[word])),
    pick(lookUpVerdicts, body.verdict, (word) => say(lookUpVerdictWords[word])),
    typeof body.number === 'string' && body.number,
  ].filter((fact) => typeof fact === 'string')
  const sentences = [body.text, body.reason, body.message, body.question, body.answer, body.note].filter(
    (sentence): sentence is string => typeof sentence === 'string' && sentence !== '',
  )
  if (facts.length + sentences.length === 0) return undefined
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

function pick<W extends string>(words: readonly W[], value: unknown, sayWord: (word: W) => string): string | undefined {
  const word = words.find((each) => each === value)
  return word && sayWord(word)
}
