import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { promiseOldCases } from './adopt.ts'
import { caseClocks, clockEvents } from './table.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

describe('a case from a release that kept no promises', () => {
  it('is promised a resolution from the first start on, and keeps until when the seller may answer', async () => {
    const policy = await givenPolicy(test)
    const [working, waiting] = [
      await givenCase(test, (await givenSeller(test)).id, policy),
      await givenCase(test, (await givenSeller(test)).id, policy),
    ]
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', waiting, 'investigate')
    const { waitsUntil } = (await specialist.act('suspensions', waiting, 'ask', { question: '사유' })).body
    await test.database.transact(async (tx) => {
      await tx.delete(clockEvents)
      await tx.delete(caseClocks)
      await tx
        .update(cases)
        .set({ waitsUntil: null, dueAt: new Date(waitsUntil) })
        .where(eq(cases.id, waiting))
    })
    await promiseOldCases(test.database, test.now())
    await promiseOldCases(test.database, test.now())
    const clocks = await test.database.db.select().from(caseClocks).orderBy(caseClocks.state)
    expect(clocks.map(({ caseId, metric, state }) => [caseId, metric, state])).toEqual([
      [waiting, 'resolution', 'paused'],
      [working, 'resolution', 'running'],
    ])
    expect((await specialist.get(`/api/suspensions/${waiting}`)).body).toMatchObject({ waitsUntil, dueAt: null })
  })
})
