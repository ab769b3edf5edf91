import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'

export const brandRisks = ['normal', 'high'] as const

const Risk = Type.Enum(brandRisks)
const Spellings = Type.Array(Sentence(80), { maxItems: 40 })

/** One name of the register: who owns it, how it is written, whether it may be sold by everybody. */
export const Brand = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  nameKo: Type.String(),
  spellings: Type.Array(Type.String()),
  ownerName: Type.String(),
  headOffice: Type.String(),
  isGated: Type.Boolean(),
  risk: Risk,
  riskReason: Nullable(Type.String()),
  riskSince: Nullable(Instant),
  /** Permissions to sell it that are in force now. */
  permissionCount: Type.Integer(),
  openCases: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Brand = Static<typeof Brand>

const fields = {
  name: Sentence(80),
  nameKo: Sentence(80),
  spellings: Spellings,
  ownerName: Sentence(120),
  headOffice: Sentence(120),
  isGated: Type.Boolean(),
  risk: Risk,
  /** Why it is on the high-risk list; must be there when it is. */
  riskReason: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
}

export const NewBrand = Type.Object(fields, { additionalProperties: false })
export type NewBrand = Static<typeof NewBrand>

export const BrandChange = Type.Partial(NewBrand, { additionalProperties: false })
export type BrandChange = Static<typeof BrandChange>

/** The whole record, as stock clients send it back; the version in its body is the one compared. */
export const BrandPut = Type.Object({ ...fields, version: Type.Integer() })
export type BrandPut = Static<typeof BrandPut>

/** What a listing says of its brand. */
export const ReadBrandBody = Type.Object(
  { brand: OptionalSentence(120), title: OptionalSentence(300) },
  { additionalProperties: false },
)

/** How a text comes to mean a name of the register. */
export const readingWays = ['exact', 'folded', 'evasion', 'near'] as const
export type ReadingWay = (typeof readingWays)[number]

export const BrandReading = Type.Object({
  brandId: Id,
  how: Type.Enum(readingWays),
  where: Type.Enum(['brand', 'title']),
  /** What the listing says, and the spelling of the register that it stands for. */
  said: Type.String(),
  spelling: Type.String(),
  /** Letters that differ; 0 unless `near`. */
  edits: Type.Integer(),
  /** Whether it may be relied on: a near miss, or a mention beside another brand, is only a suspicion. */
  isCertain: Type.Boolean(),
})
export type BrandReading = Static<typeof BrandReading>

/** A listing that names the brand, or seems to. */
export const BrandListing = Type.Object({
  id: Id,
  sellerId: Id,
  sellerName: Type.String(),
  title: Type.String(),
  brand: Nullable(Type.String()),
  category: Type.String(),
  priceKrw: Type.Integer(),
  isHidden: Type.Boolean(),
  reading: BrandReading,
  hasPermission: Type.Boolean(),
})
export type BrandListing = Static<typeof BrandListing>
