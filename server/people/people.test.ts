import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import { auditProblems } from '../audit/verify.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let admin: Caller
let agent: Caller
beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin', '권현우')
  agent = await test.as('agent', '김서연')
})
afterAll(() => test.close())

const versionOf = async (id: string): Promise<number> => (await admin.get(`/api/people/${id}`)).body.version
const change = async (id: string, body: object, by = admin) => by.patch(`/api/people/${id}`, body, await versionOf(id))
const colleague = { email: 'New@Market.example', name: '신입', role: 'agent', locale: 'ko' }

describe('reading people', () => {
  it('filters, sorts and searches, and never shows a password', async () => {
    const admins = await agent.list('people', { filter: { role: 'admin', isActive: true } })
    expect(admins.body.map((person: { name: string }) => person.name)).toEqual(['권현우'])
    const found = await agent.list('people', { filter: { q: '김서' } })
    expect(found.body).toHaveLength(1)
    expect(Object.keys(found.body[0])).not.toContain('passwordHash')
    expect(found.body[0].allowedActions).toEqual([])
    expect((await agent.list('people', { filter: { passwordHash: 'x' } })).status).toBe(400)
    expect((await agent.list('people', { sort: ['passwordHash', 'ASC'] })).status).toBe(400)
  })

  it('says what every role is for and may do', async () => {
    const { body } = await agent.get('/api/roles')
    const auditor = body.find((role: { id: string }) => role.id === 'auditor')
    expect(auditor).toMatchObject({ label: { ko: '감사인' }, permissions: permissionsOf.auditor })
  })

  it('is not for strangers, and keeping the list only for administrators', async () => {
    expect((await test.nobody().get('/api/people')).status).toBe(401)
    for (const tried of [
      await agent.post('/api/people', colleague),
      await change(agent.id, { role: 'admin' }, agent),
      await agent.act('people', agent.id, 'invite'),
      await agent.get('/api/api-keys'),
      await agent.post('/api/api-keys', { name: 'x', permissions: ['cases:read'] }),
    ]) {
      expect([tried.status, tried.body.code]).toEqual([403, 'not-allowed'])
    }
  })
})

describe('adding a person', () => {
  it('gives a link, once, by which they choose a password and are signed in', async () => {
    const added = await admin.post('/api/people', colleague)
    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({ email: 'new@market.example', role: 'agent', isActive: true, version: 1 })
    const token = new URL(added.body.passwordLink, 'http://x').searchParams.get('token')
    const chosen = await test.nobody().post('/api/session/password', { token, password: 'long enough a word' })
    expect(chosen.status).toBe(204)
    const again = await test.nobody().post('/api/session/password', { token, password: 'another long word' })
    expect(again.status).toBe(404)
    const signedIn = await test
      .nobody()
      .post('/api/session', { email: colleague.email, password: 'long enough a word' })
    expect(signedIn.body).toMatchObject({ name: '신입', locale: 'ko' })
    expect((await admin.get(`/api/people/${added.body.id}`)).body).not.toHaveProperty('passwordLink')
  })

  it('refuses an address that is known, in whatever case', async () => {
    await admin.post('/api/people', { ...colleague, email: 'twice@market.example' })
    const again = await admin.post('/api/people', { ...colleague, email: 'TWICE@market.example' })
    expect([again.status, again.body.code]).toEqual([409, 'not-unique'])
    expect(again.body.errors).toHaveProperty('email')
  })

  it.each([
    ['email', { email: 'nobody' }],
    ['email', { email: 'a@b.example, c@d.example' }],
    ['name', { name: '  ' }],
    ['role', { role: 'king' }],
    ['locale', { locale: 'fr' }],
    ['passwordHash', { passwordHash: 'x' }],
  ])('refuses by field: %s', async (field, wrong) => {
    const answer = await admin.post('/api/people', { ...colleague, ...wrong })
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body.errors)).toEqual([field])
  })

  it('lets the link lapse after a day, and a new one replace it', async () => {
    const { body } = await admin.post('/api/people', { ...colleague, email: 'late@market.example' })
    const use = (link: string) => {
      const token = new URL(link, 'http://x').searchParams.get('token')
      return test.nobody().post('/api/session/password', { token, password: 'long enough a word' })
    }
    const invited = await admin.act('people', body.id, 'invite')
    expect((await use(body.passwordLink)).status).toBe(404)
    test.pass(25 * 3_600_000)
    admin = await test.as('admin', '권현우')
    agent = await test.as('agent', '김서연')
    expect((await use(invited.body.passwordLink)).status).toBe(404)
    const third = await admin.act('people', body.id, 'invite')
    expect((await use(third.body.passwordLink)).status).toBe(204)
  })
})

describe('changing a person', () => {
  it('ends their sessions at once when the role changes', async () => {
    const lead = await test.as('lead')
    expect((await change(lead.id, { role: 'agent' })).body).toMatchObject({ role: 'agent', version: 2 })
    expect((await lead.get('/api/session')).status).toBe(401)
  })

  it('ends their sessions at once when they leave, and they do not come back', async () => {
    const leaver = await test.as('specialist')
    const closed = await change(leaver.id, { isActive: false })
    expect(closed.body).toMatchObject({ isActive: false, allowedActions: ['edit'] })
    expect((await leaver.get('/api/cases')).status).toBe(401)
    const invited = await admin.act('people', leaver.id, 'invite')
    expect([invited.status, invited.body.code]).toEqual([409, 'wrong-state'])
    expect((await change(leaver.id, { isActive: true })).body.isActive).toBe(true)
    expect((await leaver.get('/api/cases')).status).toBe(401)
  })

  it('keeps them signed in when only a name or language changes', async () => {
    const person = await test.as('qa')
    await change(person.id, { name: '서예준', locale: 'ko' })
    expect((await person.get('/api/session')).body).toMatchObject({ name: '서예준', locale: 'ko' })
  })

  it('takes the whole record by PUT and refuses a stale one', async () => {
    const person = await test.as('finance')
    const { body } = await admin.get(`/api/people/${person.id}`)
    expect((await admin.put(`/api/people/${person.id}`, { ...body, name: '강태윤' })).body.name).toBe('강태윤')
    const stale = await admin.put(`/api/people/${person.id}`, { ...body, name: 'x' })
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
    expect((await admin.call('PATCH', `/api/people/${person.id}`, { name: 'x' })).status).toBe(428)
  })

  it('does not let anybody close their own access', async () => {
    const answer = await change(admin.id, { isActive: false })
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['isActive']])
  })

  it('always leaves an administrator, also when two remove each other at once', async () => {
    const fresh = await testApp()
    const [one, other] = [await fresh.as('admin'), await fresh.as('admin')]
    const both = await Promise.all([
      one.patch(`/api/people/${other.id}`, { isActive: false }, 1),
      other.patch(`/api/people/${one.id}`, { role: 'agent' }, 1),
    ])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = await fresh.database.raw(`select id from people where role = 'admin' and is_active`)
    expect(left).toHaveLength(1)
    const last = left[0]?.id === one.id ? one : other
    const alone = await last.patch(`/api/people/${last.id}`, { role: 'agent' }, 1)
    expect([alone.status, Object.keys(alone.body.errors)]).toEqual([422, ['role']])
    await fresh.close()
  })

  it('is told in the audit log, without a trace of a password', async () => {
    const { body } = await (await test.as('auditor')).list('audit', { filter: { resource: 'people' }, range: [0, 99] })
    expect(new Set(body.map((entry: { action: string }) => entry.action))).toEqual(
      new Set(['people:create', 'people:invite', 'people:edit', 'people:set-password']),
    )
    expect(JSON.stringify(body)).not.toMatch(/scrypt|token|passwordHash/)
    expect(await auditProblems(test.database.db)).toEqual([])
  })
})

describe('choosing one’s language', () => {
  it('is kept with the person', async () => {
    expect((await agent.put('/api/session/locale', { locale: 'ko' })).body.locale).toBe('ko')
    expect((await agent.get('/api/session')).body.locale).toBe('ko')
    expect((await agent.put('/api/session/locale', { locale: 'fr' })).status).toBe(400)
    expect((await test.nobody().put('/api/session/locale', { locale: 'ko' })).status).toBe(401)
  })
})

describe('keys of outside systems', () => {
  const issue = (permissions: string[], by = admin) => by.post('/api/api-keys', { name: '물류 시스템', permissions })
  const withKey = (key: string, url: string) =>
    test.nobody().call('GET', url, undefined, { authorization: `Bearer ${key}` })

  it('are shown once, open what they were given and nothing else', async () => {
    const { status, body } = await issue(['sellers:read'])
    expect(status).toBe(201)
    expect((await withKey(body.key, '/api/sellers')).status).toBe(200)
    expect((await withKey(body.key, '/api/people')).status).toBe(403)
    const listed = await admin.list('api-keys', { filter: { q: '물류' } })
    expect(listed.body[0]).toMatchObject({ id: body.id, createdByName: '권현우', revokedAt: null })
    expect(JSON.stringify(listed.body)).not.toContain(body.key)
    const [row] = await test.database.raw(`select * from api_keys where id = '${body.id}'`)
    expect(JSON.stringify(row)).not.toContain(body.key)
  })

  it('open nothing once revoked', async () => {
    const { body } = await issue(['sellers:read'])
    expect((await admin.remove(`/api/api-keys/${body.id}`)).body).toMatchObject({ version: 2, allowedActions: [] })
    expect((await withKey(body.key, '/api/sellers')).status).toBe(401)
    expect((await admin.remove(`/api/api-keys/${body.id}`)).status).toBe(200)
    const trail = await (await test.as('auditor')).list('audit', {
      filter: { resourceId: body.id },
      sort: ['at', 'ASC'],
    })
    expect(trail.body.map((entry: { action: string }) => entry.action)).toEqual(['api-keys:create', 'api-keys:revoke'])
  })

  it('may at most what their maker may', async () => {
    const beyond = await issue(['suspensions:approve-legal', 'sellers:read'])
    expect([beyond.status, beyond.body.errors]).toEqual([
      422,
      { permissions: 'you do not have suspensions:approve-legal' },
    ])
    for (const permissions of [[], ['everything'], ['sellers:read', 'sellers:read']]) {
      expect((await issue(permissions)).status).toBe(400)
    }
    const small = await issue(['people:admin'])
    const headers = { authorization: `Bearer ${small.body.key}` }
    const grown = await test.nobody().post('/api/api-keys', { name: 'x', permissions: ['cases:read'] }, headers)
    expect(grown.status).toBe(422)
  })

  it('have no language of their own', async () => {
    const { body } = await issue(['sellers:read'])
    const headers = { authorization: `Bearer ${body.key}` }
    expect((await test.nobody().call('PUT', '/api/session/locale', { locale: 'ko' }, headers)).status).toBe(403)
  })
})
