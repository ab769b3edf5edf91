import { and, type Column, eq, inArray, isNull, notExists, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { cases } from './table.ts'

/** Of a row that may speak of a case (its id in this column): that it speaks of none that the asker may not know of. */
export const tellsOnlyTheirs = (db: Db, caseId: Column, rows: Rows): SQL | undefined =>
  rows === null
    ? undefined
    : notExists(
        db
          .select({ one: sql`1` })
          .from(cases)
          .where(and(eq(cases.id, caseId), or(isNull(cases.teamId), notInArray(cases.teamId, [...rows])))),
      )

/** Which of these ids are cases at all, and which of those the asker may know of. */
export async function sortCases(
  db: Db,
  ids: readonly string[],
  rows: Rows,
): Promise<{ theirs: Set<string>; others: Set<string> }> {
  const found = { theirs: new Set<string>(), others: new Set<string>() }
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = await db
      .select({ id: cases.id, teamId: cases.teamId })
      .from(cases)
      .where(inArray(cases.id, ids.slice(from, from + atOnce)))
    for (const { id, teamId } of some)
      (rows === null || (teamId !== null && rows.includes(teamId)) ? found.theirs : found.others).add(id)
  }
  return found
}

const atOnce = 500

/** Whether the case is there for them. */
export async function isTheirs(db: Db, caseId: string, rows: Rows): Promise<boolean> {
  const [found] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), inRows(cases.teamId, rows)))
  return found !== undefined
}
