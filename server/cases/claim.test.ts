import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

const openCases = async (count: number) => {
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await givenCase(test, (await givenSeller(test, {}, 0)).id, policy))
  return ids
}

describe('next case', () => {
  it('gives 50 distinct cases to 50 askers at once, and nothing to the next', async () => {
    const ids = await openCases(50)
    const agents = await Promise.all(Array.from({ length: 50 }, () => test.as('agent')))
    const answers = await Promise.all(agents.map((agent) => agent.post('/api/queues/suspensions/next')))
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200))
    expect(new Set(answers.map((answer) => answer.body.id))).toEqual(new Set(ids))
    for (const [n, answer] of answers.entries()) expect(answer.body.lease.holderId).toBe(agents[n]?.id)
    expect((await (await test.as('agent')).post('/api/queues/suspensions/next')).status).toBe(204)
  })

  it('offers a case again once its lease has run out', async () => {
    test.pass(10 * 60_000 + 1)
    const [id] = await openCases(1)
    const offered = await (await test.as('agent')).post('/api/queues/suspensions/next')
    expect(offered.status).toBe(200)
    expect(offered.body.id).not.toBe(id) // the older ones come first
  })

  it('is refused to an auditor', async () => {
    const answer = await (await test.as('auditor')).post('/api/queues/suspensions/next')
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed'])
  })

  it('does not offer an approval to the proposer, whatever their rank', async () => {
    const fresh = await testApp()
    const rule = await givenPolicy(fresh)
    const id = await givenCase(fresh, (await givenSeller(fresh)).id, rule)
    const [lead, other] = [await fresh.as('lead'), await fresh.as('lead')]
    await lead.act('suspensions', id, 'investigate')
    const proposal = { measure: 'temporary_suspension', days: 7, grounds: '지연', clause: '14', reason: 'late' }
    expect((await lead.act('suspensions', id, 'propose', proposal)).body.state).toBe('pending_approval')
    expect((await lead.post('/api/queues/suspensions/next')).status).toBe(204)
    expect((await other.post('/api/queues/suspensions/next')).body.id).toBe(id)
    await fresh.close()
  })
})

describe('a case that only waits for somebody else', () => {
  it('is not offered to who could only take it back', async () => {
    const fresh = await testApp()
    const id = await givenCase(fresh, (await givenSeller(fresh)).id, await givenPolicy(fresh))
    const [agent, colleague, specialist] = [
      await fresh.as('agent'),
      await fresh.as('agent'),
      await fresh.as('specialist'),
    ]
    await agent.act('suspensions', id, 'investigate')
    const proposal = { measure: 'warning', grounds: '지연', clause: '14', reason: 'late' }
    expect((await agent.act('suspensions', id, 'propose', proposal)).body).toMatchObject({
      state: 'proposed',
      lease: null,
    })
    expect((await colleague.post('/api/queues/suspensions/next')).status).toBe(204)
    expect((await specialist.post('/api/queues/suspensions/next')).body.id).toBe(id)
    await fresh.close()
  })
})

describe('claiming a case', () => {
  it('succeeds for one of 200 at once; the other 199 are told who holds it', async () => {
    const [id] = await openCases(1)
    const agents = await Promise.all(Array.from({ length: 200 }, (_, n) => test.as('agent', `agent ${n}`)))
    const answers = await Promise.all(agents.map((agent) => agent.post(`/api/cases/${id}/lease`)))
    const won = answers.filter((answer) => answer.status === 200)
    const lost = answers.filter((answer) => answer.status === 409)
    expect([won.length, lost.length]).toEqual([1, 199])
    const holder = won[0]?.body.lease.holder
    for (const answer of lost) expect(answer.body).toMatchObject({ code: 'lease-held', current: { lease: { holder } } })
  })

  it('is renewed by its holder, released by them, and taken away by a lead with a trace', async () => {
    const [id] = await openCases(1)
    const [agent, lead, auditor] = [await test.as('agent'), await test.as('lead'), await test.as('auditor')]
    const first = await agent.post(`/api/cases/${id}/lease`)
    test.pass(60_000)
    const renewed = await agent.post(`/api/cases/${id}/lease`)
    expect(renewed.body.lease.expiresAt > first.body.lease.expiresAt).toBe(true)
    expect((await (await test.as('agent')).remove(`/api/cases/${id}/lease`)).body.code).toBe('lease-held')
    expect((await lead.remove(`/api/cases/${id}/lease`)).body.lease).toBeNull()
    const trail = await auditor.list('audit', { filter: { resourceId: id, action: 'cases:release' } })
    expect(trail.body).toHaveLength(1)
  })

  it('keeps the decision for the holder: a colleague who acts is told whose it is', async () => {
    const [id] = await openCases(1)
    const [holder, colleague] = [await test.as('agent', 'the holder'), await test.as('agent')]
    await holder.post(`/api/cases/${id}/lease`)
    const answer = await colleague.act('suspensions', id as string, 'investigate')
    expect([answer.status, answer.body.code]).toEqual([409, 'lease-held'])
    expect(answer.body.detail).toContain('the holder')
  })
})

describe('two people at once', () => {
  it('one of two approvals is taken, the other is told what changed', async () => {
    const [id] = await openCases(1)
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id as string, 'investigate')
    const proposal = { measure: 'temporary_suspension', days: 7, grounds: '지연', clause: '14', reason: 'late' }
    const { body: record } = await specialist.act('suspensions', id as string, 'propose', proposal)
    const leads = await Promise.all(Array.from({ length: 8 }, (_, n) => test.as('lead', `lead ${n}`)))
    const answers = await Promise.all(
      leads.map((lead) => lead.act('suspensions', id as string, 'approve', {}, record.version)),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    for (const answer of answers.filter((one) => one.status !== 200)) {
      expect(answer.status).toBe(409)
      expect(answer.body).toMatchObject({ code: 'changed-meanwhile', current: { action: 'approve' } })
      expect(answer.body.current.changedBy).toMatch(/^lead \d$/)
    }
  })

  it('a stale page is refused, naming who did what', async () => {
    const [id] = await openCases(1)
    const [one, two] = [await test.as('agent', 'the first'), await test.as('specialist')]
    await one.act('suspensions', id as string, 'triage')
    await one.remove(`/api/cases/${id}/lease`)
    const answer = await two.act('suspensions', id as string, 'investigate', {}, 1)
    expect(answer.body).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: 2, changedBy: 'the first', action: 'triage' },
    })
  })

  it('an action without If-Match is refused with 428', async () => {
    const [id] = await openCases(1)
    const agent = await test.as('agent')
    expect((await agent.post(`/api/suspensions/${id}/actions/triage`)).status).toBe(428)
  })
})

describe('an idempotency key', () => {
  it('gives the same answer to the same request, also to ten at once', async () => {
    const [id] = await openCases(1)
    const agent = await test.as('agent')
    const headers = { 'if-match': '"1"', 'idempotency-key': 'once' }
    const ask = () => agent.post(`/api/suspensions/${id}/actions/triage`, { note: 'hello' }, headers)
    const answers = await Promise.all(Array.from({ length: 10 }, ask))
    expect(answers.map((answer) => [answer.status, answer.body.version])).toEqual(Array(10).fill([200, 2]))
    const file = await agent.get(`/api/cases/${id}/file`)
    expect(file.body.decisions).toHaveLength(1)
  })

  it('is refused with another body', async () => {
    const [id] = await openCases(1)
    const agent = await test.as('agent')
    const headers = { 'if-match': '"1"', 'idempotency-key': 'twice' }
    await agent.post(`/api/suspensions/${id}/actions/triage`, { note: 'a' }, headers)
    const other = await agent.post(`/api/suspensions/${id}/actions/triage`, { note: 'b' }, headers)
    expect([other.status, other.body.code]).toEqual([422, 'key-reused'])
  })
})
