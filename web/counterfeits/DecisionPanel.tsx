import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { infringingGroundWords } from '#shared/counterfeits/words.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'

/** The decision that the goods infringe, proposed or taken: what it rests on and what was said. */
export function DecisionPanel({ record, file }: { record: Counterfeit; file: CounterfeitFile }) {
  const say = useSay()
  const { infringement } = file
  if (!infringement) return null
  const isProposed = record.state === 'pending_approval'
  return (
    <Panel title={say(isProposed ? caseWords.proposal : caseWords.decision)}>
      <Fields>
        <Field label={say(caseWords.basis)}>
          <b>{say(infringingGroundWords[infringement.basis])}</b>
        </Field>
        <Field label={say(caseWords.grounds)}>{infringement.grounds}</Field>
        <Field label={say(caseWords.clause)}>{infringement.clause}</Field>
        {infringement.payoutHoldDays !== undefined && (
          <Field label={say(caseWords.payoutHold)}>{say(caseWords.days, { days: infringement.payoutHoldDays })}</Field>
        )}
        <Field label={say(caseWords.reason)}>{infringement.reason}</Field>
      </Fields>
    </Panel>
  )
}
