import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SellerFile } from '#shared/sellers/schema.ts'
import { givenCase, givenInForce, givenPolicy, givenReading, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { latestReadings, metricReadings } from './table.ts'

let test: TestApp
let agent: Caller

beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent')
})
afterAll(() => test.close())

const fileOf = async (sellerId: string): Promise<SellerFile> => (await agent.get(`/api/sellers/${sellerId}/file`)).body

describe('the list of sellers', () => {
  it('is filtered, sorted, searched and paged as the dialect says', async () => {
    const region = '제주'
    const rich = await givenSeller(test, { name: '가람유통', region, gmvKrw: 9_000_000, standing: 'warned' })
    const poor = await givenSeller(test, { name: '나래상점', region, gmvKrw: 10, isPayoutHeld: true }, 0)
    const ids = async (params: Record<string, unknown>) => {
      const { body } = await agent.list('sellers', params)
      return body.map((seller: { id: string }) => seller.id)
    }
    expect(await ids({ filter: { region }, sort: ['gmvKrw', 'DESC'] })).toEqual([rich.id, poor.id])
    expect(await ids({ filter: { region }, sort: ['name', 'DESC'] })).toEqual([poor.id, rich.id])
    expect(await ids({ filter: { region, standing: ['warned', 'closed'] } })).toEqual([rich.id])
    expect(await ids({ filter: { region, isPayoutHeld: true } })).toEqual([poor.id])
    expect(await ids({ filter: { region, gmvKrw_gte: 11 } })).toEqual([rich.id])
    expect(await ids({ filter: { q: '나래' } })).toEqual([poor.id])
    expect(await ids({ filter: { q: rich.externalId.toUpperCase() } })).toEqual([rich.id])
    expect(await ids({ filter: { id: [poor.id, rich.id] } })).toHaveLength(2)
    const paged = await agent.list('sellers', { filter: { region }, sort: ['name', 'ASC'], range: [1, 1] })
    expect([paged.body[0].id, paged.headers['content-range']]).toEqual([poor.id, 'sellers 1-1/2'])
  })

  it('refuses filters, words and sorts that it does not know', async () => {
    const code = async (params: Record<string, unknown>) => (await agent.list('sellers', params)).body.code
    expect(await code({ filter: { shoeSize: 42 } })).toBe('unknown-filter')
    expect(await code({ filter: { standing: 'lovely' } })).toBe('malformed')
    expect(await code({ sort: ['email', 'ASC'] })).toBe('unknown-sort')
  })

  it('offers the regions and categories that occur as choices', async () => {
    await givenSeller(test, { region: '강원', category: '캠핑' })
    await givenSeller(test, { region: '강원', category: null })
    const { body } = await agent.get('/api/sellers/choices')
    expect(body.categories).toEqual(['캠핑'])
    expect(body.regions.filter((region: string) => region === '강원')).toEqual(['강원'])
  })

  it('is not for those without a session', async () => {
    expect((await test.nobody().get('/api/sellers')).status).toBe(401)
  })
})

describe('a seller', () => {
  it('says how many listings there are and how many of them we hide', async () => {
    const seller = await givenSeller(test, {}, 5)
    const policy = await givenPolicy(test)
    const caseId = await givenCase(test, seller.id, policy)
    await givenInForce(test, caseId, { measure: 'listing_removal', listingIds: seller.listingIds.slice(0, 2) })
    const { body, headers } = await agent.get(`/api/sellers/${seller.id}`)
    expect(body).toMatchObject({
      listings: 5,
      hiddenListings: 2,
      openCases: 1,
      standing: 'restricted',
      allowedActions: [],
    })
    expect(headers.etag).toBe(`"${body.version}"`)
  })

  it('who does not exist is not found', async () => {
    expect((await agent.get(`/api/sellers/${uuidv7()}`)).status).toBe(404)
    expect((await agent.get(`/api/sellers/${uuidv7()}/file`)).status).toBe(404)
  })
})

describe('the file of a seller', () => {
  it('holds measures and strikes in force and ended, each with its case', async () => {
    const seller = await givenSeller(test, {}, 4)
    const caseId = await givenCase(test, seller.id, await givenPolicy(test, { measure: 'temporary_suspension' }))
    await givenInForce(test, caseId, { measure: 'temporary_suspension', days: 7, payoutHoldDays: 30 })
    const file = await fileOf(seller.id)
    expect(file.measures.map((measure) => [measure.kind, measure.listings, measure.endedAt]).toSorted()).toEqual([
      ['hold_payout', 0, null],
      ['suspend', 4, null],
    ])
    expect(file.measures[0]?.caseNumber).toMatch(/^SUS-2026-\d{6}$/)
    expect(file.strikes).toMatchObject([{ caseId, points: 2, isCounting: true, voidedAt: null }])
  })

  it('gives the limits in force', async () => {
    const seller = await givenSeller(test)
    const policy = await givenPolicy(test, {
      nameEn: 'Score',
      metric: 'review_score',
      comparison: 'lt',
      threshold: 3.5,
      minimumCount: 5,
    })
    const { limits } = await fileOf(seller.id)
    expect(limits).toContainEqual({
      metric: 'review_score',
      comparison: 'lt',
      threshold: 3.5,
      minimumCount: 5,
      policyVersionId: policy.id,
      policyName: { en: 'Score', ko: '배송 지연' },
      policyVersion: 1,
    })
  })

  it('tells a day that was revised as it was told last, newest day first', async () => {
    const seller = await givenSeller(test)
    await givenReading(test, seller.id, 0.05, '2026-09-01')
    const day = { sellerId: seller.id, metric: 'late_delivery_rate' as const, windowDays: 30, asOf: '2026-10-01' }
    await test.database.transact(async (tx) => {
      for (const [revision, value] of [
        [1, 0.06],
        [2, 0.07],
      ] as const) {
        const row = { ...day, revision, value, denominator: 80, source: 'file.csv', sourceLine: 7 }
        await tx.insert(metricReadings).values({ ...row, id: uuidv7(), createdAt: test.now() })
      }
    })
    const { readings } = await fileOf(seller.id)
    expect(readings.map((reading) => [reading.asOf, reading.value, reading.isLatest])).toEqual([
      ['2026-10-01', 0.07, false],
      ['2026-09-01', 0.05, true],
    ])
    expect(readings[0]).toMatchObject({ revision: 2, source: 'file.csv', sourceLine: 7, denominator: 80 })
  })

  it('places the peers at the nearest rank, among those with a value', async () => {
    const values = [0.9, 0.1, 0.5, 0.3, 0.7, 0.2, 0.8, 0.6, 0.4, 1]
    let sellerId = ''
    for (const value of values) {
      sellerId = (await givenSeller(test, {}, 0)).id
      const figures = { sellerId, metric: 'return_rate' as const, value, windowDays: 30, asOf: '2026-11-01' }
      await test.database.transact(async (tx) => {
        const readingId = uuidv7()
        await tx
          .insert(metricReadings)
          .values({ ...figures, id: readingId, revision: 1, source: 'test', createdAt: test.now() })
        await tx.insert(latestReadings).values({ ...figures, readingId })
      })
    }
    const { peers } = await fileOf(sellerId)
    expect(peers).toEqual([{ metric: 'return_rate', sellers: 10, p25: 0.3, median: 0.5, p75: 0.8, p90: 0.9 }])
  })
})
