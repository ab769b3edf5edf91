import type { Settlement } from '#shared/settlements/schema.ts'
import { queueWords } from '#shared/settlements/screenWords.ts'
import { Field } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { useSay } from '../ui/useSay.ts'
import { CasePreview, PreviewWords } from '../workflow/queue/CasePreview.tsx'
import { Signed } from './Signed.tsx'
import { TypeName } from './settlementColumns.tsx'

/** What the seller asks, what the ledger says, and what was proposed so far. */
export function SettlementPreview({ record }: { record: Settlement }) {
  const say = useSay()
  const { disputedKrw, claimedKrw, amountKrw, settlementId, payOn } = record
  return (
    <CasePreview
      record={record}
      about={
        <p>
          <TypeName of={record} /> · {record.period}
        </p>
      }
      facts={
        <>
          {settlementId && <Field label={say(queueWords.settlement)}>{settlementId}</Field>}
          {claimedKrw !== null && (
            <Field label={say(queueWords.claimed)}>
              <Money krw={claimedKrw} />
            </Field>
          )}
          {disputedKrw !== null && (
            <Field label={say(queueWords.disputed)}>
              <Signed krw={disputedKrw} />
            </Field>
          )}
          {amountKrw !== null && (
            <Field label={say(queueWords.amount)}>
              <Signed krw={amountKrw} />
            </Field>
          )}
          {payOn && <Field label={say(queueWords.payOn)}>{payOn}</Field>}
        </>
      }
    >
      <PreviewWords title={say(queueWords.claim)}>{record.claim}</PreviewWords>
      {record.explanation && <PreviewWords title={say(queueWords.amount)}>{record.explanation}</PreviewWords>}
    </CasePreview>
  )
}
