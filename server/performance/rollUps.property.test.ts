import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slices } from '#shared/performance/parts.ts'
import type { TrendPoint, Trends } from '#shared/performance/schema.ts'
import { weekOf } from '#shared/performance/weeks.ts'
import { policyVersions } from '../policies/table.ts'
import { metricReadings, sellers } from '../sellers/table.ts'
import { givenPolicy } from '../testing/given.ts'
import { importFile } from '../testing/importFile.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { performanceJobs } from './jobs.ts'
import { rebuildAll } from './rebuild.ts'
import {
  performanceWeeks,
  projectionTrials,
  projectionWeeks,
  sellerJourneys,
  sellerMonths,
  sellerOutlooks,
  sellerWeeks,
} from './table.ts'

let test: TestApp
let ops: Caller
const metric = 'late_delivery_rate'
const header = 'seller_id,as_of,window_days,total_orders,late_delivery_rate,avg_review_score,category,region'

beforeAll(async () => {
  test = await testApp({ startAt: '2026-11-02T00:00:00Z' })
  ops = await test.as('ops')
  await givenPolicy(test, { threshold: 0.05, effectiveFrom: '2026-09-14T00:00:00.000Z' })
})
afterAll(() => test.close())

const runJobs = async () => {
  for (const job of performanceJobs) await job.run(test.database, test.now())
}

const rows = fc.array(
  fc.record({
    seller: fc.integer({ min: 1, max: 5 }),
    day: fc.integer({ min: 0, max: 55 }),
    window: fc.constantFrom(7, 30, 365),
    orders: fc.option(fc.integer({ min: 0, max: 400 })),
    late: fc.integer({ min: 0, max: 120 }).map((each) => each / 1000),
    score: fc.option(fc.integer({ min: 10, max: 50 }).map((each) => each / 10)),
    category: fc.constantFrom('뷰티', '식품', ''),
    region: fc.constantFrom('서울', '경기'),
  }),
  { minLength: 4, maxLength: 30 },
)

const dayText = (nth: number) => new Date(Date.UTC(2026, 8, 7 + nth)).toISOString().slice(0, 10)

/** Every figure of the trends, by hand: all readings, all sellers, all policies, one loop after the other. */
async function recount(slice: string): Promise<Map<string, TrendPoint>> {
  const { db } = test.database
  const versions = await db.select().from(policyVersions)
  const sellerById = new Map((await db.select().from(sellers)).map((one) => [one.id, one]))
  const told = (await db.select().from(metricReadings)).filter((one) => one.metric === metric)
  const groups = new Map<string, typeof told>()
  for (const reading of told) {
    const isOvertaken = told.some(
      (other) =>
        other.sellerId === reading.sellerId &&
        weekOf(other.asOf) === weekOf(reading.asOf) &&
        [other.asOf, String(other.windowDays).padStart(4), String(other.revision).padStart(4)].join() >
          [reading.asOf, String(reading.windowDays).padStart(4), String(reading.revision).padStart(4)].join(),
    )
    if (isOvertaken) continue
    const seller = sellerById.get(reading.sellerId)
    const joined = new Date((seller?.joinedAt.getTime() ?? 0) + 9 * 3_600_000).toISOString().slice(0, 7)
    const part = { all: '', category: seller?.category, region: seller?.region, cohort: joined }[slice] ?? ''
    const key = `${weekOf(reading.asOf)} ${part}`
    groups.set(key, [...(groups.get(key) ?? []), reading])
  }
  const points = new Map<string, TrendPoint>()
  for (const [key, group] of groups) {
    const values = group.map((one) => one.value).sort((a, b) => a - b)
    const orders = group.reduce((sum, one) => sum + (one.denominator ?? 0), 0)
    const weighted = group.reduce((sum, one) => sum + one.value * (one.denominator ?? 0), 0)
    const limitsOf = (asOf: string) => {
      const published = versions.filter(
        (one) => one.state === 'published' && one.effectiveFrom.getTime() < Date.parse(`${asOf}T15:00:00Z`),
      )
      return published.filter(
        (one) => !published.some((other) => other.policyId === one.policyId && other.number > one.number),
      )
    }
    const judged = group.filter((one) =>
      limitsOf(one.asOf).some((limit) => one.denominator !== null && one.denominator >= limit.minimumCount),
    )
    points.set(key, {
      week: key.slice(0, 10),
      sellers: group.length,
      orders,
      mean: orders > 0 ? weighted / orders : null,
      p10: values[Math.max(0, Math.ceil(values.length * 0.1) - 1)] ?? 0,
      p50: values[Math.max(0, Math.ceil(values.length * 0.5) - 1)] ?? 0,
      p90: values[Math.max(0, Math.ceil(values.length * 0.9) - 1)] ?? 0,
      judged: judged.length,
      breaching: judged.filter((one) => limitsOf(one.asOf).some((limit) => one.value > limit.threshold)).length,
    })
  }
  return points
}

async function expectRecounted() {
  for (const slice of slices) {
    const { body } = await ops.get(
      `/api/performance/trends?metric=${metric}&slice=${slice}&from=2026-08-01&to=2026-11-01`,
    )
    const shown = new Map(
      (body as Trends).parts.flatMap(({ part, points }) => points.map((point) => [`${point.week} ${part}`, point])),
    )
    const counted = await recount(slice)
    expect([...shown.keys()].sort()).toEqual([...counted.keys()].sort())
    for (const [key, point] of counted) {
      const { mean, ...exact } = point
      expect(shown.get(key)).toMatchObject(exact)
      expect(shown.get(key)?.mean ?? -1).toBeCloseTo(mean ?? -1, 9)
    }
  }
}

const made = {
  sellerWeeks,
  performanceWeeks,
  sellerOutlooks,
  projectionTrials,
  projectionWeeks,
  sellerJourneys,
  sellerMonths,
}

async function everythingKept() {
  const kept: Record<string, string[]> = {}
  for (const [name, table] of Object.entries(made)) {
    const found = await test.database.db.select().from(table)
    const isNothing = (row: object) => 'trials' in row && row.trials === 0
    kept[name] = found
      .filter((row) => !isNothing(row))
      .map((row) => JSON.stringify(row))
      .sort()
  }
  return kept
}

describe('the roll-ups of seller performance', () => {
  it('say what a recount of all readings says, marked or folded, and a rebuild makes the same', async () => {
    let nth = 0
    const everyWeek = Array.from({ length: 8 }, (_, week) => week).flatMap((week) => [
      `R1,${dayText(week * 7 + 6)},7,200,0.01${week},,뷰티,서울`,
      `R2,${dayText(week * 7 + 6)},7,200,0.0${week},,식품,경기`,
    ])
    await importFile(ops, [header, ...everyWeek].join('\n'), { fileName: 'weekly.csv' })
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (some, isStricter) => {
        const once = new Map(some.map((row) => [`${row.seller} ${row.day} ${row.window}`, row]))
        const lines = [...once.values()].map((row) =>
          [
            `S${row.seller}`,
            dayText(row.day),
            row.window,
            row.orders ?? '',
            row.late,
            row.score ?? '',
            row.category,
            row.region,
          ].join(','),
        )
        await importFile(ops, [header, ...lines].join('\n'), { fileName: `${nth++}.csv` })
        if (isStricter) await givenPolicy(test, { threshold: 0.03, effectiveFrom: '2026-10-05T00:00:00.000Z' })
        await expectRecounted()
        await runJobs()
        await expectRecounted()
      }),
      { numRuns: 8 },
    )
    const kept = await everythingKept()
    expect(kept.sellerWeeks?.length).toBeGreaterThan(10)
    expect(kept.projectionTrials?.length).toBeGreaterThan(0)
    await rebuildAll(test.database, test.now())
    expect(await everythingKept()).toEqual(kept)
    await expectRecounted()
  })

  it('are of exactly the sellers that their list has', async () => {
    const url = `/api/performance/trends?metric=${metric}&slice=category&from=2026-08-01&to=2026-11-01`
    const { body } = await ops.get(url)
    for (const { part, points } of (body as Trends).parts.slice(0, 2)) {
      for (const { week, sellers: number, judged, breaching } of points.slice(-3)) {
        const counts = [
          ['', number],
          [':judged', judged],
          [':breach', breaching],
        ] as const
        for (const [verdict, count] of counts) {
          const filter = { inWeek: `${metric}:${week}${verdict}`, category: part || null }
          const { headers } = await ops.list('sellers', { filter, range: [0, 0] })
          expect(headers['content-range']).toMatch(new RegExp(`/${count}$`))
        }
      }
    }
  })
})
