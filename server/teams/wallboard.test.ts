import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queues } from '#shared/dispatch/queues.ts'
import { isPostgres } from '../db/columns.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenProfile, givenSetting, givenTeam, putCase } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { leasedTo, nextToBreach, oldestIn } from './wallboard.ts'

const minute = 60_000
const hour = 60 * minute

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
let lead: Caller
beforeAll(async () => {
  // Ten in the morning in Seoul, a Monday.
  test = await testApp({ startAt: '2026-11-02T01:00:00Z' })
  policy = await givenPolicy(test)
  lead = await test.as('lead', '최민준')
})
afterAll(() => test.close())

const open = async (teamId: string, more: object = {}) => {
  const id = await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
  if (Object.keys(more).length > 0) await putCase(test, id, more)
  const seen = (await lead.get(`/api/suspensions/${id}`)).body.version
  await lead.post(`/api/cases/${id}/team`, { teamId }, { 'if-match': `"${seen}"` })
  return id
}
const wall = async (teamId: string, who = lead) => who.get(`/api/teams/wallboard?teamId=${teamId}`)
const inMs = (ms: number) => new Date(test.now().getTime() + ms)

describe('the wallboard of a team', () => {
  it('says who is on what since when, what waits and what runs out next in business time', async () => {
    const [agent, idle] = [await test.as('agent', '김하늘'), await test.as('agent', '박서준')]
    const teamId = await givenTeam(test, 'desk', [agent.id, idle.id])
    await givenProfile(test, idle.id, { availability: 'away', availabilitySince: inMs(-hour) })
    const [inHand, soon, late, other] = [
      await open(teamId),
      await open(teamId, { dueAt: inMs(2 * hour) }),
      await open(teamId, { dueAt: inMs(-hour) }),
      await open(await givenTeam(test, 'other'), { dueAt: inMs(minute) }),
    ]
    await putCase(test, soon, { dueAt: inMs(2 * hour) })
    await putCase(test, late, { dueAt: inMs(-hour) })
    // Over the night: nine hours by the clock until 18:00 … 09:00, of which the promise counts one.
    await putCase(test, inHand, { dueAt: inMs(24 * hour) })
    expect((await agent.post(`/api/cases/${inHand}/lease`)).status).toBeLessThan(300)
    test.pass(5 * minute)
    const { body } = await wall(teamId)
    const of = (name: string) => body.people.find((one: { name: string }) => one.name === name)
    expect(of('김하늘')).toMatchObject({
      availability: 'available',
      inHand: { id: inHand, kind: 'suspensions', state: 'detected', ownerName: '김하늘' },
      inHandSince: inMs(-5 * minute).toISOString(),
      more: 0,
    })
    expect(of('박서준')).toMatchObject({ availability: 'away', inHand: null, availabilitySince: expect.any(String) })
    expect(body.isOpen).toBe(true)
    expect(body.next.map(({ id, leftMs }: { id: string; leftMs: number }) => [id, leftMs / minute])).toEqual([
      [soon, 115],
      [inHand, 8 * 60 + 60 - 5],
    ])
    expect(body.overdue).toBe(1)
    expect(body.queues).toMatchObject([{ kind: 'suspensions', waiting: 2, oldest: { id: soon } }])
    expect(body.unowned).toBe(2)
    expect(body.today).toMatchObject({ came: 3, went: 0 })
    expect(JSON.stringify(body)).not.toContain(other)
  })

  it('no longer shows in hand what was put down or whose lease ran out', async () => {
    const agent = await test.as('agent')
    const teamId = await givenTeam(test, 'short', [agent.id])
    const id = await open(teamId)
    await agent.post(`/api/cases/${id}/lease`)
    test.pass(11 * minute)
    expect((await wall(teamId)).body.people[0].inHand).toBeNull()
  })

  it('is for leads, and of a team that is there', async () => {
    const teamId = await givenTeam(test, 'closed-to-agents')
    expect((await wall(teamId, await test.as('agent'))).status).toBe(403)
    expect((await wall('00000000-0000-7000-8000-000000000000')).status).toBe(404)
    expect((await lead.get('/api/teams/wallboard')).status).toBe(400)
  })

  it('looks at no case but those it shows: each question has an index in its order', async () => {
    const { db } = test.database
    const [kind = ''] = Object.keys(queues)
    const asked = [
      { query: nextToBreach(db, 'x', [kind], 10, test.now()), index: 'cases_team_due' },
      { query: oldestIn(db, 'x', kind, 'detected'), index: 'cases_team_waiting' },
      { query: leasedTo(db, ['x'], test.now()), index: 'cases_leased' },
    ]
    if (isPostgres) return
    for (const { query, index } of asked) {
      const plan = await planOf(query.getSQL())
      expect(plan).toContain(`USING INDEX ${index}`)
      expect(plan).not.toMatch(/SCAN cases|TEMP B-TREE/)
    }
  })

  const planOf = async (query: ReturnType<typeof sql>) => {
    const session = test.database.db as unknown as { all: (query: unknown) => Promise<{ detail: string }[]> }
    return (await session.all(sql`explain query plan ${query}`)).map(({ detail }) => detail).join('\n')
  }
})

describe('the roster of a team', () => {
  it('shows shifts and absences of each day, who is there in each hour, and why only to those who plan', async () => {
    const [agent, other] = [await test.as('agent', '가나다'), await test.as('agent', '라마바')]
    const teamId = await givenTeam(test, 'roster', [agent.id, other.id])
    const night = { 1: [['22:00', '24:00']], 2: [['00:00', '06:00']] } as Record<string, [string, string][]>
    await givenProfile(test, agent.id, { shift: night })
    await lead.post(`/api/people/${agent.id}/absences`, { fromDay: '2026-11-09', toDay: '2026-11-09', reason: 'sick' })
    const roster = async (who: Caller, query = 'from=2026-11-02&days=14') =>
      who.get(`/api/teams/${teamId}/roster?${query}`)
    const { body } = await roster(lead)
    expect([body.total, body.unplanned, body.days.length]).toEqual([2, 1, 14])
    const [person] = body.people
    expect(person).toMatchObject({ name: '가나다', hasHours: true })
    expect(person.days[0]).toEqual({ day: '2026-11-02', hours: [['22:00', '24:00']], absence: null })
    expect(person.days[7]).toMatchObject({ day: '2026-11-09', absence: { reason: 'sick' } })
    expect(body.cover[0].people.slice(21)).toEqual([0, 1, 1])
    expect(body.cover[1].people.slice(0, 7)).toEqual([1, 1, 1, 1, 1, 1, 0])
    expect(body.cover[7].people.every((there: number) => there === 0)).toBe(true)
    expect((await roster(other)).body.people[0].days[7].absence).toEqual({ reason: null, delegateName: null })
    for (const wrong of ['from=2026-02-30&days=7', 'from=2026-11-02&days=99', 'days=7'])
      expect((await roster(lead, wrong)).status).toBe(400)
  })

  // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
  const rule = { id: 'a', name: 'a', when: { kinds: ['suspensions'] }, then: { team: 'inflow' } }

  it('sets the cover against what usually comes in at that hour', async () => {
    const teamId = await givenTeam(test, 'inflow')
    await givenSetting(test, 'routing', () => ({ rules: [rule] }))
    await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
    test.pass(24 * hour)
    const later = await test.signedInAgain(lead.id)
    const { body } = await later.get(`/api/teams/${teamId}/roster?from=2026-11-09&days=7`)
    const [monday, tuesday] = body.cover
    expect([monday.inflow?.[10], monday.inflow?.[9], tuesday.inflow]).toEqual([1, 0, null])
  })
})
