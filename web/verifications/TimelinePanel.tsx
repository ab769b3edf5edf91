import type { ReactNode } from 'react'
import type { CaseDecision } from '#shared/cases/schema.ts'
import { rejectGrounds } from '#shared/verifications/actionBodies.ts'
import { rejectGroundWords } from '#shared/verifications/caseWords.ts'
import { causeWords, linkVerdictWords } from '#shared/verifications/factWords.ts'
import { linkVerdicts } from '#shared/verifications/links.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { caseWords, effectWords } from '#shared/verifications/screenWords.ts'
import { verificationWorkflow } from '#shared/verifications/workflow.ts'
import { Panel } from '../ui/Panel.tsx'
import { type Say, useSay } from '../ui/useSay.ts'
import { Timeline } from '../workflow/Timeline.tsx'
import { workflowWords } from '../workflow/words.ts'
import { verificationWords } from './verificationWords.ts'

/** What happened, by whom, and what it caused; the newest on top. */
export function TimelinePanel({ record, file }: { record: Verification; file: VerificationFile }) {
  const say = useSay()
  return (
    <Panel title={say(workflowWords.timeline)}>
      <Timeline
        workflow={verificationWorkflow}
        words={verificationWords}
        effectWords={effectWords}
        file={file}
        opened={{ at: record.openedAt, text: say(causeWords[record.cause]) }}
        tell={(decision) => tell(decision, file, say)}
      />
    </Panel>
  )
}

/** The words and sentences that a decision carried. */
function tell({ action, body }: CaseDecision, file: VerificationFile, say: Say): ReactNode {
  const ground = rejectGrounds.find((one) => one === body.ground)
  const verdict = linkVerdicts.find((one) => one === body.verdict)
  const linked = file.links.find((link) => link.sellerId === body.sellerId)
  const facts = [
    ground && say(rejectGroundWords[ground]),
    action === 'judgeLink' && verdict && `${linked?.sellerName ?? ''} ${say(linkVerdictWords[verdict])}`,
    typeof body.payoutDelayDays === 'number' &&
      `${say(caseWords.delay)}: ${say(caseWords.days, { count: body.payoutDelayDays })}`,
  ].filter((fact) => typeof fact === 'string')
  const sentences = [body.explanation, body.note, body.reason].filter(
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
