import { and, asc, desc, eq, gt, gte, inArray } from 'drizzle-orm'
import { jobActor } from '../audit/record.ts'
import { cases, decisions } from '../cases/table.ts'
import { counterfeits } from '../counterfeits/table.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { events } from '../events/table.ts'
import { gatingCases } from '../gating/table.ts'
import { listings } from '../listings/table.ts'
import { gatherFacts } from './facts.ts'
import { addKnownFake, dropFakesOfCase } from './fakes.ts'
import { advanceRound, beginRound, roundOf } from './rounds.ts'
import { rulesInForce } from './rulesInForce.ts'
import { monitoringFindings, monitoringVerdicts, watchedSellers } from './table.ts'
import { keepVerdict } from './verdicts.ts'
import { watchSeller } from './watch.ts'

const kinds = ['counterfeits', 'gating'] as const
const pageSize = 1_000
const day = 86_400_000
const actor = jobActor('collect-verdicts')

/** Follows what changes in the queues that judge listings, and keeps what they decide. Goes on where it stopped. */
export async function collectVerdicts(database: Database, now: Date, mostPages = 20): Promise<void> {
  let round =
    (await roundOf(database.db, 'verdicts')) ??
    (await database.transact((tx) => beginRound(tx, 'verdicts', '', now, '0')))
  for (let page = 0; page < mostPages; page++) {
    const rows = await database.db
      .select({ seq: events.seq, caseId: events.resourceId })
      .from(events)
      .where(and(gt(events.seq, Number(round.cursor ?? 0)), inArray(events.resource, [...kinds])))
      .orderBy(asc(events.seq))
      .limit(pageSize)
    for (const caseId of new Set(rows.map((row) => row.caseId)))
      await database.transact((tx) => keepCaseVerdict(tx, caseId, now))
    const last = rows.at(-1)
    if (!last) return
    const further = { cursor: String(last.seq), judged: rows.length, found: 0, isFinished: rows.length < pageSize }
    round = await advanceRound(database, round, further, now)
    if (further.isFinished) return
  }
}

/** Keeps what a case has decided of its listings, and what follows: a known fake, a seller on the watch list. */
export async function keepCaseVerdict(tx: Tx, caseId: string, now: Date): Promise<void> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (row?.kind === 'counterfeits') await keepReport(tx, row, now)
  if (row?.kind === 'gating') await keepReview(tx, row, now)
}

async function keepReport(tx: Tx, row: CaseRow, now: Date): Promise<void> {
  const [own] = await tx.select().from(counterfeits).where(eq(counterfeits.caseId, row.id))
  const decided = await lastInto(tx, row.id, ['decided_infringing', 'decided_not_infringing'])
  if (!own || !decided) return
  const isViolation = decided.toState === 'decided_infringing'
  const listing = await keep(tx, { row, listingId: own.listingId, isViolation, decidedAt: decided.at }, now)
  if (!listing) return
  if (!isViolation) await dropFakesOfCase(tx, row.id, actor, now)
  else if (own.claim === 'counterfeit' && listing.imageHash) {
    const { imageHash, title } = listing
    await addKnownFake(tx, { imageHash, label: title.slice(0, 200), caseId: row.id }, actor, now)
  }
  if (isViolation) await watchRepeatInfringer(tx, listing.sellerId, now)
}

/** A review says of each product it was about whether it may be sold. Who never answered was judged by nobody. */
async function keepReview(tx: Tx, row: CaseRow, now: Date): Promise<void> {
  const [own] = await tx.select().from(gatingCases).where(eq(gatingCases.caseId, row.id))
  const decided = await lastInto(tx, row.id, ['approved', 'approved_with_conditions', 'cleared', 'rejected'])
  if (!own || !decided || decided.action === 'timeOut') return
  const isViolation = decided.toState === 'rejected'
  for (const listingId of own.listingIds) await keep(tx, { row, listingId, isViolation, decidedAt: decided.at }, now)
}

async function lastInto(db: Db, caseId: string, states: string[]) {
  const [last] = await db
    .select({ toState: decisions.toState, action: decisions.action, at: decisions.decidedAt })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), inArray(decisions.toState, states), eq(decisions.isVoided, false)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  return last
}

type CaseRow = typeof cases.$inferSelect
type Decided = {
  row: CaseRow
  listingId: string
  isViolation: boolean
  decidedAt: Date
}

async function keep(tx: Tx, { row, listingId, isViolation, decidedAt }: Decided, now: Date) {
  const [listing] = await tx.select().from(listings).where(eq(listings.id, listingId))
  if (!listing) return null
  const source = row.kind as (typeof kinds)[number]
  const facts = (await foundFacts(tx, row.id, listingId)) ?? (await gatherFacts(tx, [listing], now))[0]
  if (!facts) return null
  const ref = { source, refId: row.id, refNumber: row.number, listingId, sellerId: listing.sellerId }
  await keepVerdict(tx, { ...ref, isViolation, facts, decidedAt })
  return listing
}

/** What a scan saw when it opened the case is nearer to the deed than what is seen today. */
async function foundFacts(db: Db, caseId: string, listingId: string) {
  const [finding] = await db
    .select({ facts: monitoringFindings.facts })
    .from(monitoringFindings)
    .where(and(eq(monitoringFindings.caseId, caseId), eq(monitoringFindings.listingId, listingId)))
    .orderBy(asc(monitoringFindings.foundAt))
    .limit(1)
  return finding?.facts
}

/** Whoever is found infringing again and again is watched without anybody asking. */
async function watchRepeatInfringer(tx: Tx, sellerId: string, now: Date): Promise<void> {
  const { repeat } = (await rulesInForce(tx)).body
  const since = new Date(now.getTime() - repeat.withinDays * day)
  const upheld = await tx
    .select({ number: monitoringVerdicts.refNumber, decidedAt: monitoringVerdicts.decidedAt })
    .from(monitoringVerdicts)
    .where(
      and(
        eq(monitoringVerdicts.sellerId, sellerId),
        eq(monitoringVerdicts.source, 'counterfeits'),
        eq(monitoringVerdicts.isViolation, true),
        gte(monitoringVerdicts.decidedAt, since),
      ),
    )
    .orderBy(asc(monitoringVerdicts.refNumber))
  if (upheld.length < repeat.upheld) return
  const [last] = await tx
    .select()
    .from(watchedSellers)
    .where(eq(watchedSellers.sellerId, sellerId))
    .orderBy(desc(watchedSellers.addedAt), desc(watchedSellers.id))
    .limit(1)
  // Whoever was taken off the list comes back for something new only.
  if (last?.isOpen || (last && !upheld.some(({ decidedAt }) => decidedAt > last.addedAt))) return
  const numbers = upheld.map(({ number }) => number).join(', ')
  const reasons = `${numbers}: ${upheld.length} / ${repeat.withinDays}d`
  const until = new Date(now.getTime() + repeat.watchDays * day).toISOString()
  await watchSeller(tx, { sellerId, reasons, until }, 'repeat_infringer', actor, now)
}
