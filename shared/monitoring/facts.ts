import { type Static, Type } from 'typebox'
import { readingWays } from '../brands/schema.ts'
import { Nullable } from '../text.ts'

const Text = Type.String()

/** What the rules are held against: the listing, and what the house knew around it at that moment. */
export const ListingFacts = Type.Object({
  listing: Type.Object({
    id: Text,
    sellerId: Text,
    title: Text,
    category: Text,
    priceKrw: Type.Integer(),
    brand: Nullable(Text),
    barcode: Nullable(Text),
    imageHash: Nullable(Text),
    certificate: Nullable(Text),
  }),
  sellerName: Text,
  /** The brand of the register that it names, or seems to. */
  brand: Nullable(
    Type.Object({
      id: Text,
      name: Text,
      nameKo: Text,
      isGated: Type.Boolean(),
      how: Type.Enum(readingWays),
      where: Type.Enum(['brand', 'title']),
      said: Text,
      isCertain: Type.Boolean(),
      hasPermission: Type.Boolean(),
    }),
  ),
  /** Prices asked for the same brand in the same category. */
  market: Nullable(
    Type.Object({
      count: Type.Integer(),
      lowKrw: Type.Integer(),
      medianKrw: Type.Integer(),
      highKrw: Type.Integer(),
      asOf: Text,
    }),
  ),
  nearestFake: Nullable(Type.Object({ id: Text, imageHash: Text, distance: Type.Integer(), label: Text })),
  watched: Nullable(Type.Object({ reasons: Text, addedAt: Text, until: Text })),
})
export type ListingFacts = Static<typeof ListingFacts>
