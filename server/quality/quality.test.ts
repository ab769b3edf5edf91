import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenPolicy } from '../testing/given.ts'
import { givenDecidedBy, givenReview, verdictOn } from '../testing/givenAppeal.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
  // Free of every decision: the appeals do not run out of reviewers.
  await test.as('specialist', 'free')
})
afterAll(() => test.close())

const decidedBy = (proposer: Caller, approver: Caller) => givenDecidedBy(test, policy, proposer, approver)
const underReview = (measure: Awaited<ReturnType<typeof decidedBy>>) => givenReview(test, measure)

describe('whoever checked the quality of the contested decision', () => {
  it('keeps away, whether the check came before the appeal or after; the case leaves their hands', async () => {
    const measure = await decidedBy(await test.as('specialist'), await test.as('lead'))
    const before = await test.as('lead', 'checked before')
    const check = { decisionId: measure.decisionId, verdict: 'right' }
    expect((await before.post('/api/quality', check)).status).toBe(201)
    const { appealId, findingIds } = await underReview(measure)
    const after = await test.as('lead', 'checks later')
    expect((await after.post(`/api/cases/${appealId}/lease`)).status).toBe(200)
    expect((await after.post('/api/quality', { ...check, verdict: 'wrong', note: 'late data' })).status).toBe(201)
    const { body: record } = await after.get(`/api/appeals/${appealId}`)
    expect(record).toMatchObject({ assigneeId: null, lease: null, allowedActions: [] })
    for (const checker of [before, after]) {
      expect((await checker.act('appeals', appealId, 'decide', verdictOn(findingIds, 'falls'))).body.code).toBe(
        'recused',
      )
    }
    const { body: file } = await before.get(`/api/appeals/${appealId}/file`)
    expect(file.recusedPeople).toContainEqual({ personId: after.id, name: 'checks later', did: 'quality-check' })
  })

  it('checks no decision of a case they acted on, nor of one whose appeal they judge', async () => {
    const approver = await test.as('lead')
    const measure = await decidedBy(await test.as('specialist'), approver)
    const own = await approver.post('/api/quality', { decisionId: measure.decisionId, verdict: 'right' })
    expect([own.status, own.body.code]).toEqual([403, 'kept-apart'])
    const { appealId, findingIds } = await underReview(measure)
    const reviewer = await test.as('lead')
    const first = verdictOn(findingIds, 'falls', { cause: 'platform_error' })
    expect((await reviewer.act('appeals', appealId, 'decide', first)).body.state).toBe('second_review')
    const judge = await reviewer.post('/api/quality', { decisionId: measure.decisionId, verdict: 'wrong' })
    expect(judge.body.code).toBe('kept-apart')
    expect(
      (await (await test.as('agent')).post('/api/quality', { decisionId: measure.decisionId, verdict: 'right' }))
        .status,
    ).toBe(403)
  })
})
