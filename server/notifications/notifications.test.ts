import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { teamMembers, teams } from '../teams/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { notify } from './notify.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const id = '00000000-0000-7000-8000-00000000000a'
let occasions = 0
const tell = (personIds: string[], kind: 'assigned' | 'breached' = 'assigned', occasion = `o${++occasions}`) =>
  test.database.transact((tx) =>
    notify(
      tx,
      { personIds, kind, occasion, resource: 'suspensions', resourceId: id, params: { number: 'SUS-1' } },
      test.now(),
    ),
  )

describe('what one is told', () => {
  let agent: Caller
  let colleague: Caller
  beforeEach(async () => {
    agent = await test.as('agent')
    colleague = await test.as('agent')
  })

  it('is one’s own: another person’s is not listed, not counted, not there, and cannot be marked', async () => {
    await tell([colleague.id])
    const [theirs] = (await colleague.list('notifications')).body
    expect((await agent.list('notifications')).body).toEqual([])
    expect((await agent.list('notifications', { filter: { id: [theirs.id] } })).body).toEqual([])
    expect((await agent.get('/api/notifications/count')).body).toEqual({ unread: 0 })
    expect((await agent.get(`/api/notifications/${theirs.id}`)).status).toBe(404)
    expect((await agent.post('/api/notifications/read', { ids: [theirs.id] })).status).toBe(404)
    expect((await agent.post('/api/notifications/read', { all: true })).status).toBe(200)
    expect((await colleague.get(`/api/notifications/${theirs.id}`)).body.isRead).toBe(false)
    expect((await agent.list('notifications', { filter: { personId: colleague.id } })).status).toBe(400)
  })

  it('is listed newest first, by kind and by whether it was read', async () => {
    await tell([agent.id], 'assigned')
    test.pass(1000)
    await tell([agent.id], 'breached')
    const { body: all, headers } = await agent.list('notifications')
    expect(all.map((one: { kind: string }) => one.kind)).toEqual(['breached', 'assigned'])
    expect(headers['content-range']).toBe('notifications 0-1/2')
    await agent.post('/api/notifications/read', { ids: [all[0].id] })
    expect((await agent.list('notifications', { filter: { isRead: false } })).body).toMatchObject([
      { kind: 'assigned' },
    ])
    expect((await agent.list('notifications', { filter: { kind: 'breached' } })).body).toMatchObject([{ isRead: true }])
    expect((await agent.list('notifications', { filter: { kind: 'gossip' } })).status).toBe(400)
  })

  it('is counted until it is read, once or all at once', async () => {
    await tell([agent.id])
    await tell([agent.id])
    expect((await agent.get('/api/notifications/count')).body).toEqual({ unread: 2 })
    expect((await agent.post('/api/notifications/read', {})).status).toBe(422)
    expect((await agent.post('/api/notifications/read', { all: true })).body).toEqual({ unread: 0 })
    expect((await agent.post('/api/notifications/read', { all: true })).body).toEqual({ unread: 0 })
  })

  it('is told once for one occasion', async () => {
    await tell([agent.id], 'assigned', 'same')
    await tell([agent.id, colleague.id], 'assigned', 'same')
    expect((await agent.list('notifications')).body).toHaveLength(1)
    expect((await colleague.list('notifications')).body).toHaveLength(1)
  })

  it('reaches an open screen as a signal that names the person and says nothing else', async () => {
    await tell([agent.id])
    const rows = await test.database.raw(
      `select * from events where resource = 'notifications' and resource_id = '${agent.id}'`,
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('SUS-1')
  })
})

describe('choosing how to be told', () => {
  const choices = {
    version: 0,
    muted: [] as string[],
    quietFrom: null as number | null,
    quietTo: null as number | null,
    digest: 'off',
  }

  it('begins with everything on and no e-mail', async () => {
    const agent = await test.as('agent')
    expect((await agent.get('/api/notifications/choices')).body).toEqual(choices)
  })

  it('leaves out the kinds that somebody does not want', async () => {
    const agent = await test.as('agent')
    await agent.put('/api/notifications/choices', { ...choices, muted: ['assigned'] })
    await tell([agent.id], 'assigned')
    await tell([agent.id], 'breached')
    expect((await agent.list('notifications')).body).toMatchObject([{ kind: 'breached' }])
  })

  it('refuses half a pair of quiet hours, hours that end as they begin, and a stale page', async () => {
    const agent = await test.as('agent')
    const put = (change: object) => agent.put('/api/notifications/choices', { ...choices, ...change })
    expect((await put({ quietFrom: 1320 })).body.errors).toHaveProperty('quietTo')
    expect((await put({ quietFrom: 60, quietTo: 60 })).status).toBe(422)
    expect((await put({ quietFrom: 1440, quietTo: 0 })).status).toBe(400)
    expect((await put({ muted: ['gossip'] })).status).toBe(400)
    expect((await put({ quietFrom: 1320, quietTo: 480 })).body).toMatchObject({ version: 1, quietFrom: 1320 })
    expect((await put({ digest: 'daily' })).body).toMatchObject({ code: 'changed-meanwhile', current: { version: 1 } })
    expect((await put({ version: 1, digest: 'daily' })).body).toMatchObject({
      version: 2,
      digest: 'daily',
      quietFrom: null,
    })
  })
})

describe('a decision on a case', () => {
  const notesOf = async (caller: Caller, kind: string, caseId: string) =>
    (await caller.list('notifications', { filter: { kind } })).body.filter(
      (one: { resourceId: string }) => one.resourceId === caseId,
    )
  const proposal = {
    measure: 'temporary_suspension',
    days: 7,
    grounds: '지연 배송',
    clause: '14(1)',
    reason: 'clear breach',
  }

  async function givenTeam(members: string[]): Promise<string> {
    const teamId = crypto.randomUUID()
    const at = test.now()
    await test.database.transact(async (tx) => {
      const names = {
        slug: teamId,
        nameEn: 'Team',
        nameKo: '팀',
        function: 'operations' as const,
        calendar: 'standard',
      }
      const flags = { assignsItself: false, isActive: true, createdAt: at, updatedAt: at }
      await tx.insert(teams).values({ id: teamId, version: 1, ...names, ...flags })
      for (const personId of members)
        await tx.insert(teamMembers).values({ teamId, personId, isLead: false, since: at })
    })
    return teamId
  }

  async function givenProposed(teamId: string | null) {
    const specialist = await test.as('specialist', '박지우')
    const caseId = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
    if (teamId) await test.database.raw(`update cases set team_id = '${teamId}' where id = '${caseId}'`)
    await specialist.act('suspensions', caseId, 'investigate')
    const watcher = await test.as('qa')
    await watcher.put(`/api/cases/${caseId}/followers/me`, {})
    const proposed = await specialist.act('suspensions', caseId, 'propose', proposal)
    expect(proposed.body).toMatchObject({ state: 'pending_approval', awaits: 'suspensions:approve-temporary' })
    return { specialist, caseId, watcher }
  }

  it('is told to those who follow it, not to the one who made it, who follows it from now on', async () => {
    const { specialist, caseId, watcher } = await givenProposed(null)
    expect(await notesOf(watcher, 'followed', caseId)).toMatchObject([
      { params: { who: '박지우', seller: '한빛상사' } },
    ])
    expect(await notesOf(specialist, 'followed', caseId)).toEqual([])
    const followers = (await specialist.get(`/api/cases/${caseId}/followers`)).body
    expect(followers.map((one: { id: string }) => one.id)).toContain(specialist.id)
  })

  it('that awaits an approval asks those of the case’s team who may give it, and nobody else', async () => {
    const [lead, outsider, agent] = [await test.as('lead'), await test.as('lead'), await test.as('agent')]
    const { caseId } = await givenProposed(await givenTeam([lead.id, agent.id]))
    expect(await notesOf(lead, 'approval_wanted', caseId)).toMatchObject([{ params: { who: '박지우' }, isRead: false }])
    expect(await notesOf(outsider, 'approval_wanted', caseId)).toEqual([])
    expect(await notesOf(agent, 'approval_wanted', caseId)).toEqual([])
  })

  it('asks everybody of that rank where the team has none, and the administrator of the console never', async () => {
    const [ops, admin] = [await test.as('ops'), await test.as('admin')]
    const { caseId } = await givenProposed(await givenTeam([]))
    expect(await notesOf(ops, 'approval_wanted', caseId)).toHaveLength(1)
    expect(await notesOf(admin, 'approval_wanted', caseId)).toEqual([])
  })

  it('that was given is no longer asked of the others', async () => {
    const [lead, other] = [await test.as('lead'), await test.as('lead')]
    const { caseId, watcher } = await givenProposed(await givenTeam([lead.id, other.id]))
    const approved = await lead.act('suspensions', caseId, 'approve')
    expect(approved.status).toBe(200)
    expect(await notesOf(other, 'approval_wanted', caseId)).toMatchObject([{ isRead: true }])
    expect(await notesOf(watcher, 'followed', caseId)).toHaveLength(2)
  })

  it('is told to nobody who left or may no longer read the case', async () => {
    const { caseId, specialist } = await givenProposed(null)
    const leaver = await test.as('qa')
    await leaver.put(`/api/cases/${caseId}/followers/me`, {})
    const off = test.database.engine === 'sqlite' ? '0' : 'false'
    await test.database.raw(`update people set is_active = ${off} where id = '${leaver.id}'`)
    await specialist.act('suspensions', caseId, 'withdraw', { reason: 'once more' })
    const rows = await test.database.raw(`select * from notifications where person_id = '${leaver.id}'`)
    expect(rows).toEqual([])
  })
})
