import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenAppeal, givenKey, givenMeasure, givenUnderReview, verdictOn } from '../testing/givenAppeal.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import type { Caller } from '../testing/testApp.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { closeDenied } from './jobs.ts'
import { appeals } from './table.ts'

const day = 86_400_000
let test: TestApp
let agent: Caller
let specialist: Caller
beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent')
  specialist = await test.as('specialist')
})
afterAll(() => test.close())
const awake = async () => {
  agent = await test.signedInAgain(agent.id)
  specialist = await test.signedInAgain(specialist.id)
}
const lodge = (body: object) => agent.post('/api/appeals', { statement: `It was the courier. ${uuidv7()}`, ...body })
const deny = async (appealId: string) => {
  const answer = await specialist.act(
    'appeals',
    appealId,
    'decide',
    verdictOn(await givenUnderReview(test, appealId), 'stands'),
  )
  expect(answer.status).toBe(200)
  await test.settle()
  return answer.body
}
const countOf = async (decisionId: string) =>
  (await agent.list('appeals', { filter: { decisionId } })).body.length as number

describe('an appeal from the seller portal', () => {
  it('is taken by API key once however often it is sent, and the seller hears of it', async () => {
    const { seller, caseId, decisionId } = await givenMeasure(test)
    const portal = await givenKey(test, await test.as('admin'), ['appeals:intake', 'appeals:read'])
    const body = { sellerId: seller.id, decisionId, statement: '택배사 파업으로 늦었습니다.' }
    const first = await portal.post('/api/intake/appeals', body, 'appeal-1')
    expect(first.status).toBe(201)
    expect(first.body.number).toMatch(/^APL-2026-/)
    expect((await portal.post('/api/intake/appeals', body, 'appeal-1')).body).toEqual(first.body)
    expect(await countOf(decisionId)).toBe(1)
    const { body: file } = await agent.get(`/api/appeals/${first.body.id}/file`)
    expect(file.notices).toMatchObject([{ template: 'appeal_received', locale: 'ko' }])
    expect((await agent.get(`/api/suspensions/${caseId}`)).body.state).toBe('appealed')
    const { body: record } = await agent.get(`/api/appeals/${first.body.id}`)
    expect(record).toMatchObject({ channel: 'portal', attempt: 1, attemptsAllowed: 2, measure: 'temporary_suspension' })
  })
})

describe('an appeal is refused by field, with the rule named and nothing written,', () => {
  it('against another seller’s measure', async () => {
    const { caseId, decisionId } = await givenMeasure(test)
    const stranger = await givenSeller(test)
    const answer = await lodge({ sellerId: stranger.id, decisionId })
    expect([answer.status, answer.body.errors]).toEqual([422, { decisionId: 'this measure is against another seller' }])
    expect(await countOf(decisionId)).toBe(0)
    expect((await agent.get(`/api/suspensions/${caseId}`)).body.state).toBe('active')
  })

  it('against what put nothing in force, or was taken back', async () => {
    const seller = await givenSeller(test)
    const caseId = await givenCase(test, seller.id, await givenPolicy(test))
    await specialist.act('suspensions', caseId, 'investigate')
    const { body: file } = await specialist.get(`/api/cases/${caseId}/file`)
    const nothing = await lodge({ sellerId: seller.id, decisionId: file.decisions[0].id })
    expect(nothing.body.errors).toEqual({ decisionId: 'no decision that put a measure in force' })

    const measure = await givenMeasure(test)
    const appealId = await givenAppeal(test, measure)
    await specialist.act('appeals', appealId, 'decide', verdictOn(await givenUnderReview(test, appealId), 'falls'))
    await test.settle()
    const again = await lodge({ sellerId: measure.seller.id, decisionId: measure.decisionId, whatIsNew: 'more' })
    expect(again.body.errors.decisionId).toMatch(/^this decision was withdrawn/)
  })

  it('while another is open against the same measure', async () => {
    const measure = await givenMeasure(test)
    const appealId = await givenAppeal(test, measure)
    const second = await lodge({ sellerId: measure.seller.id, decisionId: measure.decisionId })
    expect([second.status, second.body.code, second.body.current.id]).toEqual([409, 'already-open', appealId])
    const both = await Promise.all(
      [1, 2].map(async () => {
        const other = await givenMeasure(test)
        return Promise.all([1, 2].map(() => lodge({ sellerId: other.seller.id, decisionId: other.decisionId })))
      }),
    )
    for (const pair of both) expect(pair.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('too late, after thirty days and after fifteen more; to the millisecond', async () => {
    const first = await givenMeasure(test)
    const second = await givenMeasure(test)
    test.pass(30 * day - 60_000)
    await awake()
    const denied = await deny(await givenAppeal(test, second))
    expect(denied.state).toBe('denied')
    test.pass(61_000)
    const late = await lodge({ sellerId: first.seller.id, decisionId: first.decisionId })
    expect(late.body.errors.decisionId).toMatch(/^too late: the time to appeal ended on 2026-12-02/)
    test.pass(15 * day)
    await awake()
    const again = { sellerId: second.seller.id, decisionId: second.decisionId, whatIsNew: 'the invoice' }
    expect((await lodge(again)).body.errors.decisionId).toMatch(/^too late/)
    await closeDenied(test.database, test.now())
    expect((await agent.get(`/api/appeals/${denied.id}`)).body).toMatchObject({ state: 'final', outcome: 'denied' })
  })

  it('the third time, and the second time without anything new', async () => {
    const measure = await givenMeasure(test)
    const { seller, decisionId } = measure
    const statement = 'The courier was on strike.'
    const denied = await deny(await givenAppeal(test, measure, { statement }))
    expect((await lodge({ sellerId: seller.id, decisionId })).body.errors).toEqual({
      whatIsNew: 'say what is new since the last appeal',
    })
    const plan = (await agent.get(`/api/appeals/${denied.id}`)).body.plan
    const bare = plan.map((answer: object) => ({ ...answer, evidenceIds: [] }))
    const same = {
      sellerId: seller.id,
      decisionId,
      whatIsNew: 'nothing',
      plan: bare,
      statement: 'the courier, was on STRIKE',
    }
    expect((await lodge(same)).body.errors).toEqual({ statement: 'nothing is new since the last appeal' })
    const again = await lodge({ sellerId: seller.id, decisionId, whatIsNew: 'the courier’s letter' })
    expect([again.status, again.body.attempt]).toEqual([201, 2])
    expect((await agent.get(`/api/appeals/${denied.id}`)).body.state).toBe('final')
    specialist = await test.as('specialist')
    expect((await deny(again.body.id)).state).toBe('final')
    const third = await lodge({ sellerId: seller.id, decisionId, whatIsNew: 'more' })
    expect(third.body.errors).toEqual({ decisionId: 'no appeal is left: 2 of 2 were used' })
    expect(await countOf(decisionId)).toBe(2)
  })

  it('under a policy with rules of its own, by those', async () => {
    const measure = await givenMeasure(test)
    await givenSetting(test, 'appeals', (body) => ({
      ...body,
      perPolicy: [{ policyId: measure.policy.policyId, attempts: 1, firstWindowDays: 7, laterWindowDays: 3 }],
    }))
    expect((await deny(await givenAppeal(test, measure))).state).toBe('final')
    const other = await givenMeasure(test)
    expect((await deny(await givenAppeal(test, other))).state).toBe('denied')
  })
})

describe('the rules that admitted an appeal', () => {
  it('are kept with it', async () => {
    const appealId = await givenAppeal(test, await givenMeasure(test))
    const rows = await test.database.db.select().from(appeals)
    expect(rows.find(({ caseId }) => caseId === appealId)?.settingVersionId).toMatch(/^[0-9a-f-]{36}$/)
  })
})
