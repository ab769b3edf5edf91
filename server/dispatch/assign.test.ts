import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenTeam, putCase } from '../testing/givenTeams.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
let lead: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
  lead = await test.as('lead', '최민준')
})
afterAll(() => test.close())

type Caller = typeof lead
const open = async () => givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
const put = async (who: Caller, id: string, what: string, body: object, version = 1) =>
  who.post(`/api/cases/${id}/${what}`, body, { 'if-match': `"${version}"` })
const told = async (who: Caller, kind: string) => (await who.list('notifications', { filter: { kind } })).body

describe('assigning a case', () => {
  it('gives it to somebody, who is told, and whom alone it is offered to', async () => {
    const id = await open()
    const [agent, colleague, auditor] = [await test.as('agent'), await test.as('agent'), await test.as('auditor')]
    const given = await put(lead, id, 'assign', { personId: agent.id })
    expect(given.body).toMatchObject({ assigneeId: agent.id, version: 2, lease: null })
    expect(given.headers.etag).toBe('"2"')
    expect(await told(agent, 'assigned')).toMatchObject([{ resourceId: id, params: { who: '최민준' } }])
    expect((await colleague.post('/api/queues/cases/next')).status).toBe(204)
    expect((await colleague.get('/api/queues/cases/why')).body.reasons).toContainEqual({ reason: 'owned', cases: 1 })
    expect((await agent.post('/api/queues/cases/next')).body.id).toBe(id)
    expect((await auditor.list('audit', { filter: { resourceId: id, action: 'cases:assign' } })).body).toHaveLength(1)
  })

  it('takes it back to nobody, and then it is offered to all again', async () => {
    const id = await open()
    const [agent, colleague] = [await test.as('agent'), await test.as('agent')]
    await put(lead, id, 'assign', { personId: agent.id })
    expect((await put(lead, id, 'assign', { personId: null }, 2)).body.assigneeId).toBeNull()
    expect((await colleague.post('/api/queues/cases/next')).body.id).toBe(id)
  })

  it('is refused to agents, from a stale page, without a version, and for a closed case', async () => {
    const id = await open()
    const agent = await test.as('agent')
    expect((await put(agent, id, 'assign', { personId: agent.id })).status).toBe(403)
    expect((await put(lead, id, 'assign', { personId: agent.id }, 7)).body.code).toBe('changed-meanwhile')
    expect((await lead.post(`/api/cases/${id}/assign`, { personId: agent.id })).status).toBe(428)
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'dismiss', { reason: 'false_positive', note: 'x' })
    expect((await put(lead, id, 'assign', { personId: agent.id }, 2)).body.code).toBe('wrong-state')
  })

  it('is refused for somebody who may not take the next step, or is not there', async () => {
    const id = await open()
    const finance = await test.as('finance')
    const wrong = async (personId: string) => (await put(lead, id, 'assign', { personId })).body
    expect(await wrong(finance.id)).toMatchObject({ code: 'refused', errors: { personId: expect.any(String) } })
    expect(await wrong('00000000-0000-7000-8000-000000000000')).toMatchObject({ code: 'refused' })
  })

  it('is refused for whom four eyes keep out, by name of the rule', async () => {
    const id = await open()
    const proposer = await test.as('lead')
    await proposer.act('suspensions', id, 'investigate')
    const proposal = { measure: 'temporary_suspension', days: 7, grounds: '지연', clause: '14', reason: 'late' }
    const { body } = await proposer.act('suspensions', id, 'propose', proposal)
    expect((await put(lead, id, 'assign', { personId: proposer.id }, body.version)).body.code).toBe('kept-apart')
    expect((await put(proposer, id, 'assign', { personId: lead.id }, body.version)).status).toBe(200)
  })

  it('does not take a case out of somebody’s hands: whoever works on it is named', async () => {
    const id = await open()
    const [agent, other] = [await test.as('agent', '김서연'), await test.as('agent')]
    await agent.post(`/api/cases/${id}/lease`)
    const refusal = await put(lead, id, 'assign', { personId: other.id })
    expect([refusal.body.code, refusal.body.current.lease.holder]).toEqual(['lease-held', '김서연'])
    expect((await put(lead, id, 'assign', { personId: agent.id })).body.lease.holderId).toBe(agent.id)
  })
})

describe('moving a case to another team', () => {
  it('puts it into that team’s queue and out of its owner’s hands, who is told', async () => {
    const id = await open()
    const [agent, member] = [await test.as('agent'), await test.as('agent')]
    const teamId = await givenTeam(test, 'trust', [member.id])
    await putCase(test, id, { skill: 'brand', routedBy: '1:x' })
    await put(lead, id, 'assign', { personId: agent.id })
    const moved = await put(lead, id, 'team', { teamId }, 2)
    expect(moved.body).toMatchObject({ teamId, assigneeId: null, skill: null, routedBy: null, version: 3 })
    expect(await told(agent, 'released')).toHaveLength(1)
    expect((await member.post('/api/queues/cases/next')).body.id).toBe(id)
  })

  it('leaves it with an owner who works there too', async () => {
    const id = await open()
    const member = await test.as('agent')
    const teamId = await givenTeam(test, 'partner-desk', [member.id])
    await put(lead, id, 'assign', { personId: member.id })
    expect((await put(lead, id, 'team', { teamId }, 2)).body.assigneeId).toBe(member.id)
  })

  it('is refused to a team that no longer works', async () => {
    const id = await open()
    const admin = await test.as('admin')
    const teamId = await givenTeam(test, 'closed-desk')
    await put(admin, id, 'team', { teamId })
    const successorId = await givenTeam(test, 'heirs')
    await admin.post(`/api/teams/${teamId}/actions/deactivate`, { successorId }, { 'if-match': '"1"' })
    expect((await put(lead, id, 'team', { teamId }, 2)).body).toMatchObject({ code: 'refused' })
  })
})

describe('changing the severity', () => {
  it('is told with its reason and moves the case in the queue', async () => {
    const [worse, id] = [await open(), await open()]
    const auditor = await test.as('auditor')
    const scoreOf = async (caseId: string) => (await lead.get(`/api/cases/${caseId}/priority`)).body.score
    const before = await scoreOf(id)
    const changed = await put(lead, id, 'severity', { severity: 'low', reason: '오탐 가능성' })
    expect(changed.body).toMatchObject({ severity: 'low', version: 2 })
    expect(await scoreOf(id)).toBeLessThan(before)
    expect(await scoreOf(worse)).toBeGreaterThan(await scoreOf(id))
    const trail = await auditor.list('audit', { filter: { resourceId: id, action: 'cases:severity' } })
    expect(trail.body).toMatchObject([{ reason: '오탐 가능성' }])
  })

  it('wants a reason', async () => {
    const id = await open()
    expect((await put(lead, id, 'severity', { severity: 'low' })).status).toBe(400)
  })
})
