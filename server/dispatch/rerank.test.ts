import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rankOf } from '#shared/dispatch/priority.ts'
import { basePriority, type PriorityBody } from '#shared/settings/priority.ts'
import { cases } from '../cases/table.ts'
import { storeSellers } from '../imports/storeSellers.ts'
import { sellers } from '../sellers/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenSetting, putCase } from '../testing/givenTeams.ts'
import { givenManyCases } from '../testing/manyCases.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { rerankCases } from './rerank.ts'
import { rerankings } from './table.ts'

let test: TestApp
beforeEach(async () => {
  test = await testApp()
})
afterEach(() => test.close())

/** More than two steps of a run. */
const manyCases = 230
/** GMV alone counts: nothing else can explain the order. */
const byGmv: PriorityBody['weights'] = {
  promisePerHour: 0,
  severity: { low: 0, medium: 0, high: 0, critical: 0 },
  buyerHarm: 0,
  gmvPerTenfold: 100,
  perReport: 0,
  mostReports: 1,
}

const givenMany = async (count: number): Promise<string[]> =>
  givenManyCases(test, await givenPolicy(test), count, (n) => 1_000_000 + ((n * 7919) % count) * 50_000)

const rerank = async () => {
  for (let times = 0; times < 50; times++) {
    await rerankCases(test.database, test.now())
    const rows = await test.database.db.select().from(rerankings).where(isNull(rerankings.finishedAt))
    if (rows.length === 0) return
  }
}

describe('new weights', () => {
  it('change the next claim once they are published, and claims go on meanwhile', async () => {
    const ids = await givenMany(manyCases)
    const richest = await test.database.db
      .select({ id: cases.id, gmvKrw: sellers.gmvKrw })
      .from(cases)
      .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    const expected = richest.sort((a, b) => b.gmvKrw - a.gmvKrw)
    const agents = await Promise.all(Array.from({ length: 10 }, () => test.as('agent')))
    await givenSetting(test, 'priority', (body) => ({ ...body, weights: byGmv }))

    const [claimed] = await Promise.all([
      Promise.all(agents.map(async (agent) => (await agent.post('/api/queues/cases/next')).body.id)),
      rerank(),
    ])
    expect(new Set(claimed).size).toBe(10)
    expect(claimed.every((id) => ids.includes(id))).toBe(true)

    const left = expected.filter(({ id }) => !claimed.includes(id))
    const agent = await test.as('agent')
    const order = []
    for (let n = 0; n < 8; n++) order.push((await agent.post('/api/queues/cases/next')).body.id)
    expect(order).toEqual(left.slice(0, 8).map(({ id }) => id))
    expect((await agent.get('/api/dispatch/reranking')).body).toMatchObject({
      number: 2,
      done: manyCases,
      total: manyCases,
    })
    expect((await agent.get(`/api/cases/${order[0]}/priority`)).body.weights).toBe(2)
  }, 60_000)

  it('leave every open case with the rank that its terms come to, and closed ones alone', async () => {
    const ids = await givenMany(30)
    await putCase(test, ids[0] ?? '', { closedAt: test.now(), openKey: null, state: 'dismissed', rank: 7 })
    const weights = { ...basePriority.weights, promisePerHour: 3, gmvPerTenfold: 11 }
    await givenSetting(test, 'priority', (body) => ({ ...body, weights }))
    await rerank()
    const rows = await test.database.db
      .select({ row: cases, gmvKrw: sellers.gmvKrw })
      .from(cases)
      .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    for (const { row, gmvKrw } of rows) expect(row.rank).toBe(row.closedAt ? 7 : rankOf(weights, { ...row, gmvKrw }))
  })

  it('go on where a restart broke them off', async () => {
    await givenMany(120)
    await givenSetting(test, 'priority', (body) => ({ ...body, weights: byGmv }))
    const rows = await test.database.db.select({ id: cases.id }).from(cases).orderBy(cases.id)
    const [versionId] = (await (await test.as('ops')).list('settings', { filter: { name: 'priority' } })).body
    // As if the process had ended after the first hundred, which are left as they were.
    await test.database.transact((tx) =>
      tx.insert(rerankings).values({
        versionId: versionId.id,
        number: 2,
        afterId: rows[99]?.id ?? '',
        done: 100,
        total: 120,
        startedAt: test.now(),
      }),
    )
    const before = await test.database.db.select({ id: cases.id, rank: cases.rank }).from(cases).orderBy(cases.id)
    await rerank()
    const after = await test.database.db.select({ id: cases.id, rank: cases.rank }).from(cases).orderBy(cases.id)
    expect(after.slice(0, 100)).toEqual(before.slice(0, 100))
    expect(after.slice(100).every((row, position) => row.rank !== before[100 + position]?.rank)).toBe(true)
    const [done] = await test.database.db
      .select()
      .from(rerankings)
      .where(and(eq(rerankings.number, 2)))
    expect(done).toMatchObject({ done: 120, total: 120, finishedAt: test.now() })
  })

  it('give way to newer ones that are published meanwhile', async () => {
    await givenMany(20)
    await givenSetting(test, 'priority', (body) => ({ ...body, weights: byGmv }))
    await givenSetting(test, 'priority', () => basePriority)
    await rerank()
    expect((await (await test.as('ops')).get('/api/dispatch/reranking')).body).toMatchObject({ number: 3, done: 20 })
  })
})

describe('what a seller sells', () => {
  it('moves their open cases in the queue with the file that says so', async () => {
    const [small, large] = [await givenSeller(test, { gmvKrw: 1_000_000 }, 0), await givenSeller(test, {}, 0)]
    const policy = await givenPolicy(test)
    const id = await givenCase(test, small.id, policy)
    await givenCase(test, large.id, policy)
    const said = { asOf: '2026-11-01', windowDays: 30, orders: null, profile: {}, values: [] }
    const row = { ...said, line: 2, externalId: small.externalId, gmvKrw: 10_000_000_000 }
    await test.database.transact((tx) => storeSellers(tx, [row], test.now()))
    const agent = await test.as('agent')
    expect((await agent.post('/api/queues/cases/next')).body.id).toBe(id)
    expect((await agent.get(`/api/cases/${id}/priority`)).body.terms).toContainEqual(
      expect.objectContaining({ name: 'gmv', input: 10_000_000_000, points: 16 }),
    )
  })
})
