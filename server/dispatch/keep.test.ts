import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenTeam, putCase } from '../testing/givenTeams.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { skips } from './table.ts'

const hourMs = 3_600_000
let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

/** The only case that is offered: what earlier tests left is put aside. */
async function onlyCase(): Promise<string> {
  const rest = await (await test.as('lead')).list('cases', {
    filter: { state: ['detected', 'investigating'] },
    range: [0, 99],
  })
  for (const { id } of rest.body) await putCase(test, id, { heldUntil: new Date('2100-01-01') })
  return givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
}
const next = async (caller: Awaited<ReturnType<TestApp['as']>>) =>
  (await caller.post('/api/queues/suspensions/next')).body?.id ?? null
const inHours = (hours: number) => new Date(test.now().getTime() + hours * hourMs).toISOString()
const told = async (caller: Awaited<ReturnType<TestApp['as']>>, kind: string) =>
  (await caller.list('notifications', { filter: { kind } })).body.length

describe('passing a case over', () => {
  it('gives it back with the reason, and offers it to others but not to the same person for a day', async () => {
    const id = await onlyCase()
    const [agent, colleague, auditor] = [
      await test.as('agent', '김서연'),
      await test.as('agent'),
      await test.as('auditor'),
    ]
    expect(await next(agent)).toBe(id)
    const skipped = await agent.post(`/api/cases/${id}/skip`, { reason: 'too_close', note: '지인의 상점' })
    expect(skipped.body).toMatchObject({ lease: null, assigneeId: null, version: 1 })
    expect(await next(agent)).toBeNull()
    expect((await agent.get('/api/queues/suspensions/why')).body.reasons).toContainEqual({
      reason: 'skipped',
      cases: 1,
    })
    expect((await agent.get(`/api/cases/${id}/priority`)).body.skips).toMatchObject([
      { reason: 'too_close', note: '지인의 상점', byName: '김서연' },
    ])
    const trail = await auditor.list('audit', { filter: { resourceId: id, action: 'cases:skip' } })
    expect(trail.body).toHaveLength(1)
    expect(await next(colleague)).toBe(id)
    await colleague.remove(`/api/cases/${id}/lease`)
    const aDayAgo = new Date(test.now().getTime() - 24 * hourMs)
    await test.database.transact((tx) => tx.update(skips).set({ at: aDayAgo }))
    expect(await next(agent)).toBe(id)
  })

  it('is counted a person, for their lead to see', async () => {
    const id = await onlyCase()
    const [agent, lead] = [await test.as('agent'), await test.as('lead')]
    const teamId = await givenTeam(test, 'skippers', [agent.id])
    await next(agent)
    await agent.post(`/api/cases/${id}/skip`, { reason: 'language' })
    expect((await lead.get(`/api/teams/${teamId}/members`)).body).toMatchObject([{ personId: agent.id, skips: 1 }])
  })

  it('wants a reason from the list, a word more for "other", and a case of one’s own', async () => {
    const id = await onlyCase()
    const [agent, stranger] = [await test.as('agent'), await test.as('agent')]
    await next(agent)
    expect((await agent.post(`/api/cases/${id}/skip`, { reason: 'bored' })).status).toBe(400)
    expect((await agent.post(`/api/cases/${id}/skip`, { reason: 'other', note: '  ' })).body.code).toBe(
      'reason-missing',
    )
    expect((await stranger.post(`/api/cases/${id}/skip`, { reason: 'leaving' })).body.code).toBe('lease-held')
    await agent.remove(`/api/cases/${id}/lease`)
    expect((await stranger.post(`/api/cases/${id}/skip`, { reason: 'leaving' })).body.code).toBe('wrong-state')
  })
})

describe('holding a case', () => {
  it('keeps it for its owner: nobody is offered it, nobody else takes it, and a step of work ends it', async () => {
    const id = await onlyCase()
    const [agent, colleague] = [await test.as('agent'), await test.as('agent')]
    await next(agent)
    const until = inHours(30)
    const held = await agent.post(`/api/cases/${id}/hold`, { reason: '판매자 전화 예정', until })
    expect(held.body).toMatchObject({
      heldUntil: until,
      holdReason: '판매자 전화 예정',
      assigneeId: agent.id,
      lease: null,
    })
    expect([await next(agent), await next(colleague)]).toEqual([null, null])
    expect((await colleague.post(`/api/cases/${id}/lease`)).body).toMatchObject({
      code: 'lease-held',
      current: { lease: { holderId: agent.id, expiresAt: until } },
    })
    expect((await agent.post(`/api/cases/${id}/lease`)).status).toBe(200)
    await agent.act('suspensions', id, 'investigate')
    expect((await agent.get(`/api/cases/${id}`)).body.heldUntil).toBeNull()
  })

  it('ends by itself', async () => {
    const id = await onlyCase()
    const agent = await test.as('agent')
    await next(agent)
    await agent.post(`/api/cases/${id}/hold`, { reason: 'lunch', until: inHours(1) })
    test.pass(hourMs)
    expect(await next(agent)).toBe(id)
  })

  it('is refused beyond what the house allows, into the past, and to who does not have the case', async () => {
    const id = await onlyCase()
    const [agent, stranger] = [await test.as('agent'), await test.as('agent')]
    await next(agent)
    const hold = (until: string, who = agent) => who.post(`/api/cases/${id}/hold`, { reason: 'x', until })
    expect((await hold(inHours(49))).body.code).toBe('over-limit')
    expect((await hold(inHours(-1))).body.errors).toHaveProperty('until')
    expect((await hold(inHours(2), stranger)).body.code).toBe('lease-held')
    expect((await hold('tomorrow')).status).toBe(400)
  })

  it('is ended by its owner, who keeps the case, or by a lead, who puts it back and tells the owner', async () => {
    const id = await onlyCase()
    const [agent, colleague, lead, auditor] = [
      await test.as('agent'),
      await test.as('agent'),
      await test.as('lead'),
      await test.as('auditor'),
    ]
    await next(agent)
    await agent.post(`/api/cases/${id}/hold`, { reason: 'x', until: inHours(20) })
    expect((await colleague.remove(`/api/cases/${id}/hold`)).status).toBe(403)
    const kept = await agent.remove(`/api/cases/${id}/hold`)
    expect(kept.body).toMatchObject({ heldUntil: null, assigneeId: agent.id })
    await agent.post(`/api/cases/${id}/hold`, { reason: 'x', until: inHours(20) })
    const released = await lead.remove(`/api/cases/${id}/hold`)
    expect(released.body).toMatchObject({ heldUntil: null, holdReason: null, assigneeId: null })
    expect(await told(agent, 'released')).toBe(1)
    const trail = await auditor.list('audit', { filter: { resourceId: id, action: 'cases:release' } })
    expect(trail.body).toHaveLength(2)
    expect(await next(colleague)).toBe(id)
  })
})
