import { setImmediate } from 'node:timers/promises'
import { and, asc, between, eq, inArray } from 'drizzle-orm'
import { ordersOfAWeek, quantile } from '#shared/performance/figures.ts'
import { type Slice, slices } from '#shared/performance/parts.ts'
import { dayOf, monthOf } from '#shared/performance/weeks.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { Database, Db } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { sellers } from '../sellers/table.ts'
import { performanceWeeks, sellerWeeks, weekMarks } from './table.ts'

export type Line = typeof performanceWeeks.$inferSelect

/** All lines of a metric's week, from the weeks of its sellers. Sums are taken in one order: done again they are the same. */
export async function makeLines(db: Db, metric: MetricName, week: string): Promise<Line[]> {
  const rows = await db
    .select({
      value: sellerWeeks.value,
      orders: sellerWeeks.orders,
      windowDays: sellerWeeks.windowDays,
      verdict: sellerWeeks.verdict,
      category: sellers.category,
      region: sellers.region,
      joinedAt: sellers.joinedAt,
    })
    .from(sellerWeeks)
    .innerJoin(sellers, eq(sellers.id, sellerWeeks.sellerId))
    .where(and(eq(sellerWeeks.metric, metric), eq(sellerWeeks.week, week)))
    .orderBy(asc(sellerWeeks.value), asc(sellerWeeks.sellerId))
  const groups = new Map<string, { slice: Slice; part: string; rows: typeof rows }>()
  for (const row of rows) {
    const parts = { all: '', category: row.category, cohort: monthOf(dayOf(row.joinedAt)), region: row.region }
    for (const slice of slices) {
      const part = parts[slice] ?? ''
      const key = `${slice} ${part}`
      const group = groups.get(key) ?? { slice, part, rows: [] }
      group.rows.push(row)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ slice, part, rows: ofPart }) => {
    const ascending = ofPart.map(({ value }) => value)
    const sum = (of: (row: (typeof rows)[number]) => number) => ofPart.reduce((total, row) => total + of(row), 0)
    return {
      metric,
      slice,
      week,
      part,
      sellers: ofPart.length,
      orders: sum(({ orders }) => orders ?? 0),
      weighted: sum(({ value, orders }) => value * (orders ?? 0)),
      ownOrders: sum(({ orders, windowDays }) => ordersOfAWeek(orders ?? 0, windowDays)),
      p10: quantile(ascending, 0.1) ?? 0,
      p50: quantile(ascending, 0.5) ?? 0,
      p90: quantile(ascending, 0.9) ?? 0,
      judged: sum(({ verdict }) => (verdict === 'breach' || verdict === 'inside' ? 1 : 0)),
      breaching: sum(({ verdict }) => (verdict === 'breach' ? 1 : 0)),
    }
  })
}

/** The lines of a slice; a week that is marked is made on the spot, so that no figure is ever behind its readings. */
export async function readLines(db: Db, metric: MetricName, slice: Slice, from: string, to: string): Promise<Line[]> {
  const kept = await db
    .select()
    .from(performanceWeeks)
    .where(
      and(
        eq(performanceWeeks.metric, metric),
        eq(performanceWeeks.slice, slice),
        between(performanceWeeks.week, from, to),
      ),
    )
    .orderBy(asc(performanceWeeks.week), asc(performanceWeeks.part))
  const marked = await db
    .selectDistinct({ week: weekMarks.week })
    .from(weekMarks)
    .where(and(eq(weekMarks.metric, metric), between(weekMarks.week, from, to)))
  if (marked.length === 0) return kept
  const behind = new Set(marked.map(({ week }) => week))
  const lines = kept.filter(({ week }) => !behind.has(week))
  for (const week of behind) lines.push(...(await makeLines(db, metric, week)).filter((line) => line.slice === slice))
  return lines.toSorted((a, b) => (a.week === b.week ? (a.part < b.part ? -1 : 1) : a.week < b.week ? -1 : 1))
}

/** Makes the lines of marked weeks and takes the marks away. Broken off, the next run finds the rest. */
export async function foldWeeks(database: Database): Promise<void> {
  for (;;) {
    const [mark] = await database.db
      .select({ metric: weekMarks.metric, week: weekMarks.week })
      .from(weekMarks)
      .orderBy(asc(weekMarks.id))
      .limit(1)
    if (!mark) return
    await database.transact(async (tx) => {
      const { metric, week } = mark
      const ofWeek = and(eq(weekMarks.metric, metric), eq(weekMarks.week, week))
      // Marks first: a reading stored meanwhile marks the week again.
      const marks = await tx.select({ id: weekMarks.id }).from(weekMarks).where(ofWeek)
      const lines = await makeLines(tx, metric, week)
      await tx.delete(performanceWeeks).where(and(eq(performanceWeeks.metric, metric), eq(performanceWeeks.week, week)))
      await insertRows(tx, performanceWeeks, lines)
      for (let at = 0; at < marks.length; at += 5000)
        await tx.delete(weekMarks).where(
          inArray(
            weekMarks.id,
            marks.slice(at, at + 5000).map(({ id }) => id),
          ),
        )
    })
    await setImmediate()
  }
}
