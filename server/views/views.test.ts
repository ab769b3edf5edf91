import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../audit/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { views } from './table.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

async function givenTeam(...members: Caller[]): Promise<string> {
  const id = uuidv7()
  const at = test.now()
  await test.database.transact(async (tx) => {
    const names = {
      slug: id,
      nameEn: 'Seoul desk',
      nameKo: '서울팀',
      function: 'operations' as const,
      calendar: 'house',
    }
    const rest = { escalatesToId: null, assignsItself: false, isActive: true, createdAt: at, updatedAt: at }
    await tx.insert(teams).values({ id, version: 1, ...names, ...rest })
    for (const { id: personId } of members)
      await tx.insert(teamMembers).values({ teamId: id, personId, isLead: false, since: at })
  })
  return id
}

const grave = { filter: { severity: ['critical'] }, sort: ['openedAt', 'DESC'] as const }
const wanted = (more: object = {}) => ({
  resource: 'suspensions',
  name: `View ${uuidv7()}`,
  scope: 'private',
  ...grave,
  ...more,
})
const seen = async (caller: Caller) =>
  (await caller.list('views', { range: [0, 199] })).body.map((one: { id: string }) => one.id) as string[]

describe('a saved view', () => {
  it('is seen by its owner only while it is private', async () => {
    const [agent, other] = [await test.as('agent'), await test.as('agent')]
    const { status, body } = await agent.post('/api/views', wanted())
    expect(status).toBe(201)
    expect(body).toMatchObject({ scope: 'private', ownerId: agent.id, broken: [], allowedActions: ['edit', 'remove'] })
    expect(await seen(agent)).toContain(body.id)
    expect(await seen(other)).not.toContain(body.id)
    expect((await other.get(`/api/views/${body.id}`)).status).toBe(404)
    expect((await other.patch(`/api/views/${body.id}`, { name: 'mine now' }, 1)).status).toBe(404)
    expect((await other.remove(`/api/views/${body.id}`)).status).toBe(404)
  })

  it('of a team is seen by its people, changed by those who may share, and by nobody outside', async () => {
    const [lead, agent, stranger] = [await test.as('lead'), await test.as('agent'), await test.as('lead')]
    const teamId = await givenTeam(lead, agent)
    const { body, status } = await lead.post('/api/views', wanted({ scope: 'team', teamId }))
    expect(status).toBe(201)
    expect((await agent.get(`/api/views/${body.id}`)).body).toMatchObject({ teamId, allowedActions: [] })
    expect((await agent.patch(`/api/views/${body.id}`, { name: 'x' }, 1)).status).toBe(403)
    expect((await stranger.get(`/api/views/${body.id}`)).status).toBe(404)
  })

  it('is shared with a team only by who may, and only with a team of theirs', async () => {
    const [lead, agent] = [await test.as('lead'), await test.as('agent')]
    const own = await givenTeam(lead, agent)
    const others = await givenTeam(await test.as('lead'))
    expect((await agent.post('/api/views', wanted({ scope: 'team', teamId: own }))).status).toBe(403)
    expect((await lead.post('/api/views', wanted({ scope: 'team', teamId: others }))).status).toBe(403)
    expect((await lead.post('/api/views', wanted({ scope: 'team' }))).status).toBe(400)
    expect((await lead.get('/api/views/teams')).body).toEqual([{ id: own, name: { en: 'Seoul desk', ko: '서울팀' } }])
  })

  it('is published to everyone by an operations manager and by no lead', async () => {
    const [lead, ops, auditor] = [await test.as('lead'), await test.as('ops'), await test.as('auditor')]
    expect((await lead.post('/api/views', wanted({ scope: 'everyone' }))).status).toBe(403)
    const { body } = await ops.post('/api/views', wanted({ scope: 'everyone' }))
    expect((await auditor.get(`/api/views/${body.id}`)).body.id).toBe(body.id)
    expect((await lead.patch(`/api/views/${body.id}`, { name: 'x' }, 1)).status).toBe(403)
  })

  it('cannot be widened past what its owner may', async () => {
    const agent = await test.as('agent')
    const { body } = await agent.post('/api/views', wanted())
    expect((await agent.patch(`/api/views/${body.id}`, { scope: 'everyone' }, 1)).status).toBe(403)
    expect((await agent.get(`/api/views/${body.id}`)).body.scope).toBe('private')
  })

  it('is not saved over what somebody else saved meanwhile', async () => {
    const ops = await test.as('ops')
    const { body } = await ops.post('/api/views', wanted())
    expect((await ops.patch(`/api/views/${body.id}`, { name: 'first' }, 1)).status).toBe(200)
    const late = await ops.patch(`/api/views/${body.id}`, { name: 'second' }, 1)
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({ code: 'changed-meanwhile', current: { version: 2 } })
  })

  it('has a name of its own where it stands', async () => {
    const [agent, other] = [await test.as('agent'), await test.as('agent')]
    const view = wanted({ name: '내 할 일' })
    expect((await agent.post('/api/views', view)).status).toBe(201)
    expect((await agent.post('/api/views', view)).status).toBe(409)
    expect((await other.post('/api/views', view)).status).toBe(201)
  })

  it('keeps its whole life in the audit log', async () => {
    const agent = await test.as('agent')
    const { body } = await agent.post('/api/views', wanted())
    await agent.patch(`/api/views/${body.id}`, { name: 'renamed' }, 1)
    await agent.remove(`/api/views/${body.id}`)
    const entries = await test.database.db.select().from(audit).where(eq(audit.resourceId, body.id))
    expect(entries.map((entry) => entry.action).sort()).toEqual(['views:add', 'views:change', 'views:remove'])
  })
})

describe('the look that a view holds', () => {
  it.each([
    ['an unknown filter', { filter: { colour: 'red' } }, 'unknown-filter'],
    ['a word that the field does not have', { filter: { severity: 'awful' } }, 'malformed'],
    ['a misspelt token', { filter: { assigneeId: '$you' } }, 'malformed'],
    ['an unknown stage', { filter: { stage: 'somewhere' } }, 'malformed'],
    ['an unknown order', { sort: ['colour', 'ASC'] }, 'unknown-sort'],
    ['an unknown column', { columns: ['number', 'colour'] }, 'malformed'],
    ['a column twice', { columns: ['number', 'number'] }, 'malformed'],
    ['an unknown list', { resource: 'people' }, 'malformed'],
  ])('is refused with %s', async (_what, more, code) => {
    const agent = await test.as('agent')
    const { status, body } = await agent.post('/api/views', wanted(more))
    expect([status, body.code]).toEqual([400, code])
  })

  it('that names what the list no longer knows is shown as broken', async () => {
    const agent = await test.as('agent')
    const { body } = await agent.post('/api/views', wanted({ columns: ['number', 'state'] }))
    await test.database.transact((tx) =>
      tx
        .update(views)
        .set({ filter: { severity: ['critical'], oldField: 1 }, columns: ['number', 'oldColumn'] })
        .where(eq(views.id, body.id)),
    )
    expect((await agent.get(`/api/views/${body.id}`)).body.broken).toEqual(['oldField', 'oldColumn'])
    const counts = (await agent.get('/api/views/counts?resource=suspensions')).body
    expect(counts).not.toHaveProperty(body.id)
    expect(counts).toHaveProperty('all')
  })
})

describe('the view a team opens a list on', () => {
  it('is one a team and list: a new one takes the place of the old', async () => {
    const lead = await test.as('lead')
    const teamId = await givenTeam(lead)
    const make = async (more = {}) =>
      (await lead.post('/api/views', wanted({ scope: 'team', teamId, isTeamDefault: true, ...more }))).body.id
    const [first, second, inbox] = [await make(), await make(), await make({ resource: 'cases' })]
    const { body } = await lead.list('views', { filter: { teamId, isTeamDefault: true } })
    expect(body.map((one: { id: string }) => one.id).sort()).toEqual([second, inbox].sort())
    expect((await lead.get(`/api/views/${first}`)).body.version).toBe(2)
  })

  it('is a view of that team', async () => {
    const lead = await test.as('lead')
    expect((await lead.post('/api/views', wanted({ isTeamDefault: true }))).status).toBe(400)
  })

  it('is that no longer once it is private again', async () => {
    const lead = await test.as('lead')
    const teamId = await givenTeam(lead)
    const { body } = await lead.post('/api/views', wanted({ scope: 'team', teamId, isTeamDefault: true }))
    const { body: after } = await lead.patch(`/api/views/${body.id}`, { scope: 'private' }, 1)
    expect(after).toMatchObject({ scope: 'private', teamId: null, isTeamDefault: false })
  })
})
