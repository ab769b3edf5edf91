import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brands } from '../../brands/table.ts'
import { cases } from '../../cases/table.ts'
import { listings } from '../../listings/table.ts'
import { measures } from '../../measures/table.ts'
import { notices } from '../../notices/table.ts'
import { givenSeller } from '../../testing/given.ts'
import { givenBrand, givenListing, givenPermission } from '../../testing/givenPermission.ts'
import { type TestApp, testApp } from '../../testing/testApp.ts'
import { gateFindings, reevaluations, salesPermissions } from '../table.ts'
import { expirePermissions, warnOfExpiry } from './jobs.ts'
import { lookAtNewListings, sweepAllListings, sweepAllPermissions } from './rounds.ts'

const names = [
  { name: 'Ardenne Vale', nameKo: '아르덴베일' },
  { name: 'Solvique', nameKo: '솔비크' },
]
/** What sellers write, and which brand it surely means. */
const writings = [
  ...[...names.keys()].flatMap((brand) => {
    const { name = '', nameKo = '' } = names[brand] ?? {}
    return [name, nameKo, name.toUpperCase(), [...name].join('.'), name.replace('e', '3')].map((text) => ({
      text,
      brand,
    }))
  }),
  { text: '자체제작', brand: null },
  { text: 'Kettleby', brand: null },
]
const categories = ['뷰티', '식품', '건강기능식품']

const op = fc.oneof(
  fc.record({ do: fc.constant('list'), seller: fc.nat(1), writing: fc.nat(writings.length - 1), category: fc.nat(2) }),
  fc.record({ do: fc.constant('list'), seller: fc.nat(1), writing: fc.nat(writings.length - 1), category: fc.nat(2) }),
  fc.record({ do: fc.constant('grant'), seller: fc.nat(1), of: fc.nat(3), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('flip'), brand: fc.nat(1) }),
  fc.record({ do: fc.constant('pass'), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constantFrom('jobs', 'new', 'round', 'settle', 'offer') }),
)

const chapter = fc.array(op, { minLength: 2, maxLength: 8 })

let test: TestApp
let brandIds: string[]

beforeAll(async () => {
  test = await testApp()
  brandIds = []
  for (const one of names) brandIds.push(await givenBrand(test, one))
})
afterAll(() => test.close())

const db = () => test.database.db
const day = 86_400_000

async function take(step: Record<string, unknown> & { do: string }, sellerIds: readonly string[]): Promise<void> {
  const sellerId = sellerIds[Number(step.seller ?? 0)] ?? ''
  if (step.do === 'list') {
    const writing = writings[Number(step.writing)]
    const category = categories[Number(step.category)] ?? ''
    await givenListing(test, sellerId, { brand: writing?.text ?? null, title: '상품', category })
  }
  if (step.do === 'grant') {
    const days = Number(step.days)
    const of = Number(step.of)
    const topic = [
      { brandId: brandIds[0] },
      { brandId: brandIds[1] },
      { brandId: brandIds[0], conditions: { categories: ['뷰티'] } },
      { category: '건강기능식품' },
    ][of]
    await givenPermission(test, { sellerId, days, ...topic })
  }
  if (step.do === 'flip') {
    const lead = await test.as('lead')
    const id = brandIds[Number(step.brand)] ?? ''
    const { isGated, version } = (await lead.get(`/api/brands/${id}`)).body
    await lead.patch(`/api/brands/${id}`, { isGated: !isGated }, version)
  }
  if (step.do === 'offer') {
    const [one] = await db()
      .select()
      .from(listings)
      .where(inArray(listings.sellerId, [...sellerIds]))
      .limit(1)
    const admin = await test.as('admin')
    if (one) await admin.patch(`/api/listings/${one.id}`, { isOffered: !one.isOffered }, one.version)
  }
  if (step.do === 'pass') test.pass(Number(step.days) * day)
  if (step.do === 'settle') await test.settle()
  if (step.do === 'jobs') await jobs()
  if (step.do === 'new') await lookAtNewListings(test.database, test.now())
  if (step.do === 'round') await sweep()
}

async function jobs() {
  await warnOfExpiry(test.database, test.now())
  await expirePermissions(test.database, test.now())
}

async function sweep() {
  while (!(await sweepAllListings(test.database, test.now())));
  while (!(await sweepAllPermissions(test.database, test.now())));
}

/** What the rulebook says of each listing, worked out without the rules under test. */
async function verdicts(sellerIds: readonly string[]) {
  const gated = new Map((await db().select().from(brands)).map((row) => [row.id, row.isGated]))
  const rows = await db()
    .select()
    .from(listings)
    .where(inArray(listings.sellerId, [...sellerIds]))
  const permissions = await db()
    .select()
    .from(salesPermissions)
    .where(and(inArray(salesPermissions.sellerId, [...sellerIds]), isNull(salesPermissions.endedAt)))
  const inCase = await db()
    .select({ listingId: gateFindings.listingId })
    .from(gateFindings)
    .innerJoin(cases, eq(cases.id, gateFindings.caseId))
    .where(and(inArray(gateFindings.sellerId, [...sellerIds]), eq(cases.state, 'requested')))
  return rows.map((row) => {
    const meant = writings.find(({ text }) => text === row.brand)?.brand ?? null
    const brandId = meant === null ? null : brandIds[meant]
    const live = permissions.filter((one) => one.sellerId === row.sellerId && one.validUntil > test.now())
    const lacksBrand =
      brandId !== null &&
      gated.get(brandId ?? '') === true &&
      !live.some(
        (one) => one.brandId === brandId && (one.conditions.categories ?? [row.category]).includes(row.category),
      )
    const lacksCategory = row.category === '건강기능식품' && !live.some((one) => one.category === row.category)
    return { row, isFree: !lacksBrand && !lacksCategory, isInCase: inCase.some((one) => one.listingId === row.id) }
  })
}

async function everything(sellerIds: readonly string[]) {
  const of = [...sellerIds]
  return {
    shown: await db()
      .select({ id: listings.id, isHidden: listings.isHidden, version: listings.version })
      .from(listings)
      .where(inArray(listings.sellerId, of))
      .orderBy(asc(listings.id)),
    cases: await db()
      .select({ id: cases.id, version: cases.version, state: cases.state })
      .from(cases)
      .where(inArray(cases.sellerId, of))
      .orderBy(asc(cases.id)),
    findings: await db().select().from(gateFindings).where(inArray(gateFindings.sellerId, of)).orderBy(gateFindings.id),
    measures: await db().select().from(measures).where(inArray(measures.sellerId, of)).orderBy(measures.id),
    notices: Number(await db().$count(notices, inArray(notices.sellerId, of))),
    reviews: Number(await db().$count(reevaluations)),
  }
}

describe('after any sequence of grants, expiries, brand changes and new listings', () => {
  it('a sweep leaves nothing gated on show without a permission or a case, hides nothing permitted, and is idempotent', async () => {
    await fc.assert(
      fc.asyncProperty(chapter, chapter, async (first, second) => {
        const sellerIds: string[] = []
        for (let n = 0; n < 2; n++) sellerIds.push((await givenSeller(test, {}, 0)).id)
        for (const steps of [first, second]) {
          for (const step of steps) await take(step, sellerIds)
          await jobs()
          await test.settle()
          test.pass(25 * 3_600_000)
          await jobs()
          await test.settle()
          await sweep()
          await test.settle()
          for (const { row, isFree, isInCase } of await verdicts(sellerIds)) {
            const about = `${row.brand} in ${row.category}`
            if (isFree) expect(row.isHidden, `hidden without need: ${about}`).toBe(false)
            else if (row.isOffered) expect(row.isHidden || isInCase, `shown without permission: ${about}`).toBe(true)
          }
        }
        const before = await everything(sellerIds)
        test.pass(61_000)
        await lookAtNewListings(test.database, test.now())
        await sweep()
        test.pass(25 * 3_600_000)
        await sweep()
        await test.settle()
        expect(await everything(sellerIds)).toEqual(before)
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})
