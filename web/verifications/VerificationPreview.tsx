import { reviewReasonWords } from '#shared/verifications/caseWords.ts'
import { causeWords, riskSignalWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import type { Verification } from '#shared/verifications/schema.ts'
import { caseWords, queueWords } from '#shared/verifications/screenWords.ts'
import { Field } from '../ui/Fields.tsx'
import { useSay } from '../ui/useSay.ts'
import { CasePreview } from '../workflow/queue/CasePreview.tsx'
import { useSayWaiting } from './useSayWaiting.ts'

/** Why it is looked at, what speaks against the seller, and whom it waits for. */
export function VerificationPreview({ record }: { record: Verification }) {
  const say = useSay()
  const waiting = useSayWaiting()(record)
  return (
    <CasePreview
      record={record}
      about={<p>{say(causeWords[record.cause])}</p>}
      facts={
        <>
          {record.sellerType && (
            <Field label={say(queueWords.sellerType)}>{say(sellerTypeWords[record.sellerType])}</Field>
          )}
          <Field label={say(queueWords.risk)}>
            {record.riskScore}
            {record.riskReasons.map(({ signal, points }) => (
              <div key={signal}>
                +{points} {say(riskSignalWords[signal])}
              </div>
            ))}
          </Field>
          {record.reviewReasons.length > 0 && (
            <Field label={say(caseWords.why)}>
              {record.reviewReasons.map((reason) => (
                <div key={reason}>{say(reviewReasonWords[reason])}</div>
              ))}
            </Field>
          )}
        </>
      }
    >
      {waiting && <p>{waiting}</p>}
    </CasePreview>
  )
}
