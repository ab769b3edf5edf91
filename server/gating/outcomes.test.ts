import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobActor } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import { caseLinks } from '../links/table.ts'
import { listings } from '../listings/table.ts'
import { type GatingDesk, openGatingDesk } from '../testing/gatingDesk.ts'
import { givenPolicy } from '../testing/given.ts'
import { fileOf, goodPapers, wholeAnswer } from '../testing/givenGating.ts'
import { givenListing, givenPermission } from '../testing/givenPermission.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import { openGating, revokePermission } from './commands.ts'
import { salesPermissions } from './table.ts'

let desk: GatingDesk
beforeAll(async () => {
  desk = await openGatingDesk()
  const { policyId } = await givenPolicy(desk.test)
  await givenSetting(desk.test, 'gating', (body) => ({ ...body, forgery: { policyId, severity: 'critical' } }))
})
afterAll(() => desk.test.close())

describe('a rejection', () => {
  it('says code and words, keeps the listings hidden, and a new request is a case of its own, linked', async () => {
    const sellerId = (await desk.seller()).id
    const listingId = await givenListing(desk.test, sellerId, { brand: '루메라' })
    const id = await desk.reviewed(sellerId, { listingIds: [listingId] })
    expect((await desk.specialist.act('gating', id, 'reject', { code: 'unproven_route', text: ' ' })).status).toBe(400)
    const body = { code: 'unproven_route', text: '본사까지의 경로가 확인되지 않습니다.' }
    expect((await desk.specialist.act('gating', id, 'reject', body)).body).toMatchObject({
      state: 'rejected',
      rejectCode: 'unproven_route',
    })
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(true)
    const again = await desk.open({ sellerId, documents: goodPapers(desk.test) })
    expect(again.body).toMatchObject({ previousCaseId: id })
    const links = await desk.db.select().from(caseLinks).where(eq(caseLinks.fromId, again.body.id))
    expect(links).toMatchObject([{ toId: id, kind: 'related' }])
    const approved = again.body.id
    await desk.inReview(approved)
    await desk.specialist.act('gating', approved, 'approve')
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(false)
  })

  it('for a legal ban is final: the same is not reviewed again, through no door', async () => {
    const sellerId = (await desk.seller()).id
    const id = await desk.reviewed(sellerId)
    await desk.specialist.act('gating', id, 'reject', { code: 'legal_ban', text: '판매가 금지된 품목입니다.' })
    const again = await desk.open({ sellerId, documents: goodPapers(desk.test) })
    expect(again.status).toBe(422)
    expect(again.body.errors.scope).toContain('legal_ban')
  })

  it('for a forged document opens a suspension case that names it', async () => {
    const sellerId = (await desk.seller()).id
    const id = await desk.reviewed(sellerId)
    const { documents } = await fileOf(desk.agent, id)
    await desk.specialist.act('gating', id, 'reject', {
      code: 'forged_document',
      text: '세금계산서의 발행일이 수정되었습니다.',
      documentId: documents[0]?.id,
    })
    await desk.test.settle()
    const [suspension] = await desk.db
      .select()
      .from(cases)
      .where(and(eq(cases.sellerId, sellerId), eq(cases.kind, 'suspensions')))
    expect(suspension).toMatchObject({ state: 'detected', severity: 'critical' })
    const { body } = await desk.lead.get(`/api/suspensions/${suspension?.id}/file`)
    expect(body.findings[0].note).toContain('invoice.pdf')
    const links = await desk.db.select().from(caseLinks).where(eq(caseLinks.fromId, id))
    expect(links).toMatchObject([{ toId: suspension?.id }])
  })
})

describe('a revocation', () => {
  const granted = async () => {
    const sellerId = (await desk.seller()).id
    const listingId = await givenListing(desk.test, sellerId, { brand: '루메라' })
    const id = await desk.reviewed(sellerId, { listingIds: [listingId] })
    await desk.specialist.act('gating', id, 'approve')
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(false)
    return { sellerId, listingId, id }
  }
  const body = { cause: 'counterfeit', reason: '위조 상품이 확인되었습니다.' }

  it('is a lead’s: the permission ends and what lived from it is hidden', async () => {
    const { sellerId, listingId, id } = await granted()
    expect((await desk.specialist.act('gating', id, 'revoke', body)).status).toBe(403)
    expect((await desk.lead.act('gating', id, 'revoke', body)).body).toMatchObject({ state: 'revoked' })
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(true)
    const [permission] = await desk.db.select().from(salesPermissions).where(eq(salesPermissions.sellerId, sellerId))
    expect(permission).toMatchObject({ endedBy: 'revoked' })
    expect((await desk.lead.act('gating', id, 'revoke', body)).status).toBe(409)
    // The topic is free: the seller may prove it anew.
    expect((await desk.open({ sellerId, documents: goodPapers(desk.test) })).status).toBe(201)
  })

  it('follows from other features by command', async () => {
    const { sellerId, listingId, id } = await granted()
    const [permission] = await desk.db.select().from(salesPermissions).where(eq(salesPermissions.sellerId, sellerId))
    await desk.test.database.transact((tx) =>
      revokePermission(tx, permission?.id ?? '', '확인된 위조', jobActor('test'), desk.test.now()),
    )
    await desk.test.settle()
    expect(await desk.stateOf(id)).toMatchObject({ state: 'revoked' })
    expect(await desk.isHidden(listingId)).toBe(true)
  })
})

describe('a re-evaluation', () => {
  const reopened = async () => {
    const sellerId = (await desk.seller()).id
    const listingId = await givenListing(desk.test, sellerId, { brand: '루메라' })
    const { caseId } = await givenPermission(desk.test, { sellerId, brandId: desk.brandId })
    const fresh = { sellerId, scope: 'brand' as const, brandId: desk.brandId, category: null, listingIds: [] }
    const id = await desk.test.database.transact((tx) =>
      openGating(tx, { ...fresh, cause: 're-evaluation', reason: 'x' }, jobActor('test'), desk.test.now()),
    )
    await desk.agent.act('gating', id, 'check')
    await desk.agent.act('gating', id, 'supply', { documents: goodPapers(desk.test) })
    await desk.agent.act('gating', id, 'answer', await wholeAnswer(desk.agent, id))
    await desk.agent.act('gating', id, 'review')
    return { sellerId, listingId, caseId, id }
  }

  it('hides nothing while it is looked at, and cleared leaves the permission as it was', async () => {
    const { sellerId, listingId, id } = await reopened()
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(false)
    const [before] = await desk.db.select().from(salesPermissions).where(eq(salesPermissions.sellerId, sellerId))
    expect(
      (await desk.specialist.act('gating', id, 'clear', { reason: 'the report was about another seller' })).body,
    ).toMatchObject({
      state: 'cleared',
    })
    await desk.test.settle()
    const after = await desk.db.select().from(salesPermissions).where(eq(salesPermissions.sellerId, sellerId))
    expect(after).toEqual([before])
  })

  it('that ends the permission wants a second person, and closes the case that had granted it', async () => {
    const { sellerId, listingId, caseId, id } = await reopened()
    const rejected = await desk.specialist.act('gating', id, 'reject', { code: 'unproven_route', text: '경로 미확인' })
    expect(rejected.body).toMatchObject({ state: 'second_review', secondReasons: ['ends_permission'] })
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(false)
    expect((await desk.lead.act('gating', id, 'confirm')).body).toMatchObject({ state: 'rejected' })
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(true)
    const [permission] = await desk.db.select().from(salesPermissions).where(eq(salesPermissions.sellerId, sellerId))
    expect(permission).toMatchObject({ endedBy: 'revoked' })
    expect(await desk.stateOf(caseId)).toMatchObject({ state: 'revoked' })
  })
})

describe('a review that ends without a verdict', () => {
  it('opened in error gives back exactly what it took; withdrawn by the seller it gives back nothing', async () => {
    for (const [ground, hiddenAfter] of [
      ['opened_in_error', false],
      ['by_seller', true],
    ] as const) {
      const sellerId = (await desk.seller()).id
      const listingId = await givenListing(desk.test, sellerId, { brand: '루메라' })
      const { body } = await desk.open({ sellerId, documents: goodPapers(desk.test), listingIds: [listingId] })
      await desk.test.settle()
      expect(await desk.isHidden(listingId)).toBe(true)
      await desk.agent.act('gating', body.id, 'withdraw', { ground, reason: 'so' })
      await desk.test.settle()
      expect(await desk.isHidden(listingId)).toBe(hiddenAfter)
      expect(await desk.gatesOf(sellerId)).toHaveLength(hiddenAfter ? 1 : 0)
    }
  })

  it('is not cleared while a listing surely stands before a gate', async () => {
    const sellerId = (await desk.seller()).id
    const listingId = await givenListing(desk.test, sellerId, { brand: '루메라' })
    const fresh = { sellerId, scope: 'brand' as const, brandId: desk.brandId, category: null, listingIds: [listingId] }
    const id = await desk.test.database.transact((tx) =>
      openGating(tx, { ...fresh, cause: 'unauthorised', reason: 'x' }, jobActor('test'), desk.test.now()),
    )
    await desk.inReview(id)
    expect((await desk.specialist.act('gating', id, 'clear', { reason: 'looks fine' })).body.errors).toHaveProperty(
      'reason',
    )
    await desk.test.database.transact((tx) =>
      tx.update(listings).set({ brand: '자체제작' }).where(eq(listings.id, listingId)),
    )
    expect(
      (await desk.specialist.act('gating', id, 'clear', { reason: 'the seller corrected it' })).body,
    ).toMatchObject({
      state: 'cleared',
    })
  })
})
