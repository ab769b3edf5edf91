import { and, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { ListingChange, NewListing } from '#shared/listings/schema.ts'
import { foldMeasures } from '#shared/measures/fold.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { measures } from '../measures/table.ts'
import { sellers } from '../sellers/table.ts'
import { listings } from './table.ts'

/**
 * Puts a new listing up for a seller.
 * @throws Refused listings-blocked while a suspension, a closure or a restriction of new listings is in force.
 */
export async function createListing(tx: Tx, body: NewListing, actor: Actor, now: Date): Promise<string> {
  const { sellerId } = body
  // Locked first: a measure that takes effect this moment is either seen here, or sees the new listing.
  const [seller] = await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)))
  if (!seller) throw refused('refused', { errors: { sellerId: 'no such seller' } })
  const open = await tx
    .select()
    .from(measures)
    .where(and(eq(measures.sellerId, sellerId), isNull(measures.endedAt)))
  if (foldMeasures(open).blocksNewListings) throw refused('listings-blocked')

  const fresh = { ...body, id: uuidv7(), version: 1, isOffered: true, isHidden: false }
  await tx.insert(listings).values({ ...fresh, createdAt: now, updatedAt: now })
  const entry = { resource: 'listings', resourceId: fresh.id, action: 'listings:create', actor, at: now }
  await record(tx, { ...entry, after: fresh })
  signal(tx, 'listings.create', 'listings', fresh.id, fresh.version)
  return fresh.id
}

/** Offers a listing again or takes it off sale, as the seller wishes. @throws Refused changed-meanwhile. */
export async function changeListing(
  tx: Tx,
  id: string,
  version: number,
  change: ListingChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [before] = await forUpdate(tx.select().from(listings).where(eq(listings.id, id)))
  if (!before) throw refused('not-found')
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  const next = { ...change, version: version + 1, updatedAt: now }
  await tx.update(listings).set(next).where(eq(listings.id, id))
  await record(tx, {
    resource: 'listings',
    resourceId: id,
    action: change.isOffered ? 'listings:offer' : 'listings:withdraw',
    actor,
    before: { isOffered: before.isOffered },
    after: change,
    at: now,
  })
  signal(tx, 'listings.edit', 'listings', id, next.version)
}
