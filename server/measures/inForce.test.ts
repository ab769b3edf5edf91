import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maskEmail } from '#shared/sellers/masks.ts'
import { endTerms } from '../suspensions/jobs.ts'
import { givenCase, givenInForce, givenPolicy, givenReading, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { expireHolds, expireStrikes } from './jobs.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

const day = 86_400_000
const openCase = async () => {
  const seller = await givenSeller(test)
  return { seller, id: await givenCase(test, seller.id, policy) }
}
const sellerNow = async (id: string) => (await (await test.as('ops')).get(`/api/sellers/${id}`)).body

describe('a measure in force', () => {
  it('hides listings, stops new ones, holds payouts, adds a strike and tells the seller first', async () => {
    const { id, seller } = await openCase()
    await givenInForce(test, id, { measure: 'temporary_suspension', days: 7, payoutHoldDays: 60 })
    expect(await sellerNow(seller.id)).toMatchObject({
      standing: 'suspended',
      isPayoutHeld: true,
      strikes: 2,
      hiddenListings: 3,
    })
    const admin = await test.as('admin')
    const listing = { sellerId: seller.id, title: 'new', category: 'x', priceKrw: 1000 }
    expect((await admin.post('/api/listings', listing)).body.code).toBe('listings-blocked')
    const { body: file } = await admin.get(`/api/cases/${id}/file`)
    expect(file.effects.map((effect: { kind: string; state: string }) => [effect.kind, effect.state])).toEqual([
      ['send-notice', 'applied'],
      ['put-in-force', 'applied'],
      ['hold-payout', 'applied'],
      ['give-strike', 'applied'],
    ])
    expect(file.notices[0]).toMatchObject({
      template: 'temporary_suspension',
      state: 'sent',
      locale: 'ko',
      recipient: maskEmail(seller.email ?? ''),
    })
    expect(file.notices[0].body).toContain('9.1 %')
  })

  it('of fixed term ends by a job; the payout hold runs its own term; strikes stop counting', async () => {
    const { id, seller } = await openCase()
    await givenInForce(test, id, { measure: 'temporary_suspension', days: 7, payoutHoldDays: 60 })
    test.pass(7 * day + 1)
    await endTerms(test.database, test.now())
    await endTerms(test.database, test.now())
    await test.settle()
    const admin = await test.as('admin')
    expect((await admin.get(`/api/suspensions/${id}`)).body).toMatchObject({ state: 'expired', outcome: 'expired' })
    expect(await sellerNow(seller.id)).toMatchObject({
      standing: 'good',
      isPayoutHeld: true,
      hiddenListings: 0,
      strikes: 2,
    })
    test.pass(53 * day)
    await expireHolds(test.database, test.now())
    expect(await sellerNow(seller.id)).toMatchObject({ isPayoutHeld: false })
    test.pass(180 * day)
    await expireStrikes(test.database, test.now())
    expect(await sellerNow(seller.id)).toMatchObject({ strikes: 0 })
  })

  it('lifts only when the figure is back inside its limit, by two people, and not before', async () => {
    const { id, seller } = await openCase()
    await givenInForce(test, id, { measure: 'indefinite_suspension' })
    const [specialist, lead] = [await test.as('specialist'), await test.as('lead')]
    const lift = { cause: 'back_in_band', reason: 'delivered on time for 30 days' }
    expect((await specialist.act('suspensions', id, 'lift', lift)).body.code).toBe('not-back-in-band')
    await givenReading(test, seller.id, 0.02, '2026-12-01')
    expect((await specialist.act('suspensions', id, 'lift', lift)).body.state).toBe('lifting')
    expect((await specialist.act('suspensions', id, 'confirmLift')).body.code).toBe('not-allowed')
    expect((await lead.act('suspensions', id, 'confirmLift')).body.state).toBe('lifted')
    await test.settle()
    expect(await sellerNow(seller.id)).toMatchObject({ standing: 'good', hiddenListings: 0, strikes: 3 })
  })

  it('leaves what another measure holds when it is lifted', async () => {
    const { id, seller } = await openCase()
    const other = await givenCase(test, seller.id, await givenPolicy(test))
    const [first] = seller.listingIds
    await givenInForce(test, id, { measure: 'indefinite_suspension' })
    await givenInForce(test, other, { measure: 'listing_removal', listingIds: [first] })
    await givenReading(test, seller.id, 0.02, '2026-12-02')
    await (await test.as('specialist')).act('suspensions', id, 'lift', { cause: 'back_in_band', reason: 'ok' })
    await (await test.as('lead')).act('suspensions', id, 'confirmLift')
    await test.settle()
    const { body } = await (await test.as('ops')).list('listings', { filter: { sellerId: seller.id, isHidden: true } })
    expect(body.map((listing: { id: string }) => listing.id)).toEqual([first])
    expect(await sellerNow(seller.id)).toMatchObject({ standing: 'restricted' })
  })
})
