import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { counterfeits } from '../counterfeits/table.ts'
import { sellers } from '../sellers/table.ts'
import { givenAppeal, givenUnderReview, verdictOn } from '../testing/givenAppeal.ts'
import { infringingTerms } from '../testing/givenReport.ts'
import { reportDesk } from '../testing/reportDesk.ts'

let desk: Awaited<ReturnType<typeof reportDesk>>
beforeAll(async () => {
  desk = await reportDesk()
})
afterAll(() => desk.test.close())

it('an appeal against a decision that a seller infringed gives listings and strike back when it is granted', async () => {
  const { id, seller, listingId } = await desk.givenBlocked()
  await desk.pass(20)
  const decider = await desk.test.as('specialist', 'decided it')
  const decided = await decider.act('counterfeits', id, 'decideInfringing', infringingTerms)
  expect(decided.body.state).toBe('decided_infringing')
  await desk.tick()
  const [own] = await desk.test.database.db.select().from(counterfeits).where(eq(counterfeits.caseId, id))
  const decisionId = own?.infringingDecisionId ?? ''
  const appealId = await givenAppeal(desk.test, { seller, decisionId })
  expect(await desk.stateOf(id)).toBe('appealed')
  const ids = await givenUnderReview(desk.test, appealId)
  expect((await decider.act('appeals', appealId, 'decide', verdictOn(ids, 'falls'))).body.code).toBe('recused')
  const reviewer = await desk.test.as('specialist')
  expect((await reviewer.act('appeals', appealId, 'decide', verdictOn(ids, 'falls'))).body.state).toBe('granted')
  await desk.tick()
  expect(await desk.stateOf(id)).toBe('decided_not_infringing')
  const [row] = await desk.test.database.db.select().from(sellers).where(eq(sellers.id, seller.id))
  expect([row?.strikes, await desk.isHidden(listingId)]).toEqual([0, false])
})
