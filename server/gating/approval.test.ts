import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GatingDesk, openGatingDesk } from '../testing/gatingDesk.ts'
import { goodPapers } from '../testing/givenGating.ts'
import { givenListing } from '../testing/givenPermission.ts'

const day = 86_400_000
let desk: GatingDesk
beforeAll(async () => {
  desk = await openGatingDesk()
})
afterAll(() => desk.test.close())

const dayAfter = (days: number) =>
  new Date(desk.test.now().getTime() + days * day + 9 * 3_600_000).toISOString().slice(0, 10)

describe('an approval', () => {
  it('grants a permission for a year, once, and shows what waited for it', async () => {
    const { id: sellerId } = await desk.seller()
    const listingId = await givenListing(desk.test, sellerId, { brand: 'LUMERA' })
    const { id } = await desk.open({ sellerId, listingIds: [listingId], documents: goodPapers(desk.test) })
    await desk.test.settle()
    await desk.inReview(id)
    const approved = await desk.specialist.act('gating', id, 'approve')
    expect(approved.body).toMatchObject({ state: 'approved', outcome: 'approved' })
    expect(new Date(approved.body.validUntil).getTime()).toBe(desk.test.now().getTime() + 365 * day)
    expect(await desk.permissionsOf(sellerId)).toHaveLength(0)
    await desk.test.settle()
    await desk.test.settle()
    expect(await desk.permissionsOf(sellerId)).toMatchObject([
      { scope: 'brand', brandId: desk.brandId, caseId: id, endedAt: null },
    ])
    expect(await desk.isHidden(listingId)).toBe(false)
    expect(await desk.gatesOf(sellerId)).toHaveLength(0)
    expect(await desk.lettersOf(id)).toEqual(['gating_received', 'gating_approved'])
  })

  it('is no longer than a licence among its documents, and never longer than the setting says', async () => {
    const { id: sellerId } = await desk.seller()
    const { id } = await desk.open({
      sellerId,
      documents: goodPapers(desk.test).map((one) => ({ ...one, expiresOn: dayAfter(1) })),
    })
    await desk.inReview(id)
    const long = await desk.specialist.act('gating', id, 'approve', { days: 366 })
    expect(long.body).toMatchObject({ code: 'over-limit', errors: { days: expect.stringContaining('365') } })
    const approved = await desk.specialist.act('gating', id, 'approve')
    const until = new Date(approved.body.validUntil).getTime()
    expect(until - desk.test.now().getTime()).toBeLessThanOrEqual(2 * day)
    expect(until).toBeGreaterThan(desk.test.now().getTime() + day - 1)
  })

  it('of a high-risk brand is a lead’s to confirm, and never the same person’s', async () => {
    const { id: sellerId } = await desk.seller()
    const { id } = await desk.open({ sellerId, brandId: desk.riskyId, documents: goodPapers(desk.test) })
    await desk.inReview(id)
    const proposed = await desk.lead.act('gating', id, 'approve')
    expect(proposed.body).toMatchObject({ state: 'second_review', secondReasons: ['high_risk_brand'] })
    expect(await desk.permissionsOf(sellerId)).toHaveLength(0)
    expect((await desk.lead.act('gating', id, 'confirm')).body.code).toBe('four-eyes')
    expect((await desk.lead.act('gating', id, 'approveWithConditions', { volumeCap: 5, reason: 'so' })).body.code).toBe(
      'four-eyes',
    )
    expect((await desk.specialist.act('gating', id, 'confirm')).body.code).toBe('not-allowed')
    const admin = await desk.test.as('admin')
    expect((await admin.act('gating', id, 'confirm')).body).toMatchObject({ state: 'approved' })
    await desk.test.settle()
    expect(await desk.permissionsOf(sellerId)).toHaveLength(1)
  })

  it('sent back from second review begins anew', async () => {
    const { id: sellerId } = await desk.seller()
    const { id } = await desk.open({ sellerId, brandId: desk.riskyId, documents: goodPapers(desk.test) })
    await desk.inReview(id)
    await desk.specialist.act('gating', id, 'approve')
    expect((await desk.lead.act('gating', id, 'sendBack', { reason: 'ask the supplier' })).body).toMatchObject({
      state: 'in_review',
      proposal: null,
      secondReasons: [],
    })
    await desk.lead.remove(`/api/cases/${id}/lease`)
    expect((await desk.specialist.act('gating', id, 'approve')).body.state).toBe('second_review')
  })

  it('with conditions keeps back what they do not cover', async () => {
    const { id: sellerId } = await desk.seller()
    const beauty = await givenListing(desk.test, sellerId, { brand: '루메라', category: '뷰티' })
    const other = await givenListing(desk.test, sellerId, { brand: '루메라', category: '반려동물' })
    const { id } = await desk.open({ sellerId, listingIds: [beauty, other], documents: goodPapers(desk.test) })
    await desk.inReview(id)
    expect(
      (await desk.specialist.act('gating', id, 'approveWithConditions', { reason: 'x', volumeCap: 3 })).status,
    ).toBe(403)
    expect((await desk.lead.act('gating', id, 'approveWithConditions', { reason: 'x' })).body.errors).toHaveProperty(
      'volumeCap',
    )
    const conditions = { categories: ['뷰티'], volumeCap: 300, testBuyDays: 30, reason: '첫 달은 수량을 제한합니다.' }
    const done = await desk.lead.act('gating', id, 'approveWithConditions', conditions)
    expect(done.body).toMatchObject({
      state: 'approved_with_conditions',
      conditions: { categories: ['뷰티'], volumeCap: 300, testBuyBy: expect.any(String) },
    })
    await desk.test.settle()
    expect([await desk.isHidden(beauty), await desk.isHidden(other)]).toEqual([false, true])
    expect(await desk.lettersOf(id)).toContain('gating_approved_with_conditions')
    const noted = await desk.specialist.act('gating', id, 'recordTestBuy', { reason: '정품 확인, 주문 2026-1' })
    expect(noted.body).toMatchObject({
      state: 'approved_with_conditions',
      conditions: { testBuyDoneAt: expect.any(String) },
    })
    await desk.test.settle()
    expect((await desk.permissionsOf(sellerId))[0]?.conditions).toHaveProperty('testBuyDoneAt')
    expect((await desk.specialist.act('gating', id, 'recordTestBuy', { reason: 'again' })).status).toBe(422)
  })

  it('renews: the case that had granted the same is closed as renewed', async () => {
    const { id: sellerId } = await desk.seller()
    const ids: string[] = []
    for (let n = 0; n < 2; n++) {
      const { id, status } = await desk.open({ sellerId, documents: goodPapers(desk.test) })
      expect(status).toBe(201)
      await desk.inReview(id)
      await desk.specialist.act('gating', id, 'approve')
      await desk.test.settle()
      ids.push(id)
    }
    expect((await desk.agent.get(`/api/gating/${ids[0]}`)).body.state).toBe('renewed')
    expect((await desk.agent.get(`/api/gating/${ids[1]}`)).body.state).toBe('approved')
  })
})
