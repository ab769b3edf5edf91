import { and, eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { ListingFacts } from '#shared/monitoring/facts.ts'
import type { RuleHit } from '#shared/monitoring/hits.ts'
import type { RejectReason } from '#shared/monitoring/kinds.ts'
import { weigh } from '#shared/monitoring/rules.ts'
import { type Actor, record } from '../audit/record.ts'
import { openReport } from '../counterfeits/commands.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { listings } from '../listings/table.ts'
import { hitKey } from './fingerprint.ts'
import type { RulesInForce } from './rulesInForce.ts'
import { monitoringFindings, monitoringHits } from './table.ts'
import { keepVerdict } from './verdicts.ts'

export type FindingRow = typeof monitoringFindings.$inferSelect

/** What a scan found on one listing. */
type Found = { hits: readonly RuleHit[]; facts: ListingFacts; rules: RulesInForce }

/**
 * Keeps what was found and is new: attached to the finding that waits about this listing, or as one of its own. What
 * speaks loudly enough for a fake opens a report, once.
 * @returns the finding; null when everything was known, or what is new weighs too little by itself.
 */
export async function keepFinding(tx: Tx, found: Found, actor: Actor, now: Date): Promise<string | null> {
  const { facts, rules } = found
  const listingId = facts.listing.id
  // One scan of a listing after the other: two nodes at once must not both find it for the first time.
  const [listing] = await forUpdate(tx.select({ id: listings.id }).from(listings).where(eq(listings.id, listingId)))
  if (!listing) return null
  const keyed = found.hits.flatMap((hit) => {
    const rule = rules.body.rules.find((one) => one.id === hit.ruleId)
    return rule ? [{ hit, key: hitKey(hit, rule, facts) }] : []
  })
  const keys = keyed.map(({ key }) => key)
  const known = await tx.select().from(monitoringHits).where(inArray(monitoringHits.key, keys))
  const fresh = keyed.filter(({ key }) => !known.some((row) => row.key === key))
  if (fresh.length === 0) return null

  const isWaiting = and(eq(monitoringFindings.listingId, listingId), eq(monitoringFindings.state, 'proposed'))
  const [waiting] = await forUpdate(tx.select().from(monitoringFindings).where(isWaiting))
  const freshHits = fresh.map(({ hit }) => hit)
  const kept = waiting?.hits.filter((hit) => !freshHits.some((one) => one.ruleId === hit.ruleId)) ?? []
  const hits = [...kept, ...freshHits].toSorted((a, b) => b.weight - a.weight || (a.ruleId < b.ruleId ? -1 : 1))
  const { score, verdict } = weigh(hits, rules.body)
  if (verdict === 'clear') return null

  const id = waiting?.id ?? uuidv7()
  const said = { score, hits, facts, topKind: hits[0]?.kind ?? 'suspicious_words', settingNumber: rules.number }
  const version = (waiting?.version ?? 0) + 1
  const row = { ...said, version, brandId: facts.brand?.id ?? null, updatedAt: now }
  if (waiting) await tx.update(monitoringFindings).set(row).where(eq(monitoringFindings.id, id))
  else {
    const { sellerId } = facts.listing
    const own = { id, listingId, sellerId, state: 'proposed' as const, note: '', foundAt: now }
    await tx.insert(monitoringFindings).values({ ...row, ...own })
  }
  await tx
    .insert(monitoringHits)
    .values(fresh.map(({ hit, key }) => ({ key, findingId: id, ruleId: hit.ruleId, foundAt: now })))
  const after = { score, rules: hits.map((hit) => hit.ruleId), settingNumber: rules.number }
  await tell(tx, id, version, 'find', actor, now, { after })
  if (verdict === 'open') await openOf(tx, { ...row, id }, actor, now)
  return id
}

type Opening = Pick<FindingRow, 'id' | 'version' | 'hits' | 'facts'>

/** Opens a report of what was found, or adds to the one that is open about the listing. */
async function openOf(tx: Tx, finding: Opening, actor: Actor, now: Date): Promise<void> {
  const { id, hits, facts } = finding
  const report = {
    listingId: facts.listing.id,
    claim: 'counterfeit' as const,
    statement: statementOf(hits),
    reporter: { type: 'monitoring' as const, name: 'monitoring' },
  }
  const { caseId } = await openReport(tx, report, actor, now)
  const decided =
    actor.kind === 'person' ? { decidedAt: now, decidedById: actor.id, decidedByName: actor.name } : { decidedAt: now }
  const version = finding.version + 1
  await tx
    .update(monitoringFindings)
    .set({ state: 'opened', caseId, version, updatedAt: now, ...decided })
    .where(eq(monitoringFindings.id, id))
  await tell(tx, id, version, 'open', actor, now, { after: { state: 'opened', caseId } })
}

/** Both languages: whoever works on the report reads one of them. */
const statementOf = (hits: readonly RuleHit[]): string =>
  hits
    .map(({ name, why }) => `${name.ko}: ${why.ko}\n${name.en}: ${why.en}`)
    .join('\n\n')
    .slice(0, 4_000)

export type Decision =
  | { action: 'accept'; note?: string }
  | { action: 'reject'; reason: RejectReason; note?: string }
  | { action: 'open' }

/** From where each decision may be taken. An accepted finding can still become a report. */
export const decidableFrom: Record<Decision['action'], readonly FindingRow['state'][]> = {
  accept: ['proposed'],
  reject: ['proposed'],
  open: ['proposed', 'accepted'],
}

/**
 * Somebody says what a finding is worth. Accepted and rejected ones are what rules are measured by.
 * @throws Refused not-found, changed-meanwhile or wrong-state.
 */
export async function decideFinding(
  tx: Tx,
  id: string,
  version: number,
  decision: Decision,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [before] = await forUpdate(tx.select().from(monitoringFindings).where(eq(monitoringFindings.id, id)))
  if (!before) throw refused('not-found')
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  if (!decidableFrom[decision.action].includes(before.state)) {
    throw refused('wrong-state', { current: { version: before.version, state: before.state } })
  }
  if (decision.action === 'open') return openOf(tx, before, actor, now)

  const state = decision.action === 'accept' ? 'accepted' : 'rejected'
  const reason = decision.action === 'reject' ? decision.reason : null
  const note = decision.note ?? ''
  const decided = { decidedAt: now, decidedById: actor.kind === 'person' ? actor.id : null, decidedByName: actor.name }
  const next = version + 1
  await tx
    .update(monitoringFindings)
    .set({ state, reason, note, version: next, updatedAt: now, ...decided })
    .where(eq(monitoringFindings.id, id))
  const { listingId, sellerId, facts } = before
  const ref = { source: 'findings' as const, refId: id, refNumber: null }
  await keepVerdict(tx, { ...ref, listingId, sellerId, facts, isViolation: state === 'accepted', decidedAt: now })
  await tell(tx, id, next, decision.action, actor, now, {
    before: { state: before.state },
    after: { state, reason, note },
    reason,
  })
}

type Told = { before?: unknown; after?: unknown; reason?: string | null }

async function tell(tx: Tx, id: string, version: number, verb: string, actor: Actor, at: Date, told: Told) {
  await record(tx, { resource: 'monitoring', resourceId: id, action: `monitoring:${verb}`, actor, at, ...told })
  signal(tx, `monitoring.${verb}`, 'monitoring', id, version)
}
