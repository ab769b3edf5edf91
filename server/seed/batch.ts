import { eq, sql } from 'drizzle-orm'
import { audit, auditHeads } from '../audit/table.ts'
import { cases, counters, decisions, effects } from '../cases/table.ts'
import { caseClocks, clockEvents } from '../clocks/table.ts'
import type { Tx } from '../db/database.ts'
import { insertRows, type Table } from '../db/insertRows.ts'
import { addFolded, sumsOf } from '../facts/fold.ts'
import { type FreshFact, linesOf } from '../facts/note.ts'
import { facts } from '../facts/table.ts'
import { listings } from '../listings/table.ts'
import { measures, strikes } from '../measures/table.ts'
import { notices } from '../notices/table.ts'
import { keepWeeks } from '../performance/commands.ts'
import { latestReadings, metricReadings, sellers } from '../sellers/table.ts'
import { findings, suspensions } from '../suspensions/table.ts'

/** In the order in which rows refer to each other. */
const tables = {
  sellers,
  listings,
  metricReadings,
  latestReadings,
  cases,
  caseClocks,
  clockEvents,
  suspensions,
  findings,
  decisions,
  effects,
  notices,
  measures,
  strikes,
  audit,
  auditHeads,
  facts,
} satisfies Record<string, Table>

/** Rows of many sellers, to be written together. */
export type Batch = { [Name in keyof typeof tables]: (typeof tables)[Name]['$inferInsert'][] }

export const makeBatch = () =>
  Object.fromEntries(Object.keys(tables).map((name): [string, unknown[]] => [name, []])) as unknown as Batch

export function add(batch: Batch, more: Batch): void {
  for (const name of Object.keys(tables) as (keyof Batch)[])
    for (const row of more[name]) batch[name].push(row as never)
}

export async function write(tx: Tx, batch: Batch): Promise<void> {
  for (const [name, table] of Object.entries(tables)) await insertRows(tx, table, batch[name as keyof Batch])
  await addFolded(tx, sumsOf(linesOf(batch.facts as FreshFact[], 1)))
  await keepWeeks(tx, batch.metricReadings)
}

export type Numbers = { next: (at: Date) => string; putBack: () => Promise<void> }

/** Case numbers of these years, held for this transaction alone and counted on in memory. */
export async function takeNumbers(tx: Tx, prefix: string, years: readonly number[]): Promise<Numbers> {
  const held = new Map<string, number>()
  for (const year of years) {
    const [counter] = await tx
      .insert(counters)
      .values({ name: `${prefix}-${year}`, value: 0 })
      // Changes nothing, and locks the row.
      .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value}` } })
      .returning()
    if (counter) held.set(counter.name, counter.value)
  }
  return {
    next: (at) => {
      const name = `${prefix}-${at.getUTCFullYear()}`
      const value = (held.get(name) ?? 0) + 1
      held.set(name, value)
      return `${name}-${String(value).padStart(6, '0')}`
    },
    putBack: async () => {
      for (const [name, value] of held) await tx.update(counters).set({ value }).where(eq(counters.name, name))
    },
  }
}
