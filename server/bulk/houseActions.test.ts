import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProblems } from '../audit/verify.ts'
import { cases } from '../cases/table.ts'
import { followers } from '../conversation/table.ts'
import { bulkDesk } from '../testing/bulkDesk.ts'
import { givenPolicy } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let desk: ReturnType<typeof bulkDesk>
let lead: Caller
let agent: Caller

beforeAll(async () => {
  test = await testApp()
  desk = bulkDesk(test, await givenPolicy(test))
  lead = await test.as('lead')
  agent = await test.as('agent', '민지')
})
afterAll(async () => {
  expect(await auditProblems(test.database.db)).toEqual([])
  await test.close()
})

const runOver = (by: Caller, action: string, ids: string[], body: object = {}) =>
  desk.run(by, { action, ids, body }, 'cases')

describe('moving cases of any queue about in bulk', () => {
  it('gives them to somebody, and back to whoever had them', async () => {
    const [mine, free, held] = await desk.openCases(3)
    const colleague = await test.as('agent', '지훈')
    await test.database.transact((tx) =>
      tx
        .update(cases)
        .set({ assigneeId: colleague.id })
        .where(eq(cases.id, mine ?? '')),
    )
    await colleague.post(`/api/cases/${held}/lease`)
    const ids = [mine, free, held].map(String)
    const asked = { action: 'assign', ids, body: { personId: agent.id } }
    expect(await desk.preview(lead, asked, 'cases')).toMatchObject({ eligible: 2, refused: [{ code: 'lease-held' }] })
    const id = await runOver(lead, 'assign', ids, { personId: agent.id })
    const run = await desk.read(lead, id)
    expect(run.results.map((row) => row.code)).toEqual([null, null, 'lease-held'])
    expect(run.results[2]?.detail).toEqual({ by: '지훈' })
    expect(await desk.caseOf(lead, ids[0] ?? '')).toMatchObject({ assigneeName: '민지' })
    expect(await desk.undo(lead, id)).toMatchObject({ undone: 2, kept: 0 })
    expect(await desk.caseOf(lead, ids[0] ?? '')).toMatchObject({ assigneeName: '지훈' })
    expect(await desk.caseOf(lead, ids[1] ?? '')).toMatchObject({ assigneeName: null })
  })

  it('changes how grave they are, and takes it back where nobody went on meanwhile', async () => {
    const ids = await desk.openCases(2)
    const before = await Promise.all(ids.map((id) => desk.caseOf(lead, id)))
    const id = await runOver(lead, 'severity', ids, { severity: 'low', reason: 'a holiday' })
    const after = await desk.caseOf(lead, ids[0] ?? '')
    expect(after.severity).toBe('low')
    expect(after.dueAt > before[0].dueAt).toBe(true)
    await agent.act('suspensions', ids[1] ?? '', 'triage')
    const run = await desk.undo(lead, id)
    expect(run).toMatchObject({ undone: 1, kept: 1 })
    expect(run.results[1]).toMatchObject({
      code: 'changed-meanwhile',
      detail: { by: '민지', action: 'suspensions:triage' },
    })
    const { severity, dueAt } = before[0]
    expect(await desk.caseOf(lead, ids[0] ?? '')).toMatchObject({ severity, dueAt })
  })

  it('ends holds, and refuses where there is none', async () => {
    const [held, free] = await desk.openCases(2)
    const heldUntil = new Date(test.now().getTime() + 3_600_000)
    const hold = { heldUntil, holdReason: 'a call', assigneeId: agent.id }
    await test.database.transact((tx) =>
      tx
        .update(cases)
        .set(hold)
        .where(eq(cases.id, held ?? '')),
    )
    const ids = [held, free].map(String)
    expect((await desk.preview(lead, { action: 'release', ids }, 'cases')).refused).toMatchObject([
      { code: 'wrong-state' },
    ])
    const id = await runOver(lead, 'release', ids)
    expect(await desk.read(lead, id)).toMatchObject({ done: 1, refused: 1 })
    expect(await desk.caseOf(lead, ids[0] ?? '')).toMatchObject({ heldUntil: null, assigneeId: null })
    expect(await desk.undo(lead, id)).toMatchObject({ undone: 1 })
    expect(await desk.caseOf(lead, ids[0] ?? '')).toMatchObject({
      heldUntil: heldUntil.toISOString(),
      holdReason: 'a call',
    })
  })

  it('lets everybody follow for themselves, and only undoes what it did', async () => {
    const ids = await desk.openCases(2)
    await agent.put(`/api/cases/${ids[0]}/followers/me`, {})
    const mine = eq(followers.personId, agent.id)
    const following = async () => Number(await test.database.db.$count(followers, mine))
    const before = await following()
    const id = await runOver(agent, 'follow', ids)
    expect(await following()).toBe(before + 1)
    await desk.undo(agent, id)
    expect(await following()).toBe(before)
  })

  it('works from a queue of one kind too, over everything that matches there', async () => {
    const ids = await desk.openCases(2)
    const numbers = await Promise.all(ids.map(async (id) => (await desk.caseOf(lead, id)).number))
    const filter = { number: numbers, state: ['detected'] }
    const id = await desk.run(lead, { action: 'assign', filter, body: { personId: agent.id } })
    expect(await desk.read(lead, id)).toMatchObject({ resource: 'suspensions', done: 2 })
    expect((await desk.undo(lead, id)).undone).toBe(2)
  })

  it('is for those who hand out work', async () => {
    const ids = await desk.openCases(1)
    for (const [action, body] of [
      ['assign', { personId: agent.id }],
      ['team', { teamId: null }],
      ['severity', { severity: 'low', reason: 'r' }],
      ['release', {}],
    ] as const) {
      const answer = await agent.post('/api/cases/bulk', { action, ids, body })
      expect([action, answer.status]).toEqual([action, 403])
    }
    const unknown = await lead.post('/api/cases/bulk', { action: 'dismiss', ids, body: {} })
    expect(unknown.body.errors).toEqual({ action: 'is no action of this list' })
  })
})
