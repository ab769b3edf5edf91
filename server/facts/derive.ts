import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { businessMsBetween } from '#shared/calendar/businessTime.ts'
import { calendarNamed, houseCalendar } from '#shared/clocks/rules.ts'
import { type CaseFact, derivedFrom, derivedWords } from '#shared/facts/derive.ts'
import type { FactWord } from '#shared/facts/words.ts'
import type { CalendarBody } from '#shared/settings/calendar.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { Db, Tx } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import { settingVersions } from '../settings/table.ts'
import { teams } from '../teams/table.ts'
import { type Happening, note, rowOf, takeBack } from './note.ts'
import { facts } from './table.ts'

const derived: ReadonlySet<FactWord> = new Set(derivedWords)
/** The calendar time belongs to it: where an answer in between was taken back, what is left waited for longer. */
const keyOf = ({ what, causeId, calendarMs }: { what: FactWord; causeId: string | null; calendarMs: number | null }) =>
  `${what} ${causeId} ${calendarMs}`

const factsOfCase = prepared('facts_of_case', (db) =>
  db
    .select()
    .from(facts)
    .where(eq(facts.caseId, sql.placeholder('id')))
    .orderBy(asc(facts.at), asc(facts.id)),
)

/** Brings what follows from a case's facts in line with them. */
export const deriveFacts = (tx: Tx, row: CaseRow): Promise<void> => noteWithin(tx, row, () => [])

/**
 * Notes what just happened to a case together with what follows from it: waits, and what its last closing came to. What
 * was noted before stays as it was measured then, also where the house has other hours now.
 */
export async function noteWithin(
  tx: Tx,
  row: CaseRow,
  happened: (businessMs: BusinessMs) => readonly Happening[],
): Promise<void> {
  const all = await factsOfCase(tx, { id: row.id })
  const kept = all.filter(({ what }) => derived.has(what))
  const before = all.filter(({ what }) => !derived.has(what))
  const teamIds = [...before.map(({ teamId }) => teamId), row.teamId ?? '']
  const businessMs = await businessTime(tx, [...new Set(teamIds)])
  const fresh = happened(businessMs)
  const wanted = derivedFrom([...before, ...fresh.map(asFact)], businessMs)
  const wantedKeys = new Set(wanted.map(keyOf))
  const keptKeys = new Set(kept.map(keyOf))
  const gone = kept.filter((fact) => !wantedKeys.has(keyOf(fact))).map(({ id }) => id)
  if (gone.length > 0) await takeBack(tx, row.id, inArray(facts.id, gone))
  const { id, kind, sellerId } = row
  const follows = wanted
    .filter((fact) => !keptKeys.has(keyOf(fact)))
    .map((fact) => ({ ...fact, case: { id, kind, sellerId, teamId: fact.teamId } }))
  await note(tx, [...fresh, ...follows])
}

const asFact = (one: Happening): CaseFact => rowOf(one, '')

export type BusinessMs = (from: Date, to: Date, teamId: string) => number

/** What passed between two instants: in the hours of the team, and by the calendar. */
export async function waitBetween(db: Db, teamId: string | null, from: Date, to: Date) {
  const businessMs = await businessTime(db, [teamId ?? ''])
  return { value: businessMs(from, to, teamId ?? ''), calendarMs: Math.max(0, to.getTime() - from.getTime()) }
}

const calendarsNow = prepared('fact_calendars', (db) =>
  db
    .select({ body: settingVersions.body })
    .from(settingVersions)
    .where(and(eq(settingVersions.name, 'calendar'), eq(settingVersions.state, 'published')))
    .orderBy(desc(settingVersions.number))
    .limit(1),
)

const calendarOfTeams = prepared('fact_calendar_of_teams', (db) =>
  db.select({ id: teams.id, calendar: teams.calendar }).from(teams).where(isOneOf(teams.id, 'ids')),
)

/** Business time by the hours of the team in whose hands the case was. */
export async function businessTime(db: Db, teamIds: readonly string[]) {
  const [inForce] = await calendarsNow(db, {})
  if (!inForce) throw new Error('no published calendar')
  const body = inForce.body as CalendarBody
  const asked = teamIds.filter((id) => id !== '')
  const rows = asked.length > 0 ? await calendarOfTeams(db, { ids: idsValue(asked) }) : []
  const names = new Map(rows.map(({ id, calendar }) => [id, calendar]))
  return (from: Date, to: Date, teamId: string): number =>
    businessMsBetween(calendarNamed(body, names.get(teamId) ?? houseCalendar), from, to)
}
