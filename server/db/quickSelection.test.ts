import { count, eq, sql } from 'drizzle-orm'
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3'
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres'
import { alias } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import { cases, effects } from '../cases/table.ts'
import { sellers } from '../sellers/table.ts'
import { isPostgres } from './columns.ts'
import type { Tx } from './database.ts'
import { writingQuickly } from './quickSelection.ts'

type Query = { toSQL: () => { sql: string; params: unknown[] } }

/** Every way in which a list of columns stands in a query. */
const queries: Record<string, (tx: Tx) => unknown> = {
  'a whole row': (tx) => tx.select().from(cases).where(eq(cases.id, 'x')),
  'rows of two tables': (tx) =>
    tx.select({ row: cases, seller: sellers.name }).from(cases).leftJoin(sellers, eq(sellers.id, cases.sellerId)),
  'a table by another name': (tx) => tx.select().from(alias(effects, 'earlier')),
  'columns beside an expression': (tx) =>
    tx
      .select({ kind: cases.kind, number: count(), one: sql`1`.as('one') })
      .from(cases)
      .groupBy(cases.kind),
  'a query within a query': (tx) => {
    const open = tx.select({ id: cases.id, sellerId: cases.sellerId }).from(cases).as('open')
    return tx.select({ id: open.id, name: sellers.name }).from(open).innerJoin(sellers, eq(sellers.id, open.sellerId))
  },
  'what was changed': (tx) => tx.update(cases).set({ rank: 1 }).where(eq(cases.id, 'x')).returning(),
  'what was taken away': (tx) => tx.delete(cases).where(eq(cases.id, 'x')).returning({ id: cases.id }),
}

const fresh = (): unknown => (isPostgres ? onPostgres.mock() : onSqlite.mock())

it.each(Object.entries(queries))('%s is asked for in the words that Drizzle would use', (_, build) => {
  const told = (database: unknown) => (build(database as Tx) as Query).toSQL()
  expect(told(writingQuickly(fresh() as object))).toEqual(told(fresh()))
})
