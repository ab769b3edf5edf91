import { SelectInput, useGetList } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { queues } from '#shared/dispatch/queues.ts'
import { type FeatureName, features } from '#shared/features.ts'
import type { Team } from '#shared/teams/schema.ts'
import type { Vendor } from '#shared/vendors/schema.ts'
import { useMay } from '../../ui/useMe.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { figureWords } from './words.ts'

const all = { pagination: { page: 1, perPage: 200 }, filter: { isActive: true } }

/** Whose figures: of a queue, a team or a provider; left empty, everybody's. */
export function ScopeInputs({ isDisabled = false }: { isDisabled?: boolean }) {
  const say = useSay()
  const locale = useLanguage()
  const mayVendors = useMay('vendors:read')
  const [teamId, vendorId] = useWatch({ name: ['teamId', 'vendorId'] })
  const { data: teams = [] } = useGetList<Team>('teams', { ...all, sort: { field: 'slug', order: 'ASC' } })
  const { data: vendors = [] } = useGetList<Vendor>(
    'vendors',
    { ...all, sort: { field: 'name', order: 'ASC' } },
    { enabled: mayVendors },
  )
  const plain = { emptyText: say(figureWords.everybody), disabled: isDisabled }
  return (
    <>
      <SelectInput
        {...plain}
        source="kind"
        label={say(figureWords.queue)}
        choices={Object.keys(queues).map((id) => ({ id, name: say(features[id as FeatureName].label) }))}
      />
      <SelectInput
        {...plain}
        source="teamId"
        label={say(figureWords.team)}
        disabled={isDisabled || Boolean(vendorId)}
        choices={teams.map(({ id, nameEn, nameKo }) => ({ id, name: locale === 'ko' ? nameKo : nameEn }))}
      />
      {(mayVendors || vendorId) && (
        <SelectInput
          {...plain}
          source="vendorId"
          label={say(figureWords.provider)}
          disabled={isDisabled || Boolean(teamId)}
          choices={vendors.map(({ id, name }) => ({ id, name }))}
        />
      )}
    </>
  )
}

/** What the form has, as the server wants it: nobody in particular is null. */
export const scopeSaid = (values: Record<string, unknown>) => ({
  kind: values.kind || null,
  teamId: values.teamId || null,
  vendorId: values.vendorId || null,
})
