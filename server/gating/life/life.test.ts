import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../../cases/table.ts'
import { listings } from '../../listings/table.ts'
import { givenSeller } from '../../testing/given.ts'
import { givenBrand, givenListing, givenPermission } from '../../testing/givenPermission.ts'
import { permissionDesk } from '../../testing/permissionDesk.ts'
import { type TestApp, testApp } from '../../testing/testApp.ts'
import { salesPermissions } from '../table.ts'
import { permissionFor } from './gates.ts'
import { warnOfExpiry } from './jobs.ts'

const day = 86_400_000
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

describe('a permission whose term ends', () => {
  it('is warned of at thirty and at seven days, each once, however often the job runs', async () => {
    const seller = await givenSeller(test)
    const { permissionId } = await givenPermission(test, { sellerId: seller.id, brandId, days: 60 })
    await warnOfExpiry(test.database, test.now())
    expect(await desk.lettersTo(seller.id)).toEqual([])
    test.pass(31 * day)
    for (let n = 0; n < 3; n++) await warnOfExpiry(test.database, test.now())
    expect(await desk.lettersTo(seller.id)).toEqual(['permission_expiring'])
    test.pass(23 * day)
    for (let n = 0; n < 2; n++) await warnOfExpiry(test.database, test.now())
    expect(await desk.lettersTo(seller.id)).toEqual(['permission_expiring', 'permission_expiring'])
    expect(await desk.read(permissionId)).toMatchObject({ warnings: 7, daysLeft: 6 })
  })

  it('is warned of once by a clock that leapt over both days, and not again when it falls back', async () => {
    const seller = await givenSeller(test)
    await givenPermission(test, { sellerId: seller.id, brandId, days: 60 })
    const leapt = new Date(test.now().getTime() + 58 * day)
    await warnOfExpiry(test.database, leapt)
    await warnOfExpiry(test.database, new Date(test.now().getTime() + 31 * day))
    await warnOfExpiry(test.database, leapt)
    expect(await desk.lettersTo(seller.id)).toEqual(['permission_expiring'])
  })

  it('ends with it: what lived from it is hidden, the seller is told, and the case says expired', async () => {
    const seller = await givenSeller(test)
    const gated = await givenListing(test, seller.id, { brand: '루메라' })
    const free = await givenListing(test, seller.id, { brand: '무명' })
    const { permissionId, caseId } = await givenPermission(test, { sellerId: seller.id, brandId, days: 10 })
    test.pass(10 * day - 1)
    await desk.expire()
    expect(await desk.isHidden(gated)).toBe(false)
    test.pass(1)
    await desk.expire()
    await desk.expire()
    expect(await desk.isHidden(gated)).toBe(true)
    expect(await desk.isHidden(free)).toBe(false)
    expect(await desk.read(permissionId)).toMatchObject({ endedBy: 'expired', daysLeft: 0 })
    expect((await db().select().from(cases).where(eq(cases.id, caseId)))[0]).toMatchObject({ state: 'expired' })
    expect((await desk.lettersTo(seller.id)).filter((one) => one === 'permission_expired')).toHaveLength(1)
    // A gate is no mark on the seller, and what the job has hidden is not found anew.
    expect((await (await desk.lead()).get(`/api/sellers/${seller.id}`)).body).toMatchObject({
      standing: 'good',
      strikes: 0,
    })
    await desk.roundOfAll()
    expect(await desk.findingsOf(seller.id)).toEqual([])
  })

  it('is renewed without a gap, and a late renewal shows again what waited', async () => {
    const seller = await givenSeller(test)
    const gated = await givenListing(test, seller.id, { brand: 'LUMERA' })
    const first = await givenPermission(test, { sellerId: seller.id, brandId, days: 10 })
    test.pass(5 * day)
    const second = await givenPermission(test, { sellerId: seller.id, brandId, days: 10 })
    expect(await desk.read(first.permissionId)).toMatchObject({ endedBy: 'replaced' })
    test.pass(6 * day)
    await desk.expire()
    expect(await desk.isHidden(gated)).toBe(false)
    test.pass(5 * day)
    await desk.expire()
    expect(await desk.isHidden(gated)).toBe(true)
    expect(await desk.read(second.permissionId)).toMatchObject({ endedBy: 'expired' })
    await givenPermission(test, { sellerId: seller.id, brandId })
    expect(await desk.isHidden(gated)).toBe(false)
  })
})

describe('who may sell a listing', () => {
  it('is said by one function: brand, category and product, and the categories a permission names', async () => {
    const seller = await givenSeller(test)
    const id = await givenListing(test, seller.id, { brand: '루메라', category: '건강기능식품' })
    const [listing] = await db().select().from(listings).where(eq(listings.id, id))
    if (!listing) throw new Error('no listing')
    const shut = async () => (await permissionFor(db(), listing, test.now())).shut.map(({ scope }) => scope)
    expect(await shut()).toEqual(['brand', 'category'])
    await givenPermission(test, { sellerId: seller.id, brandId, conditions: { categories: ['뷰티'] } })
    expect(await shut()).toEqual(['brand', 'category'])
    await givenPermission(test, { sellerId: seller.id, brandId })
    expect(await shut()).toEqual(['category'])
    await givenPermission(test, { sellerId: seller.id, listingIds: [id] })
    expect(await shut()).toEqual([])
  })
})

describe('the list of permissions', () => {
  it('is filtered by where each stands in its life', async () => {
    const seller = await givenSeller(test)
    await givenPermission(test, { sellerId: seller.id, brandId, days: 20 })
    const category = '의료기기'
    await givenPermission(test, { sellerId: seller.id, category, days: 200 })
    const list = async (standing: string) =>
      (await (await desk.lead()).list('sales-permissions', { filter: { sellerId: seller.id, standing } })).body.length
    expect([await list('live'), await list('30'), await list('7'), await list('over')]).toEqual([2, 1, 0, 0])
    test.pass(21 * day)
    await desk.expire()
    expect([await list('live'), await list('30'), await list('7'), await list('over')]).toEqual([1, 0, 0, 1])
  })

  it('is open to those who read gating, and to nobody else', async () => {
    expect((await test.nobody().list('sales-permissions')).status).toBe(401)
    expect((await (await test.as('agent')).list('sales-permissions')).status).toBe(200)
    expect(await db().$count(salesPermissions)).toBeGreaterThan(0)
  })
})
