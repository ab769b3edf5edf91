import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProblems } from '../audit/verify.ts'
import { effects } from '../cases/table.ts'
import { measures } from '../measures/table.ts'
import { bulkDesk } from '../testing/bulkDesk.ts'
import { givenPolicy } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let desk: ReturnType<typeof bulkDesk>
let specialist: Caller
const minute = 60_000
const falsePositive = { action: 'dismiss', body: { reason: 'false_positive' } }
const proposal = { measure: 'warning', grounds: '지연 배송', clause: '14(1)', reason: 'clear' }

beforeAll(async () => {
  test = await testApp()
  desk = bulkDesk(test, await givenPolicy(test))
  specialist = await test.as('specialist')
})
afterAll(async () => {
  expect(await auditProblems(test.database.db)).toEqual([])
  await test.close()
})

describe('taking a run back', () => {
  const inForce = async () => {
    const [id] = await desk.openCases(1)
    await specialist.act('suspensions', id ?? '', 'investigate')
    await specialist.act('suspensions', id ?? '', 'propose', proposal)
    return id ?? ''
  }

  it('is possible for five minutes after it ended, and until then nothing reaches the seller', async () => {
    const caseId = await inForce()
    const id = await desk.start(specialist, { action: 'apply', ids: [caseId] })
    // It may take as long as it takes: the time begins when it ended.
    test.pass(7 * minute)
    await desk.carryOut()
    await test.settle()
    expect(await desk.caseOf(specialist, caseId)).toMatchObject({
      state: 'active',
      effects: { pending: 3, applied: 0 },
    })
    test.pass(5 * minute - 1)
    await test.settle()
    expect(await desk.caseOf(specialist, caseId)).toMatchObject({ effects: { pending: 3, applied: 0 } })
    expect(await specialist.post(`/api/bulk/${id}/undo`)).toMatchObject({ status: 200, body: { state: 'undoing' } })
    // However long the undo takes, nothing slips through meanwhile.
    test.pass(10 * minute)
    await test.settle()
    await desk.carryOut()
    await test.settle()
    expect(await desk.read(specialist, id)).toMatchObject({
      state: 'undone',
      undone: 1,
      kept: 0,
      undoneByName: 'specialist',
    })
    expect(await desk.caseOf(specialist, caseId)).toMatchObject({
      state: 'proposed',
      outcome: null,
      effects: { pending: 0, applied: 0 },
    })
    expect(await test.database.db.$count(measures, eq(measures.caseId, caseId))).toBe(0)
    const file = await specialist.get(`/api/suspensions/${caseId}/file`)
    expect(file.body.notices).toMatchObject([{ state: 'cancelled' }])
  })

  it('is over when the five minutes are, and then the effects come', async () => {
    const caseId = await inForce()
    const id = await desk.start(specialist, { action: 'apply', ids: [caseId] })
    await desk.carryOut()
    test.pass(5 * minute)
    expect((await desk.read(specialist, id)).allowedActions).toEqual([])
    expect((await specialist.post(`/api/bulk/${id}/undo`)).body.code).toBe('too-late')
    await test.settle()
    expect(await desk.caseOf(specialist, caseId)).toMatchObject({
      state: 'active',
      effects: { pending: 0, applied: 3 },
    })
  })

  it('keeps what changed since and names who changed it; its effects then go their way', async () => {
    const [kept, back] = [await inForce(), await inForce()]
    const [held] = await desk.openCases(1)
    const id = await desk.start(specialist, { action: 'apply', ids: [kept, back] })
    await desk.carryOut()
    await (await test.as('specialist', '지훈')).act('suspensions', kept, 'escalate', {
      cause: 'fraud',
      reason: 'new papers',
    })
    await specialist.post(`/api/bulk/${id}/undo`)
    expect((await specialist.post(`/api/bulk/${id}/undo`)).body.code).toBe('wrong-state')
    await desk.carryOut()
    const run = await desk.read(specialist, id)
    expect(run).toMatchObject({ state: 'undone', undone: 1, kept: 1, allowedActions: [] })
    const row = run.results.find((one) => one.id === kept)
    expect(row).toMatchObject({ result: 'kept', code: 'changed-meanwhile' })
    expect(row?.detail).toMatchObject({ by: '지훈', action: 'suspensions:escalate' })
    await test.settle()
    const pending = await test.database.db.select().from(effects).where(eq(effects.state, 'pending'))
    expect(pending).toEqual([])
    expect(await test.database.db.$count(measures, eq(measures.caseId, kept))).toBe(1)

    const second = await desk.start(specialist, { action: 'investigate', ids: [held] })
    await desk.carryOut()
    const colleague = await test.as('agent', '수아')
    await colleague.post(`/api/cases/${held}/lease`)
    await specialist.post(`/api/bulk/${second}/undo`)
    await desk.carryOut()
    expect((await desk.read(specialist, second)).results).toMatchObject([{ result: 'kept', code: 'lease-held' }])
    expect(await desk.caseOf(specialist, held ?? '')).toMatchObject({
      state: 'investigating',
      lease: { holder: '수아' },
    })
  })

  it('of two runs over the same cases goes the way back in order', async () => {
    const ids = await desk.openCases(2)
    const first = await desk.start(specialist, { action: 'triage', ids })
    await desk.carryOut()
    const second = await desk.start(specialist, { ...falsePositive, ids })
    await desk.carryOut()
    for (const id of [second, first]) {
      await specialist.post(`/api/bulk/${id}/undo`)
      await desk.carryOut()
      expect(await desk.read(specialist, id)).toMatchObject({ undone: 2, kept: 0 })
    }
    expect(await desk.caseOf(specialist, ids[0] ?? '')).toMatchObject({ state: 'detected' })
  })
})
