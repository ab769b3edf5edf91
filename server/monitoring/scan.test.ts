import { asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobActor } from '../audit/record.ts'
import { brands } from '../brands/table.ts'
import { cases } from '../cases/table.ts'
import { counterfeits } from '../counterfeits/table.ts'
import { listings } from '../listings/table.ts'
import { givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { checkListing } from './commands.ts'
import { addKnownFake } from './fakes.ts'
import { reckonMarkets } from './market.ts'
import { scanChanges } from './scan.ts'
import { marketPrices, monitoringFindings } from './table.ts'

let test: TestApp
let agent: Caller
let specialist: Caller
let sellerId: string
let brandId: string

const minute = 60_000
const fakeHash = 'a5f09c3d1188e74b'

beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent')
  specialist = await test.as('specialist')
  sellerId = (await givenSeller(test, {}, 0)).id
  brandId = await givenBrand('Noirve', '느와르브')
  await scanChanges(test.database, test.now())
})
afterAll(() => test.close())

async function givenBrand(name: string, nameKo: string): Promise<string> {
  const id = uuidv7()
  const at = { createdAt: test.now(), updatedAt: test.now() }
  const own = {
    ownerName: `${name} SA`,
    headOffice: 'Paris, FR',
    isGated: true,
    risk: 'high' as const,
    riskReason: 'fakes',
  }
  await test.database.transact((tx) =>
    tx.insert(brands).values({ id, version: 1, name, nameKo, spellings: [], ...own, ...at }),
  )
  return id
}

async function offer(more: Partial<typeof listings.$inferInsert>): Promise<string> {
  const id = uuidv7()
  const at = { createdAt: test.now(), updatedAt: test.now() }
  const goods = { title: '천연 가죽 토트백', category: '패션의류', priceKrw: 129_000, isOffered: true, isHidden: false }
  await test.database.transact((tx) =>
    tx.insert(listings).values({ id, version: 1, sellerId, ...goods, ...at, ...more }),
  )
  return id
}

const scan = async () => {
  test.pass(minute)
  return scanChanges(test.database, test.now())
}
const findingsOf = (listingId: string) =>
  test.database.db
    .select()
    .from(monitoringFindings)
    .where(eq(monitoringFindings.listingId, listingId))
    .orderBy(asc(monitoringFindings.id))
const casesOf = async (listingId: string) =>
  test.database.db
    .select({ id: cases.id, state: cases.state })
    .from(counterfeits)
    .innerJoin(cases, eq(cases.id, counterfeits.caseId))
    .where(eq(counterfeits.listingId, listingId))

describe('the scan of what is new', () => {
  it.each([
    ['in pieces', '명품 미 러 급 토트백'],
    ['with nothing that is seen between', '명품 짝\u200b퉁 토트백'],
    ['as single jamo', '명품 ㅉㅏㄱㅌㅜㅇ 토트백'],
    ['decomposed', '명품 레플리카 토트백'.normalize('NFD')],
    ['with digits for letters', 'leather tote R3PL1CA'],
    ['in Cyrillic', 'leather tote rерliса'],
    ['in full width', 'leather tote ＲＥＰＬＩＣＡ'],
    ['with doubled letters', 'leather tote repplliicca'],
  ])('finds suspicious words %s', async (_how, title) => {
    const id = await offer({ title })
    await scan()
    const [finding] = await findingsOf(id)
    expect(finding).toMatchObject({ state: 'proposed', topKind: 'suspicious_words', score: 45 })
    const { body } = await agent.get(`/api/monitoring/${finding?.id}`)
    const [{ spans }] = body.hits
    expect(title).toContain(title.slice(spans[0].start, spans[0].end))
    expect(spans[0].end).toBeGreaterThan(spans[0].start)
  })

  it('leaves alone what is ordinary, hidden or not offered', async () => {
    const ids = [
      await offer({ title: '마약김밥 2줄', category: '식품' }),
      await offer({ title: '짝퉁 토트백', isHidden: true }),
      await offer({ title: '짝퉁 토트백', isOffered: false }),
    ]
    await scan()
    for (const id of ids) expect(await findingsOf(id)).toEqual([])
  })

  it('finds the same once, and again when the listing says something else', async () => {
    const id = await offer({ title: '미러급 토트백' })
    await scan()
    const change = (set: object) =>
      test.database.transact((tx) =>
        tx
          .update(listings)
          .set({ ...set, updatedAt: test.now() })
          .where(eq(listings.id, id)),
      )
    await change({ version: 2 })
    await scan()
    const [finding] = await findingsOf(id)
    expect(await findingsOf(id)).toHaveLength(1)
    const answer = await agent.call(
      'POST',
      `/api/monitoring/${finding?.id}/actions/reject`,
      { reason: 'harmless_words' },
      { 'if-match': `"${finding?.version}"` },
    )
    expect([answer.status, answer.body.state]).toEqual([200, 'rejected'])
    await change({ version: 3 })
    await scan()
    expect(await findingsOf(id)).toHaveLength(1)
    await change({ title: '로스분 미러급 토트백' })
    await scan()
    expect((await findingsOf(id)).map((one) => one.state)).toEqual(['rejected', 'proposed'])
  })
})

describe('the market of a brand', () => {
  it('is reckoned over all spellings, of what is on sale', async () => {
    for (const [at, priceKrw] of [120_000, 130_000, 136_000, 140_000, 150_000, 136_000, 131_000, 145_000].entries())
      await offer({ brand: ['Noirve', 'NOIRVE ', '느와르브'][at % 3], priceKrw })
    await offer({ brand: 'Noirve', priceKrw: 1_000, isHidden: true })
    await offer({ brand: 'Noirve', category: '뷰티', priceKrw: 20_000 })
    await reckonMarkets(test.database, test.now())
    const rows = await test.database.db
      .select()
      .from(marketPrices)
      .where(eq(marketPrices.brandKey, `brand:${brandId}`))
      .orderBy(asc(marketPrices.count))
    expect(
      rows.map(({ category, count, lowKrw, medianKrw, highKrw }) => [category, count, lowKrw, medianKrw, highKrw]),
    ).toEqual([
      ['뷰티', 1, 20_000, 20_000, 20_000],
      ['패션의류', 8, 130_000, 136_000, 140_000],
    ])
  })

  it('opens a report of a gated brand far under it, and both screens tell the figures', async () => {
    const id = await offer({ title: '느와르브 정품급 토트백', brand: 'N0irve', priceKrw: 39_000 })
    await scan()
    const [finding] = await findingsOf(id)
    expect(finding).toMatchObject({ state: 'opened', brandId })
    const { body } = await agent.get(`/api/monitoring/${finding?.id}`)
    expect(body.hits.map((hit: { ruleId: string }) => hit.ruleId)).toEqual([
      'words-of-fakes',
      'brand-unpermitted',
      'far-under-market',
    ])
    expect(body.hits[2].why.en).toBe('₩39,000 is 71 % under the median ₩136,000 of 8 listings')
    expect(body.hits[1].why.en).toBe('Offers Noirve (“N0irve”), a gated brand, without a permission')
    expect(body.facts.market).toMatchObject({ medianKrw: 136_000, count: 8 })
    expect(await casesOf(id)).toMatchObject([{ id: finding?.caseId, state: 'received' }])
    const answer = await agent.call(
      'POST',
      `/api/monitoring/${finding?.id}/actions/accept`,
      {},
      { 'if-match': `"${finding?.version}"` },
    )
    expect([answer.status, answer.body.code]).toEqual([409, 'wrong-state'])
  })

  it('is what a listing is held against before it is approved, too', async () => {
    const draft = {
      id: uuidv7(),
      sellerId,
      title: '토트백',
      category: '패션의류',
      brand: 'Noirve',
      barcode: null,
      imageHash: null,
      certificate: null,
    }
    const checked = await checkListing(test.database.db, { ...draft, priceKrw: 30_000 }, 'gating', test.now())
    expect(checked.hits.map((hit) => hit.ruleId)).toEqual(['far-under-market', 'brand-unpermitted'])
    expect(checked.settingNumber).toBe(1)
  })
})

describe('a known fake', () => {
  it('is found by a picture that is nearly the same, and two nodes at once open one report', async () => {
    const added = await specialist.post('/api/known-fakes', { imageHash: fakeHash, label: '느와르브 토트백 위조품' })
    expect(added.status).toBe(201)
    const twice = await specialist.post('/api/known-fakes', { imageHash: fakeHash, label: 'again' })
    expect([twice.status, twice.body.code]).toEqual([409, 'not-unique'])
    expect((await agent.post('/api/known-fakes', { imageHash: fakeHash, label: 'x' })).status).toBe(403)

    const id = await offer({ imageHash: 'a5f09c3d1188e748' })
    const far = await offer({ imageHash: 'a5f09c3d11881111' })
    test.pass(minute)
    await Promise.all([1, 2, 3].map(() => scanChanges(test.database, test.now())))
    const found = await findingsOf(id)
    expect(found).toMatchObject([{ state: 'opened', topKind: 'known_fake_image' }])
    expect(found[0]?.hits[0]?.why.en).toBe(
      'The picture differs in 2 of 64 bits from a known fake: 느와르브 토트백 위조품',
    )
    expect(await casesOf(id)).toHaveLength(1)
    expect(await findingsOf(far)).toEqual([])
  })

  it('speaks against nobody any more once it is taken off', async () => {
    const [fake] = (await agent.list('known-fakes', { filter: { imageHash: fakeHash } })).body
    const dropped = await specialist.call(
      'POST',
      `/api/known-fakes/${fake.id}/actions/drop`,
      {},
      { 'if-match': `"${fake.version}"` },
    )
    expect([dropped.status, dropped.body.isActive]).toEqual([200, false])
    const id = await offer({ imageHash: fakeHash })
    await scan()
    expect(await findingsOf(id)).toEqual([])
    await test.database.transact((tx) =>
      addKnownFake(tx, { imageHash: fakeHash, label: 'again' }, jobActor('test'), test.now()),
    )
  })
})
