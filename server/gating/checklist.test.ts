import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notices } from '../notices/table.ts'
import { type GatingDesk, openGatingDesk } from '../testing/gatingDesk.ts'
import { fileOf, goodPapers, wholeAnswer } from '../testing/givenGating.ts'
import { givenListing } from '../testing/givenPermission.ts'
import { closeRequests } from './jobs.ts'

const day = 86_400_000
let desk: GatingDesk
beforeAll(async () => {
  desk = await openGatingDesk()
})
afterAll(() => desk.test.close())

describe('the checklist', () => {
  it('takes no row as in order while the rules find something, unless it is passed over with a reason', async () => {
    const { id: sellerId } = await desk.seller(0, { legalName: '다른상사' })
    const { id } = await desk.open({ sellerId, documents: goodPapers(desk.test) })
    await desk.agent.act('gating', id, 'check')
    const row = { type: 'purchase_invoice', verdict: 'ok', codes: [], overrides: [] }
    const bare = await desk.agent.act('gating', id, 'answer', { answers: [row] })
    expect(bare.body.errors).toEqual({ 'answers/0/verdict': 'the rules found buyer_name_mismatch' })
    const over = { ...row, overrides: ['buyer_name_mismatch'], note: 'renamed in October, register seen' }
    expect((await desk.agent.act('gating', id, 'answer', { answers: [over] })).status).toBe(200)
    await desk.agent.act('gating', id, 'answer', await wholeAnswer(desk.agent, id))
    await desk.agent.act('gating', id, 'review')
    const approved = await desk.specialist.act('gating', id, 'approve')
    expect(approved.body).toMatchObject({ state: 'second_review', secondReasons: ['rule_passed_over'] })
  })

  it('is answered whole before review and before approval, naming what is open', async () => {
    const { id: sellerId } = await desk.seller()
    const { id } = await desk.open({ sellerId, documents: goodPapers(desk.test) })
    await desk.agent.act('gating', id, 'check')
    const early = await desk.agent.act('gating', id, 'review')
    expect(early.body.errors).toMatchObject({
      'checklist/purchase_invoice': 'is not answered',
      'checklist/distribution_chain': 'is not answered',
    })
  })

  it('takes facts as a reader corrects them, and then wants the row answered anew', async () => {
    const { id: sellerId } = await desk.seller()
    const { id } = await desk.open({ sellerId, documents: goodPapers(desk.test) })
    await desk.agent.act('gating', id, 'check')
    await desk.agent.act('gating', id, 'answer', await wholeAnswer(desk.agent, id))
    const { documents } = await fileOf(desk.agent, id)
    const invoice = documents.find(({ type }) => type === 'purchase_invoice')
    const fixed = await desk.agent.act('gating', id, 'answer', {
      facts: [{ id: invoice?.id, issuedOn: '2025-12-01', quantity: null }],
    })
    expect(fixed.body).toMatchObject({ answered: 1, required: 2 })
    expect((await fileOf(desk.agent, id)).rows[0]?.codes).toEqual(['expired_6m', 'no_quantity'])
    const foreign = await desk.agent.act('gating', id, 'answer', { facts: [{ id: desk.brandId, quantity: 3 }] })
    expect(foreign.body.errors).toHaveProperty('facts/0/id')
  })

  it('holds the chain against the head office of the brand', async () => {
    const { id: sellerId } = await desk.seller()
    const { id } = await desk.open({ sellerId, documents: goodPapers(desk.test, 'Some Trader') })
    const file = (await desk.agent.get(`/api/gating/${id}/file`)).body
    expect(file.rows[1]).toMatchObject({ type: 'distribution_chain', codes: ['chain_gap'] })
    expect(file.judged[1]).toMatchObject({ gaps: [2] })
    expect(file.brand).toMatchObject({ ownerName: 'Owner', headOffice: 'Lyon, FR' })
  })
})

describe('asking for documents', () => {
  const asked = async () => {
    const { id: sellerId } = await desk.seller()
    const listingId = await givenListing(desk.test, sellerId, { brand: '루메라' })
    const { id } = await desk.open({ sellerId, listingIds: [listingId], documents: goodPapers(desk.test).slice(0, 1) })
    await desk.agent.act('gating', id, 'check')
    const answers = [
      { type: 'purchase_invoice', verdict: 'deficient', codes: ['illegible'], overrides: [] },
      { type: 'distribution_chain', verdict: 'deficient', codes: ['missing'], overrides: [] },
    ]
    await desk.agent.act('gating', id, 'answer', { answers })
    return { id, sellerId, listingId }
  }

  it('lists every deficiency in the letter and waits ten business days', async () => {
    const { id } = await asked()
    const answer = await desk.agent.act('gating', id, 'ask')
    expect(answer.body).toMatchObject({ state: 'info_requested', infoRequests: 1 })
    expect(new Date(answer.body.waitsUntil).getTime() - desk.test.now().getTime()).toBe(14 * day)
    const [letter] = await desk.test.database.db
      .select()
      .from(notices)
      .where(and(eq(notices.caseId, id), eq(notices.template, 'gating_info')))
    expect(letter?.body).toContain('1. 매입 세금계산서·거래명세서: 내용을 판독할 수 없습니다')
    expect(letter?.body).toContain('2. 유통 경로 증빙: 제출되지 않았습니다')
    expect((await desk.agent.act('gating', id, 'ask')).status).toBe(409)
  })

  it('is refused while nothing is marked deficient', async () => {
    const { id } = await desk.open({ sellerId: (await desk.seller()).id, documents: goodPapers(desk.test) })
    await desk.agent.act('gating', id, 'check')
    expect((await desk.agent.act('gating', id, 'ask')).body.errors).toHaveProperty('checklist')
  })

  it('ends with new documents, which take the place of the deficient ones', async () => {
    const { id } = await asked()
    await desk.agent.act('gating', id, 'ask')
    const supplied = await desk.agent.act('gating', id, 'supply', { documents: goodPapers(desk.test) })
    expect(supplied.body).toMatchObject({ state: 'document_check', answered: 0, waitsUntil: null })
    const { rows, documents } = (await desk.agent.get(`/api/gating/${id}/file`)).body
    expect(rows.map((row: { codes: string[] }) => row.codes)).toEqual([[], []])
    expect(documents.map((one: { isReplaced: boolean }) => one.isReplaced)).toEqual([true, false, false])
  })

  it('ends with a rejection when nothing comes in time, and the listings stay hidden', async () => {
    const { id, sellerId, listingId } = await asked()
    await desk.agent.act('gating', id, 'ask')
    await desk.test.settle()
    desk.test.pass(14 * day - 1)
    await closeRequests(desk.test.database, desk.test.now())
    await desk.signIn()
    expect((await desk.agent.get(`/api/gating/${id}`)).body.state).toBe('info_requested')
    desk.test.pass(1)
    await closeRequests(desk.test.database, desk.test.now())
    await desk.test.settle()
    expect((await desk.agent.get(`/api/gating/${id}`)).body).toMatchObject({
      state: 'rejected',
      rejectCode: 'no_response',
    })
    expect(await desk.isHidden(listingId)).toBe(true)
    expect(await desk.gatesOf(sellerId)).toHaveLength(1)
    expect(await desk.lettersOf(id)).toContain('gating_rejected')
  })
})
