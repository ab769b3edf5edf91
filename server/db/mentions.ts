import { Column, is, SQL, type Table } from 'drizzle-orm'

/** Whether any of these conditions or orders speaks of a column of the table. */
export function mentions(table: Table, ...parts: readonly unknown[]): boolean {
  return parts.some((part) => {
    if (is(part, Column)) return part.table === table
    if (is(part, SQL)) return mentions(table, ...part.queryChunks)
    return Array.isArray(part) && mentions(table, ...part)
  })
}
