import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { caseClocks } from '../clocks/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let agent: Caller
let caseId: string
beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent')
})
afterAll(() => test.close())
beforeEach(async () => {
  caseId = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
})

const statesOf = async (metric: 'first_response' | 'next_response') => {
  const rows = await test.database.db
    .select({ state: caseClocks.state, startedAt: caseClocks.startedAt })
    .from(caseClocks)
    .where(and(eq(caseClocks.caseId, caseId), eq(caseClocks.metric, metric)))
  return rows.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime()).map(({ state }) => state)
}
const say = (body: object) => agent.post(`/api/cases/${caseId}/messages`, body)
const call = { direction: 'in', channel: 'phone', body: '언제 풀리나요?' }

it('the first message to the seller meets the promise of a first answer; a note does not', async () => {
  await agent.post(`/api/cases/${caseId}/notes`, { body: 'not an answer' })
  expect(await statesOf('first_response')).not.toContain('met')
  await say({ body: '확인하고 있습니다.' })
  expect(await statesOf('first_response')).toEqual(['met'])
})

it('what the seller says starts the promise of the next answer, and our message meets it', async () => {
  await say({ body: '확인하고 있습니다.' })
  await say(call)
  expect(await statesOf('next_response')).toEqual(['running'])
  await say({ body: '내일 안내드리겠습니다.' })
  expect(await statesOf('next_response')).toEqual(['met'])
})

it('an answer that was taken back is owed again, unless another one stands', async () => {
  await say({ body: '확인하고 있습니다.' })
  test.pass(60_000)
  await say(call)
  test.pass(1000)
  const { body: hasty } = await say({ body: '모르겠습니다.' })
  test.pass(1000)
  await agent.post(`/api/cases/${caseId}/messages/${hasty.id}/take-back`)
  expect(await statesOf('next_response')).toEqual(['met', 'running'])
  const { body: second } = await say({ body: '내일 안내드리겠습니다.' })
  const { body: third } = await say({ body: '추가로 안내드립니다.' })
  await agent.post(`/api/cases/${caseId}/messages/${third.id}/take-back`)
  expect(second.state).toBe('queued')
  expect(await statesOf('next_response')).toEqual(['met', 'met'])
})
