import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { type GatingDesk, openGatingDesk } from '../testing/gatingDesk.ts'
import { givenKey } from '../testing/givenAppeal.ts'
import { fileOf, goodPapers } from '../testing/givenGating.ts'
import { givenListing, givenPermission } from '../testing/givenPermission.ts'
import { givenSetting } from '../testing/givenSetting.ts'

let desk: GatingDesk
beforeAll(async () => {
  desk = await openGatingDesk()
})
afterAll(() => desk.test.close())

describe('opening a review', () => {
  it('asks for the documents of the matrix, tells the seller, and keeps the listings back without a mark on the seller', async () => {
    const { id: sellerId } = await desk.seller()
    const listingId = await givenListing(desk.test, sellerId, { brand: '루메라' })
    const { status, body, id } = await desk.open({
      sellerId,
      listingIds: [listingId],
      documents: goodPapers(desk.test),
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'requested', scope: 'brand', cause: 'by_hand', required: 2, answered: 0 })
    await desk.test.settle()
    expect(await desk.isHidden(listingId)).toBe(true)
    expect(await desk.lettersOf(id)).toEqual(['gating_received'])
    expect((await desk.lead.get(`/api/sellers/${sellerId}`)).body).toMatchObject({
      standing: 'good',
      hiddenListings: 1,
    })
    const file = await fileOf(desk.agent, id)
    expect(file.rows).toEqual([
      { type: 'purchase_invoice', codes: [], warnings: [] },
      { type: 'distribution_chain', codes: [], warnings: [] },
    ])
  })

  it('keeps the version of the setting: a later matrix changes no open case', async () => {
    const { id: sellerId } = await desk.seller()
    const { id, body } = await desk.open({ sellerId })
    await givenSetting(desk.test, 'gating', (now) => ({
      ...now,
      matrix: [
        ...now.matrix,
        { id: 'new', scopes: [], sellerTypes: [], categories: [], documents: ['sales_licence' as const] },
      ],
    }))
    const again = await desk.agent.get(`/api/gating/${id}`)
    expect(again.body).toMatchObject({ required: 2, settingNumber: body.settingNumber })
    const { body: later } = await desk.open({ sellerId: (await desk.seller()).id })
    expect(later).toMatchObject({ required: 3 })
    await givenSetting(desk.test, 'gating', (now) => ({ ...now, matrix: now.matrix.filter((row) => row.id !== 'new') }))
  })

  it('is one a seller and topic: the second is refused and named, also when both come at once', async () => {
    const { id: sellerId } = await desk.seller()
    const answers = await Promise.all([desk.open({ sellerId }), desk.open({ sellerId })])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const refusedOne = answers.find(({ status }) => status === 409)
    expect(refusedOne?.body).toMatchObject({ code: 'already-open', current: { id: expect.any(String) } })
    expect((await desk.open({ sellerId, brandId: desk.riskyId })).status).toBe(201)
  })

  it('of products knows the same product in another set', async () => {
    const { id: sellerId, listingIds } = await desk.seller(3)
    const of = (ids: unknown[]) => desk.open({ sellerId, scope: 'product', brandId: undefined, listingIds: ids })
    expect((await of([listingIds[0], listingIds[1]])).status).toBe(201)
    expect((await of([listingIds[1], listingIds[2]])).body).toMatchObject({ code: 'already-open' })
    expect((await of([listingIds[2]])).status).toBe(201)
  })

  it.each([
    ['brandId', { brandId: undefined }],
    ['brandId', { brandId: '019a0000-0000-7000-8000-000000000009' }],
    ['category', { scope: 'category', brandId: undefined }],
    ['listingIds', { scope: 'product', brandId: undefined }],
    ['listingIds', { listingIds: ['019a0000-0000-7000-8000-000000000009'] }],
    ['documents/0/expiresOn', { documents: [{ type: 'sales_licence', expiresOn: '2026-11-01' }] }],
    ['documents/0/fileName', { documents: [{ type: 'purchase_invoice', fileName: 'route.xlsx' }] }],
    ['documents/0/issuedOn', { documents: [{ type: 'purchase_invoice', issuedOn: '2026-02-30' }] }],
  ])('refuses by the field %s', async (field, body) => {
    const { id: sellerId } = await desk.seller()
    const answer = await desk.open({ sellerId, ...body })
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.body.errors)).toContain(field)
    expect(await desk.test.database.db.$count(cases, eq(cases.sellerId, sellerId))).toEqual(0)
  })

  it('leaves what a living permission lets be sold as it is', async () => {
    const { id: sellerId } = await desk.seller()
    const sold = await givenListing(desk.test, sellerId, { brand: '루메라' })
    await givenPermission(desk.test, { sellerId, brandId: desk.brandId, days: 40 })
    await desk.open({ sellerId, listingIds: [sold] })
    await desk.test.settle()
    expect(await desk.isHidden(sold)).toBe(false)
  })
})

describe('an application from the seller portal', () => {
  const apply = (sellerExternalId: string, more: object = {}) => ({
    sellerExternalId,
    scope: 'brand',
    brand: '루메라',
    ...more,
  })

  it('becomes one case however often it is sent, and later documents are put in there', async () => {
    const portal = await givenKey(desk.test, await desk.test.as('admin'), ['gating:intake', 'gating:read'])
    const { id: sellerId } = await desk.seller()
    const first = await portal.post('/api/intake/gating', apply(sellerId, { documents: goodPapers(desk.test) }), 'g-1')
    expect(first.status).toBe(201)
    expect(
      (await portal.post('/api/intake/gating', apply(sellerId, { documents: goodPapers(desk.test) }), 'g-1')).body,
    ).toEqual(first.body)
    const second = await portal.post(
      '/api/intake/gating',
      apply(sellerId, { documents: goodPapers(desk.test).slice(0, 1) }),
      'g-2',
    )
    expect(second.body.id).toBe(first.body.id)
    expect((await fileOf(desk.agent, first.body.id)).documents).toHaveLength(3)
    expect((await desk.agent.get(`/api/gating/${first.body.id}`)).body).toMatchObject({ cause: 'application' })
  })

  it('names a brand of the register or is refused: a near name is not guessed at', async () => {
    const portal = await givenKey(desk.test, await desk.test.as('admin'), ['gating:intake'])
    const { id: sellerId } = await desk.seller()
    const answer = await portal.post('/api/intake/gating', apply(sellerId, { brand: '루메리' }), 'g-3')
    expect(answer.body.errors).toHaveProperty('brand')
    const nobody = await portal.post('/api/intake/gating', apply('who?'), 'g-4')
    expect(nobody.body.errors).toHaveProperty('sellerExternalId')
    expect((await desk.agent.post('/api/intake/gating', apply(sellerId), { 'idempotency-key': 'x' })).status).toBe(403)
  })
})
