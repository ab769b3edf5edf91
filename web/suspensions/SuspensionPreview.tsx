import { useGetOne } from 'react-admin'
import type { Seller } from '#shared/sellers/schema.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { caseWords, queueWords, standingWords } from '#shared/suspensions/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Field } from '../ui/Fields.tsx'
import { useSay } from '../ui/useSay.ts'
import { CasePreview, PreviewWords } from '../workflow/queue/CasePreview.tsx'
import { Ground } from './Ground.tsx'
import { LimitBar } from './LimitBar.tsx'
import { useSettled } from './useSettled.ts'

/** The breach in numbers, what the policy suggests, the seller's standing, and what was written of it so far. */
export function SuspensionPreview({ record }: { record: Suspension }) {
  const say = useSay()
  const { measure } = record
  return (
    <CasePreview
      record={record}
      about={
        <>
          <p>
            <Ground of={record} />
          </p>
          <LimitBar metric={record.metric} value={record.value} threshold={record.threshold} />
        </>
      }
      facts={
        <>
          <Field label={say(queueWords.policy)}>
            {say(record.policyName)} v{record.policyVersion}
          </Field>
          <Field label={say(measure ? queueWords.measure : queueWords.recommended)}>
            {say(measureWords[measure ?? record.recommendedMeasure])}
          </Field>
          <SellerFacts sellerId={record.sellerId} />
        </>
      }
    >
      {record.explanation && <PreviewWords title={say(caseWords.answer)}>{record.explanation}</PreviewWords>}
      {measure && record.proposalReason && (
        <PreviewWords title={say(caseWords.reason)}>{record.proposalReason}</PreviewWords>
      )}
    </CasePreview>
  )
}

function SellerFacts({ sellerId }: { sellerId: string }) {
  const say = useSay()
  // Asked for once the cursor rests: holding the arrow key down must not ask for every seller on the way.
  const id = useSettled(sellerId)
  const { data: seller } = useGetOne<Seller>('sellers', { id }, { enabled: id === sellerId })
  const known = seller?.id === sellerId ? seller : undefined
  return (
    <>
      <Field label={say(queueWords.standing)}>{known ? say(standingWords[known.standing]) : '…'}</Field>
      <Field label={say(queueWords.strikes)}>{known?.strikes ?? '…'}</Field>
      <Field label={say(queueWords.openCases)}>{known?.openCases ?? '…'}</Field>
    </>
  )
}
