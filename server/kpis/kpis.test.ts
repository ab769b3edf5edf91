import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { note } from '../facts/note.ts'
import { teams } from '../teams/table.ts'
import { givenSeller } from '../testing/given.ts'
import { givenProvider } from '../testing/givenProviders.ts'
import { givenTeam } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let lead: Caller
let agent: Caller

// Noon of a Monday in Seoul.
beforeAll(async () => {
  test = await testApp({ startAt: '2026-11-02T03:00:00Z' })
  lead = await test.as('lead')
  agent = await test.as('agent')
})
afterAll(() => test.close())

const ticket = async (by: Caller): Promise<string> => {
  const { id: sellerId } = await givenSeller(test, {}, 0)
  const claim = { sellerId, type: 'tax_invoice_error', period: '2026-10', claim: 'where is it?' }
  return (await by.post('/api/settlements', claim)).body.id
}
const period = { from: '2026-10-01', to: '2026-11-02' }
const ask = (name: string, query: Record<string, string> = period, by = lead) =>
  by.get(`/api/kpis/${name}?${new URLSearchParams(query)}`)

describe('a figure', () => {
  it('says how many, opens exactly what it counted, and has a point for every day of its period', async () => {
    const ids = [await ticket(agent), await ticket(agent)]
    const { status, body } = await ask('inflow', { from: '2026-11-01', to: '2026-11-02', kind: 'settlements' })
    expect({ status, total: body.total, count: body.count }).toEqual({ status: 200, total: 2, count: 2 })
    expect(body.points.map(({ at, value }: { at: string; value: number }) => [at, value])).toEqual([
      ['2026-11-01', 0],
      ['2026-11-02', 2],
    ])
    const listed = await lead.list('cases', { filter: body.caseFilter })
    expect(listed.body.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort())
    const facts = await lead.list('facts', { filter: body.drill.facts })
    expect(facts.headers['content-range']).toBe('facts 0-1/2')
  })

  it('that nobody has data for is empty, and never nought per cent', async () => {
    for (const name of ['csat', 'overturn-rate', 'first-response-median', 'occupancy', 'days-to-clear'])
      expect((await ask(name, { ...period, kind: 'gating' })).body, name).toMatchObject({ total: null, count: 0 })
    expect((await ask('inflow', { ...period, kind: 'gating' })).body).toMatchObject({ total: 0, count: 0 })
  })

  it('counts by days of Seoul, whatever zone the server or the summer is in', async () => {
    const at = (iso: string) => ({ what: 'opened' as const, kind: 'gating', at: new Date(iso) })
    const instants = ['2026-03-07T14:59:59.999Z', '2026-03-07T15:00:00.000Z', '2026-03-08T07:30:00Z']
    await test.database.transact((tx) => note(tx, instants.map(at)))
    const { TZ } = process.env
    for (const zone of ['America/New_York', 'Asia/Seoul', 'UTC']) {
      process.env.TZ = zone
      const { body } = await ask('inflow', { from: '2026-03-07', to: '2026-03-09', kind: 'gating' })
      expect(
        body.points.map(({ value }: { value: number }) => value),
        zone,
      ).toEqual([1, 2, 0])
    }
    process.env.TZ = TZ ?? ''
    if (TZ === undefined) delete process.env.TZ
  })

  it('of a team that was dissolved in mid-period is still there, under its name', async () => {
    const id = await givenTeam(test, 'short-lived')
    await test.database.transact((tx) =>
      note(tx, [{ what: 'opened', kind: 'verifications', teamId: id, at: test.now() }]),
    )
    await test.database.transact((tx) => tx.update(teams).set({ isActive: false }).where(eq(teams.id, id)))
    const { body } = await ask('inflow', { ...period, kind: 'verifications', group: 'team' })
    expect(body.groups).toMatchObject([{ id, en: 'short-lived', value: 1 }])
    expect((await ask('inflow', { ...period, team: id })).body.total).toBe(1)
  })

  it('is a number of cases at the end of each day where it is a stock, and follows cases from team to team', async () => {
    const [one, two] = [await givenTeam(test, 'first-desk'), await givenTeam(test, 'second-desk')]
    const caseId = await ticket(agent)
    const move = async (teamId: string) => {
      const { version } = (await lead.get(`/api/cases/${caseId}`)).body
      const answer = await lead.post(`/api/cases/${caseId}/team`, { teamId }, { 'if-match': `"${version}"` })
      expect(answer.status).toBe(200)
    }
    await move(one)
    test.pass(24 * 3_600_000)
    lead = await test.signedInAgain(lead.id)
    agent = await test.signedInAgain(agent.id)
    await move(two)
    const backlog = async (team: string) => {
      const { body } = await ask('backlog', { from: '2026-11-01', to: '2026-11-03', team })
      return body.points.map(({ value }: { value: number }) => value)
    }
    expect(await backlog(one)).toEqual([0, 1, 0])
    expect(await backlog(two)).toEqual([0, 0, 1])
    const { caseFilter } = (await ask('backlog', { from: '2026-11-02', to: '2026-11-02', team: one })).body
    expect((await lead.list('cases', { filter: caseFilter })).body).toMatchObject([{ id: caseId }])
  })
})

describe('a question that cannot be answered is refused, and says why', () => {
  it.each([
    ['a period of the future', { from: '2027-01-01', to: '2027-01-31' }, 'from', 'future'],
    ['one that ends before it begins', { from: '2026-11-02', to: '2026-11-01' }, 'to', 'before it begins'],
    ['ten years', { from: '2016-11-02', to: '2026-11-02' }, 'to', 'at most'],
    ['a day that is none', { from: '2026-02-30', to: '2026-11-02' }, 'from', 'calendar'],
  ])('%s', async (_name, query, field, why) => {
    const { status, body } = await ask('inflow', query)
    expect(status).toBe(422)
    expect(body.errors[field]).toContain(why)
  })

  it('a figure, a queue, a team or a word that is none', async () => {
    expect((await ask('luck')).status).toBe(400)
    expect((await ask('inflow', { ...period, kind: "x';--" })).status).toBe(400)
    expect((await ask('inflow', { ...period, team: 'ours' })).status).toBe(400)
    expect((await ask('inflow', { ...period, by: 'hour' })).status).toBe(400)
    expect((await ask('inflow', { ...period, kind: 'nothing' })).body).toMatchObject({ total: 0, count: 0 })
    expect((await lead.list('facts', { filter: { what: ['luck'] } })).status).toBe(400)
    expect((await lead.list('cases', { filter: { counted: { what: ['luck'] } } })).status).toBe(400)
    expect((await lead.list('facts', { filter: { what: ['opened'] }, sort: ['nothing', 'ASC'] })).status).toBe(400)
  })
})

describe('figures of people', () => {
  it('are for those who lead; everybody sees their own', async () => {
    const { id } = agent
    await test.database.transact((tx) => note(tx, [{ what: 'step', kind: 'gating', personId: id, at: test.now() }]))
    const today = { from: '2026-11-01', to: '2026-11-03' }
    expect((await ask('touches', { ...today, person: id }, agent)).status).toBe(200)
    expect((await ask('touches', { ...today, person: lead.id }, agent)).status).toBe(403)
    expect((await ask('touches', { ...today, group: 'person' }, agent)).status).toBe(403)
    expect((await agent.list('facts', { filter: { what: ['step'], personId: [lead.id] } })).status).toBe(403)
    expect((await ask('touches', { ...today, group: 'person' })).status).toBe(200)
  })

  it('stand side by side for two thousand of them, each with their own percentile', async () => {
    const hands = Array.from({ length: 2_000 }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
    const at = new Date('2026-05-04T03:00:00Z')
    const handled = hands.flatMap((personId, n) =>
      [1, 2, 3].map((times) => ({ what: 'handled' as const, kind: 'appeals', personId, at, value: times * (n + 1) })),
    )
    await test.database.transact((tx) => note(tx, handled))
    const { body } = await ask('handle-time-median', { from: '2026-05-01', to: '2026-05-31', group: 'person' })
    expect(body.groups).toHaveLength(2_000)
    const byId = new Map(body.groups.map(({ id, value }: { id: string; value: number }) => [id, value]))
    for (const n of [0, 7, 1_999]) expect(byId.get(hands[n] ?? '')).toBe(2 * (n + 1))
  })

  it('and of teams are of their own provider alone for whoever works for one', async () => {
    const [blue, red] = [await givenProvider(test, 'Blue'), await givenProvider(test, 'Red')]
    const at = test.now()
    await test.database.transact((tx) =>
      note(
        tx,
        [blue, blue, red].map(({ teamId }) => ({ what: 'opened' as const, kind: 'counterfeits', teamId, at })),
      ),
    )
    const asked = { from: '2026-11-01', to: '2026-11-03', kind: 'counterfeits' }
    expect((await ask('inflow', asked)).body.total).toBe(3)
    expect((await ask('inflow', { ...asked, vendor: blue.id })).body.total).toBe(2)
    expect((await ask('inflow', asked, red.person)).body.total).toBe(1)
    expect((await ask('inflow', { ...asked, team: blue.teamId }, red.person)).body.total).toBe(0)
    expect((await ask('inflow', { ...asked, vendor: blue.id }, red.person)).body.total).toBe(0)
  })
})
