import { type Drill, stockOn } from '#shared/kpis/counted.ts'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import type { KpiGrouping } from '#shared/kpis/schema.ts'
import { daysOf, type Scope, type Step, stepOf } from '#shared/kpis/scope.ts'
import type { Db } from '../db/database.ts'
import { sinceEver, sumsBy } from '../facts/sums.ts'
import { type Figure, figureOf, measureEach, sumOf, wordsOf } from './measure.ts'
import { spreadOf } from './spread.ts'

export type Point = { at: string } & Figure

/** A figure for each day, week or month of the scope, cut to it at both ends. */
export async function seriesOf(db: Db, name: KpiName, scope: Scope, by: Step): Promise<Point[]> {
  const { reckoned } = kpiOf(name)
  const parts = partsOfPeriod(scope, by)
  if (reckoned.by === 'stock' || reckoned.by === 'days') return stockSeries(db, name, scope, parts)
  const lines = await sumsBy(db, wordsOf([name]), scope, ['what', 'aspect', 'kind', 'day'])
  const points: Point[] = []
  for (const { at, from, to } of parts) {
    const own = { ...scope, from, to }
    const plain = figureOf(
      reckoned,
      lines.filter(({ day }) => day >= from && day <= to),
      own,
      null,
    )
    const spread = reckoned.by === 'spread' ? await spreadOf(db, reckoned, own, plain.number) : {}
    points.push({ at, ...plain, ...spread })
  }
  return points
}

/** The same figure for each team, kind, provider or person; the greatest first. */
export async function groupsOf(
  db: Db,
  name: KpiName,
  scope: Scope,
  group: KpiGrouping,
): Promise<({ id: string } & Figure)[]> {
  const dim = ({ team: 'teamId', kind: 'kind', vendor: 'vendorId', person: 'personId' } as const)[group]
  const field = ({ team: 'teamIds', kind: 'kinds', vendor: 'vendorIds', person: 'personIds' } as const)[group]
  const figures = await measureEach(db, name, scope, dim, (id) => ({ ...scope, [field]: [id] }))
  const found = [...figures].map(([id, figure]) => ({ id, ...figure }))
  return found.sort((a, b) => b.number - a.number || (a.id < b.id ? -1 : 1))
}

async function stockSeries(db: Db, name: KpiName, scope: Scope, parts: readonly PartOfPeriod[]): Promise<Point[]> {
  const { reckoned } = kpiOf(name)
  if ((reckoned.by !== 'stock' && reckoned.by !== 'days') || scope.personIds) return []
  const lines = await sumsBy(db, wordsOf([name]), { ...scope, from: sinceEver }, ['what', 'aspect', 'kind', 'day'])
  return parts.map(({ at, to }) => {
    const until = lines.filter(({ day }) => day <= to)
    const open = sumOf(until, reckoned.into).number - sumOf(until, reckoned.outOf).number
    const drill: Drill = { stock: stockOn(to, scope) }
    if (reckoned.by === 'stock') return { at, value: open, number: open, drill }
    const pace = until.filter(({ day }) => day > weekBefore(to))
    const aDay = sumOf(pace, reckoned.pace).number / 7
    return { at, value: aDay > 0 ? open / aDay : null, number: open, drill }
  })
}

const weekBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 7 * 86_400_000).toISOString().slice(0, 10)

type PartOfPeriod = { at: string; from: string; to: string }

function partsOfPeriod(scope: Scope, by: Step): PartOfPeriod[] {
  const parts = new Map<string, PartOfPeriod>()
  for (const day of daysOf(scope)) {
    const at = stepOf(day, by)
    const known = parts.get(at)
    if (known) known.to = day
    else parts.set(at, { at, from: day, to: day })
  }
  return [...parts.values()]
}
