import { useEffect } from 'react'
import { required, TextInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { ladder, type Measure } from '#shared/suspensions/ladder.ts'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import type { ProposalContext, Suspension } from '#shared/suspensions/schema.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { DaysField } from './DaysField.tsx'
import { FeatureChoice } from './FeatureChoice.tsx'
import { LadderChoice } from './LadderChoice.tsx'
import { ListingChoice } from './ListingChoice.tsx'
import { PayoutHold } from './PayoutHold.tsx'
import { ProposalSummary } from './ProposalSummary.tsx'
import { useProposalContext } from './useProposalContext.ts'

/** A measure, what belongs to it, what the seller is told and what colleagues should know. */
export function ProposeFields({ record }: { record: Suspension }) {
  const { data: context, error, refetch } = useProposalContext(record.id)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!context) return <SkeletonRows rows={9} />
  return <Proposal record={record} context={context} />
}

function Proposal({ record, context }: { record: Suspension; context: ProposalContext }) {
  const say = useSay()
  const { getValues, setValue } = useFormContext()
  const measure = useWatch<{ measure?: Measure }>({ name: 'measure' })

  useEffect(() => {
    if (!getValues('measure')) setValue('measure', suggested(context))
  }, [getValues, setValue, context])

  const language = say(context.sellerLocale === 'ko' ? formWords.korean : formWords.english)
  return (
    <>
      <LadderChoice context={context} />
      {measure === 'temporary_suspension' && <DaysField source="days" />}
      {measure === 'listing_removal' && <ListingChoice sellerId={record.sellerId} />}
      {measure === 'feature_restriction' && <FeatureChoice />}
      <PayoutHold />
      <TextInput
        source="grounds"
        label={say(formWords.grounds)}
        helperText={say(formWords.groundsHint, { language })}
        defaultValue={context.grounds}
        validate={required()}
        multiline
        minRows={4}
        slotProps={{ htmlInput: { lang: context.sellerLocale } }}
      />
      <TextInput
        source="clause"
        label={say(formWords.clause)}
        defaultValue={context.clause}
        validate={required()}
        helperText={false}
      />
      <TextInput
        source="reason"
        label={say(formWords.reason)}
        helperText={say(formWords.reasonHint)}
        validate={required()}
        multiline
        minRows={3}
      />
      <ProposalSummary context={context} />
    </>
  )
}

/** What the policy suggests, or the gravest rung that may be taken now. */
const suggested = ({ recommended, allowed }: ProposalContext): Measure | undefined =>
  allowed.includes(recommended) ? recommended : ladder.findLast((measure) => allowed.includes(measure))
