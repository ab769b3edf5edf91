import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenProvider } from '../testing/givenProviders.ts'
import { givenTeam } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { targetsFor } from './commands.ts'

const day = 86_400_000

describe('targets', () => {
  let test: TestApp
  let ops: Caller
  beforeAll(async () => {
    test = await testApp()
    ops = await test.as('ops', 'Ops')
  })
  afterAll(() => test.close())

  const set = (more: object) =>
    ops.post('/api/targets', { metric: 'sla-attainment', goal: 0.95, band: 0.05, fromDay: '2026-11-02', ...more })
  const goalOn = async (on: string, scope: Parameters<typeof targetsFor>[1] = {}) =>
    (await targetsFor(test.database.db, scope, ['sla-attainment', 'csat'], on))['sla-attainment']?.goal

  it('set anew from a day on, leave what was judged before as it was judged', async () => {
    expect((await set({})).body).toMatchObject({ state: 'in_force', toDay: null, better: 'up', byName: 'Ops' })
    expect((await set({ goal: 0.97, fromDay: '2026-11-10' })).body.state).toBe('coming')
    expect([await goalOn('2026-11-01'), await goalOn('2026-11-09'), await goalOn('2026-11-10')]).toEqual([
      undefined,
      0.95,
      0.97,
    ])
    // One that comes sooner replaces the one that has not begun.
    expect((await set({ goal: 0.9, fromDay: '2026-11-05' })).status).toBe(201)
    expect([await goalOn('2026-11-04'), await goalOn('2026-11-10')]).toEqual([0.95, 0.9])
    const states = async (state: string) =>
      (await ops.list('targets', { filter: { state } })).body.map((one: { goal: number }) => one.goal)
    expect([await states('in_force'), await states('coming'), await states('replaced')]).toEqual([
      [0.95],
      [0.9],
      [0.97],
    ])
    test.pass(30 * day)
    ops = await test.signedInAgain(ops.id)
    expect([await goalOn('2026-11-04'), await goalOn('2026-12-01')]).toEqual([0.95, 0.9])
    expect(await states('over')).toEqual([0.95])
  })

  it('of a team go before its provider’s, and those before the queue’s and the house’s', async () => {
    const provider = await givenProvider(test, 'Pine')
    const teamId = provider.teamId
    const fromDay = '2026-12-02'
    await set({ goal: 0.81, kind: 'appeals', fromDay })
    await set({ goal: 0.82, vendorId: provider.id, fromDay })
    const ofTeam = { teamIds: [teamId] }
    expect(await goalOn(fromDay)).toBe(0.9)
    expect(await goalOn(fromDay, { kinds: ['appeals'] })).toBe(0.81)
    // A team's provider is known from the team.
    expect(await goalOn(fromDay, { ...ofTeam, kinds: ['appeals'] })).toBe(0.82)
    const fresh = await set({ goal: 0.83, teamId, fromDay })
    expect(await goalOn(fromDay, ofTeam)).toBe(0.83)
    const other = await givenTeam(test, 'other')
    expect(await goalOn(fromDay, { teamIds: [teamId, other] })).toBe(0.9)
    // Ended, the next wider one holds again; what was is kept.
    const ended = await ops.act('targets', fresh.body.id, 'end', { fromDay: '2026-12-04', note: 'moved' })
    expect(ended.body).toMatchObject({ state: 'in_force', toDay: '2026-12-03' })
    expect([await goalOn('2026-12-03', ofTeam), await goalOn('2026-12-04', ofTeam)]).toEqual([0.83, 0.82])
  })

  it('are refused by field', async () => {
    const wrong = async (more: object) => {
      const answer = await set({ fromDay: '2026-12-02', ...more })
      expect(answer.status).toBe(422)
      return Object.keys(answer.body.errors)
    }
    expect(await wrong({ fromDay: '2026-12-01' })).toEqual(['fromDay'])
    expect(await wrong({ fromDay: '2026-02-31' })).toEqual(['fromDay'])
    expect(await wrong({ kind: 'nothings' })).toEqual(['kind'])
    expect(await wrong({ teamId: '019a0000-0000-7000-8000-000000000001' })).toEqual(['teamId'])
    expect(await wrong({ metric: 'occupancy' })).toEqual(['better'])
    expect((await set({ metric: 'happiness' })).status).toBe(400)
    const coming = await set({ metric: 'csat', fromDay: '2026-12-20' })
    const end = (fromDay: string) => ops.act('targets', coming.body.id, 'end', { fromDay, note: 'no' })
    expect((await end('2026-12-19')).body.errors).toHaveProperty('fromDay')
    expect((await end('2026-12-20')).body.state).toBe('replaced')
    expect((await end('2026-12-21')).body.code).toBe('wrong-state')
  })

  it('are set by operations, read by those who lead, and every step is in the log', async () => {
    const [lead, agent, auditor] = [await test.as('lead'), await test.as('agent'), await test.as('auditor')]
    expect((await lead.list('targets')).status).toBe(200)
    expect((await lead.post('/api/targets', {})).status).toBe(403)
    expect((await agent.list('targets')).status).toBe(403)
    const [target] = (await ops.list('targets', { filter: { state: 'in_force' } })).body
    const log = await auditor.list('audit', { filter: { resource: 'targets', resourceId: target.id } })
    expect(log.body[0]).toMatchObject({ action: 'targets:set', actorName: 'Ops' })
  })

  it('set by two at once are set by one', async () => {
    const answers = await Promise.all(
      [0.7, 0.71].map((goal) => set({ metric: 'agreement', goal, fromDay: '2026-12-02' })),
    )
    const { body } = await ops.list('targets', { filter: { metric: 'agreement', state: 'in_force' } })
    expect(body).toHaveLength(1)
    expect(answers.map(({ status }) => status).every((status) => status === 201 || status === 409)).toBe(true)
  })
})
