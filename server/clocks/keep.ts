import { and, asc, eq, inArray, max } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { CalendarBody } from '#shared/settings/calendar.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { notePromises } from '../facts/promises.ts'
import { settingInForce } from '../settings/inForce.ts'
import { settingVersions } from '../settings/table.ts'
import { teams } from '../teams/table.ts'
import { type Book, type Kept, type Owner, openBook, type Terms } from './book.ts'
import { caseClocks, clockEvents } from './table.ts'

/** What promises are made by from now on. */
export async function termsInForce(db: Db): Promise<Terms> {
  // One after the other: inside a transaction there is one connection.
  const sla = await settingInForce(db, 'sla')
  const calendar = await settingInForce(db, 'calendar')
  return { sla, calendar }
}

/** Opens the promises of a case whose row this transaction holds. */
export async function bookOf(tx: Tx, row: CaseRow, terms: Terms, mark?: object): Promise<Book> {
  return openBook(await ownerOf(tx, row), terms, await keptOf(tx, row.id, terms), uuidv7, mark)
}

/**
 * Stores what was written in a book, and on the case which promise runs out first.
 * @param personId whose doing it was; without one the owner's.
 */
export async function closeBook(tx: Tx, book: Book, caseId: string, personId?: string | null): Promise<void> {
  const known = new Set(
    (await tx.select({ id: caseClocks.id }).from(caseClocks).where(eq(caseClocks.caseId, caseId))).map(({ id }) => id),
  )
  for (const row of book.changed()) {
    if (known.has(row.id)) await tx.update(caseClocks).set(row).where(eq(caseClocks.id, row.id))
    else await tx.insert(caseClocks).values(row)
  }
  const events = book.events()
  if (events.length > 0) await tx.insert(clockEvents).values([...events])
  const [row] = await tx.update(cases).set(book.soonest()).where(eq(cases.id, caseId)).returning()
  if (row) await notePromises(tx, row, book.changed(), events, personId ?? row.assigneeId)
}

export async function ownerOf(db: Db, row: Pick<CaseRow, 'id' | 'kind' | 'severity' | 'teamId'>): Promise<Owner> {
  const [team] = row.teamId
    ? await db.select({ slug: teams.slug, calendar: teams.calendar }).from(teams).where(eq(teams.id, row.teamId))
    : []
  return { caseId: row.id, kind: row.kind, severity: row.severity, team: team ?? null }
}

/** The promises of a case as they are stored, with the calendars they run by. */
export async function keptOf(db: Db, caseId: string, terms: Terms): Promise<Kept> {
  const rows = await db
    .select()
    .from(caseClocks)
    .where(eq(caseClocks.caseId, caseId))
    .orderBy(asc(caseClocks.startedAt), asc(caseClocks.id))
  const happened = await db
    .select({ clockId: clockEvents.clockId, last: max(clockEvents.position) })
    .from(clockEvents)
    .where(eq(clockEvents.caseId, caseId))
    .groupBy(clockEvents.clockId)
  return {
    rows,
    happened: new Map(happened.map(({ clockId, last }) => [clockId, Number(last)])),
    calendars: await calendarsOf(
      db,
      rows.map((row) => row.calendarVersionId),
      terms,
    ),
  }
}

/** Published versions never change: each is read once. */
const published = new Map<string, CalendarBody>()

/** Calendars by the version of the settings that has them. */
export async function calendarsOf(
  db: Db,
  versionIds: readonly string[],
  { calendar }: Pick<Terms, 'calendar'>,
): Promise<Map<string, CalendarBody>> {
  if (!published.has(calendar.versionId)) published.set(calendar.versionId, calendar.body)
  const unknown = [...new Set(versionIds)].filter((id) => !published.has(id))
  if (unknown.length > 0) {
    const rows = await db
      .select({ id: settingVersions.id, body: settingVersions.body })
      .from(settingVersions)
      .where(and(inArray(settingVersions.id, unknown), eq(settingVersions.state, 'published')))
      .orderBy(asc(settingVersions.number))
    for (const { id, body } of rows) published.set(id, body as CalendarBody)
  }
  return published
}
