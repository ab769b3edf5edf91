import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingIdsOf, givenAppeal, givenMeasure, givenPaper, marksFor, planFor } from '../testing/givenAppeal.ts'
import type { Caller } from '../testing/testApp.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { lapseAppeals } from './jobs.ts'

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

describe('what uses up an attempt', () => {
  it('is a late appeal and one that lapsed, and not one that was wrong or withdrawn', async () => {
    for (const [reason, left] of [
      ['wrong_measure', 1],
      ['late', 2],
    ] as const) {
      const measure = await givenMeasure(test)
      const appealId = await givenAppeal(test, measure)
      const told = await agent.act('appeals', appealId, 'reject', { reason, note: 'See the notice of 2 November.' })
      expect(told.body).toMatchObject({ state: 'rejected_inadmissible', outcome: reason })
      await test.settle()
      expect((await agent.get(`/api/suspensions/${measure.caseId}`)).body.state).toBe('active')
      const next = await lodge({ sellerId: measure.seller.id, decisionId: measure.decisionId, whatIsNew: 'all of it' })
      expect(next.body.attempt).toBe(left)
    }
    const measure = await givenMeasure(test)
    await agent.act('appeals', await givenAppeal(test, measure), 'withdraw', { reason: 'by phone' })
    const next = await lodge({ sellerId: measure.seller.id, decisionId: measure.decisionId })
    expect(next.body.attempt).toBe(1)
    expect((await agent.act('appeals', next.body.id, 'withdraw', { reason: 'by phone' })).status).toBe(200)
    const closed = await agent.act('appeals', next.body.id, 'receiveInfo', { answer: 'late news' })
    expect([closed.status, closed.body.code]).toEqual([409, 'wrong-state'])
  })

  it('ten business days without an answer end it, by a job, and the seller is told', async () => {
    const measure = await givenMeasure(test)
    const appealId = await givenAppeal(test, measure)
    await agent.act('appeals', appealId, 'screen')
    const items = [{ findingId: null, what: 'The invoice of your supplier' }]
    const asked = await agent.act('appeals', appealId, 'requestInfo', { items })
    expect(asked.body).toMatchObject({ state: 'info_requested', requests: 1, infoItems: items })
    test.pass(new Date(asked.body.waitsUntil).getTime() - test.now().getTime() - 1000)
    await awake()
    await lapseAppeals(test.database, test.now())
    expect((await agent.get(`/api/appeals/${appealId}`)).body.state).toBe('info_requested')
    test.pass(2000)
    expect((await agent.act('appeals', appealId, 'receiveInfo', { answer: 'here' })).body.code).toBe('too-late')
    await lapseAppeals(test.database, test.now())
    await test.settle()
    const { body: file } = await agent.get(`/api/appeals/${appealId}/file`)
    expect(file.notices.map(({ template }: { template: string }) => template)).toEqual([
      'appeal_received',
      'appeal_info_request',
      'appeal_lapsed',
    ])
    expect((await agent.get(`/api/suspensions/${measure.caseId}`)).body.state).not.toBe('appealed')
    const next = await lodge({ sellerId: measure.seller.id, decisionId: measure.decisionId, whatIsNew: 'the invoice' })
    expect(next.body.attempt).toBe(2)
  })

  it('requests for information are two at most', async () => {
    const appealId = await givenAppeal(test, await givenMeasure(test))
    await agent.act('appeals', appealId, 'screen')
    const items = [{ findingId: null, what: 'The invoice' }]
    for (const requests of [1, 2]) {
      expect((await agent.act('appeals', appealId, 'requestInfo', { items })).body.requests).toBe(requests)
      expect((await agent.act('appeals', appealId, 'receiveInfo', { answer: 'here' })).body.state).toBe('admissibility')
    }
    const third = await agent.act('appeals', appealId, 'requestInfo', { items })
    expect([third.status, third.body.code, third.body.errors]).toEqual([
      422,
      'over-limit',
      { items: 'at most 2 requests for information' },
    ])
  })
})

describe('a plan of action', () => {
  it('is admitted only when every finding is answered with papers that count; what is missing is named', async () => {
    const appealId = await givenAppeal(test, await givenMeasure(test))
    await agent.act('appeals', appealId, 'screen')
    const [findingId = ''] = await findingIdsOf(agent, appealId)
    const nothing = await agent.act('appeals', appealId, 'admit', {})
    expect(nothing.body.errors).toEqual({
      'plan/0/rootCause': 'finding 1, Root cause: is missing',
      'plan/0/correctiveAction': 'finding 1, Corrective action: is missing',
      'plan/0/prevention': 'finding 1, Prevention: is missing',
      'plan/0/papers': 'finding 1, Papers: none',
    })
    const paper = await givenPaper(test, appealId)
    const video = await givenPaper(test, appealId, { kind: 'video', mime: 'video/mp4' })
    await agent.act('appeals', appealId, 'amend', { plan: planFor([findingId], [paper, video]) })
    const wrongPapers = async (marks: object[]) =>
      (await agent.act('appeals', appealId, 'admit', { papers: marks })).body.errors
    const said = `plan/0/papers/${paper}`
    expect((await wrongPapers([]))[`plan/0/papers/${video}`]).toMatch(/type of file does not count/)
    await agent.act('appeals', appealId, 'amend', { plan: planFor([findingId], [paper]) })
    expect((await wrongPapers([]))[said]).toMatch(/date has not been noted/)
    const mark = { evidenceId: paper, isLegible: true, datedOn: '2025-01-01' }
    expect((await wrongPapers([mark]))[said]).toMatch(/too old/)
    expect((await wrongPapers([{ ...mark, datedOn: '2030-01-01' }]))[said]).toMatch(/in the future/)
    expect((await wrongPapers([{ ...mark, isLegible: false }]))[said]).toMatch(/not legible/)
    const admitted = await agent.act('appeals', appealId, 'admit', { papers: marksFor(test, [paper]) })
    expect(admitted.body.state).toBe('under_review')
  })

  it('speaks only of its own findings and files', async () => {
    const appealId = await givenAppeal(test, await givenMeasure(test))
    const [findingId = ''] = await findingIdsOf(agent, appealId)
    const foreign = await givenPaper(test, await givenAppeal(test, await givenMeasure(test)))
    const amend = async (plan: object[]) => (await agent.act('appeals', appealId, 'amend', { plan })).body.errors
    expect(await amend(planFor([uuidv7()], []))).toEqual({ plan: 'not all are findings of this decision' })
    expect(await amend(planFor([findingId], [foreign]))).toEqual({ plan: 'not all are files of this case' })
    expect(await amend([...planFor([findingId], []), ...planFor([findingId], [])])).toEqual({
      plan: 'one answer for each finding, not two',
    })
  })
})
