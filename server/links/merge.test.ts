import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditProblems } from '../audit/verify.ts'
import { cases } from '../cases/table.ts'
import { sellers } from '../sellers/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let lead: Caller
const hour = 3_600_000

beforeAll(async () => {
  test = await testApp()
})
// Sessions do not outlive the days that pass here.
beforeEach(async () => {
  lead = await test.as('lead', '수아')
})
afterAll(async () => {
  expect(await auditProblems(test.database.db)).toEqual([])
  await test.close()
})

const read = async (id: string) => (await lead.get(`/api/cases/${id}`)).body
/** Two open cases of one seller, and the seller. */
const givenTwo = async () => {
  const seller = await givenSeller(test)
  const loser = await givenCase(test, seller.id, await givenPolicy(test))
  const winner = await givenCase(test, seller.id, await givenPolicy(test))
  await test.database.transact((tx) => tx.update(cases).set({ reports: 3 }).where(eq(cases.id, loser)))
  return { seller, loser, winner }
}
const merge = async (loser: string, intoId: string, by = lead, version?: number) =>
  by.post(
    `/api/cases/${loser}/merge`,
    { intoId, reason: '같은 지연 건' },
    { 'if-match': `"${version ?? (await read(loser)).version}"` },
  )
const unmerge = (id: string, by = lead) => by.post(`/api/cases/${id}/unmerge`)
const openCasesOf = async (sellerId: string) =>
  (await test.database.db.select().from(sellers).where(eq(sellers.id, sellerId)))[0]?.openCases

describe('merging a case into another', () => {
  it('closes it, sends its readers on, and makes the other one weigh more', async () => {
    const { seller, loser, winner } = await givenTwo()
    const before = await read(winner)
    const answer = await merge(loser, winner)
    expect(answer).toMatchObject({
      status: 200,
      body: { state: 'dismissed', outcome: 'duplicate', mergedIntoId: winner },
    })
    expect(await read(winner)).toMatchObject({ reports: 4, version: before.version + 1, state: 'detected' })
    expect(await openCasesOf(seller.id)).toBe(1)
    const { links } = (await lead.get(`/api/cases/${winner}/links`)).body
    expect(links).toMatchObject([
      { kind: 'duplicate', isFrom: false, case: { id: loser }, note: '같은 지연 건', mergedUntil: expect.any(String) },
    ])
    // Whatever is asked of the loser now is answered with where it went.
    const late = await lead.act('suspensions', loser, 'triage')
    expect(late.body).toMatchObject({ code: 'merged-away', current: { mergedIntoId: winner } })
    expect((await lead.remove(`/api/cases/${loser}/links/${links[0].id}`)).body.code).toBe('wrong-state')
  })

  it('can be taken back for a day, exactly', async () => {
    const { seller, loser, winner } = await givenTwo()
    await lead.act('suspensions', loser, 'investigate')
    await lead.remove(`/api/cases/${loser}/lease`)
    const [stood, weighed] = [await read(loser), await read(winner)]
    await merge(loser, winner)
    test.pass(24 * hour - 1)
    lead = await test.as('lead', '민지')
    expect((await unmerge(loser)).status).toBe(200)
    const { version: _v, updatedAt: _u, ...standing } = stood
    // A day went by that the case was closed for: its promises run from here again.
    const { dueAt: _d, atRiskAt: _r, dueSoonAt: _s, ...exact } = standing
    expect(await read(loser)).toMatchObject(exact)
    expect(await read(winner)).toMatchObject({ reports: weighed.reports })
    expect(await openCasesOf(seller.id)).toBe(2)
    expect((await lead.get(`/api/cases/${loser}/links`)).body.links).toEqual([])
    expect((await unmerge(loser)).status).toBe(404)
    expect((await merge(loser, winner)).status).toBe(200)
  })

  it('is final after the day', async () => {
    const { loser, winner } = await givenTwo()
    await merge(loser, winner)
    test.pass(24 * hour)
    lead = await test.as('lead', '민지')
    expect((await unmerge(loser)).body.code).toBe('too-late')
  })

  it('cannot be taken back when another case has taken its place', async () => {
    const seller = await givenSeller(test)
    const policy = await givenPolicy(test)
    const loser = await givenCase(test, seller.id, policy)
    const winner = await givenCase(test, seller.id, await givenPolicy(test))
    await merge(loser, winner)
    await givenCase(test, seller.id, policy, 0.2)
    expect((await unmerge(loser)).body.code).toBe('already-open')
    expect(await read(loser)).toMatchObject({ mergedIntoId: winner })
  })

  it('of two in opposite directions at once lets one win', async () => {
    const { loser: a, winner: b } = await givenTwo()
    const both = await Promise.all([merge(a, b), merge(b, a)])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409])
    const [one, other] = [await read(a), await read(b)]
    expect([one.mergedIntoId, other.mergedIntoId].filter(Boolean)).toHaveLength(1)
    expect(await openCasesOf(one.sellerId)).toBe(1)
  })

  it('is refused across sellers, into what is closed or gone, on an old page and to who may not', async () => {
    const { loser, winner } = await givenTwo()
    const other = await givenTwo()
    expect((await merge(loser, other.winner)).body.errors).toEqual({ intoId: 'is about another seller' })
    expect((await merge(loser, loser)).body.errors).toEqual({ intoId: 'is the same case' })
    expect((await merge(loser, winner, lead, 99)).body.code).toBe('changed-meanwhile')
    expect((await lead.post(`/api/cases/${loser}/merge`, { intoId: winner, reason: 'r' })).status).toBe(428)
    expect((await merge(loser, winner, await test.as('specialist'))).status).toBe(403)
    expect((await unmerge(loser, await test.as('specialist'))).status).toBe(403)
    await merge(other.loser, other.winner)
    const third = await givenCase(test, other.seller.id, await givenPolicy(test))
    expect((await merge(third, other.loser)).body.code).toBe('merged-away')
    await lead.act('suspensions', winner, 'dismiss', { reason: 'false_positive' })
    expect((await merge(loser, winner)).body.code).toBe('wrong-state')
    expect(await read(loser)).toMatchObject({ state: 'detected', mergedIntoId: null })
  })

  it('follows a chain: what was merged into the loser goes on to the winner', async () => {
    const { seller, loser, winner } = await givenTwo()
    const first = await givenCase(test, seller.id, await givenPolicy(test))
    await merge(first, loser)
    expect((await merge(loser, winner)).status).toBe(200)
    expect(await read(winner)).toMatchObject({ reports: 5 })
    expect([(await read(first)).mergedIntoId, (await read(loser)).mergedIntoId]).toEqual([loser, winner])
  })

  it('becomes of a link that already called them duplicates', async () => {
    const { loser, winner } = await givenTwo()
    await lead.post(`/api/cases/${winner}/links`, { kind: 'duplicate', toId: loser })
    await merge(loser, winner)
    expect((await lead.get(`/api/cases/${winner}/links`)).body.links).toMatchObject([
      { isFrom: false, case: { id: loser } },
    ])
  })
})
