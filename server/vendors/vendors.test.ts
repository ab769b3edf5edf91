import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactWord } from '#shared/facts/words.ts'
import type { ContractTerms, Scorecard } from '#shared/vendors/schema.ts'
import { cases } from '../cases/table.ts'
import { note } from '../facts/note.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenProvider, type Provider } from '../testing/givenProviders.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let ops: Caller
let admin: Caller
let mine: Provider
let other: Provider
let caseRow: typeof cases.$inferSelect

const week = '2026-11-02'
const contract: ContractTerms & { effectiveFrom: string } = {
  lines: [
    { line: 'sla', weight: 60, green: 90, amber: 70, amberCreditKrw: 50_000, redCreditKrw: 100_000 },
    { line: 'csat', weight: 10, green: 80, amber: 60, amberCreditKrw: 0, redCreditKrw: 10_000 },
    { line: 'volume', weight: 30, green: 5, amber: 2, amberCreditKrw: 20_000, redCreditKrw: 40_000 },
  ],
  costPer: 'case',
  costKrw: 10_000,
  creditCapPercent: 50,
  effectiveFrom: week,
}

beforeAll(async () => {
  test = await testApp({ startAt: '2026-11-03T02:00:00Z' })
  ops = await test.as('ops')
  admin = await test.as('admin')
  mine = await givenProvider(test, 'Alpha')
  other = await givenProvider(test, 'Beta')
  const caseId = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
  await test.database.transact((tx) => tx.update(cases).set({ teamId: mine.teamId }).where(eq(cases.id, caseId)))
  const [row] = await test.database.db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) throw new Error('no case')
  caseRow = row
  await happened('promise_kept', 3, 'resolution')
  await happened('promise_broken', 1, 'resolution')
  await happened('closed', 4, 'lifted')
})
afterAll(() => test.close())

const happened = (what: FactWord, times: number, aspect: string) =>
  test.database.transact((tx) =>
    note(
      tx,
      Array.from({ length: times }, () => ({ what, aspect, case: caseRow, at: test.now() })),
    ),
  )
const cardOf = async (who: Caller, provider: Provider, of = week): Promise<Scorecard> => {
  const { body, status } = await who.get(`/api/vendors/${provider.id}/scorecards?week=${of}`)
  expect(status).toBe(200)
  return body.at(-1)
}

describe('a contract with a provider', () => {
  it('is agreed by operations, from a Monday on, with weights of a hundred', async () => {
    const at = `/api/vendors/${mine.id}/contracts`
    expect((await (await test.as('lead')).post(at, contract)).status).toBe(403)
    const odd = await ops.post(at, { ...contract, effectiveFrom: '2026-11-03', lines: contract.lines.slice(1) })
    expect(odd.status).toBe(422)
    expect(Object.keys(odd.body.errors).toSorted()).toEqual(['effectiveFrom', 'weight'])
    const agreed = await ops.post(at, contract)
    expect(agreed.status).toBe(201)
    expect(agreed.body[0]).toMatchObject({ number: 1, isInForce: true })
    expect((await ops.post(at, contract)).body.errors).toHaveProperty('effectiveFrom')
  })

  it('is followed by another from a later week on, and the weeks before keep theirs', async () => {
    const stricter = { ...contract, costKrw: 20_000, effectiveFrom: '2026-11-16' }
    expect((await ops.post(`/api/vendors/${mine.id}/contracts`, stricter)).status).toBe(201)
    expect((await cardOf(ops, mine)).contractNumber).toBe(1)
  })
})

describe('a provider’s week', () => {
  it('is scored by the contract, with the weight of what has no figure shared out', async () => {
    const { card, isClosed, counted } = await cardOf(ops, mine)
    expect(isClosed).toBe(false)
    expect(card?.lines.map(({ line, value, band }) => [line, value, band])).toEqual([
      ['sla', 75, 'amber'],
      ['csat', null, null],
      ['volume', 4, 'amber'],
    ])
    expect(card).toMatchObject({ score: 50, leftOutWeight: 10, feeKrw: 40_000, missedKrw: 70_000, creditKrw: 20_000 })
    expect(counted.volume).toMatchObject({
      what: ['closed'],
      vendorId: [mine.id],
      day_gte: week,
      day_lte: '2026-11-08',
    })
  })

  it('lists behind a figure exactly what it counted', async () => {
    const { counted, card } = await cardOf(ops, mine)
    const list = await ops.list('facts', { filter: counted.sla })
    expect([list.status, list.body, list.headers['content-range']]).toEqual([200, expect.anything(), 'facts 0-3/4'])
    expect(card?.lines[0]?.number).toBe(4)
  })

  it('has no score where no contract was in force, and none is made up', async () => {
    expect(await cardOf(ops, mine, '2026-10-26')).toMatchObject({ contractNumber: null, card: null })
    expect((await cardOf(ops, other)).card).toBeNull()
  })

  it('is refused for a day that begins no week and for weeks to come', async () => {
    const ask = async (of: string) => (await ops.get(`/api/vendors/${mine.id}/scorecards?week=${of}`)).body.errors
    expect(await ask('2026-11-03')).toEqual({ week: 'must be a Monday' })
    expect(await ask('2026-02-31')).toEqual({ week: 'must be a Monday' })
    expect(await ask('2027-01-04')).toEqual({ week: 'lies in the future' })
  })

  it('is signed once, when it is over, and says what came out otherwise since', async () => {
    const sign = (who: Caller) => who.post(`/api/vendors/${mine.id}/signoffs`, { week, note: 'as agreed' })
    expect((await sign(ops)).body.errors).toEqual({ week: 'is not over' })
    test.pass(7 * 86_400_000)
    ops = await test.signedInAgain(ops.id)
    expect((await sign(await test.as('lead'))).status).toBe(403)
    const signed = await sign(ops)
    expect(signed.status).toBe(201)
    expect(signed.body.signoff).toMatchObject({ byName: 'ops', note: 'as agreed', changed: [] })
    expect((await sign(ops)).body.code).toBe('not-unique')
    test.pass(-7 * 86_400_000)
    await happened('closed', 1, 'lifted')
    test.pass(7 * 86_400_000)
    const later = await cardOf(ops, mine)
    expect(later.signoff).toMatchObject({ changed: ['volume'], kept: { feeKrw: 40_000 } })
    expect(later.card).toMatchObject({ feeKrw: 50_000 })
  })
})

describe('a provider’s people', () => {
  it('read their own scorecard and contract, and of other providers not even that they are there', async () => {
    const agent = await test.signedInAgain(mine.person.id)
    expect((await cardOf(agent, mine)).card?.score).toBeTypeOf('number')
    expect((await agent.get('/api/vendors/scorecards')).body).toHaveLength(1)
    expect((await agent.list('vendors')).headers['content-range']).toBe('vendors 0-0/1')
    for (const path of ['', '/contracts', '/scorecards'])
      expect((await agent.get(`/api/vendors/${other.id}${path}`)).status, path).toBe(404)
    expect((await agent.post(`/api/vendors/${mine.id}/contracts`, contract)).status).toBe(403)
  })

  it('are outsourced agents in teams of their provider and in no others', async () => {
    admin = await test.signedInAgain(admin.id)
    const fresh = { email: 'new@beta.example', name: 'New', locale: 'ko' as const }
    const post = async (more: object) => (await admin.post('/api/people', { ...fresh, ...more })).body
    expect((await post({ role: 'lead', vendorId: other.id })).errors).toHaveProperty('role')
    expect((await post({ role: 'osp' })).errors).toHaveProperty('vendorId')
    const { id } = await post({ role: 'osp', vendorId: other.id })
    const join = (teamId: string) => admin.post(`/api/teams/${teamId}/members`, { personId: id })
    expect((await join(mine.teamId)).body.errors).toHaveProperty('personId')
    expect((await join(other.teamId)).status).toBe(200)
    const team = (await admin.get(`/api/teams/${other.teamId}`)).body
    const moved = await admin.patch(`/api/teams/${other.teamId}`, { vendorId: mine.id }, team.version)
    expect(moved.body.errors).toHaveProperty('vendorId')
  })

  it('are given no case of another desk, and lose one that leaves theirs', async () => {
    const lead = await test.as('lead')
    const give = (personId: string) => lead.call('POST', `/api/cases/${caseRow.id}/assign`, { personId }, ifNow())
    const ifNow = () => ({ 'if-match': `"${version}"` })
    let { version } = (await lead.get(`/api/cases/${caseRow.id}`)).body
    expect((await give(other.person.id)).body.errors).toHaveProperty('personId')
    const given = await give(mine.person.id)
    expect(given.status).toBe(200)
    version = given.body.version
    const agent = await test.signedInAgain(mine.person.id)
    expect((await agent.post(`/api/cases/${caseRow.id}/lease`)).status).toBe(200)
    const move = await lead.call('POST', `/api/cases/${caseRow.id}/team`, { teamId: null }, ifNow())
    expect(move.body).toMatchObject({ assigneeId: null, lease: null })
    expect((await agent.get(`/api/cases/${caseRow.id}`)).status).toBe(404)
    expect((await agent.act('suspensions', caseRow.id, 'investigate', {}, move.body.version)).status).toBe(404)
  })
})
