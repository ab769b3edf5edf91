import type { BusinessCalendar } from '#shared/settings/calendar.ts'

/** What a part of the screen of one calendar is given; `path` is where the calendar stands in the setting. */
export type CalendarPart = {
  calendar: BusinessCalendar
  path: string
  errors: Readonly<Record<string, string>>
  isReadOnly: boolean
  change: (next: Partial<BusinessCalendar>) => void
}
