import { and, asc, between, desc, eq } from 'drizzle-orm'
import { echoWeeks } from '#shared/performance/parts.ts'
import type { EchoCourse, Effects } from '#shared/performance/schema.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import { ladder, type Measure } from '#shared/suspensions/ladder.ts'
import type { Db } from '../db/database.ts'
import { settingInForce } from '../settings/inForce.ts'
import { measureEchoes } from './table.ts'
import { type RangeAsked, rangeOrRefuse } from './trends.ts'

type Echo = Pick<typeof measureEchoes.$inferSelect, 'measure' | 'isMatched' | 'own' | 'match'>

/** What the figures of sellers did around each kind of measure, beside comparable sellers who felt none. */
export async function readEffects(
  db: Db,
  { metric, ...asked }: { metric: MetricName } & RangeAsked,
  now: Date,
): Promise<Effects> {
  const ofMetric = eq(measureEchoes.metric, metric)
  const week = { week: measureEchoes.week }
  const [first] = await db.select(week).from(measureEchoes).where(ofMetric).orderBy(asc(measureEchoes.week)).limit(1)
  const [last] = await db.select(week).from(measureEchoes).where(ofMetric).orderBy(desc(measureEchoes.week)).limit(1)
  const range = rangeOrRefuse(asked, last?.week ?? null, now)
  const rows: Echo[] = await db
    .select({
      measure: measureEchoes.measure,
      isMatched: measureEchoes.isMatched,
      own: measureEchoes.own,
      match: measureEchoes.match,
    })
    .from(measureEchoes)
    .where(and(ofMetric, between(measureEchoes.week, range.from, range.to)))
  const { body } = await settingInForce(db, 'performance')
  return {
    span: first && last ? { first: first.week, last: last.week } : null,
    ...range,
    courses: ladder.flatMap((measure) => {
      const echoes = rows.filter((row) => row.measure === measure)
      return echoes.length > 0 ? [courseOf(measure, echoes)] : []
    }),
    matchWithin: body.effects.matchWithin,
  }
}

/** Means over pairs of which both were told in that week: each point compares the same sellers with the same others. */
function courseOf(measure: Measure, echoes: readonly Echo[]): EchoCourse {
  const matched = echoes.filter((echo) => echo.isMatched)
  const points = Array.from({ length: 2 * echoWeeks + 1 }, (_, at) => {
    const pairs = matched.flatMap(({ own, match }) => pairOf(own[at], match[at]))
    return { offset: at - echoWeeks, pairs: pairs.length, ...meansOf(pairs) }
  })
  const whole = matched.flatMap(({ own, match }) => {
    const [before, after] = [sidesOf(own, match, 0, echoWeeks), sidesOf(own, match, echoWeeks + 1, own.length)]
    return before && after ? [{ before, after }] : []
  })
  const before = meansOf(whole.map((pair) => pair.before))
  const after = meansOf(whole.map((pair) => pair.after))
  const isTold = before.own !== null && before.match !== null && after.own !== null && after.match !== null
  return {
    measure,
    measures: echoes.length,
    matched: matched.length,
    points,
    before: { pairs: whole.length, ...before },
    after,
    difference: isTold ? Number(after.own) - Number(before.own) - (Number(after.match) - Number(before.match)) : null,
  }
}

type Pair = { own: number; match: number }

function pairOf(own: number | null | undefined, match: number | null | undefined): Pair[] {
  return typeof own === 'number' && typeof match === 'number' ? [{ own, match }] : []
}

/** The mean of a stretch of weeks, of those in which both were told. */
function sidesOf(own: Echo['own'], match: Echo['match'], from: number, to: number): Pair | null {
  const pairs = own.slice(from, to).flatMap((value, at) => pairOf(value, match[from + at]))
  const { own: ofOwn, match: ofMatch } = meansOf(pairs)
  return ofOwn === null || ofMatch === null ? null : { own: ofOwn, match: ofMatch }
}

function meansOf(pairs: readonly Pair[]): { own: number | null; match: number | null } {
  const mean = (of: (pair: Pair) => number) =>
    pairs.length > 0 ? pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length : null
  return { own: mean((pair) => pair.own), match: mean((pair) => pair.match) }
}
