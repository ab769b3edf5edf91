import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { ladder } from '#shared/suspensions/ladder.ts'
import { effects } from '../cases/table.ts'
import { isPostgres } from '../db/columns.ts'
import { listings } from '../listings/table.ts'
import type { PlaceMeasure } from '../measures/effects.ts'
import { sellers } from '../sellers/table.ts'
import { standingOnLadder } from '../suspensions/store.ts'
import { givenPolicy, givenSeller } from '../testing/given.ts'
import { givenAppeal, givenMeasure, givenUnderReview, verdictOn } from '../testing/givenAppeal.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

/** A measure that somebody else holds: another suspension, or a block or gate placed by another kind of decision. */
type Other =
  | { by: 'suspension'; measure: (typeof ladder)[number]; listing: number; holdDays: number | null }
  | { by: 'placed'; kind: 'hide_listings' | 'gate_listings' | 'hold_payout'; listing: number }

const imposable = ladder.filter((measure) => measure !== 'permanent_closure')
const suspension = fc.record({
  by: fc.constant('suspension' as const),
  measure: fc.constantFrom(...imposable),
  listing: fc.nat(2),
  holdDays: fc.option(fc.integer({ min: 1, max: 180 })),
})
const other: fc.Arbitrary<Other> = fc.oneof(
  suspension,
  fc.record({
    by: fc.constant('placed' as const),
    kind: fc.constantFrom('hide_listings' as const, 'gate_listings' as const, 'hold_payout' as const),
    listing: fc.nat(2),
  }),
)
const scenes = fc.record({
  before: fc.array(other, { maxLength: 2 }),
  contested: suspension,
  after: fc.array(other, { maxLength: 2 }),
  verdict: fc.constantFrom('falls' as const, 'stands' as const),
  isOurError: fc.boolean(),
})

it('suspend, appeal, overturn gives a seller back exactly what the decision took; what others hold stays', {
  timeout: 300_000,
}, async () => {
  const test = await testApp()
  const policies = [await givenPolicy(test), await givenPolicy(test), await givenPolicy(test)]
  const bare = await givenPolicy(test)
  const [specialist, lead] = [await test.as('specialist'), await test.as('lead')]
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const seller = await givenSeller(test)
      const impose = async (one: Other, n: number) => {
        const policy = policies[n % policies.length]
        if (one.by === 'placed') return place(test, one, seller, bare)
        return givenMeasure(test, proposalOf(one, seller.listingIds), { seller, policy })
      }
      for (const [n, one] of scene.before.entries()) await impose(one, n)
      // The same seller without the contested measure, as others would have left them.
      const contested = await givenMeasure(test, proposalOf(scene.contested, seller.listingIds), {
        seller,
        policy: await policyOf(policies, 2),
      })
      for (const [n, one] of scene.after.entries()) if (one.by === 'placed') await impose(one, n)
      const held = await stateOf(test, seller.id)
      const appealId = await givenAppeal(test, contested)
      const findingIds = await givenUnderReview(test, appealId)
      const cause = scene.isOurError ? 'platform_error' : 'new_evidence'
      const more = scene.verdict === 'falls' ? { cause } : {}
      await decide(specialist, lead, appealId, verdictOn(findingIds, scene.verdict, more))
      await test.settle()
      const after = await stateOf(test, seller.id)
      if (scene.verdict === 'stands') expect(after).toEqual(held)
      else expect(after).toEqual(await without(test, scene, policies))
    }),
    { numRuns: isPostgres ? 5 : 8 },
  )
  const failed = await test.database.db.select().from(effects).where(eq(effects.state, 'failed'))
  expect(failed).toEqual([])
  await test.close()

  /** The same life of another seller, but that the contested measure never was. */
  async function without(app: TestApp, scene: Parameters<typeof lifeOf>[2], among: typeof policies) {
    const seller = await givenSeller(app)
    await lifeOf(app, seller, scene, among)
    return stateOf(app, seller.id)
  }

  async function lifeOf(
    app: TestApp,
    seller: Awaited<ReturnType<typeof givenSeller>>,
    scene: { before: Other[]; after: Other[] },
    among: typeof policies,
  ) {
    for (const [n, one] of scene.before.entries()) {
      if (one.by === 'placed') await place(app, one, seller, bare)
      else await givenMeasure(app, proposalOf(one, seller.listingIds), { seller, policy: await policyOf(among, n) })
    }
    for (const one of scene.after) if (one.by === 'placed') await place(app, one, seller, bare)
  }
})

async function policyOf(policies: Awaited<ReturnType<typeof givenPolicy>>[], n: number) {
  const policy = policies[n % policies.length]
  if (!policy) throw new Error('no policy')
  return policy
}

const proposalOf = (one: Other & { by: 'suspension' }, listingIds: readonly string[]) => ({
  measure: one.measure,
  ...(one.measure === 'temporary_suspension' && { days: 30 }),
  ...(one.measure === 'listing_removal' && { listingIds: [listingIds[one.listing]] }),
  ...(one.measure === 'feature_restriction' && { features: ['new_listings'] }),
  ...(one.holdDays && { payoutHoldDays: one.holdDays }),
})

/** A measure that a decision of another kind of case placed: here upon a case of the same seller that stays open. */
async function place(
  test: TestApp,
  one: Other & { by: 'placed' },
  seller: Awaited<ReturnType<typeof givenSeller>>,
  policy: Awaited<ReturnType<typeof givenPolicy>>,
) {
  const ops = await test.as('ops')
  const opened = await ops.post('/api/suspensions', { sellerId: seller.id, policyId: policy.policyId, finding: 'seen' })
  const caseId = opened.body.id ?? opened.body.current?.id
  if (opened.status === 201) await ops.act('suspensions', caseId, 'investigate')
  const { body: file } = await ops.get(`/api/cases/${caseId}/file`)
  const decisionId = file.decisions[0].id
  const [listing = ''] = [seller.listingIds[one.listing]]
  const until = new Date(test.now().getTime() + 90 * 86_400_000).toISOString()
  const payload: PlaceMeasure = { sellerId: seller.id, kind: one.kind, measure: null, listingIds: [listing], until }
  const row = { id: uuidv7(), key: uuidv7(), caseId, decisionId, kind: 'place-measure', position: 0, payload }
  const now = test.now()
  await test.database.transact((tx) =>
    tx.insert(effects).values({ ...row, state: 'pending', attempts: 0, nextAttemptAt: now, queuedAt: now }),
  )
  await test.settle()
}

async function decide(first: Caller, second: Caller, appealId: string, body: object): Promise<void> {
  const answer = await first.act('appeals', appealId, 'decide', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  if (answer.body.state === 'second_review') expect((await second.act('appeals', appealId, 'confirm')).status).toBe(200)
}

/** What a seller has and has not, by place of the listing, not by its id. */
async function stateOf(test: TestApp, sellerId: string) {
  const { db } = test.database
  const [seller] = await db.select().from(sellers).where(eq(sellers.id, sellerId))
  const rows = await db
    .select({ title: listings.title, isHidden: listings.isHidden })
    .from(listings)
    .where(eq(listings.sellerId, sellerId))
    .orderBy(asc(listings.title))
  return {
    standing: seller?.standing,
    isPayoutHeld: seller?.isPayoutHeld,
    strikes: seller?.strikes,
    listings: rows,
    rung: await standingOnLadder(db, sellerId, test.now()),
  }
}
