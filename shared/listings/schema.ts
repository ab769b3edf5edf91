import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

/** `isOffered` is the seller's own wish; `isHidden` is ours, folded from the measures in force. */
export const Listing = Type.Object({
  id: Id,
  version: Type.Integer(),
  sellerId: Id,
  sellerName: Type.String(),
  title: Type.String(),
  category: Type.String(),
  priceKrw: Type.Integer(),
  brand: Nullable(Type.String()),
  barcode: Nullable(Type.String()),
  imageHash: Nullable(Type.String()),
  certificate: Nullable(Type.String()),
  isOffered: Type.Boolean(),
  isHidden: Type.Boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Listing = Static<typeof Listing>

/** At most ten billion won: a slip of the keyboard beyond that is refused. */
export const highestPriceKrw = 10_000_000_000

export const NewListing = Type.Object(
  {
    sellerId: Id,
    title: Sentence(300),
    category: Sentence(120),
    priceKrw: Type.Integer({ minimum: 0, maximum: highestPriceKrw }),
    brand: Type.Optional(Sentence(120)),
    barcode: Type.Optional(Type.String({ pattern: '^\\d{8,14}$' })),
    /** Perceptual hash of the main picture. */
    imageHash: Type.Optional(Type.String({ pattern: '^[0-9a-f]{16}$' })),
    certificate: Type.Optional(Sentence(60)),
  },
  { additionalProperties: false },
)
export type NewListing = Static<typeof NewListing>

/** The seller's wish is all that changes here; what we hide follows from measures alone. */
export const ListingChange = Type.Object({ isOffered: Type.Boolean() }, { additionalProperties: false })
export type ListingChange = Static<typeof ListingChange>
