import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseLinks } from '#shared/links/schema.ts'
import { audit } from '../audit/table.ts'
import { auditProblems } from '../audit/verify.ts'
import { events } from '../events/table.ts'
import { bulkDesk } from '../testing/bulkDesk.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let desk: ReturnType<typeof bulkDesk>
let specialist: Caller

beforeAll(async () => {
  test = await testApp()
  desk = bulkDesk(test, await givenPolicy(test))
  specialist = await test.as('specialist', '지훈')
})
afterAll(async () => {
  expect(await auditProblems(test.database.db)).toEqual([])
  await test.close()
})

const link = (fromId: string | undefined, kind: string, toId: string | undefined, by = specialist) =>
  by.post(`/api/cases/${fromId}/links`, { kind, toId })
const linksOf = async (id: string | undefined): Promise<CaseLinks> =>
  (await specialist.get(`/api/cases/${id}/links`)).body
const toldOf = (answer: { status: number; body: { errors?: object } }) => [answer.status, answer.body.errors]

describe('linking two cases', () => {
  it('shows on both, says who did it, and moves no version', async () => {
    const [one, other] = await desk.openCases(2)
    const { version } = await desk.caseOf(specialist, one ?? '')
    expect(
      (await specialist.post(`/api/cases/${one}/links`, { kind: 'related', toId: other, note: '같은 창고' })).status,
    ).toBe(201)
    expect((await linksOf(one)).links).toMatchObject([
      { kind: 'related', isFrom: true, case: { id: other }, note: '같은 창고', byName: '지훈', mergedUntil: null },
    ])
    expect((await linksOf(other)).links).toMatchObject([{ kind: 'related', isFrom: false, case: { id: one } }])
    expect(await desk.caseOf(specialist, one ?? '')).toMatchObject({ version })
    for (const id of [one, other].map(String)) {
      const told = await test.database.db.select().from(audit).where(eq(audit.resourceId, id))
      expect(told.map((entry) => entry.action)).toContain('links:add')
      const signals = await test.database.db.select().from(events).where(eq(events.resourceId, id))
      expect(signals.map((signal) => signal.type)).toContain('case.linked')
    }
  })

  it('is done once, whichever way round it is read', async () => {
    const [one, other, third] = await desk.openCases(3)
    for (const kind of ['related', 'duplicate']) {
      expect((await link(one, kind, other)).status).toBe(201)
      expect((await link(other, kind, one)).body.code).toBe('not-unique')
    }
    expect((await link(one, 'parent', other)).status).toBe(201)
    // A case has one parent.
    expect((await link(third, 'parent', other)).body.code).toBe('not-unique')
    const both = await Promise.all([link(third, 'related', one), link(one, 'related', third)])
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409])
  })

  it('never closes a circle of parents or of blocks, not even two at once', async () => {
    const [a, b, c, d] = await desk.openCases(4)
    for (const kind of ['parent', 'blocks']) {
      expect(toldOf(await link(a, kind, a))).toEqual([422, { toId: 'is the same case' }])
      expect((await link(a, kind, b)).status).toBe(201)
      expect((await link(b, kind, c)).status).toBe(201)
      expect(toldOf(await link(c, kind, a))).toEqual([422, { toId: 'would close a circle' }])
      expect(toldOf(await link(b, kind, a))).toEqual([422, { toId: 'would close a circle' }])
      const both = await Promise.all([link(c, kind, d), link(d, kind, a)])
      expect(both.map((answer) => answer.status).sort()).toEqual([201, 422])
    }
    // Who is related may be so in a circle.
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ])
      expect((await link(from, 'related', to)).status).toBe(201)
  })

  it('is taken away by either end, and can then be made anew', async () => {
    const [one, other, stranger] = await desk.openCases(3)
    await link(one, 'blocks', other)
    const [standing] = (await linksOf(other)).links
    const path = (id: string | undefined) => `/api/cases/${id}/links/${standing?.id}`
    expect((await specialist.remove(path(stranger))).status).toBe(404)
    expect((await specialist.remove(path(other))).body.links).toEqual([])
    expect((await specialist.remove(path(other))).status).toBe(404)
    expect((await link(one, 'blocks', other)).status).toBe(201)
  })

  it('is refused to who may not, for what is not there, and for anything odd', async () => {
    const [one, other] = await desk.openCases(2)
    for (const role of ['legal', 'auditor', 'finance'] as const)
      expect((await link(one, 'related', other, await test.as(role))).status).toBe(403)
    expect(toldOf(await link(one, 'related', uuidv7()))).toEqual([422, { toId: 'no such case' }])
    expect((await link(uuidv7(), 'related', one)).status).toBe(404)
    expect((await specialist.get(`/api/cases/${uuidv7()}/links`)).status).toBe(404)
    expect((await link(one, 'cousin', other)).status).toBe(400)
    const hostile = { kind: 'related', toId: other, note: 'x'.repeat(501) }
    expect((await specialist.post(`/api/cases/${one}/links`, hostile)).status).toBe(400)
    expect((await linksOf(one)).links).toEqual([])
  })
})

describe('a case that another blocks', () => {
  it('goes on, but is not closed before the other is', async () => {
    const [blocker, blocked] = await desk.openCases(2)
    await link(blocker, 'blocks', blocked)
    expect((await specialist.act('suspensions', blocked ?? '', 'investigate')).status).toBe(200)
    const refused = await specialist.act('suspensions', blocked ?? '', 'dismiss', { reason: 'false_positive' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'blocked', current: { blocker: { id: blocker } } } })
    expect(await desk.caseOf(specialist, blocked ?? '')).toMatchObject({ state: 'investigating' })
    const asked = { action: 'dismiss', ids: [blocked], body: { reason: 'false_positive' } }
    expect((await desk.preview(specialist, asked)).refused).toMatchObject([{ code: 'blocked' }])

    await specialist.act('suspensions', blocker ?? '', 'dismiss', { reason: 'false_positive' })
    expect((await specialist.act('suspensions', blocked ?? '', 'dismiss', { reason: 'false_positive' })).status).toBe(
      200,
    )
  })
})

describe('what else is open about a seller', () => {
  it('stands beside each of their cases', async () => {
    const policies = [await givenPolicy(test), await givenPolicy(test), await givenPolicy(test)]
    const seller = await givenSeller(test)
    const ids: string[] = []
    for (const policy of policies) ids.push(await givenCase(test, seller.id, policy))
    await specialist.act('suspensions', ids[2] ?? '', 'dismiss', { reason: 'false_positive' })
    const { sellerCases, sellerCasesTotal } = await linksOf(ids[0])
    expect(sellerCases.map((one) => one.id)).toEqual([ids[1]])
    expect(sellerCases[0]?.allowedActions).toContain('dismiss')
    expect(sellerCasesTotal).toBe(1)
  })

  it('warns whoever is about to open the like, the likeliest first', async () => {
    const [late, other] = [await givenPolicy(test), await givenPolicy(test)]
    const seller = await givenSeller(test)
    const same = await givenCase(test, seller.id, late)
    const like = await givenCase(test, seller.id, other)
    const ask = (query: string) => specialist.get(`/api/cases/duplicates?sellerId=${seller.id}${query}`)
    const told = (body: { likeness: string; case: { id: string } }[]) => body.map((one) => [one.likeness, one.case.id])
    expect(told((await ask(`&kind=suspensions&policyId=${late.policyId}`)).body)).toEqual([
      ['same-topic', same],
      ['same-kind', like],
    ])
    expect(told((await ask('')).body).map(([likeness]) => likeness)).toEqual(['same-seller', 'same-seller'])
    expect((await specialist.get(`/api/cases/duplicates?sellerId=${(await givenSeller(test)).id}`)).body).toEqual([])
    expect((await specialist.get('/api/cases/duplicates?sellerId=x')).status).toBe(400)
    expect((await ask('&secret=1')).status).toBe(400)
  })
})
