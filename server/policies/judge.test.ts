import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge, type Limit, phaseOf } from '#shared/policies/rules.ts'
import { type Comparison, comparisons } from '#shared/sellers/metrics.ts'
import { latestReadings, metricReadings } from '../sellers/table.ts'
import { givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { impactOf } from './impact.ts'
import { policyInForce } from './inForce.ts'
import { isBreaching, isJudged } from './judge.ts'
import { policyVersions } from './table.ts'

type Reading = { sellerId: string; metric: Limit['metric']; value: number; denominator: number | null }

const metricsTried = ['late_delivery_rate', 'return_rate'] as const
/** Values meet thresholds exactly, counts meet minimum counts exactly: the edges are the point. */
const grid = [0, 0.02, 0.04, 0.05, 0.1, 1 / 3, 1] as const
const counts = [null, 0, 1, 9, 10, 11] as const
const readings: Reading[] = []
let test: TestApp

beforeAll(async () => {
  test = await testApp()
  for (let n = 0; n < 84; n++) {
    const { id: sellerId } = await givenSeller(test, {}, 0)
    for (const metric of metricsTried) {
      if ((n + metric.length) % 11 === 0) continue
      const seed = metric === 'return_rate' ? n * 5 + 3 : n
      readings.push({ sellerId, metric, value: grid[seed % 7] ?? 0, denominator: counts[(seed >> 1) % 6] ?? null })
    }
  }
  await test.database.transact(async (tx) => {
    for (const reading of readings) {
      const row = { ...reading, windowDays: 30, asOf: '2026-11-01' }
      const readingId = uuidv7()
      await tx
        .insert(metricReadings)
        .values({ ...row, id: readingId, revision: 1, source: 'test', createdAt: test.now() })
      await tx.insert(latestReadings).values({ ...row, readingId })
    }
  })
})
afterAll(() => test.close())

const limits: fc.Arbitrary<Limit> = fc.record({
  metric: fc.constantFrom(...metricsTried),
  comparison: fc.constantFrom<Comparison>(...comparisons),
  threshold: fc.constantFrom(...grid, 0.03),
  minimumCount: fc.constantFrom(0, 1, 9, 10, 11),
})
const many = { numRuns: 60 }

const sellersWith = (limit: Limit, verdicts: string[]) =>
  readings
    .filter((reading) => reading.metric === limit.metric && verdicts.includes(judge(reading, limit)))
    .map((reading) => reading.sellerId)
    .toSorted()
const breaching = (limit: Limit) => sellersWith(limit, ['breach'])

describe('the judgement in the database', () => {
  it('is that of the rule, for every limit and reading', async () => {
    const found = async (where: ReturnType<typeof isJudged>) => {
      const rows = await test.database.db.select({ id: latestReadings.sellerId }).from(latestReadings).where(where)
      return rows.map((row) => row.id).toSorted()
    }
    await fc.assert(
      fc.asyncProperty(limits, async (limit) => {
        expect(await found(isBreaching(limit))).toEqual(breaching(limit))
        expect(await found(isJudged(limit))).toEqual(sellersWith(limit, ['breach', 'inside']))
      }),
      many,
    )
  })
})

describe('the impact of a draft', () => {
  it('names exactly whom it would flag anew and whom it would release', async () => {
    await fc.assert(
      fc.asyncProperty(limits, fc.option(limits, { nil: undefined }), async (terms, inForce) => {
        const impact = await impactOf(test.database.db, terms, inForce)
        const after = breaching(terms)
        const before = inForce ? breaching(inForce) : []
        const newly = after.filter((id) => !before.includes(id))
        const released = before.filter((id) => !after.includes(id))
        expect(impact).toMatchObject({
          judged: sellersWith(terms, ['breach', 'inside']).length,
          flagged: after.length,
          flaggedNow: before.length,
          newlyFlagged: newly.length,
          released: released.length,
        })
        expect(impact.newlyFlaggedSellers.map((seller) => seller.sellerId).toSorted()).toEqual(newly)
        expect(impact.releasedSellers.map((seller) => seller.sellerId).toSorted()).toEqual(released)
      }),
      many,
    )
  })

  it('is told of a saved draft and of terms that nobody saved, alike', async () => {
    const policy = await givenPolicy(test, { threshold: 0.05 })
    const ops: Caller = await test.as('ops')
    const draft = (await ops.act('policies', policy.id, 'revise')).body
    const terms = { metric: draft.metric, comparison: draft.comparison, threshold: 0.02, minimumCount: 1 }
    await ops.patch(`/api/policies/${draft.id}`, terms, draft.version)
    const saved = await ops.get(`/api/policies/${draft.id}/impact`)
    const unsaved = await (await test.as('auditor')).post('/api/policies/impact', {
      policyId: policy.policyId,
      ...terms,
    })
    expect(saved.status).toBe(200)
    expect(unsaved.body).toEqual(saved.body)
    expect(saved.body.newlyFlagged).toBeGreaterThan(0)
    const worstFirst = saved.body.newlyFlaggedSellers.map((seller: { value: number }) => seller.value)
    expect(worstFirst).toEqual(worstFirst.toSorted((a: number, b: number) => b - a))
    expect((await ops.post('/api/policies/impact', { ...terms, threshold: 2 })).status).toBe(422)
  })
})

describe('the version in force', () => {
  it('is the one that the rule calls so, at any time', async () => {
    const { policyId } = await givenPolicy(test)
    const [base] = await test.database.db.select().from(policyVersions).limit(1)
    const days = fc.integer({ min: -5, max: 5 })
    const versions = fc.array(fc.record({ day: days, isDraft: fc.boolean() }), { maxLength: 6 })
    const instant = (day: number) => new Date(test.now().getTime() + day * 86_400_000)
    await fc.assert(
      fc.asyncProperty(versions, days, async (drawn, today) => {
        const id = uuidv7()
        const rows = drawn.map(({ day, isDraft }, n) => ({
          number: n + 2,
          state: isDraft ? ('draft' as const) : ('published' as const),
          effectiveFrom: instant(day).toISOString(),
        }))
        await test.database
          .transact(async (tx) => {
            for (const row of rows) {
              const effectiveFrom = new Date(row.effectiveFrom)
              if (base)
                await tx.insert(policyVersions).values({ ...base, ...row, policyId, effectiveFrom, id: uuidv7() })
            }
            const all = [...rows, { number: 1, state: 'published' as const, effectiveFrom: '2026-01-01T00:00:00.000Z' }]
            const ruled = all.find((one) => phaseOf(one, all, instant(today)) === 'in_force')
            expect((await policyInForce(tx, policyId, instant(today)))?.number).toBe(ruled?.number)
            throw new Error(id)
          })
          .catch((error: Error) => {
            if (error.message !== id) throw error
          })
      }),
      { numRuns: 30 },
    )
  })
})
