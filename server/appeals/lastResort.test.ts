import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#shared/roles.ts'
import { notifications } from '../notifications/table.ts'
import { people } from '../people/table.ts'
import { suspensions } from '../suspensions/table.ts'
import { givenPolicy } from '../testing/given.ts'
import { givenAppeal, givenDecidedBy, givenReview, givenUnderReview, verdictOn } from '../testing/givenAppeal.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { escalateStranded } from './jobs.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

const decidedBy = (proposer: Caller, approver: Caller) => givenDecidedBy(test, policy, proposer, approver)
const underReview = (measure: Awaited<ReturnType<typeof decidedBy>>) => givenReview(test, measure)
const dismissEverybody = (role: Role) =>
  test.database.transact((tx) => tx.update(people).set({ isActive: false }).where(eq(people.role, role)))

describe('an appeal that nobody may judge', () => {
  it('goes to operations and legal by itself, at once or when somebody leaves, and they hear of it', async () => {
    for (const role of ['specialist', 'lead', 'ops'] as const) await dismissEverybody(role)
    const [specialist, lead] = [await test.as('specialist'), await test.as('lead')]
    const measure = await decidedBy(specialist, lead)
    const legal = await test.as('legal')
    const { appealId, findingIds } = await underReview(measure)
    const { body: record } = await legal.get(`/api/appeals/${appealId}`)
    expect(record).toMatchObject({ state: 'escalated', awaits: 'appeals:decide-escalated' })
    const told = await test.database.db
      .select()
      .from(notifications)
      .where(and(eq(notifications.resourceId, appealId), eq(notifications.personId, legal.id)))
    expect(told.map(({ kind }) => kind)).toEqual(['approval_wanted'])
    expect((await lead.act('appeals', appealId, 'decideEscalated', verdictOn(findingIds, 'falls'))).status).toBe(403)

    const other = await decidedBy(await test.as('specialist', 'gone soon'), lead)
    const reviewer = await test.as('specialist', 'leaves')
    const later = await underReview(other)
    await escalateStranded(test.database, test.now())
    expect((await legal.get(`/api/appeals/${later.appealId}`)).body.state).toBe('under_review')
    const checker = await test.as('ops', 'the checker')
    await checker.post('/api/quality', { decisionId: other.decisionId, verdict: 'wrong' })
    await test.database.transact((tx) => tx.update(people).set({ isActive: false }).where(eq(people.id, reviewer.id)))
    await dismissEverybody('specialist')
    await escalateStranded(test.database, test.now())
    expect((await legal.get(`/api/appeals/${later.appealId}`)).body.state).toBe('escalated')
    const settled = await legal.act('appeals', appealId, 'decideEscalated', verdictOn(findingIds, 'falls'))
    expect(settled.body.state).toBe('granted')
    await test.settle()
    const [own] = await test.database.db.select().from(suspensions).where(eq(suspensions.caseId, measure.caseId))
    expect(own?.state).toBe('lifted')
  })
})

describe('a final answer', () => {
  it('is looked at again only when operations ask and legal signs, and never by who judged it', async () => {
    const measure = await decidedBy(await test.as('specialist'), await test.as('lead'))
    let reviewer: Caller = await test.as('specialist')
    const first = await underReview(measure)
    await reviewer.act('appeals', first.appealId, 'decide', verdictOn(first.findingIds, 'stands'))
    await test.settle()
    const secondId = await givenAppeal(test, measure, { whatIsNew: 'a letter' })
    reviewer = await test.as('specialist')
    const judged = await reviewer.act(
      'appeals',
      secondId,
      'decide',
      verdictOn(await givenUnderReview(test, secondId), 'stands'),
    )
    expect(judged.body.state).toBe('final')
    await test.settle()
    const [ops, legal] = [await test.as('ops'), await test.as('legal')]
    const reason = 'The courts have ruled on the courier.'
    expect((await (await test.as('lead')).post(`/api/appeals/${secondId}/reopen`, { reason })).status).toBe(403)
    const { status, body: again } = await ops.post(`/api/appeals/${secondId}/reopen`, { reason })
    expect([status, again.state, again.awaits, again.isReopened]).toEqual([
      201,
      'reopening',
      'appeals:reopen-legal',
      true,
    ])
    expect((await ops.post(`/api/appeals/${secondId}/reopen`, { reason })).body.code).toBe('already-open')
    expect((await (await test.as('admin')).act('appeals', again.id, 'signReopening')).status).toBe(403)
    expect((await legal.act('appeals', again.id, 'signReopening')).body.state).toBe('under_review')
    await test.settle()
    expect((await ops.get(`/api/suspensions/${measure.caseId}`)).body.state).toBe('appealed')
    const body = verdictOn(first.findingIds, 'stands')
    expect((await reviewer.act('appeals', again.id, 'decide', body)).body.code).toBe('recused')
    expect((await (await test.as('specialist')).act('appeals', again.id, 'decide', body)).body.state).toBe('final')
  })
})
