import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latestReadings, sellers } from '../sellers/table.ts'
import { importFile, metricsCsv } from '../testing/importFile.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let ops: Caller

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
})
afterAll(() => test.close())

type Row = { seller: number; day: number; window: number; orders: number; late: number; score: number | null }

const rowsOnce = fc.uniqueArray(
  fc.record({
    seller: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 1, max: 4 }),
    window: fc.constantFrom(7, 30),
    orders: fc.integer({ min: 0, max: 300 }),
    late: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    score: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { selector: ({ seller, day, window }) => `${seller} ${day} ${window}`, minLength: 1, maxLength: 20 },
)

/** The same rows in another order, some of them twice, cut into one to three files. */
const deliveries = rowsOnce.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    sent: fc
      .tuple(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray(rows),
        fc.integer({ min: 0, max: rows.length }),
      )
      .map(([all, again, at]) =>
        [all.slice(0, at), [...all.slice(at), ...again], again].filter((file) => file.length > 0),
      ),
  }),
)

const csvOf = (rows: readonly Row[], prefix: string) =>
  metricsCsv(
    ...rows.map(
      (row) => `${prefix}${row.seller},2026-10-0${row.day},${row.window},${row.orders},${row.late},${row.score ?? ''},`,
    ),
  )

/** What a person would find who looks through all rows: the latest day, of one day the longest window. */
function expected(rows: readonly Row[], prefix: string) {
  const found = new Map<string, string>()
  const sorted = [...rows].sort((a, b) => a.day - b.day || a.window - b.window)
  for (const { seller, day, window, orders, late, score } of sorted) {
    const when = `2026-10-0${day} ${window} ${orders}`
    found.set(`${prefix}${seller} late_delivery_rate`, `${when} ${late}`)
    if (score !== null) found.set(`${prefix}${seller} review_score`, `${when} ${score}`)
  }
  return [...found].map(([key, value]) => `${key} ${value}`).sort()
}

async function stored(prefix: string) {
  const rows = await test.database.db
    .select({ seller: sellers.externalId, latest: latestReadings })
    .from(latestReadings)
    .innerJoin(sellers, eq(sellers.id, latestReadings.sellerId))
    .orderBy(asc(sellers.externalId))
  return rows
    .filter(({ seller }) => seller.startsWith(prefix))
    .map(({ seller, latest: { metric, asOf, windowDays, denominator, value } }) =>
      [seller, metric, asOf, windowDays, denominator, value].join(' '),
    )
    .sort()
}

describe('the newest readings', () => {
  it('are the same in whatever order, how often and in how many files the rows came', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ rows, sent }) => {
        run += 1
        const prefix = `P${run}-`
        for (const file of sent) expect(await importFile(ops, csvOf(file, prefix))).toMatchObject({ state: 'done' })
        expect(await stored(prefix)).toEqual(expected(rows, prefix))
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
