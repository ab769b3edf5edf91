import { and, eq, type SQL, sql } from 'drizzle-orm'
import { dayAndHour } from '#shared/facts/seoulTime.ts'
import type { FactWord } from '#shared/facts/words.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { Db, Tx } from '../db/database.ts'
import { preparedInsert } from '../db/insertRows.ts'
import { prepared } from '../db/prepared.ts'
import { teams } from '../teams/table.ts'
import { factDays, facts } from './table.ts'

export type FactRow = typeof facts.$inferSelect
export type FreshFact = Omit<FactRow, 'id'>
type Line = Omit<typeof factDays.$inferSelect, 'id'>

export type Happening = {
  what: FactWord
  at: Date
  /** Which of its kind: the outcome, the promise, the action. */
  aspect?: string | null
  /** The case it happened to; its kind, seller and team go with it unless said otherwise. */
  case?: Pick<CaseRow, 'id' | 'kind' | 'sellerId' | 'teamId'>
  kind?: string
  sellerId?: string | null
  teamId?: string | null
  personId?: string | null
  causeId?: string | null
  /** As shared/facts/words.ts says it; with the calendar time beside a business time. */
  value?: number | null
  calendarMs?: number | null
}

/** What people look at by the hour. */
export const byHour: ReadonlySet<FactWord> = new Set(['opened', 'closed', 'reply', 'promise_broken'])

/** Writes what happened, and adds it to the days; belongs in the transaction of the change that made it happen. */
export async function note(tx: Tx, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return
  const vendorIds = new Map<string, string>([['', '']])
  for (const one of happenings) {
    const teamId = teamOf(one)
    if (!vendorIds.has(teamId)) vendorIds.set(teamId, await vendorOf(tx, teamId))
  }
  const rows = happenings.map((one) => rowOf(one, vendorIds.get(teamOf(one)) ?? ''))
  await insertFacts(tx, rows)
  await insertLines(tx, linesOf(rows, 1))
}

const insertFacts = preparedInsert('note_facts', facts)
const insertLines = preparedInsert('note_fact_days', factDays)

/**
 * Takes back what was noted of a case: of a decision that is undone, of a promise that runs again.
 * @returns what was taken back.
 */
export async function takeBack(tx: Tx, caseId: string, which?: SQL): Promise<FactRow[]> {
  const gone = await tx
    .delete(facts)
    .where(and(eq(facts.caseId, caseId), which))
    .returning()
  if (gone.length > 0) await insertLines(tx, linesOf(gone, -1))
  return gone
}

const teamOf = (one: Happening): string => (one.teamId === undefined ? one.case?.teamId : one.teamId) ?? ''

/** A fact as it is stored. */
export function rowOf(one: Happening, vendorId: string): FreshFact {
  return {
    what: one.what,
    aspect: one.aspect ?? '',
    caseId: one.case?.id ?? null,
    sellerId: one.sellerId ?? one.case?.sellerId ?? null,
    causeId: one.causeId ?? null,
    at: one.at,
    ...dayAndHour(one.at),
    kind: one.kind ?? one.case?.kind ?? '',
    teamId: teamOf(one),
    vendorId,
    personId: one.personId ?? '',
    value: one.value ?? null,
    calendarMs: one.calendarMs ?? null,
  }
}

const vendorOfTeam = prepared('fact_vendor_of_team', (db) =>
  db
    .select({ vendorId: teams.vendorId })
    .from(teams)
    .where(eq(teams.id, sql.placeholder('id'))),
)

/** The provider whose desk a team is; empty for our own. */
async function vendorOf(db: Db, teamId: string): Promise<string> {
  const [team] = await vendorOfTeam(db, { id: teamId })
  return team?.vendorId ?? ''
}

/** The lines that rows add to the roll-up, equal ones summed. */
export function linesOf(rows: readonly FreshFact[], sign: 1 | -1): Line[] {
  const lines = new Map<string, Line>()
  const add = (line: Line) => {
    const key = JSON.stringify([
      line.grain,
      line.what,
      line.day,
      line.hour,
      line.kind,
      line.aspect,
      line.teamId,
      line.personId,
    ])
    const known = lines.get(key)
    if (!known) return lines.set(key, line)
    known.number += line.number
    known.value += line.value
    known.calendarMs += line.calendarMs
  }
  for (const { what, aspect, day, hour, kind, teamId, vendorId, personId, value, calendarMs } of rows) {
    const where = { what, aspect, day, kind, teamId, vendorId, isFolded: false }
    const much = { number: sign, value: sign * (value ?? 0), calendarMs: sign * (calendarMs ?? 0) }
    add({ ...where, ...much, grain: 'day', hour: 0, personId: '' })
    if (personId !== '') add({ ...where, ...much, grain: 'person', hour: 0, personId })
    if (byHour.has(what)) add({ ...where, ...much, grain: 'hour', hour, aspect: '', personId: '' })
  }
  return [...lines.values()]
}
