import type { Db } from '../db/database.ts'

/** Something that is not as it must be, by its name. */
export type Failing = { resource: string; id: string; what: string }

/** A sentence that is always true of a sound database; `find` gives what contradicts it, in bounded memory. */
export type Invariant = { says: string; find: (db: Db, now: Date) => AsyncGenerator<Failing> }

const pageSize = 500

/** Rows page by page, each page after the last row of the one before. */
export async function* paged<Row>(read: (after: Row | null, limit: number) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let after: Row | null = null
  for (;;) {
    const page: Row[] = await read(after, pageSize)
    if (page.length > 0) yield page
    if (page.length < pageSize) return
    after = page.at(-1) ?? null
  }
}

/** Rows in groups by one of their words. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
