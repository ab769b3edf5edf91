import { SelectInput, useGetList } from 'react-admin'
import type { Vendor } from '#shared/vendors/schema.ts'
import { useSay } from '../ui/useSay.ts'

const words = {
  provider: { en: 'Provider', ko: '외주 업체' },
  ours: { en: 'Our own', ko: '자체 조직' },
  hint: {
    en: 'Its people see only cases of its own desks',
    ko: '업체 소속은 자기 업체 팀의 케이스만 볼 수 있습니다',
  },
}

/** Whose a team or a person is: a provider's, or our own. */
export function VendorInput() {
  const say = useSay()
  const { data = [] } = useGetList<Vendor>('vendors', {
    filter: { isActive: true },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  })
  return (
    <SelectInput
      source="vendorId"
      label={say(words.provider)}
      helperText={say(words.hint)}
      emptyText={say(words.ours)}
      choices={data.map(({ id, name }) => ({ id, name }))}
    />
  )
}
