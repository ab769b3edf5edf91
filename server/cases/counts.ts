import { asc, eq, gt, inArray, type SQL, sum } from 'drizzle-orm'
import type { Database, Db } from '../db/database.ts'
import type { VirtualFilter } from '../http/list.ts'
import type { Job } from '../jobs/scheduler.ts'
import { caseCounts, cases } from './table.ts'

const everywhere = {
  kind: caseCounts.kind,
  state: caseCounts.state,
  severity: caseCounts.severity,
  teamId: caseCounts.teamId,
  locale: caseCounts.locale,
}

export const byGroup = {
  of: eq(caseCounts.grain, 'group'),
  columns: { ...everywhere, awaits: caseCounts.awaits, topicId: caseCounts.topicId, remedy: caseCounts.remedy },
}

export const byOwner = {
  of: eq(caseCounts.grain, 'owner'),
  columns: { ...everywhere, assigneeId: caseCounts.assigneeId },
}

/** How the list of one kind is counted: it may call the topic and the remedy that its cases keep by names of its own. */
export function countedBy(names: { topicId?: string; remedy?: string }) {
  const { topicId, remedy } = byGroup.columns
  const own = { ...(names.topicId && { [names.topicId]: topicId }), ...(names.remedy && { [names.remedy]: remedy }) }
  return [{ ...byGroup, columns: { ...byGroup.columns, ...own } }, byOwner]
}

/** A filter by words that the case itself keeps: the count then reads no second table. */
export const keptIn = (column: 'topicId' | 'remedy', words: readonly string[]): VirtualFilter => ({
  words,
  where: (chosen) => inArray(cases[column], [...chosen]),
})

type Line = typeof caseCounts.$inferSelect

/** How many cases stand where `where` (over the columns of one grain, and its `of`) says. Exact. */
export async function sumCounts(db: Db, where: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ total: sum(caseCounts.number) })
    .from(caseCounts)
    .where(where)
  return Number(row?.total ?? 0)
}

/** Lines folded in one transaction: short enough that nobody waits for it. */
const atOnce = 5_000
const deletedAtOnce = 500

/** Folds equal lines of the ledger. Readers see it before or after, never in between. */
export const foldCounts: Job = { name: 'fold-counts', every: '*/5 * * * * *', run: foldAll }

/** Until a whole round finds nothing to fold. */
export async function foldAll(database: Database): Promise<void> {
  let after: number | null = 0
  while (after !== null) after = await foldFrom(database, after)
}

/** @returns where the next round begins; null when this one read the last line. */
async function foldFrom(database: Database, after: number): Promise<number | null> {
  return database.transact(async (tx) => {
    const lines = await tx
      .select()
      .from(caseCounts)
      .where(gt(caseCounts.id, after))
      .orderBy(asc(caseCounts.id))
      .limit(atOnce)
    if (sumsOf(lines).length < lines.length) {
      // Summed is what this transaction took away itself: another node may fold the same lines, and others add more.
      const taken: Line[] = []
      for (let from = 0; from < lines.length; from += deletedAtOnce) {
        const ids = lines.slice(from, from + deletedAtOnce).map((line) => line.id)
        taken.push(...(await tx.delete(caseCounts).where(inArray(caseCounts.id, ids)).returning()))
      }
      const kept = sumsOf(taken).filter((line) => line.number !== 0)
      for (let from = 0; from < kept.length; from += deletedAtOnce)
        await tx.insert(caseCounts).values(kept.slice(from, from + deletedAtOnce))
    }
    return lines.length < atOnce ? null : (lines.at(-1)?.id ?? null)
  })
}

function sumsOf(lines: readonly Line[]): Omit<Line, 'id'>[] {
  const sums = new Map<string, Omit<Line, 'id'>>()
  for (const { id: _, number, ...where } of lines) {
    const key = JSON.stringify(where)
    sums.set(key, { ...where, number: (sums.get(key)?.number ?? 0) + number })
  }
  return [...sums.values()]
}
