import { type Static, Type } from 'typebox'
import { CaseRecord } from '../cases/schema.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'

/** Read from the first case to the second: is related to, duplicates, is the parent of, blocks. */
export const linkKinds = ['related', 'duplicate', 'parent', 'blocks'] as const
export type LinkKind = (typeof linkKinds)[number]

export const linkLimits = { unmergeHours: 24, mostSellerCases: 50 } as const

export const LinkBody = Type.Object(
  { kind: Type.Enum(linkKinds), toId: Id, note: OptionalSentence(500) },
  { additionalProperties: false },
)
export type LinkBody = Static<typeof LinkBody>

export const MergeBody = Type.Object({ intoId: Id, reason: Sentence(500) }, { additionalProperties: false })
export type MergeBody = Static<typeof MergeBody>

/** A standing link as one of its two cases sees it. */
export const CaseLink = Type.Object({
  id: Id,
  kind: Type.Enum(linkKinds),
  /** True where the case asked about is the first of the two: it blocks the other, is its parent, was merged into it. */
  isFrom: Type.Boolean(),
  case: CaseRecord,
  note: Nullable(Type.String()),
  byName: Type.String(),
  at: Instant,
  /** Set where the first was merged into the second: until then it can be taken back. */
  mergedUntil: Nullable(Instant),
})
export type CaseLink = Static<typeof CaseLink>

/** What stands beside a case: its links, and what else is open about the same seller. */
export const CaseLinks = Type.Object({
  links: Type.Array(CaseLink),
  sellerCases: Type.Array(CaseRecord),
  sellerCasesTotal: Type.Integer(),
})
export type CaseLinks = Static<typeof CaseLinks>

export const likenesses = ['same-topic', 'same-kind', 'same-seller'] as const

/** An open case that a new one might repeat. */
export const LikelyDuplicate = Type.Object({ likeness: Type.Enum(likenesses), case: CaseRecord })
export type LikelyDuplicate = Static<typeof LikelyDuplicate>
