import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProblems } from '../audit/verify.ts'
import { kinds } from '../kinds.ts'
import { people } from '../people/table.ts'
import { bulkDesk } from '../testing/bulkDesk.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { bulkQueues } from './queues.ts'
import { runBulk } from './runner.ts'

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

describe('one action over many cases', () => {
  it('answers at once and carries it out case by case, through the same door as alone', async () => {
    const ids = await desk.openCases(3)
    const id = await desk.start(specialist, { ...falsePositive, ids })
    expect(await desk.read(specialist, id)).toMatchObject({
      state: 'running',
      total: 3,
      waiting: 3,
      allowedActions: ['cancel'],
    })
    await desk.carryOut()
    const run = await desk.read(specialist, id)
    expect(run).toMatchObject({ state: 'done', done: 3, refused: 0, waiting: 0, allowedActions: ['undo'] })
    expect(run.results.map((row) => [row.id, row.result])).toEqual(ids.map((one) => [one, 'done']))
    expect(run.results[0]?.number).toMatch(/^SUS-/)
    for (const one of ids)
      expect(await desk.caseOf(specialist, one)).toMatchObject({ state: 'dismissed', outcome: 'false_positive' })
  })

  it('refuses a case by the rules of a single one and says which, the others go on', async () => {
    const [fresh, dismissed, held, changed] = await desk.openCases(4)
    await specialist.act('suspensions', dismissed ?? '', 'dismiss', { reason: 'false_positive' })
    const colleague = await test.as('agent', '민지')
    await colleague.post(`/api/cases/${held}/lease`)
    const seen = await desk.caseOf(specialist, changed ?? '')
    await colleague.act('suspensions', changed ?? '', 'triage')
    const nowhere = uuidv7()
    const ids = [fresh, dismissed, held, changed, nowhere]
    const asked = { ...falsePositive, ids, versions: { [changed ?? '']: seen.version } }
    const expected = { 'wrong-state': 1, 'lease-held': 1, 'changed-meanwhile': 1, 'not-found': 1 }

    const foreseen = await desk.preview(specialist, asked)
    expect(foreseen).toMatchObject({ total: 5, eligible: 1 })
    expect(Object.fromEntries(foreseen.refused.map(({ code, count }) => [code, count]))).toEqual(expected)

    const id = await desk.start(specialist, asked)
    await desk.carryOut()
    const { results, ...run } = await desk.read(specialist, id)
    expect(run).toMatchObject({ state: 'done', done: 1, refused: 4 })
    expect(results.map((row) => row.code)).toEqual([
      null,
      'wrong-state',
      'lease-held',
      'changed-meanwhile',
      'not-found',
    ])
    expect(results[3]?.detail).toMatchObject({ by: '민지', action: 'suspensions:triage' })
    expect(results[4]).toMatchObject({ number: null, sellerName: null })
  })

  it('takes everything that matches a filter, and refuses what no longer is what matched', async () => {
    const other = await givenPolicy(test, { nameEn: 'Other' })
    const ids: string[] = []
    for (let n = 0; n < 3; n++) ids.push(await givenCase(test, (await givenSeller(test)).id, other))
    const filter = { policyId: other.policyId, state: ['detected'] }
    expect(await desk.preview(specialist, { ...falsePositive, filter })).toMatchObject({ total: 3, eligible: 3 })
    const id = await desk.start(specialist, { ...falsePositive, filter })
    await specialist.act('suspensions', ids[1] ?? '', 'triage')
    await desk.carryOut()
    const run = await desk.read(specialist, id)
    expect(run).toMatchObject({ done: 2, refused: 1 })
    expect(run.results.find((row) => row.id === ids[1])?.code).toBe('changed-meanwhile')
  })

  it('does not leave the person sitting in every case', async () => {
    const ids = await desk.openCases(2)
    await desk.start(specialist, { action: 'investigate', ids })
    await desk.carryOut()
    for (const id of ids)
      expect(await desk.caseOf(specialist, id)).toMatchObject({ state: 'investigating', lease: null, assigneeId: null })
  })

  it('needs the permission to work in bulk and that of the action', async () => {
    const ids = await desk.openCases(1)
    const asked = { ...falsePositive, ids }
    for (const role of ['legal', 'auditor', 'finance'] as const) {
      expect((await (await test.as(role)).post('/api/suspensions/bulk', asked)).status).toBe(403)
    }
    const agent = await test.as('agent')
    expect((await agent.post('/api/suspensions/bulk', asked)).body.code).toBe('not-allowed')
    expect((await agent.post('/api/suspensions/bulk/preview', asked)).body.code).toBe('not-allowed')
    expect((await test.nobody().post('/api/suspensions/bulk', asked)).status).toBe(401)
  })

  it('stops for somebody who was deactivated or lost the role meanwhile', async () => {
    const [first, second] = await desk.openCases(2)
    const leaver = await test.as('specialist', 'leaver')
    const mover = await test.as('specialist', 'mover')
    const gone = await desk.start(leaver, { ...falsePositive, ids: [first] })
    const moved = await desk.start(mover, { ...falsePositive, ids: [second] })
    await test.database.transact(async (tx) => {
      await tx.update(people).set({ isActive: false }).where(eq(people.id, leaver.id))
      await tx.update(people).set({ role: 'agent' }).where(eq(people.id, mover.id))
    })
    await desk.carryOut()
    const lead = await test.as('lead')
    for (const id of [gone, moved]) {
      expect(await desk.read(lead, id)).toMatchObject({
        state: 'done',
        done: 0,
        refused: 1,
        results: [{ code: 'not-allowed' }],
      })
    }
    expect(await desk.caseOf(specialist, first ?? '')).toMatchObject({ state: 'detected' })
  })

  it('goes on with the rest when one case breaks', async () => {
    const ids = await desk.openCases(2)
    const [broken] = ids
    const failures: unknown[] = []
    const queues = bulkQueues(kinds)
    const suspensions = queues.find((queue) => queue.name === 'suspensions')
    const dismiss = suspensions?.actions.dismiss
    if (!suspensions || !dismiss) throw new Error('no dismiss')
    const breaking = {
      ...suspensions,
      actions: {
        dismiss: {
          ...dismiss,
          carryOut: (tx: Parameters<typeof dismiss.carryOut>[0], ask: Parameters<typeof dismiss.carryOut>[1]) => {
            if (ask.caseId === broken) throw new TypeError('broken')
            return dismiss.carryOut(tx, ask)
          },
        },
      },
    }
    const id = await desk.start(specialist, { ...falsePositive, ids })
    await runBulk(test.database, [breaking], test.now, { onFailure: (error) => failures.push(error) })
    expect((await desk.read(specialist, id)).results.map((row) => row.code)).toEqual(['failed', null])
    expect(failures).toHaveLength(1)
  })
})
