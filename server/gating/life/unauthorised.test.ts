import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measures } from '../../measures/table.ts'
import { givenSeller } from '../../testing/given.ts'
import { givenBrand, givenListing, givenPermission } from '../../testing/givenPermission.ts'
import { permissionDesk } from '../../testing/permissionDesk.ts'
import { type TestApp, testApp } from '../../testing/testApp.ts'
import { sweepAllListings } from './rounds.ts'

let test: TestApp
let desk: ReturnType<typeof permissionDesk>
let brandId: string

beforeAll(async () => {
  test = await testApp()
  desk = permissionDesk(test)
  brandId = await givenBrand(test, { name: 'Luméra', nameKo: '루메라' })
})
afterAll(() => test.close())

const db = () => test.database.db

describe('goods offered past a gate', () => {
  it('become one case a seller and brand within a minute, are explained, and hidden as the settings say', async () => {
    const seller = await givenSeller(test)
    const one = await givenListing(test, seller.id, { brand: '루메라' })
    const two = await givenListing(test, seller.id, { brand: 'Ｌｕｍｅｒａ' })
    await desk.lookAround()
    const found = await desk.findingsOf(seller.id)
    expect(found.map(({ how, isCertain }) => ({ how, isCertain }))).toEqual(
      Array(2).fill({ how: 'no_permission', isCertain: true }),
    )
    expect(new Set(found.map(({ caseId }) => caseId)).size).toBe(1)
    expect(found.find(({ listingId }) => listingId === two)).toMatchObject({
      said: { brand: 'Ｌｕｍｅｒａ', mark: 'Ｌｕｍｅｒａ' },
      against: { brand: 'Luméra' },
    })
    expect([await desk.isHidden(one), await desk.isHidden(two)]).toEqual([true, true])
    expect(await desk.lettersTo(seller.id)).toEqual(['listings_gated'])
    const three = await givenListing(test, seller.id, { brand: '루메라' })
    await desk.lookAround()
    expect((await desk.findingsOf(seller.id)).map(({ caseId }) => caseId)).toEqual(Array(3).fill(found[0]?.caseId))
    expect(await desk.isHidden(three)).toBe(true)
    const { body } = await (await desk.lead()).get(`/api/gating/${found[0]?.caseId}/causes`)
    expect(body.findings).toHaveLength(3)
  })

  it('under another category than permitted are told as that', async () => {
    const seller = await givenSeller(test)
    await givenPermission(test, { sellerId: seller.id, brandId, conditions: { categories: ['뷰티'] } })
    await givenListing(test, seller.id, { brand: '루메라' })
    const other = await givenListing(test, seller.id, { brand: '루메라', category: '식품' })
    await desk.lookAround()
    expect(await desk.findingsOf(seller.id)).toMatchObject([
      { listingId: other, how: 'other_category', said: { category: '식품' }, against: { categories: ['뷰티'] } },
    ])
  })

  it('under a near miss of the name are a suspicion: a case, and nothing is hidden', async () => {
    const seller = await givenSeller(test)
    const id = await givenListing(test, seller.id, { brand: '루매라' })
    await desk.lookAround()
    expect(await desk.findingsOf(seller.id)).toMatchObject([
      { how: 'other_spelling', isCertain: false, said: { mark: '루매라' }, against: { mark: '루메라' } },
    ])
    expect(await desk.isHidden(id)).toBe(false)
  })

  it('with the barcode or the picture of a gated product of somebody else are found too', async () => {
    const [owner, other] = [await givenSeller(test), await givenSeller(test, { name: '다온유통' })]
    await givenPermission(test, { sellerId: owner.id, brandId })
    const [barcode, imageHash] = ['8801234567893', 'a1b2c3d4e5f60718']
    const gated = await givenListing(test, owner.id, { brand: '루메라', barcode, imageHash })
    const code = await givenListing(test, other.id, { brand: '자체제작', title: '수분 앰플', barcode })
    const picture = await givenListing(test, other.id, { title: '진정 앰플', imageHash })
    await desk.lookAround()
    const found = await desk.findingsOf(other.id)
    expect(found.find(({ listingId }) => listingId === code)).toMatchObject({
      ...{ how: 'same_goods', isCertain: true, said: { barcode } },
      against: { barcode, listingId: gated, sellerName: '한빛상사', brand: '루메라' },
    })
    expect(found.find(({ listingId }) => listingId === picture)).toMatchObject({ how: 'same_goods', isCertain: false })
    expect(await desk.findingsOf(owner.id)).toEqual([])
  })

  it('in a gated category want a permission for the category', async () => {
    const seller = await givenSeller(test)
    const id = await givenListing(test, seller.id, { title: '홍삼 스틱', category: '건강기능식품' })
    await desk.lookAround()
    expect(await desk.findingsOf(seller.id)).toMatchObject([{ how: 'no_permission', topic: 'category:건강기능식품' }])
    await givenPermission(test, { sellerId: seller.id, category: '건강기능식품' })
    expect(await desk.isHidden(id)).toBe(false)
  })

  it('are shown again when the brand is no longer gated, unless something else holds them', async () => {
    const seller = await givenSeller(test)
    const ownBrand = await givenBrand(test, { name: 'Brixholm', nameKo: '브릭스홀름' })
    const id = await givenListing(test, seller.id, { brand: 'Brixholm' })
    await desk.lookAround()
    expect(await desk.isHidden(id)).toBe(true)
    await (await desk.lead()).patch(`/api/brands/${ownBrand}`, { isGated: false }, 1)
    await sweepAllListings(test.database, test.now())
    expect(await desk.isHidden(id)).toBe(false)
    const open = and(eq(measures.sellerId, seller.id), isNull(measures.endedAt))
    expect(await db().select().from(measures).where(open)).toEqual([])
  })
})
