import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { Refused } from '#shared/errors.ts'
import { dayInSeoul } from '#shared/imports/cells.ts'
import type { LedgerRow } from '#shared/imports/ledgerRules.ts'
import { ratesOf } from '#shared/settlements/rules.ts'
import type { TicketType } from '#shared/settlements/types.ts'
import type { SettlementAction } from '#shared/settlements/workflow.ts'
import { refusal } from '#shared/workflow/refusal.ts'
import { act } from '../cases/act.ts'
import { runEffects } from '../cases/effectRunner.ts'
import { standingOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import { noteRating } from '../facts/rating.ts'
import { payoutHolds } from '../measures/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { openTicket, takeInLines } from '../settlements/commands.ts'
import { closeQuiet, payCorrections } from '../settlements/jobs.ts'
import { settlementKind } from '../settlements/kind.ts'
import { settlements, surveys } from '../settlements/table.ts'
import { sellerIdentities } from '../verifications/table.ts'
import { agents, leads } from './cast.ts'
import { type Mistake, makeLedger } from './ledger.ts'
import type { DemoEmail } from './people.ts'
import { makeRandom, type Random } from './random.ts'
import { bodyOf, type Shop, type Told } from './settlementBodies.ts'
import { claims } from './settlementSentences.ts'
import { tickets } from './settlementStories.ts'
import type { Stage } from './stage.ts'

const hour = 3_600_000
const day = 24 * hour

/** Ledgers of three months for some shops, some of them wrong, and the tickets that follow from it. */
export async function planSettlements(stage: Stage, lapsing: ReadonlySet<string>): Promise<void> {
  const { timeline, end } = stage
  const random = makeRandom('settlements')
  const shops = await payableShops(stage, lapsing)
  const months = [-2, -1, 0].map((later) => monthOf(end, later))
  const [, lastMonth = ''] = months
  for (const [n, ticket] of tickets.entries()) {
    const shop = shops[n % shops.length]
    if (!shop) continue
    const settlementId = ticket.component === 'deferred_release' ? `R-${months[0]}` : `W-${lastMonth}-2`
    const mistake = ticket.component && { component: ticket.component, krw: ticket.krw ?? random.whole(20, 900) * 100 }
    // Large mistakes happen to large sellers.
    const ordersAWeek = (ticket.krw ?? 0) > 1_000_000 ? 40 : random.whole(2, 4)
    await takeIn(stage, random, shop, { months, ordersAWeek, mistakes: mistake ? { [settlementId]: mistake } : {} })
    const openedAt = new Date(end.getTime() - ticket.hoursAgo * hour)
    timeline.at(openedAt, (now) => tell(stage, { ticket, shop, settlementId, period: lastMonth }, now))
  }
  for (const shop of await shopsOf(stage, [...lapsing].slice(0, 24)))
    await takeIn(stage, random, shop, { months, ordersAWeek: 2, mistakes: {} })
  for (const hoursAgo of [30, 7])
    timeline.at(new Date(end.getTime() - hoursAgo * hour), (now) => askRelease(stage, hoursAgo, now))
  for (let at = end.getTime() - 40 * day; at < end.getTime(); at += day / 2)
    timeline.at(new Date(at), (now) => passTime(stage, now))
}

/** Pay days come and quiet weeks pass, as the jobs of a running console see to it. */
async function passTime({ inside, appliers }: Stage, now: Date): Promise<void> {
  await payCorrections(inside, now)
  // Without an address no survey is sent: its letter would ask a seller who is nobody.
  await closeQuiet(inside, now, '')
  await runEffects(inside, appliers, () => now)
  await answerSurveys(inside, now)
}

/** Most sellers of closed tickets said how content they were. */
async function answerSurveys(inside: Stage['inside'], now: Date): Promise<void> {
  const closed = await inside.db
    .select({ caseId: settlements.caseId })
    .from(settlements)
    .leftJoin(surveys, eq(surveys.caseId, settlements.caseId))
    .where(and(eq(settlements.state, 'closed'), isNotNull(settlements.answeredAt), isNull(surveys.id)))
    .orderBy(asc(settlements.caseId))
  for (const { caseId } of closed) {
    const random = makeRandom(caseId)
    const score = random.chance(0.8) ? random.pick([3, 4, 4, 5, 5]) : null
    const expiresAt = new Date(now.getTime() + 14 * day)
    const answer = { score, answeredAt: score === null ? null : now }
    const row = { id: uuidv7(), caseId, sentAt: now, expiresAt, ...answer }
    await inside.transact(async (tx) => {
      await tx.insert(surveys).values(row)
      await noteRating(tx, { surveyId: row.id, caseId, score: null }, now)
      if (score !== null) await noteRating(tx, { surveyId: row.id, caseId, score }, now)
    })
  }
}

const monthOf = (end: Date, later: number): string => {
  const [year = 0, month = 1] = dayInSeoul(end).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 7)
}

const shopFields = {
  id: sellers.id,
  externalId: sellers.externalId,
  category: sellers.category,
  locale: sellers.locale,
}

/** Shops whose account is known and who give no other trouble: corrections to them are paid. */
const payableShops = ({ inside }: Stage, lapsing: ReadonlySet<string>): Promise<Shop[]> =>
  inside.db
    .select(shopFields)
    .from(sellers)
    .innerJoin(sellerIdentities, eq(sellerIdentities.sellerId, sellers.id))
    .where(and(isNotNull(sellerIdentities.bankVerifiedAt), isNotNull(sellers.email)))
    .orderBy(asc(sellers.externalId))
    .then((rows) => rows.filter(({ id }) => !lapsing.has(id)).slice(0, tickets.length))

const shopsOf = ({ inside }: Stage, ids: readonly string[]): Promise<Shop[]> =>
  inside.db
    .select(shopFields)
    .from(sellers)
    .where(inArray(sellers.id, [...ids]))
    .orderBy(asc(sellers.externalId))

async function takeIn(
  { inside, end }: Stage,
  random: Random,
  { externalId, category }: Shop,
  {
    months,
    ordersAWeek,
    mistakes,
  }: { months: readonly string[]; ordersAWeek: number; mistakes: Record<string, Mistake> },
): Promise<void> {
  const { body } = await settingInForce(inside.db, 'settlements')
  const world = { rates: ratesOf(body), schedule: body.schedule, today: dayInSeoul(new Date(end.getTime() - day)) }
  const shop = { externalId, category: category ?? '', ordersAWeek }
  const lines = [...makeLedger(random, shop, months, world, (id) => mistakes[id] ?? null)]
  const rows = lines.map((line, n): LedgerRow & { line: number } => ({
    ...line,
    source: 'marketplace',
    statedRate: null,
    line: n + 2,
  }))
  await inside.transact((tx) => takeInLines(tx, uuidv7(), rows))
}

/** Opens the ticket and lets it go its way: every step through the engine, by somebody who may, at its time. */
async function tell(stage: Stage, told: Told, now: Date): Promise<void> {
  const { inside, cast, timeline } = stage
  const { ticket, shop, settlementId, period } = told
  const { type, component } = ticket
  const isKnown = component !== null && !settlementId.startsWith('R-')
  const about = {
    type,
    period: settlementId.startsWith('R-') ? settlementId.slice(2) : period,
    ...(isKnown && { settlementId }),
  }
  const body = {
    ...about,
    sellerId: shop.id,
    claim: claims[type][shop.locale],
    ...(ticket.krw && { claimedKrw: ticket.krw }),
  }
  const caseId = await inside.transact((tx) => openTicket(tx, body, cast(agents[0]), now))
  let at = now.getTime()
  for (const step of ticket.steps) {
    at += step.afterHours * hour
    timeline.at(new Date(at), async (then) => {
      const made = await bodyOf(stage.inside.db, step.action, told, about)
      await take(stage, caseId, step.action, step.by, made, then)
    })
  }
}

async function take(
  { inside, cast, appliers }: Stage,
  caseId: string,
  action: SettlementAction,
  by: readonly DemoEmail[],
  body: object,
  now: Date,
): Promise<void> {
  const [row] = await inside.db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) return
  const standing = await standingOf(inside.db, row, now)
  const actor = by.map(cast).find(({ id, permissions }) => {
    const asker = { id: id ?? '', permissions }
    return refusal(settlementKind.workflow, action, asker, standing, now) === null
  })
  if (!actor) return
  const request = { caseId, action, body, version: row.version, actor, now }
  await inside
    .transact((tx) => act(tx, settlementKind, request))
    .catch((error) => {
      // An account or a hold that another story changed meanwhile: the ticket waits, as it would.
      if (!(error instanceof Refused)) throw error
    })
  await runEffects(inside, appliers, () => now)
}

/** Sellers whose payouts are held ask for them: one is new, one was looked at. */
async function askRelease(stage: Stage, hoursAgo: number, now: Date): Promise<void> {
  const { inside, cast } = stage
  const open = await inside.db
    .select({ sellerId: payoutHolds.sellerId, locale: sellers.locale })
    .from(payoutHolds)
    .innerJoin(sellers, eq(sellers.id, payoutHolds.sellerId))
    .where(isNull(payoutHolds.releasedAt))
    .orderBy(asc(payoutHolds.from), asc(payoutHolds.id))
  const held = open[hoursAgo % 2]
  if (!held) return
  const type: TicketType = 'hold_release'
  const about = { type, period: monthOf(now, -1) }
  const body = { ...about, sellerId: held.sellerId, claim: claims.hold_release[held.locale] }
  const caseId = await inside
    .transact((tx) => openTicket(tx, body, cast(leads[0]), now))
    .catch((error) => {
      if (error instanceof Refused) return null
      throw error
    })
  if (caseId && hoursAgo > 12) await take(stage, caseId, 'classify', agents, about, now)
}
