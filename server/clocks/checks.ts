import { asc, eq } from 'drizzle-orm'
import { wrongInCalendars, wrongInSla } from '#shared/clocks/checks.ts'
import { queues } from '#shared/dispatch/queues.ts'
import type { CalendarBody } from '#shared/settings/calendar.ts'
import type { SlaBody } from '#shared/settings/sla.ts'
import type { SettingCheck } from '../settings/drafts.ts'
import { teams } from '../teams/table.ts'

/** What keeps targets from being published: kinds and teams that nothing answers to. */
export const checkSla: SettingCheck = async (db, body) => {
  const rows = await db.select({ slug: teams.slug }).from(teams).orderBy(asc(teams.slug))
  return wrongInSla(body as SlaBody, { kinds: Object.keys(queues), teams: rows.map(({ slug }) => slug) })
}

/** What keeps calendars from being published: hours that make no sense, and names that a team still goes by. */
export const checkCalendars: SettingCheck = async (db, body) => {
  const rows = await db
    .select({ slug: teams.slug, calendar: teams.calendar })
    .from(teams)
    .where(eq(teams.isActive, true))
    .orderBy(asc(teams.slug))
  return wrongInCalendars(body as CalendarBody, rows)
}
