import { asc, eq, isNotNull } from 'drizzle-orm'
import type { GatingDocument } from '#shared/gating/documents.ts'
import { judgeRow } from '#shared/gating/rules.ts'
import { act } from '../cases/act.ts'
import { runEffects } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import { findGating, groundOf } from '../gating/ground.ts'
import { gatingKind } from '../gating/kind.ts'
import { gatesOf, gateTerms } from '../gating/life/gates.ts'
import { expirePermissions, warnOfExpiry } from '../gating/life/jobs.ts'
import { sweepAllListings, sweepAllPermissions } from '../gating/life/rounds.ts'
import { openApplication } from '../gating/open.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import type { DemoEmail } from './people.ts'
import type { Stage } from './stage.ts'

const hour = 3_600_000
const day = 24 * hour
const term = 95

/** How many days each permission of the demo has left; of the dealers in between nobody has asked. */
const daysLeft: readonly (number | null)[] = [3, 26, 61, null, 6, 14, null, 45, -4, null, 70]

type Dealer = { sellerId: string; brandId: string; listingIds: string[]; category: string }

/**
 * Shops that deal in gated brands apply and are granted their permissions, some of which are about to end; whoever did
 * not apply is found by the sweeps, and time does to permissions what it does.
 */
export function planPermissions(stage: Stage): void {
  const { inside, timeline, end, appliers } = stage
  const at = (daysAgo: number, happens: (now: Date) => Promise<void>) =>
    timeline.at(new Date(end.getTime() - daysAgo * day), async (now) => {
      await happens(now)
      await runEffects(inside, appliers, () => now)
    })
  for (const [place, left] of daysLeft.entries()) {
    // At different hours of the day.
    if (left !== null) at(term - left + place / 24, (now) => grantOne(stage, place, now))
  }
  for (const daysAgo of [30, 24, 18, 12, 7, 4, 3.9, 2, 1, 0.1]) {
    at(daysAgo, async (now) => {
      await warnOfExpiry(inside, now)
      await expirePermissions(inside, now)
    })
  }
  for (const daysAgo of [5, 1.5]) {
    at(daysAgo, async (now) => {
      await sweepAllListings(inside, now)
      await sweepAllPermissions(inside, now)
    })
  }
}

/** Shops with goods of gated brands, in the order of the shops; what they write otherwise is for the sweep to find. */
async function dealersOf({ inside }: Stage): Promise<Dealer[]> {
  const terms = await gateTerms(inside.db)
  const rows = await inside.db
    .select({ listing: listings })
    .from(listings)
    .innerJoin(sellers, eq(sellers.id, listings.sellerId))
    .where(isNotNull(listings.brand))
    .orderBy(asc(sellers.externalId), asc(listings.id))
  const dealers = new Map<string, Dealer>()
  for (const { listing } of rows) {
    const [gate] = gatesOf(listing, terms)
    if (gate?.scope !== 'brand' || gate.reading.how === 'near') continue
    const { sellerId, category } = listing
    const known = dealers.get(sellerId)
    if (known) known.listingIds.push(listing.id)
    else dealers.set(sellerId, { sellerId, category, brandId: gate.brandId, listingIds: [listing.id] })
  }
  return [...dealers.values()]
}

async function grantOne(stage: Stage, place: number, now: Date): Promise<void> {
  const dealer = (await dealersOf(stage))[place]
  if (!dealer) return
  const { inside, cast, appliers } = stage
  const { sellerId, brandId, listingIds } = dealer
  const asked = { sellerId, brandId, listingIds, scope: 'brand' as const, reason: '공식 유통사를 통해 판매' }
  const caseId = await inside.transact((tx) => openApplication(tx, asked, 'application', cast('agent@demo'), now))
  const take = async (by: readonly DemoEmail[], action: string, hours: number, body: object = {}) => {
    const [row] = await inside.db.select().from(cases).where(eq(cases.id, caseId))
    const then = new Date(now.getTime() + hours * hour)
    const actor = cast(by[place % by.length] as DemoEmail)
    await inside.transact((tx) =>
      act(tx, gatingKind, { caseId, action, body, version: row?.version ?? null, actor, now: then }),
    )
    await runEffects(inside, appliers, () => then)
    const [next] = await inside.db.select({ state: cases.state }).from(cases).where(eq(cases.id, caseId))
    return next?.state
  }
  await take(['agent@demo', 'agent2@demo'], 'check', 1)
  await take(['agent@demo', 'agent2@demo'], 'supply', 2, { documents: await papersFor(stage, caseId, now) })
  await take(['agent@demo', 'agent2@demo'], 'answer', 3, await answersFor(stage, caseId, now))
  await take(['agent@demo', 'agent2@demo'], 'review', 4)
  const isBound = place % 4 === 1
  const state = isBound
    ? await take(['lead@demo'], 'approveWithConditions', 20, {
        ...{ days: term, categories: [dealer.category], testBuyDays: 60 },
        reason: '첫 거래 브랜드로 카테고리를 한정하고 시험 구매로 확인합니다.',
      })
    : await take(['specialist@demo', 'specialist2@demo'], 'approve', 20, { days: term })
  if (state === 'second_review') await take(['lead2@demo'], 'confirm', 26)
}

/** Papers as a distributor hands them in. */
async function papersFor({ inside }: Stage, caseId: string, now: Date) {
  const own = await findGating(inside.db, caseId)
  const [row] = await inside.db
    .select({ sellerId: sellers.id, name: sellers.name })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(cases.id, caseId))
  if (!row) throw new Error('no such case')
  const { documents, brand } = await groundOf(inside.db, own, row.sellerId, now)
  const buyerName = documents.verifiedName ?? row.name
  const issuerName = '주식회사 한결유통'
  const ownerName = brand?.ownerName ?? issuerName
  return own.checklist.map(({ type }) => ({
    ...{ type, fileName: `${type}.pdf`, issuedOn: new Date(now.getTime() - 21 * day).toISOString().slice(0, 10) },
    ...{ buyerName, issuerName, modelNumber: 'GN-1200', quantity: 240, number: '제2024-0312호' },
    chain: [
      { buyer: buyerName, seller: issuerName },
      { buyer: issuerName, seller: ownerName },
    ],
  }))
}

/** Every row read and found good; what the rules say against a name that nobody verified is passed over with a reason. */
async function answersFor({ inside }: Stage, caseId: string, now: Date) {
  const own = await findGating(inside.db, caseId)
  const [row] = await inside.db.select().from(cases).where(eq(cases.id, caseId))
  const { documents } = await groundOf(inside.db, own, row?.sellerId ?? '', now)
  return {
    answers: own.checklist.map(({ type }) => {
      const overrides = judgeRow(type, own.documents as GatingDocument[], documents).codes
      const note = overrides.length > 0 ? '사업자등록증 사본으로 상호를 확인했습니다.' : undefined
      return { type, verdict: 'ok' as const, codes: [], overrides, ...(note && { note }) }
    }),
    hits: own.preChecks.map(({ key }) => ({ key, isRight: false, note: '상품 상세를 확인한 결과 해당 없음' })),
  }
}
