import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let admin: Caller

beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin')
})
afterAll(() => test.close())

const offer = (sellerId: string, more: object = {}) =>
  admin.post('/api/listings', { sellerId, title: '무선 청소기', category: '가전', priceKrw: 129_000, ...more })

async function givenMeasure(proposal: object) {
  const seller = await givenSeller(test)
  const caseId = await givenCase(test, seller.id, await givenPolicy(test))
  await givenInForce(test, caseId, proposal)
  return { seller, caseId }
}

describe('a new listing', () => {
  it('is offered and shown, and names its seller', async () => {
    const seller = await givenSeller(test)
    const { status, body } = await offer(seller.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      sellerName: '한빛상사',
      isOffered: true,
      isHidden: false,
      version: 1,
      priceKrw: 129_000,
    })
    expect((await admin.get(`/api/sellers/${seller.id}`)).body.listings).toBe(4)
  })

  it.each([
    ['suspended', { measure: 'temporary_suspension', days: 7 }],
    ['closed', { measure: 'permanent_closure' }],
    ['restricted from new listings', { measure: 'feature_restriction', features: ['new_listings'] }],
  ])('is refused to a seller who is %s', async (_standing, proposal) => {
    const { seller } = await givenMeasure(proposal)
    const { status, body } = await offer(seller.id)
    expect([status, body.code]).toEqual([422, 'listings-blocked'])
    expect((await admin.list('listings', { filter: { sellerId: seller.id } })).body).toHaveLength(3)
  })

  it.each([
    ['restricted from promotions only', { measure: 'feature_restriction', features: ['promotions'] }],
    ['merely warned', { measure: 'warning' }],
  ])('is taken from a seller who is %s', async (_standing, proposal) => {
    const { seller } = await givenMeasure(proposal)
    expect((await offer(seller.id)).status).toBe(201)
  })

  it('is refused by field when it makes no sense', async () => {
    const seller = await givenSeller(test)
    const wrong = await offer(seller.id, { title: ' ', priceKrw: -1, colour: 'red' })
    expect([wrong.status, Object.keys(wrong.body.errors).toSorted()]).toEqual([400, ['colour', 'priceKrw', 'title']])
    const orphan = await offer(uuidv7())
    expect([orphan.status, orphan.body.errors]).toEqual([422, { sellerId: 'no such seller' }])
  })

  it('is not made by somebody who only reads', async () => {
    const agent = await test.as('agent')
    const seller = await givenSeller(test)
    const body = { sellerId: seller.id, title: 't', category: 'c', priceKrw: 1 }
    expect((await agent.post('/api/listings', body)).status).toBe(403)
    expect((await agent.patch(`/api/listings/${seller.listingIds[0]}`, { isOffered: false }, 1)).status).toBe(403)
  })
})

describe('the wish of the seller', () => {
  it('is changed against the version seen, and is not what we hide by', async () => {
    const { seller } = await givenMeasure({ measure: 'temporary_suspension', days: 7 })
    const at = `/api/listings/${seller.listingIds[0]}`
    const { body: shown } = await admin.get(at)
    expect(shown).toMatchObject({ isOffered: true, isHidden: true })
    const { body } = await admin.patch(at, { isOffered: false }, shown.version)
    expect(body).toMatchObject({ isOffered: false, isHidden: true, version: shown.version + 1 })
    const stale = await admin.patch(at, { isOffered: true }, shown.version)
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
    expect((await admin.patch(at, { isHidden: false }, body.version)).status).toBe(400)
  })
})

describe('the list of listings', () => {
  it('is filtered and searched', async () => {
    const seller = await givenSeller(test, { name: '청담상회' })
    await offer(seller.id, { title: '수제 100% 꿀_단지', priceKrw: 5 })
    const titles = async (filter: object) =>
      (await admin.list('listings', { filter, sort: ['priceKrw', 'ASC'] })).body.map(
        (one: { title: string }) => one.title,
      )
    expect(await titles({ q: '100% 꿀_' })).toEqual(['수제 100% 꿀_단지'])
    expect(await titles({ q: '청담', priceKrw: 5 })).toEqual(['수제 100% 꿀_단지'])
    expect(await titles({ sellerName: '청담상회', priceKrw_lte: 10_000 })).toEqual(['수제 100% 꿀_단지', '상품 1'])
    expect((await admin.list('listings', { filter: { colour: 'red' } })).body.code).toBe('unknown-filter')
  })
})
