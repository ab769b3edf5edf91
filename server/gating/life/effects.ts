import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { isLive, shutGates } from '#shared/gating/life.ts'
import type { GatingState } from '#shared/gating/workflow.ts'
import type { ActContext, Consequence } from '../../cases/kind.ts'
import type { Tx } from '../../db/database.ts'
import { listings } from '../../listings/table.ts'
import type { PlaceMeasure } from '../../measures/effects.ts'
import { sellers } from '../../sellers/table.ts'
import { settingInForce } from '../../settings/inForce.ts'
import { gateFindings, gatingCases, salesPermissions } from '../table.ts'
import { permissionsOf } from './gates.ts'
import { endPermission } from './grant.ts'
import { listListings, nameTopic, whenInSeoul } from './letter.ts'
import { gateOf } from './openGates.ts'

type Context = Pick<ActContext<null>, 'tx' | 'case' | 'actor' | 'decisionId' | 'now'>

/**
 * The term of a case's permission is over: it ends, what lived from it is hidden, the seller is told.
 * @throws Refused wrong-state when a renewal replaced it, or its term is not over.
 */
export async function expire({ tx, case: row, actor, now }: Context): Promise<Consequence<never>> {
  const [standing] = await tx
    .select()
    .from(salesPermissions)
    .where(and(eq(salesPermissions.caseId, row.id), isNull(salesPermissions.endedAt)))
  if (!standing || isLive(standing, now)) throw refused('wrong-state')
  const ended = await endPermission(tx, standing.id, 'expired', actor, now)
  const livedFrom = ended?.livedFrom ?? []
  const locale = await localeOf(tx, row.sellerId)
  return {
    set: { outcome: 'expired' },
    effects: livedFrom.length > 0 ? [gateEffect(row.sellerId, livedFrom)] : [],
    saw: { permissionId: standing.id, listingIds: livedFrom },
    notice: {
      template: 'permission_expired',
      values: {
        permission_of: await nameTopic(tx, standing, locale),
        permission_until: whenInSeoul(standing.validUntil, locale),
        gated_listings: await listListings(tx, livedFrom, locale),
      },
    },
  }
}

/** A gate is no punishment: it has no rung of the ladder and no term but the permission. */
export const gateEffect = (sellerId: string, listingIds: string[]) => ({
  kind: 'place-measure',
  payload: { sellerId, kind: 'gate_listings', measure: null, listingIds, until: null } satisfies PlaceMeasure,
})

/**
 * Hides what was found past the gate, as far as the settings say and nothing covers it: sure findings alone.
 * The case stays where it is, for a reviewer to decide.
 * @throws Refused wrong-state when nothing is left to hide.
 */
export async function gate({ tx, case: row, now }: Context): Promise<Consequence<GatingState>> {
  const listingIds = await listingsToGate(tx, row.id, row.sellerId, now)
  if (listingIds.length === 0) throw refused('wrong-state')
  const [own] = await tx.select().from(gatingCases).where(eq(gatingCases.caseId, row.id))
  if (!own) throw refused('not-found')
  const locale = await localeOf(tx, row.sellerId)
  return {
    to: row.state as GatingState,
    set: { waitsUntil: row.waitsUntil, awaits: row.awaits, assigneeId: row.assigneeId },
    effects: [gateEffect(row.sellerId, listingIds)],
    saw: { listingIds },
    notice: {
      template: 'listings_gated',
      values: {
        permission_of: await nameTopic(tx, own, locale),
        gated_listings: await listListings(tx, listingIds, locale),
      },
    },
  }
}

/** Sure findings of a case that the settings hide at once, that are still shown, and that no permission opens by now. */
export async function listingsToGate(tx: Tx, caseId: string, sellerId: string, now: Date): Promise<string[]> {
  const { body } = await settingInForce(tx, 'gating')
  const { hides } = body.life
  if (hides.length === 0) return []
  const [own] = await tx.select().from(gatingCases).where(eq(gatingCases.caseId, caseId))
  const found = await tx
    .select({ listing: listings })
    .from(gateFindings)
    .innerJoin(listings, eq(listings.id, gateFindings.listingId))
    .where(
      and(
        eq(gateFindings.caseId, caseId),
        eq(gateFindings.isCertain, true),
        inArray(gateFindings.how, hides),
        eq(listings.isHidden, false),
      ),
    )
    .orderBy(asc(listings.id))
  const permissions = await permissionsOf(tx, [sellerId])
  return found.flatMap(({ listing }) => {
    const gate = own ? gateOf(own, listing) : null
    return gate && shutGates([gate], permissions, listing, now).length > 0 ? [listing.id] : []
  })
}

async function localeOf(tx: Tx, sellerId: string): Promise<'en' | 'ko'> {
  const [seller] = await tx.select({ locale: sellers.locale }).from(sellers).where(eq(sellers.id, sellerId))
  return seller?.locale ?? 'ko'
}
