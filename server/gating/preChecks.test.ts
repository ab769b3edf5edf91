import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effects } from '../cases/table.ts'
import { listings } from '../listings/table.ts'
import { type GatingDesk, openGatingDesk } from '../testing/gatingDesk.ts'
import { givenSeller } from '../testing/given.ts'
import { fileOf, givenIdentity, goodPapers } from '../testing/givenGating.ts'
import { givenListing } from '../testing/givenPermission.ts'
import { findGating } from './ground.ts'

let desk: GatingDesk
beforeAll(async () => {
  desk = await openGatingDesk()
})
afterAll(() => desk.test.close())

const bannedWord = '전자담배'

describe('the pre-checks', () => {
  const product = async (title: string) => {
    const sellerId = (await desk.seller()).id
    const listingId = await givenListing(desk.test, sellerId, { title, category: '생활용품' })
    const { body } = await desk.open({
      sellerId,
      documents: goodPapers(desk.test),
      scope: 'product',
      brandId: undefined,
      listingIds: [listingId],
    })
    return { sellerId, listingId, id: body.id as string }
  }

  it('are kept with the case: rule, listing, why, and the version of the rules', async () => {
    const { id, listingId } = await product(`${bannedWord} 액상 30ml`)
    const file = (await desk.agent.get(`/api/gating/${id}/file`)).body
    expect(file.preChecks[0]).toMatchObject({ listingId, kind: 'banned_goods', isHardBan: true, isRight: null })
    expect(file.preChecks[0].why.ko).toContain(bannedWord)
    expect(file.ruleNumber).toBe(1)
    expect(await desk.stateOf(id)).toMatchObject({ hasHardBan: true })
  })

  it('make goods that a rule bans outright impossible to approve, whoever asks and whatever was marked', async () => {
    const { id } = await product(`${bannedWord} 액상 30ml`)
    await desk.inReview(id)
    const file = await fileOf(desk.agent, id)
    const wrong = { hits: file.preChecks.map(({ key }) => ({ key, isRight: false, note: 'a case for it' })) }
    await desk.specialist.act('gating', id, 'answer', wrong)
    await desk.specialist.remove(`/api/cases/${id}/lease`)
    const admin = await desk.test.as('admin')
    for (const [action, body] of [
      ['approve', {}],
      ['approveWithConditions', { volumeCap: 1, reason: 'x' }],
      ['clear', { reason: 'x' }],
    ] as const) {
      const answer = await admin.act('gating', id, action, body)
      expect(answer.status).toBe(422)
      expect(answer.body.errors.listingIds).toContain('(rule: barred-goods)')
    }
  })

  it('are asked again at the approval: what the seller writes into the listing meanwhile counts', async () => {
    const { id, listingId } = await product('주방 세제 1L')
    await desk.inReview(id)
    await desk.test.database.transact((tx) =>
      tx
        .update(listings)
        .set({ title: `${bannedWord} 액상 기기` })
        .where(eq(listings.id, listingId)),
    )
    expect((await desk.specialist.act('gating', id, 'approve')).body.errors).toHaveProperty('listingIds')
    await desk.test.database.transact((tx) =>
      tx.update(listings).set({ title: '주방 세제 1L' }).where(eq(listings.id, listingId)),
    )
    expect((await desk.specialist.act('gating', id, 'approve')).body).toMatchObject({ state: 'approved' })
  })

  it('run again keep the verdict on a hit that says the same, and drop one that is gone', async () => {
    const { id, listingId } = await product(`${bannedWord} 액상 30ml`)
    await desk.agent.act('gating', id, 'check')
    const { preChecks } = await fileOf(desk.agent, id)
    await desk.agent.act('gating', id, 'answer', { hits: [{ key: preChecks[0]?.key, isRight: true }] })
    await desk.agent.act('gating', id, 'precheck')
    expect((await desk.agent.get(`/api/gating/${id}/file`)).body.preChecks[0]).toMatchObject({ isRight: true })
    await desk.test.database.transact((tx) =>
      tx.update(listings).set({ title: '세제' }).where(eq(listings.id, listingId)),
    )
    await desk.agent.act('gating', id, 'precheck')
    expect((await desk.agent.get(`/api/gating/${id}/file`)).body.preChecks).toEqual([])
  })
})

describe('a look-up', () => {
  const withNumber = async (number: string) => {
    const sellerId = (await desk.seller()).id
    const listingId = await givenListing(desk.test, sellerId, {
      title: '무선 이어폰',
      category: '디지털',
      certificate: number,
    })
    const papers = [
      ...goodPapers(desk.test).slice(0, 1),
      { type: 'kc_certificate', number, certificateType: 'safety_certification', modelNumber: 'HB-1' },
    ]
    const asked = { scope: 'product', brandId: undefined, listingIds: [listingId], documents: papers }
    const { body } = await desk.open({ sellerId, ...asked })
    await desk.agent.act('gating', body.id, 'check')
    const { documents } = await fileOf(desk.agent, body.id)
    return { id: body.id as string, documentId: documents[1]?.id }
  }

  it('keeps the answer of the register as it came, with its time, and goes on', async () => {
    const { id, documentId } = await withNumber('SU10011-13001')
    const asked = await desk.agent.act('gating', id, 'lookUp', { with: 'register', documentId })
    expect(asked.body).toMatchObject({ state: 'external_verification' })
    await desk.test.settle()
    expect(await desk.stateOf(id)).toMatchObject({ state: 'document_check' })
    const { lookUps } = await findGating(desk.db, id)
    expect(lookUps).toMatchObject([
      {
        ...{ provider: 'sandbox', verdict: 'live', answer: { certNum: 'SU10011-13001' } },
        answeredAt: desk.test.now().toISOString(),
      },
    ])
  })

  it('that says the certificate was cancelled makes the document deficient, though its number is in form', async () => {
    const { id, documentId } = await withNumber('SU10011-13091')
    expect((await fileOf(desk.agent, id)).rows[1]?.codes).toEqual([])
    await desk.agent.act('gating', id, 'lookUp', { with: 'register', documentId })
    await desk.test.settle()
    expect((await fileOf(desk.agent, id)).rows[1]?.codes).toEqual(['not_confirmed'])
  })

  it('is refused by field for a number out of form, and without a question where people are asked', async () => {
    const { id } = await withNumber('SU10011-13001')
    const wrong = { with: 'register', certificateType: 'radio', number: 'SU10011-13001' }
    expect((await desk.agent.act('gating', id, 'lookUp', wrong)).body.errors.number).toContain('bad_number')
    expect((await desk.agent.act('gating', id, 'lookUp', { with: 'supplier' })).body.errors).toHaveProperty('question')
  })

  it('of a register that is silent waits, until somebody writes down what they heard; a late answer changes nothing', async () => {
    const { id, documentId } = await withNumber('SU10011-13095')
    await desk.agent.act('gating', id, 'lookUp', { with: 'register', documentId })
    await desk.test.settle()
    expect(await desk.stateOf(id)).toMatchObject({ state: 'external_verification' })
    const [pending] = await desk.db
      .select()
      .from(effects)
      .where(and(eq(effects.caseId, id), eq(effects.kind, 'look-up-certificate')))
    expect(pending).toMatchObject({ state: 'pending', lastError: 'register-slow' })
    await desk.agent.act('gating', id, 'recordAnswer', { verdict: 'denied', answer: '발급 사실 없음' })
    desk.test.pass(60_000)
    await desk.test.settle()
    const { lookUps } = await findGating(desk.db, id)
    expect(lookUps).toMatchObject([{ verdict: 'denied', answer: { text: '발급 사실 없음' }, answeredBy: 'agent' }])
    expect((await fileOf(desk.agent, id)).rows[1]?.codes).toEqual(['not_confirmed'])
  })
})

describe('the legal name of a person', () => {
  it('is masked, though the rules have compared it', async () => {
    const made = await givenSeller(desk.test, {}, 0)
    await givenIdentity(desk.test, made.id, { sellerType: 'individual', legalName: '홍길동' })
    const papers = goodPapers(desk.test).map((one) => ({ ...one, buyerName: '홍길동' }))
    const { body } = await desk.open({ sellerId: made.id, documents: papers })
    const file = (await desk.agent.get(`/api/gating/${body.id}/file`)).body
    expect(file.identity).toMatchObject({ legalName: '홍*동', sellerType: 'individual' })
    expect(file.rows[0].codes).toEqual([])
  })
})
