import { useGetList } from 'react-admin'
import type { CalendarBody } from '#shared/settings/calendar.ts'
import type { SettingVersion } from '#shared/settings/schema.ts'
import { useLanguage } from '../ui/useSay.ts'

/** The business calendars in force, by the name that people know them by. */
export function useCalendarChoices() {
  const locale = useLanguage()
  const { data = [] } = useGetList<SettingVersion>('settings', {
    filter: { name: 'calendar', state: 'published' },
    sort: { field: 'number', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  })
  // Checked against the body's schema before it was published.
  const body = data[0]?.body as CalendarBody | undefined
  return (body?.calendars ?? []).map(({ name, labelEn, labelKo }) => ({
    id: name,
    name: locale === 'ko' ? labelKo : labelEn,
  }))
}
