import { eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { undecidedStates } from '#shared/brands/queues.ts'
import { spellingOf } from '#shared/brands/rules.ts'
import { Refused } from '#shared/errors.ts'
import type { Actor } from '../../audit/record.ts'
import { noteWritings } from '../../brands/commands.ts'
import { act } from '../../cases/act.ts'
import { cases } from '../../cases/table.ts'
import type { Tx } from '../../db/database.ts'
import { openGating } from '../commands.ts'
import { gatingKind } from '../kind.ts'
import { gateFindings } from '../table.ts'
import { decidedOn, keyOf } from './decidedOn.ts'
import { listingsToGate } from './effects.ts'
import { type GateTerms, type ListingRow, permissionsOf } from './gates.ts'
import { openGates } from './openGates.ts'
import { type Trespass, trespassesOf } from './unauthorised.ts'
import { sayTrespass } from './words.ts'

type Finding = typeof gateFindings.$inferSelect

/**
 * Looks at a page of listings: what is offered past a gate becomes one case a seller and topic, what waits behind a
 * gate without need is let go. Looking twice changes nothing.
 * @returns how many findings are new.
 */
export async function lookAtListings(
  tx: Tx,
  rows: readonly ListingRow[],
  terms: GateTerms,
  actor: Actor,
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0
  const readings = rows.flatMap((row) => spellingOf(terms.register, row) ?? [])
  await noteWritings(tx, readings, now)
  const sellerIds = [...new Set(rows.map((row) => row.sellerId))]
  await letGo(tx, rows, actor, now)
  const permissions = await permissionsOf(tx, sellerIds)
  const all = await trespassesOf(tx, rows, permissions, terms, now)
  if (all.length === 0) return 0
  const fresh = await unsettled(tx, all, sellerIds)
  for (const group of bySellerAndTopic(fresh)) await bring(tx, group, terms, actor, now)
  return fresh.length
}

function bySellerAndTopic(found: readonly Trespass[]): Trespass[][] {
  const groups = new Map<string, Trespass[]>()
  for (const one of found) {
    const key = keyOf(one.listing.sellerId, one.topic)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

/** Sellers of hidden listings may have got what they waited for. */
async function letGo(tx: Tx, rows: readonly ListingRow[], actor: Actor, now: Date): Promise<void> {
  const hidden = [...new Set(rows.flatMap((row) => (row.isHidden ? [row.sellerId] : [])))]
  for (const sellerId of hidden) await openGates(tx, sellerId, actor, now)
}

/** Without what is known: an open case speaks of it, a gate covers it, or a person judged the suspicion before. */
async function unsettled(tx: Tx, all: readonly Trespass[], sellerIds: readonly string[]): Promise<Trespass[]> {
  const ids = [...new Set(all.map(({ listing }) => listing.id))]
  const known = await tx
    .select({ finding: gateFindings, state: cases.state, closedAt: cases.closedAt })
    .from(gateFindings)
    .innerJoin(cases, eq(cases.id, gateFindings.caseId))
    .where(inArray(gateFindings.listingId, ids))
  const knownAs = new Map(known.map((one) => [keyOf(one.finding.listingId, one.finding.topic), one]))
  const decided = await decidedOn(tx, sellerIds)
  const undecided = undecidedStates(gatingKind.workflow)
  return all.filter(({ listing, topic, basis, isCertain }) => {
    const key = keyOf(listing.id, topic)
    if (decided.has(key) || decided.has(keyOf(listing.sellerId, topic))) return false
    const before = knownAs.get(key)
    if (!before || before.finding.basis !== basis) return true
    const isOpen = before.closedAt === null && undecided.includes(before.state)
    // A reviewer who saw the same and cleared it is not asked again.
    return !isOpen && isCertain && before.state !== 'cleared'
  })
}

/** One case for what a seller offers past one gate; what the settings hide at once is hidden with it. */
async function bring(tx: Tx, group: Trespass[], terms: GateTerms, actor: Actor, now: Date): Promise<void> {
  const [first] = group
  if (!first) return
  const { listing, gate, topic } = first
  const caseId = await openGating(
    tx,
    {
      sellerId: listing.sellerId,
      scope: gate.scope,
      brandId: gate.scope === 'brand' ? gate.brandId : null,
      category: gate.scope === 'category' ? gate.category : null,
      listingIds: group.map((one) => one.listing.id),
      cause: 'unauthorised',
      fromKind: 'monitoring',
      reason: sayTrespass(group, gate.scope === 'brand' ? terms.brandOf.get(gate.brandId) : undefined),
    },
    actor,
    now,
  )
  for (const one of group) {
    const { how, isCertain, said, against, basis } = one
    const told: Omit<Finding, 'id' | 'listingId' | 'topic' | 'sellerId'> = {
      ...{ how, isCertain, said, against, basis, caseId, foundAt: now },
    }
    await tx
      .insert(gateFindings)
      .values({ id: uuidv7(), listingId: one.listing.id, topic, sellerId: listing.sellerId, ...told })
      .onConflictDoUpdate({ target: [gateFindings.listingId, gateFindings.topic], set: told })
  }
  if ((await listingsToGate(tx, caseId, listing.sellerId, now)).length === 0) return
  await act(tx, gatingKind, { caseId, action: 'gate', body: null, version: null, actor, now }).catch((error) => {
    // A case that is being decided this moment hides what it hides by its decision.
    if (!(error instanceof Refused && error.code === 'wrong-state')) throw error
  })
}
