import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { checkListing } from './commands.ts'
import { expireWatches } from './watch.ts'

let test: TestApp
let specialist: Caller
let agent: Caller

const day = 86_400_000

beforeAll(async () => {
  test = await testApp()
  specialist = await test.as('specialist', '김주시')
  agent = await test.as('agent')
})
afterAll(() => test.close())

const inDays = (days: number) => new Date(test.now().getTime() + days * day).toISOString()
const change = (id: string, version: number, action: string, body: object) =>
  specialist.call('POST', `/api/watched-sellers/${id}/actions/${action}`, body, { 'if-match': `"${version}"` })

describe('the watch list', () => {
  it('takes a seller once, for a time and a reason', async () => {
    const { id: sellerId } = await givenSeller(test)
    const body = { sellerId, reasons: '위조품 반복 의심', until: inDays(30) }
    expect((await agent.post('/api/watched-sellers', body)).status).toBe(403)
    const added = await specialist.post('/api/watched-sellers', body)
    expect([added.status, added.body.isOpen, added.body.source]).toEqual([201, true, 'person'])
    const twice = await specialist.post('/api/watched-sellers', body)
    expect([twice.status, twice.body.code, twice.body.current.id]).toEqual([409, 'already-open', added.body.id])
  })

  it.each([
    ['a seller who is not there', { sellerId: uuidv7(), until: 30 }, 'sellerId'],
    ['an end that is past', { until: -1 }, 'until'],
    ['an end beyond two years', { until: 731 }, 'until'],
  ])('refuses %s by field', async (_what, { until, ...more }, field) => {
    const { id: sellerId } = await givenSeller(test)
    const answer = await specialist.post('/api/watched-sellers', {
      sellerId,
      reasons: 'x',
      ...more,
      until: inDays(until),
    })
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]])
  })

  it('is extended and ended against the version seen, and remembers who said what', async () => {
    const { id: sellerId } = await givenSeller(test)
    const { body: added } = await specialist.post('/api/watched-sellers', { sellerId, reasons: 'r', until: inDays(10) })
    const shorter = await change(added.id, 1, 'extend', { until: inDays(5), reason: 'x' })
    expect([shorter.status, shorter.body.errors]).toEqual([422, { until: 'must be later than it is now' }])
    expect((await change(added.id, 1, 'extend', { until: inDays(40), reason: '재발' })).status).toBe(200)
    expect((await change(added.id, 1, 'end', { reason: 'x' })).body.code).toBe('changed-meanwhile')
    const { body: ended } = await change(added.id, 2, 'end', { reason: '소명 완료' })
    expect(ended.history.map((line: { what: string; byName: string }) => [line.what, line.byName])).toEqual([
      ['added', '김주시'],
      ['extended', '김주시'],
      ['ended', '김주시'],
    ])
    expect((await change(added.id, 3, 'end', { reason: 'x' })).body.code).toBe('wrong-state')
    expect((await specialist.post('/api/watched-sellers', { sellerId, reasons: 'r', until: inDays(10) })).status).toBe(
      201,
    )
  })

  it('marks what the seller offers, until its time is over', async () => {
    const seller = await givenSeller(test)
    const { body: added } = await specialist.post('/api/watched-sellers', {
      sellerId: seller.id,
      reasons: '재유통',
      until: inDays(3),
    })
    const listing = {
      id: uuidv7(),
      sellerId: seller.id,
      title: '미러급 토트백',
      category: '패션의류',
      priceKrw: 1,
      brand: null,
      barcode: null,
      imageHash: null,
      certificate: null,
    }
    const hits = async () =>
      (await checkListing(test.database.db, listing, 'monitor', test.now())).hits.map((hit) => hit.ruleId)
    expect(await hits()).toEqual(['words-of-fakes', 'seller-watched'])
    test.pass(3 * day)
    expect(await hits()).toEqual(['words-of-fakes'])
    await expireWatches(test.database, test.now())
    // Whoever was signed in three days ago is no longer.
    const { body } = await (await test.as('agent')).get(`/api/watched-sellers/${added.id}`)
    expect([body.isOpen, body.history.at(-1).what, body.history.at(-1).byName]).toEqual([
      false,
      'expired',
      'expire-watches',
    ])
  })
})
