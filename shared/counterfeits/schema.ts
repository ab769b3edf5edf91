import { type Static, Type } from 'typebox'
import { CaseFields, CaseFile, CaseRecord } from '../cases/schema.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { infringingGrounds, NamedRight, proofs } from './bodies.ts'
import { checkItems, checkRules, checkStates } from './checks.ts'
import { claims, reporterTypes, reportVerdicts } from './reporters.ts'
import { rightTypes } from './rights.ts'
import { TestBuy } from './testBuySchema.ts'

const Text = Type.String()
const closed = { additionalProperties: false } as const

export const IpRight = Type.Object({
  id: Id,
  version: Type.Integer(),
  type: Type.Enum(rightTypes),
  number: Nullable(Text),
  title: Text,
  classes: Type.Array(Text),
  ownerName: Text,
  brandId: Nullable(Id),
  registeredAt: Nullable(Instant),
  expiresAt: Nullable(Instant),
  isVerified: Type.Boolean(),
  verifiedAt: Nullable(Instant),
  verifiedByName: Nullable(Text),
  createdAt: Instant,
  updatedAt: Instant,
})
export type IpRight = Static<typeof IpRight>

export const RightChange = Type.Object(
  {
    title: OptionalSentence(200),
    ownerName: OptionalSentence(200),
    classes: NamedRight.properties.classes,
    registeredOn: NamedRight.properties.registeredOn,
    expiresOn: NamedRight.properties.expiresOn,
    /** Looked up in the register by whoever sends this. */
    isVerified: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type RightChange = Static<typeof RightChange>

/** Name and e-mail stand behind masks; `POST …/reveal` shows them for a reason. */
export const Reporter = Type.Object({
  id: Id,
  version: Type.Integer(),
  type: Type.Enum(reporterTypes),
  name: Text,
  email: Nullable(Text),
  locale: Type.Enum(['en', 'ko']),
  reports: Type.Integer(),
  upheld: Type.Integer(),
  rejected: Type.Integer(),
  withdrawn: Type.Integer(),
  restrictedUntil: Nullable(Instant),
  isRestricted: Type.Boolean(),
  createdAt: Instant,
})
export type Reporter = Static<typeof Reporter>

export const reporterFields = ['name', 'email'] as const
export const RevealReporter = Type.Object({ field: Type.Enum(reporterFields), reason: Sentence(500) }, closed)
export const RevealedReporter = Type.Object({ field: Type.Enum(reporterFields), value: Text, until: Instant })

/** A report case: the common case fields and what this kind adds. */
export const Counterfeit = Type.Object({
  ...CaseFields,
  listingId: Id,
  rightId: Nullable(Id),
  rightType: Nullable(Type.Enum(rightTypes)),
  rightNumber: Nullable(Text),
  brandId: Nullable(Id),
  brandName: Nullable(Type.Object({ en: Text, ko: Text })),
  claim: Type.Enum(claims),
  source: Type.Enum(reporterTypes),
  isReporterRestricted: Type.Boolean(),
  isBlockedAtOnce: Type.Boolean(),
  blockedListings: Type.Integer(),
  blockedSellers: Type.Integer(),
  blockedAt: Nullable(Instant),
  counterDueAt: Nullable(Instant),
  counterNoticedAt: Nullable(Instant),
  reporterDueAt: Nullable(Instant),
  appealUntil: Nullable(Instant),
})
export type Counterfeit = Static<typeof Counterfeit>

export const IpReport = Type.Object({
  id: Id,
  source: Type.Enum(reporterTypes),
  claim: Type.Enum(claims),
  statement: Text,
  isDeclared: Type.Boolean(),
  isIdentityShown: Type.Boolean(),
  isAuthorityShown: Type.Boolean(),
  isJudgmentShown: Type.Boolean(),
  receivedAt: Instant,
  verdict: Nullable(Type.Enum(reportVerdicts)),
  reporter: Reporter,
})
export type IpReport = Static<typeof IpReport>

export const CheckLine = Type.Object({
  item: Type.Enum(checkItems),
  isRequired: Type.Boolean(),
  found: Nullable(Type.Enum(checkStates)),
  rule: Type.Enum(checkRules),
  mark: Nullable(Type.Object({ state: Type.Enum(checkStates), note: Nullable(Text), byName: Text, at: Text })),
  state: Nullable(Type.Enum(checkStates)),
})

export const variantSigns = ['reported', 'barcode', 'image', 'title'] as const

/** A listing that may be the same goods, and by which sign. */
export const Variant = Type.Object({
  listingId: Id,
  sellerId: Id,
  sellerName: Text,
  isOtherSeller: Type.Boolean(),
  title: Text,
  category: Text,
  brand: Nullable(Text),
  barcode: Nullable(Text),
  imageHash: Nullable(Text),
  priceKrw: Type.Integer(),
  isOffered: Type.Boolean(),
  isHidden: Type.Boolean(),
  /** Bits in which the pictures differ; share of the titles that is alike. */
  why: Type.Array(Type.Object({ sign: Type.Enum(variantSigns), value: Nullable(Type.Number()) })),
  isSuggested: Type.Boolean(),
})
export type Variant = Static<typeof Variant>

export const Variants = Type.Object({
  variants: Type.Array(Variant),
  /** How many titles were compared, and whether there were more than the setting lets it compare. */
  titlesCompared: Type.Integer(),
  isCut: Type.Boolean(),
  settingNumber: Type.Integer(),
})
export type Variants = Static<typeof Variants>

export const MarketPrice = Type.Object({
  /** Middle of the asked prices of the brand in this category; null where fewer than three ask one. */
  medianKrw: Nullable(Type.Integer()),
  lowestKrw: Nullable(Type.Integer()),
  highestKrw: Nullable(Type.Integer()),
  listings: Type.Integer(),
})

/** Everything that hangs on a report. */
export const CounterfeitFile = Type.Object({
  ...CaseFile.properties,
  listing: Type.Object({
    id: Id,
    title: Text,
    category: Text,
    brand: Nullable(Text),
    barcode: Nullable(Text),
    imageHash: Nullable(Text),
    certificate: Nullable(Text),
    priceKrw: Type.Integer(),
    isOffered: Type.Boolean(),
    isHidden: Type.Boolean(),
    createdAt: Instant,
  }),
  market: MarketPrice,
  right: Nullable(IpRight),
  checks: Type.Array(CheckLine),
  reports: Type.Array(IpReport),
  proof: Nullable(Type.Object({ proof: Type.Enum(proofs), note: Nullable(Text), byName: Text })),
  /** What is still needed before a block may rest on these reports; empty: nothing. */
  corroboration: Type.Object({ isNeeded: Type.Boolean(), has: Type.Array(Text) }),
  counterNotice: Nullable(Type.Record(Text, Type.Union([Text, Type.Boolean()]))),
  suit: Nullable(Type.Object({ court: Text, docket: Text, filedOn: Text })),
  infringement: Nullable(
    Type.Object({
      basis: Type.Enum(infringingGrounds),
      grounds: Text,
      clause: Text,
      payoutHoldDays: Type.Optional(Type.Integer()),
      reason: Text,
    }),
  ),
  testBuys: Type.Array(TestBuy),
  /** Infringements of this seller within the period, this one not counted, and what the next one leads to. */
  repeat: Type.Object({
    count: Type.Integer(),
    days: Type.Integer(),
    step: Nullable(Type.Object({ count: Type.Integer(), severity: Text })),
    hasPolicy: Type.Boolean(),
  }),
  seller: Type.Object({ strikes: Type.Integer(), standing: Text, joinedAt: Instant, listings: Type.Integer() }),
  sellerCases: Type.Array(CaseRecord),
  settingNumber: Type.Integer(),
})
export type CounterfeitFile = Static<typeof CounterfeitFile>
