import type { Suspension } from '#shared/suspensions/schema.ts'
import { noteForm } from '../workflow/BasicForms.tsx'
import { Consequences } from './ProposalSummary.tsx'
import { useProposalContext } from './useProposalContext.ts'

/** Before the second signature: what it sets going, once more, and room for a note. */
export function DecideFields({ record }: { record: Suspension }) {
  const { data: context } = useProposalContext(record.id)
  const { measure, days, listingIds, features, payoutHoldDays } = record
  return (
    <>
      {context && measure && (
        <Consequences
          plan={{ measure, days: days ?? undefined, listingIds, features, payoutHoldDays: payoutHoldDays ?? undefined }}
          context={context}
          isDecided
        />
      )}
      <noteForm.Fields />
    </>
  )
}
