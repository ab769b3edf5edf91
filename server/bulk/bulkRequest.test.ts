import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProblems } from '../audit/verify.ts'
import { events } from '../events/table.ts'
import { bulkDesk } from '../testing/bulkDesk.ts'
import { givenPolicy } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let desk: ReturnType<typeof bulkDesk>
let specialist: Caller
const falsePositive = { action: 'dismiss', body: { reason: 'false_positive' } }

beforeAll(async () => {
  test = await testApp()
  desk = bulkDesk(test, await givenPolicy(test))
  specialist = await test.as('specialist')
})
afterAll(async () => {
  expect(await auditProblems(test.database.db)).toEqual([])
  await test.close()
})

describe('a request for a run', () => {
  it('is refused by field, before anything begins', async () => {
    const ids = await desk.openCases(1)
    const refusals: [object, number, object][] = [
      [{ action: 'dismiss', ids, body: { reason: 'because' } }, 400, { 'body.reason': expect.any(String) }],
      [{ action: 'dismiss', ids, body: {} }, 400, { 'body.reason': 'is required' }],
      [{ ...falsePositive, ids, body: { reason: 'duplicate', more: 1 } }, 400, { 'body.more': 'is not known here' }],
      [{ action: 'toString', ids }, 422, { action: expect.any(String) }],
      [{ action: 'timeOut', ids }, 422, { action: expect.any(String) }],
      [falsePositive, 400, { ids: expect.any(String) }],
      [{ ...falsePositive, ids, filter: {} }, 400, { ids: expect.any(String) }],
      [{ ...falsePositive, ids: [] }, 400, { ids: expect.any(String) }],
      [{ ...falsePositive, ids: [...ids, ...ids] }, 400, { ids: expect.any(String) }],
      [{ ...falsePositive, ids: ['x'] }, 400, { 'ids.0': expect.any(String) }],
      [{ ...falsePositive, filter: { secret: 1 } }, 400, { secret: expect.any(String) }],
      [{ ...falsePositive, filter: { number: 'nothing like it' } }, 422, { filter: 'nothing matches' }],
      [
        { ...falsePositive, ids, body: { reason: 'duplicate', note: 'a\0b' } },
        422,
        { 'body.note': expect.any(String) },
      ],
    ]
    for (const [body, status, errors] of refusals) {
      const answer = await specialist.post('/api/suspensions/bulk', body)
      expect([answer.status, answer.body.errors], JSON.stringify(body).slice(0, 200)).toEqual([status, errors])
    }
    expect(await desk.caseOf(specialist, ids[0] ?? '')).toMatchObject({ state: 'detected' })
  })

  it('for ten thousand cases is refused with the number and the limit', async () => {
    const ids = Array.from({ length: 10_000 }, () => uuidv7())
    for (const path of ['bulk', 'bulk/preview']) {
      const { status, body } = await specialist.post(`/api/suspensions/${path}`, { ...falsePositive, ids })
      expect(status).toBe(422)
      expect(body).toMatchObject({ code: 'over-limit', current: { total: 10_000, most: 5000 } })
    }
  })

  it('that comes twice under one key begins one run', async () => {
    const ids = await desk.openCases(1)
    const key = { 'idempotency-key': uuidv7() }
    const asked = { ...falsePositive, ids }
    const first = await specialist.post('/api/suspensions/bulk', asked, key)
    const second = await specialist.post('/api/suspensions/bulk', asked, key)
    expect(second.body).toEqual(first.body)
    await desk.carryOut()
  })

  it('is refused to somebody with five runs under way', async () => {
    const eager = await test.as('specialist', 'eager')
    const ids = await desk.openCases(1)
    for (let n = 0; n < 5; n++) await desk.start(eager, { ...falsePositive, ids })
    expect((await eager.post('/api/suspensions/bulk', { ...falsePositive, ids })).body.code).toBe('over-limit')
    await desk.carryOut()
    await desk.start(eager, { ...falsePositive, ids })
    await desk.carryOut()
  })
})

describe('a run', () => {
  it('of somebody else is there for leads and auditors only, and only leads may touch it', async () => {
    const id = await desk.start(specialist, { ...falsePositive, ids: await desk.openCases(1) })
    const [agent, other] = [await test.as('agent'), await test.as('specialist', 'other')]
    const [lead, auditor] = [await test.as('lead'), await test.as('auditor')]
    for (const stranger of [agent, other]) {
      expect((await stranger.get(`/api/bulk/${id}`)).status).toBe(404)
      expect((await stranger.post(`/api/bulk/${id}/cancel`)).status).toBe(404)
      expect((await stranger.post(`/api/bulk/${id}/undo`)).status).toBe(404)
      const own = await stranger.list('bulk', { filter: {} })
      expect(own.body).toEqual([])
    }
    expect(await desk.read(auditor, id)).toMatchObject({ id, allowedActions: [] })
    expect((await auditor.post(`/api/bulk/${id}/cancel`)).status).toBe(403)
    expect((await lead.list('bulk', { filter: { id: [id] } })).body).toMatchObject([{ id, allowedActions: ['cancel'] }])
    expect((await lead.post(`/api/bulk/${id}/cancel`)).body).toMatchObject({ state: 'cancelled', skipped: 1 })
  })

  it('that is cancelled leaves the rest alone; what was done can still be taken back', async () => {
    const ids = await desk.openCases(3)
    const id = await desk.start(specialist, { ...falsePositive, ids })
    let steps = 0
    await desk.carryOut({ isStopped: () => steps++ === 1 })
    const cancelled = await specialist.post(`/api/bulk/${id}/cancel`)
    expect(cancelled.body).toMatchObject({
      state: 'cancelled',
      done: 1,
      skipped: 2,
      waiting: 0,
      allowedActions: ['undo'],
    })
    expect((await specialist.post(`/api/bulk/${id}/cancel`)).body.code).toBe('wrong-state')
    await desk.carryOut()
    expect(await desk.caseOf(specialist, ids[2] ?? '')).toMatchObject({ state: 'detected' })
    await specialist.post(`/api/bulk/${id}/undo`)
    await desk.carryOut()
    expect(await desk.read(specialist, id)).toMatchObject({ state: 'undone', undone: 1, kept: 0 })
    expect(await desk.caseOf(specialist, ids[0] ?? '')).toMatchObject({ state: 'detected' })
  })

  it('tells the consoles that it began, went on and ended', async () => {
    const id = await desk.start(specialist, { ...falsePositive, ids: await desk.openCases(2) })
    await desk.carryOut()
    const told = await test.database.db.select().from(events).where(eq(events.resourceId, id)).orderBy(events.seq)
    expect(told.map((one) => one.type)).toEqual(['bulk.started', 'bulk.progress', 'bulk.progress', 'bulk.done'])
  })
})
