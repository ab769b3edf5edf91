import type { BrandReading } from '../brands/schema.ts'
import type { GatingScope } from './scopes.ts'

/** What a permission is bound to. Units sold are not known here: a cap is kept and told, and not watched. */
export type PermissionConditions = {
  /** Most units a month. */
  volumeCap?: number
  /** Only goods of these categories. */
  categories?: string[]
  /** A test buy must be on record by this day. */
  testBuyBy?: string
  testBuyDoneAt?: string
}

/** What the rules of a permission's life need to know of it. */
export type LivingPermission = {
  id: string
  sellerId: string
  scope: GatingScope
  brandId: string | null
  category: string | null
  listingIds: readonly string[]
  conditions: PermissionConditions
  validUntil: Date
  endedAt: Date | null
}

export type OfferedListing = { id: string; sellerId: string; category: string }

/** Why a listing may not be sold by everybody: its brand is gated, or its category is. */
export type Gate = { scope: 'brand'; brandId: string; reading: BrandReading } | { scope: 'category'; category: string }

/** One word for what a gate is about; the same for all listings of a seller that stand before it. */
export const topicOf = (gate: { scope: 'brand'; brandId: string } | { scope: 'category'; category: string }): string =>
  gate.scope === 'brand' ? `brand:${gate.brandId}` : `category:${gate.category}`

/** A permission lives until its end, to the moment. */
export const isLive = ({ endedAt, validUntil }: Pick<LivingPermission, 'endedAt' | 'validUntil'>, now: Date): boolean =>
  endedAt === null && now < validUntil

/** Whether the permission is about what the gate is about, whatever its conditions say. */
export function isAbout(permission: LivingPermission, gate: Gate, listing: OfferedListing): boolean {
  if (permission.sellerId !== listing.sellerId) return false
  if (permission.scope === 'product') return permission.listingIds.includes(listing.id)
  if (permission.scope === 'brand') return gate.scope === 'brand' && permission.brandId === gate.brandId
  return gate.scope === 'category' && permission.category === gate.category
}

/** Whether it opens the gate for the listing: live, about it, and the listing stands in a category that it names. */
export function opens(permission: LivingPermission, gate: Gate, listing: OfferedListing, now: Date): boolean {
  if (!isLive(permission, now) || !isAbout(permission, gate, listing)) return false
  const { categories } = permission.conditions
  return !categories?.length || categories.includes(listing.category)
}

/** The gates that no permission opens. */
export const shutGates = (
  gates: readonly Gate[],
  permissions: readonly LivingPermission[],
  listing: OfferedListing,
  now: Date,
): Gate[] => gates.filter((gate) => !permissions.some((permission) => opens(permission, gate, listing, now)))

const day = 86_400_000

/**
 * The warning that is owed now: the smallest number of days before its end that has come and was not told.
 * After a clock that leapt over several only the last is sent; after one that fell back none is sent again.
 * @param warned the smallest number of days that was told; 0 before the first.
 * @param grantedAt a warning whose day came before the permission began is not owed.
 */
export function warningOwed(
  permission: { grantedAt: Date; validUntil: Date; endedAt: Date | null; warnings: number },
  days: readonly number[],
  now: Date,
): number | null {
  const { grantedAt, validUntil, warnings } = permission
  if (!isLive(permission, now)) return null
  const come = days.filter((before) => {
    const dueAt = validUntil.getTime() - before * day
    return dueAt <= now.getTime() && dueAt > grantedAt.getTime()
  })
  const last = Math.min(...come)
  return Number.isFinite(last) && (warnings === 0 || last < warnings) ? last : null
}

/** Whole days left, 0 on the last; negative once it is over. */
export const daysLeft = (validUntil: Date, now: Date): number =>
  Math.floor((validUntil.getTime() - now.getTime()) / day)

/** How a listing comes to be offered past a gate. */
export const unauthorisedWays = ['no_permission', 'other_category', 'other_spelling', 'same_goods'] as const
export type UnauthorisedWay = (typeof unauthorisedWays)[number]

/** One side of a finding: what a listing or the register says. */
export type UnauthorisedText = {
  title?: string
  brand?: string | null
  category?: string
  sellerName?: string
  listingId?: string
  barcode?: string | null
  imageHash?: string | null
  /** The categories that a permission allows. */
  categories?: string[]
  /** The part that gives it away, as it is written there. */
  mark?: string
}

/** Which of the ways it is: a permission for another category, a name written otherwise, or none at all. */
export function wayPast(
  gate: Gate,
  permissions: readonly LivingPermission[],
  listing: OfferedListing,
  now: Date,
): Exclude<UnauthorisedWay, 'same_goods'> {
  const isElsewhere = permissions.some(
    (permission) => permission.scope !== 'product' && isLive(permission, now) && isAbout(permission, gate, listing),
  )
  if (isElsewhere) return 'other_category'
  const isWrittenOtherwise = gate.scope === 'brand' && ['evasion', 'near'].includes(gate.reading.how)
  return isWrittenOtherwise ? 'other_spelling' : 'no_permission'
}

/** Why a permission is looked at again. */
export const reviewCauses = ['matrix', 'document', 'complaint', 'high_risk', 'test_buy'] as const
export type ReviewCause = (typeof reviewCauses)[number]
