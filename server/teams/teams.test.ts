import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaveClosedTeams } from '../dispatch/comeBack.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenProfile, givenSetting, givenTeam } from '../testing/givenTeams.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let admin: Awaited<ReturnType<TestApp['as']>>
let agent: typeof admin
let lead: typeof admin
beforeAll(async () => {
  test = await testApp()
  ;[admin, agent, lead] = [await test.as('admin'), await test.as('agent'), await test.as('lead')]
})
afterAll(() => test.close())

const fresh = { slug: 'trust-ip', nameEn: 'Trust & IP', nameKo: '신뢰·지식재산', function: 'intellectual_property' }

describe('a team', () => {
  it('is added by operations or an administrator, found in both languages, and changed under its version', async () => {
    const added = await admin.post('/api/teams', fresh)
    expect([added.status, added.body]).toMatchObject([
      201,
      { version: 1, calendar: 'standard', isActive: true, assignsItself: false, memberCount: 0, openCases: 0 },
    ])
    const found = async (q: string) =>
      (await agent.list('teams', { filter: { q } })).body.map((row: { id: string }) => row.id)
    expect(await found('지식재산')).toEqual([added.body.id])
    expect(await found('trust')).toEqual([added.body.id])
    const changed = await admin.patch(`/api/teams/${added.body.id}`, { assignsItself: true }, 1)
    expect(changed.body).toMatchObject({ assignsItself: true, version: 2 })
    expect((await admin.patch(`/api/teams/${added.body.id}`, { nameEn: 'x' }, 1)).body.code).toBe('changed-meanwhile')
    expect((await agent.patch(`/api/teams/${added.body.id}`, { nameEn: 'x' }, 2)).status).toBe(403)
    expect((await admin.post('/api/teams', fresh)).body).toMatchObject({
      code: 'not-unique',
      errors: { slug: expect.any(String) },
    })
  })

  it('is refused with a calendar or a team to escalate to that is not there, and with words that are none', async () => {
    const add = async (more: object) => (await admin.post('/api/teams', { ...fresh, slug: 'other', ...more })).body
    expect(await add({ calendar: 'nowhere' })).toMatchObject({ errors: { calendar: expect.any(String) } })
    expect(await add({ escalatesToId: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ code: 'refused' })
    expect(await add({ slug: 'Not A Slug' })).toMatchObject({ code: 'malformed' })
    expect(await add({ function: 'magic' })).toMatchObject({ code: 'malformed' })
    expect(await add({ colour: 'red' })).toMatchObject({ code: 'malformed' })
  })

  it('has members, of whom some lead; each is shown with what they hold and may hold', async () => {
    const id = await givenTeam(test, 'desk')
    const add = (personId: string, isLead = false) => admin.post(`/api/teams/${id}/members`, { personId, isLead })
    await add(agent.id)
    await add(lead.id, true)
    await givenProfile(test, agent.id, { capacity: 7, skills: [{ skill: 'brand', validUntil: '2026-11-01' }] })
    const { body } = await agent.get(`/api/teams/${id}/members`)
    expect(body).toMatchObject([
      { personId: lead.id, isLead: true, capacity: 20 },
      { personId: agent.id, isLead: false, capacity: 7, unitsHeld: 0, expiredSkills: ['brand'] },
    ])
    expect((await add(agent.id, true)).body.every((member: { isLead: boolean }) => member.isLead)).toBe(true)
    expect((await admin.remove(`/api/teams/${id}/members/${agent.id}`)).body).toHaveLength(1)
    expect((await admin.remove(`/api/teams/${id}/members/${agent.id}`)).status).toBe(404)
    expect((await add('00000000-0000-7000-8000-000000000000')).body.code).toBe('refused')
    expect((await lead.post(`/api/teams/${id}/members`, { personId: agent.id })).status).toBe(403)
  })

  it('is deactivated and activated again, each once', async () => {
    const id = await givenTeam(test, 'season')
    const go = (what: string, version: number) =>
      admin.post(`/api/teams/${id}/actions/${what}`, {}, { 'if-match': `"${version}"` })
    expect((await go('deactivate', 1)).body).toMatchObject({ isActive: false, allowedActions: ['edit', 'activate'] })
    expect((await go('deactivate', 2)).body.code).toBe('wrong-state')
    expect((await go('activate', 2)).body).toMatchObject({ isActive: true, version: 3 })
  })
})

describe('dissolving a team', () => {
  const dissolve = (id: string, body: object) => admin.act('teams', id, 'deactivate', body)
  // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
  const ruleTo = (team: string) => ({ id: 'old', name: 'old rule', when: { kinds: ['suspensions'] }, then: { team } })
  const inForce = async () =>
    (await admin.list('settings', { filter: { name: 'routing' } })).body.find(
      (one: { isInForce: boolean }) => one.isInForce,
    )

  it('is refused, with what hangs on it, until somebody takes that over; rules and escalations go there at once', async () => {
    const [old, heir, below] = [
      await givenTeam(test, 'old'),
      await givenTeam(test, 'heir'),
      await givenTeam(test, 'below'),
    ]
    await admin.patch(`/api/teams/${below}`, { escalatesToId: old }, 1)
    await admin.patch(`/api/teams/${heir}`, { escalatesToId: old }, 1)
    await givenSetting(test, 'routing', () => ({ rules: [ruleTo('old')] }))
    const caseId = await givenCase(test, (await givenSeller(test, {}, 0)).id, await givenPolicy(test))
    expect((await admin.get(`/api/teams/${old}/ties`)).body).toMatchObject({
      openCases: 1,
      rules: [{ id: 'old', name: 'old rule' }],
      escalating: [{ id: below }, { id: heir }],
    })
    expect((await dissolve(old, {})).body).toMatchObject({
      code: 'refused',
      errors: { successorId: expect.stringContaining('1 open cases, 1 routing rules, 2 teams') },
    })
    expect((await dissolve(old, { successorId: old })).body.errors).toHaveProperty('successorId')
    const done = await dissolve(old, { successorId: heir })
    expect(done.body).toMatchObject({ isActive: false, successorId: heir })
    expect((await inForce()).body.rules).toEqual([ruleTo('heir')])
    const above = async (id: string) => (await admin.get(`/api/teams/${id}`)).body.escalatesToId
    expect([await above(below), await above(heir)]).toEqual([heir, null])
    await leaveClosedTeams(test.database, test.now())
    expect((await admin.get(`/api/suspensions/${caseId}`)).body.teamId).toBe(heir)
    expect((await lead.act('teams', heir, 'deactivate', {})).status).toBe(403)
  })

  it('sends cases on from one dissolved team to the next, and waits for a draft of the rules that is being written', async () => {
    const [first, second, third] = [
      await givenTeam(test, 'first'),
      await givenTeam(test, 'second'),
      await givenTeam(test, 'third'),
    ]
    await givenSetting(test, 'routing', () => ({ rules: [ruleTo('first')] }))
    const caseId = await givenCase(test, (await givenSeller(test, {}, 0)).id, await givenPolicy(test))
    const draft = (await admin.act('settings', (await inForce()).id, 'revise')).body
    expect((await dissolve(first, { successorId: second })).body.errors.successorId).toMatch('open draft')
    await admin.call('DELETE', `/api/settings/${draft.id}`, undefined, { 'if-match': `"${draft.version}"` })
    expect((await dissolve(first, { successorId: second })).body.isActive).toBe(false)
    expect((await dissolve(second, { successorId: third })).body.isActive).toBe(false)
    await leaveClosedTeams(test.database, test.now())
    expect((await admin.get(`/api/suspensions/${caseId}`)).body.teamId).toBe(third)
  })
})

describe('what somebody can take on', () => {
  it('stands at the house’s capacity until somebody says more', async () => {
    const { body } = await agent.get(`/api/people/${(await test.as('agent')).id}/work`)
    expect(body).toMatchObject({ version: 0, capacity: 20, availability: 'available', skills: [], allowedActions: [] })
  })

  it('is said by operations under a version, with hours that make sense', async () => {
    const { id } = await test.as('agent')
    const put = (change: object, version: number) => admin.patch(`/api/people/${id}/work`, change, version)
    const shift = {
      1: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ],
    }
    const said = await put({ capacity: 12, languages: ['ko'], shift }, 0)
    expect(said.body).toMatchObject({ version: 1, capacity: 12, languages: ['ko'], shift, isOnShift: true })
    expect((await put({ capacity: 3 }, 0)).body.code).toBe('changed-meanwhile')
    expect(
      (
        await put(
          {
            shift: {
              1: [
                ['09:00', '12:00'],
                ['11:00', '13:00'],
              ],
            },
          },
          1,
        )
      ).body.errors,
    ).toHaveProperty(['shift.1'])
    expect((await put({ shift: { 1: [['18:00', '09:00']] } }, 1)).body.errors).toHaveProperty(['shift.1'])
    expect((await put({ shift: { 9: [] } }, 1)).status).toBe(400)
    expect((await put({ capacity: 0 }, 1)).status).toBe(400)
  })

  it('is for a lead to change in availability alone', async () => {
    const { id } = await test.as('agent')
    const put = (change: object, version: number) => lead.patch(`/api/people/${id}/work`, change, version)
    expect((await put({ availability: 'off' }, 0)).body).toMatchObject({ availability: 'off', version: 1 })
    expect((await put({ capacity: 99 }, 1)).body.code).toBe('not-allowed')
    expect((await agent.patch(`/api/people/${id}/work`, { availability: 'off' }, 1)).status).toBe(403)
  })

  it('says of oneself whether one takes new work, and the audit log keeps it', async () => {
    const person = await test.as('agent')
    expect((await person.post('/api/me/availability', { availability: 'busy' })).body.availability).toBe('busy')
    expect((await person.post('/api/me/availability', { availability: 'gone' })).status).toBe(400)
    const auditor = await test.as('auditor')
    expect((await auditor.post('/api/me/availability', { availability: 'busy' })).status).toBe(403)
    const trail = await auditor.list('audit', { filter: { resourceId: person.id, action: 'teams:availability' } })
    expect(trail.body).toHaveLength(1)
  })
})
