import { and, eq, inArray, isNull } from 'drizzle-orm'
import { cases, effects } from '../../cases/table.ts'
import type { Tx } from '../../db/database.ts'
import { measures } from '../../measures/table.ts'
import { gatingCases } from '../table.ts'

export const keyOf = (id: string, topic: string) => `${id} ${topic}`

/**
 * What decisions have settled: listings behind a gate, or that one is about to be placed before, and sellers who are
 * about to be granted a topic. A decision takes effect a moment after it is made, and that moment is no trespass.
 * @returns keys of a listing or a seller with a topic.
 */
export async function decidedOn(tx: Tx, sellerIds: readonly string[]): Promise<Set<string>> {
  const own = { scope: gatingCases.scope, brandId: gatingCases.brandId, category: gatingCases.category }
  const inForce = await tx
    .select({ listingIds: measures.listingIds, ...own })
    .from(measures)
    .innerJoin(gatingCases, eq(gatingCases.caseId, measures.caseId))
    .where(
      and(inArray(measures.sellerId, [...sellerIds]), eq(measures.kind, 'gate_listings'), isNull(measures.endedAt)),
    )
  const coming = await tx
    .select({ kind: effects.kind, payload: effects.payload, sellerId: cases.sellerId, ...own })
    .from(effects)
    .innerJoin(gatingCases, eq(gatingCases.caseId, effects.caseId))
    .innerJoin(cases, eq(cases.id, effects.caseId))
    .where(
      and(
        eq(effects.state, 'pending'),
        inArray(effects.kind, ['place-measure', 'grant-permission']),
        inArray(cases.sellerId, [...sellerIds]),
      ),
    )
  const settled = [
    ...inForce.map(({ listingIds, ...topic }) => ({ topic, ids: listingIds })),
    ...coming.map(({ kind, payload, sellerId, ...topic }) => ({
      topic,
      ids: kind === 'grant-permission' ? [sellerId] : ((payload.listingIds ?? []) as string[]),
    })),
  ]
  return new Set(
    settled.flatMap(({ topic: { scope, brandId, category }, ids }) => {
      const topic = scope === 'brand' ? `brand:${brandId}` : scope === 'category' ? `category:${category}` : null
      return topic ? ids.map((id) => keyOf(id, topic)) : []
    }),
  )
}
