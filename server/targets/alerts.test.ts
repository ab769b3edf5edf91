import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { note } from '../facts/note.ts'
import { givenProvider } from '../testing/givenProviders.ts'
import { givenTeam } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { checkAlerts } from './watch.ts'

const minute = 60_000

describe('alerts', () => {
  let test: TestApp
  let ops: Caller
  let lead: Caller
  beforeAll(async () => {
    test = await testApp({ startAt: '2026-11-02T03:00:00Z' })
    ops = await test.as('ops', 'Ops')
    lead = await test.as('lead', 'Lead')
  })
  afterAll(() => test.close())

  const rule = {
    ...{ metric: 'decision-accuracy', window: 'week', bound: null, margin: 0.05, opensAfter: 2, closesAfter: 2 },
    ...{ holdMinutes: 0, least: 10, note: '' },
  }
  const recipients = () => ({ personIds: [lead.id], roles: ['ops'], leadsOf: [] })
  const checked = (number: number, aspect: 'agreed' | 'not', teamId: string) =>
    test.database.transact((tx) =>
      note(
        tx,
        Array.from({ length: number }, () => ({
          ...{ what: 'checked' as const, at: test.now(), aspect, teamId, kind: 'appeals' },
        })),
      ),
    )
  const look = async (times = 1) => {
    for (let n = 0; n < times; n++) {
      test.pass(5 * minute)
      await checkAlerts(test.database, test.now())
    }
  }
  const toldOf = async (who: Caller) =>
    (await who.list('notifications', { filter: { kind: 'alerted' } })).body as { resourceId: string }[]
  const alertsNow = async () => {
    const answer = await ops.list('alerts')
    expect(answer.status).toBe(200)
    return answer.body
  }

  it('open when a figure has left its band long enough, tell once, and close inside by the margin', async () => {
    const teamId = await givenTeam(test, 'careless')
    const made = await ops.post('/api/alert-rules', { ...rule, recipients: recipients() })
    expect(made.status).toBe(201)
    const ruleNow = async () => (await ops.get(`/api/alert-rules/${made.body.id}`)).body
    await checked(1, 'not', teamId)
    await look()
    expect((await ruleNow()).finding).toBe('no_target')
    await ops.post('/api/targets', { metric: 'decision-accuracy', goal: 0.9, band: 0.1, fromDay: '2026-11-02' })
    await look(3)
    // One of one is wrong: too few to alarm anybody.
    expect(await ruleNow()).toMatchObject({ finding: 'too_few', openAlertId: null, value: 0, number: 1 })
    await checked(6, 'agreed', teamId)
    await checked(3, 'not', teamId)
    await look()
    expect(await ruleNow()).toMatchObject({ finding: 'outside', openAlertId: null, number: 10 })
    // Looked at again in the same five minutes, by another node: not a second check.
    await Promise.all([1, 2, 3].map(() => checkAlerts(test.database, test.now())))
    expect(await alertsNow()).toEqual([])
    await look()
    const [alert] = await alertsNow()
    expect(alert).toMatchObject({
      ...{ isOpen: true, value: 0.6, number: 10, bound: 0.8, goal: 0.9, openedValue: 0.6, toldPeople: 2 },
    })
    expect(alert.course.at(-1)).toEqual({ at: test.now().toISOString(), value: 0.6, number: 10 })
    // Its link lists exactly what the figure is about.
    const facts = await ops.list('facts', { filter: alert.drill.facts })
    expect(facts.headers['content-range']).toBe('facts 0-9/10')
    await look(3)
    expect([(await toldOf(lead)).length, (await toldOf(ops)).length]).toEqual([1, 1])
    expect((await toldOf(lead))[0]?.resourceId).toBe(alert.id)

    const acknowledged = await lead.act('alerts', alert.id, 'acknowledge', { note: 'looking at it' })
    expect(acknowledged.body).toMatchObject({ acknowledgedByName: 'Lead', allowedActions: [] })
    expect((await lead.act('alerts', alert.id, 'acknowledge')).body.code).toBe('wrong-state')

    // 10 of 14 … 16 of 20: at the bound, not inside by the margin.
    await checked(10, 'agreed', teamId)
    await look(4)
    expect(await ruleNow()).toMatchObject({ finding: 'near', value: 0.8 })
    expect((await alertsNow())[0].isOpen).toBe(true)
    await checked(20, 'agreed', teamId)
    await look(2)
    expect((await alertsNow())[0]).toMatchObject({ isOpen: false, closing: 'back_inside', number: 40 })
    expect((await toldOf(lead)).length).toBe(1)
    const log = await ops.list('audit', { filter: { resourceId: alert.id }, sort: ['at', 'ASC'] })
    expect(log.body.map((one: { action: string }) => one.action).sort()).toEqual([
      ...['targets:acknowledge', 'targets:alarm', 'targets:all-clear'],
    ])
  })

  it('say which teams and queues made the figure what it is', async () => {
    const [good, bad] = [await givenTeam(test, 'good'), await givenTeam(test, 'bad')]
    const recipientsNow = recipients()
    await ops.post('/api/alert-rules', {
      ...{ ...rule, metric: 'promises-broken', bound: 5, margin: 0, opensAfter: 1, recipients: recipientsNow },
    })
    const broken = (number: number, teamId: string) =>
      test.database.transact((tx) =>
        note(
          tx,
          Array.from({ length: number }, () => ({
            ...{ what: 'promise_broken' as const, at: test.now(), aspect: 'resolution', teamId, kind: 'gating' },
          })),
        ),
      )
    await broken(2, good)
    await broken(9, bad)
    await look()
    const [alert] = (await ops.list('alerts', { filter: { metric: 'promises-broken' } })).body
    expect(alert.contributors).toEqual([
      { by: 'team', id: bad, en: 'bad', ko: 'bad', value: 9, before: null, number: 9 },
      { by: 'team', id: good, en: 'good', ko: 'good', value: 2, before: null, number: 2 },
      expect.objectContaining({ by: 'kind', id: 'gating', value: 11 }),
    ])
  })

  it('of a mute rule tell nobody until it can be heard again, and then once', async () => {
    const made = await ops.post('/api/alert-rules', {
      ...{ ...rule, metric: 'outflow', bound: 4, margin: 0, opensAfter: 1, window: 'week' },
      recipients: { personIds: [lead.id], roles: [], leadsOf: [] },
    })
    const mute = (until: string, reason: string) => ops.act('alert-rules', made.body.id, 'mute', { until, reason })
    expect((await mute(test.now().toISOString(), 'holidays')).body.errors).toHaveProperty('until')
    expect((await mute('2027-11-02T00:00:00Z', 'for ever')).body.errors).toHaveProperty('until')
    const until = new Date(test.now().getTime() + 12 * minute).toISOString()
    expect((await mute(until, 'holidays')).body).toMatchObject({ mutedByName: 'Ops', muteReason: 'holidays' })
    const before = (await toldOf(lead)).length
    await look()
    const [alert] = (await ops.list('alerts', { filter: { ruleId: made.body.id } })).body
    expect(alert).toMatchObject({ isOpen: true, value: 0, toldAt: null })
    expect(await toldOf(lead)).toHaveLength(before)
    await look(4)
    expect(await toldOf(lead)).toHaveLength(before + 1)
    // A changed bound is another rule: what it had found is closed.
    const { version } = (await ops.get(`/api/alert-rules/${made.body.id}`)).body
    expect((await ops.patch(`/api/alert-rules/${made.body.id}`, { bound: 3 }, version)).status).toBe(200)
    expect((await ops.get(`/api/alerts/${alert.id}`)).body).toMatchObject({ isOpen: false, closing: 'rule_changed' })
  })

  it('are told to nobody who may not read them', async () => {
    const provider = await givenProvider(test, 'Oak')
    const refusedAt = async (more: object) => {
      const answer = await ops.post('/api/alert-rules', { ...rule, recipients: recipients(), ...more })
      expect(answer.status).toBe(422)
      return Object.keys(answer.body.errors)
    }
    const one = (personIds: string[], roles: string[] = []) => ({ recipients: { personIds, roles, leadsOf: [] } })
    expect(await refusedAt(one([provider.person.id]))).toEqual(['recipients.personIds'])
    expect(await refusedAt(one([(await test.as('agent')).id]))).toEqual(['recipients.personIds'])
    expect(await refusedAt(one([], ['agent']))).toEqual(['recipients.roles'])
    expect(await refusedAt(one([]))).toEqual(['recipients'])
    expect(await refusedAt({ metric: 'outflow', window: 'today' })).toEqual(['window'])
    expect((await provider.person.list('alerts')).status).toBe(403)
    expect((await provider.person.list('alert-rules')).status).toBe(403)
    expect((await lead.post('/api/alert-rules', {})).status).toBe(403)
  })
})
