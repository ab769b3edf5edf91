import { asc, gt, inArray } from 'drizzle-orm'
import { addBusinessMs, businessMsBetween, yearsReckonedBlind } from '#shared/calendar/businessTime.ts'
import { calendarNamed, countsIn } from '#shared/clocks/rules.ts'
import { queues } from '#shared/dispatch/queues.ts'
import type { BusinessCalendar, CalendarBody } from '#shared/settings/calendar.ts'
import { cases } from '../cases/table.ts'
import type { ClockEventRow, ClockRow } from '../clocks/book.ts'
import { calendarsOf, termsInForce } from '../clocks/keep.ts'
import { caseClocks, clockEvents } from '../clocks/table.ts'
import type { Db } from '../db/database.ts'
import { type Failing, groupBy, paged } from './invariant.ts'

type CaseRow = Pick<typeof cases.$inferSelect, 'id' | 'kind' | 'state' | 'dueAt'>
type Hours = (row: { calendarVersionId: string; calendar: string }) => BusinessCalendar

/** The soonest promise stands on its case; none runs that should rest; and history has counted every millisecond once. */
export async function* promisesAreKept(db: Db): AsyncGenerator<Failing> {
  for await (const { row, clocks, events, hours } of casesWithClocks(db)) {
    const fail = (what: string): Failing => ({ resource: row.kind, id: row.id, what })
    const due = clocks.flatMap((clock) => clock.dueAt?.getTime() ?? [])
    const soonest = due.length > 0 ? Math.min(...due) : null
    if (soonest !== (row.dueAt?.getTime() ?? null)) yield fail('is due at another time than its soonest promise')
    const state = queues[row.kind]?.states[row.state]
    for (const clock of clocks) {
      const wrong = wrongIn(clock, hours(clock)) ?? wrongInHistory(clock, events.get(clock.id) ?? [], hours)
      if (wrong) yield fail(`${clock.metric}: ${wrong}`)
      const isOpen = clock.state === 'running' || clock.state === 'paused'
      if (isOpen && state?.final) yield fail(`${clock.metric} is still ${clock.state} though the case is over`)
      else if (clock.state === 'running' && state && !countsIn(clock.metric, state.clock))
        yield fail(`${clock.metric} runs in ${row.state}`)
    }
  }
}

/** Open promises whose way leads through a year that nobody has entered the public holidays of. */
export async function* holidaysAreKnown(db: Db): AsyncGenerator<Failing> {
  const blind = new Map<number, number>()
  for await (const { clocks, hours } of casesWithClocks(db)) {
    for (const clock of clocks) {
      if (!clock.runningSince || !clock.dueAt) continue
      for (const year of yearsReckonedBlind(hours(clock), clock.runningSince, clock.dueAt))
        blind.set(year, (blind.get(year) ?? 0) + 1)
    }
  }
  for (const [year, count] of blind) {
    const what = `no holiday table for ${year}: ${count} open promises count its weekdays alone`
    yield { resource: 'settings', id: 'calendar', what }
  }
}

async function* casesWithClocks(db: Db) {
  const terms = await termsInForce(db)
  const read = (after: CaseRow | null, limit: number): Promise<CaseRow[]> =>
    db
      .select({ id: cases.id, kind: cases.kind, state: cases.state, dueAt: cases.dueAt })
      .from(cases)
      .where(after ? gt(cases.id, after.id) : undefined)
      .orderBy(asc(cases.id))
      .limit(limit)
  for await (const page of paged(read)) {
    const ids = page.map((row) => row.id)
    const clocks = await db.select().from(caseClocks).where(inArray(caseClocks.caseId, ids)).orderBy(asc(caseClocks.id))
    const told = await db
      .select()
      .from(clockEvents)
      .where(inArray(clockEvents.caseId, ids))
      .orderBy(asc(clockEvents.clockId), asc(clockEvents.position))
    const calendars = await calendarsOf(
      db,
      [...clocks.map((clock) => clock.calendarVersionId), ...told.flatMap(({ detail }) => versionIn(detail) ?? [])],
      terms,
    )
    const hours: Hours = ({ calendarVersionId, calendar }) =>
      calendarNamed(calendars.get(calendarVersionId) ?? (terms.calendar.body satisfies CalendarBody), calendar)
    const clocksOf = groupBy(clocks, (clock) => clock.caseId)
    const events = groupBy(told, (event) => event.clockId)
    for (const row of page) yield { row, clocks: clocksOf.get(row.id) ?? [], events, hours }
  }
}

const versionIn = (detail: Record<string, unknown>): string | undefined =>
  typeof detail.calendarVersionId === 'string' ? detail.calendarVersionId : undefined

function wrongIn(clock: ClockRow, hours: BusinessCalendar): string | null {
  const { state, runningSince, dueAt, metAt, targetMs, usedMs } = clock
  if ((state === 'met') !== (metAt !== null)) return `is ${state}, and met at ${metAt?.toISOString() ?? 'no time'}`
  if (state !== 'running') return runningSince || dueAt ? `is ${state} and counts on` : null
  if (!runningSince) return 'runs since no time'
  const runsOut = addBusinessMs(hours, runningSince, targetMs - usedMs)
  return runsOut?.getTime() === dueAt?.getTime() ? null : 'what is used and what is left are not what was promised'
}

/** Tells the promise again from its happenings: each must have counted the business time since the one before. */
function wrongInHistory(clock: ClockRow, events: readonly ClockEventRow[], hours: Hours): string | null {
  let used = 0
  let since: Date | null = null
  let by: BusinessCalendar = hours(clock)
  for (const [n, { position, what, usedMs, detail, at }] of events.entries()) {
    if (position !== n + 1) return `happening ${n + 1} is missing`
    if (what === 'breached') continue
    used += since ? businessMsBetween(by, since, at) : 0
    if (used !== usedMs) return `had used ${used} ms when it was ${what}, and says ${usedMs}`
    const version = versionIn(detail)
    if (version && typeof detail.calendar === 'string')
      by = hours({ calendarVersionId: version, calendar: detail.calendar })
    since = detail.state === 'running' ? at : null
  }
  const last = events.at(-1)
  if (!last) return 'has no history'
  if (last.usedMs !== clock.usedMs || last.targetMs !== clock.targetMs) return 'is not what its history led to'
  return null
}
