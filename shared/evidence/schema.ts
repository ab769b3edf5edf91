import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

export const evidenceKinds = ['image', 'pdf', 'video', 'email'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** `skipped`: no scanner is set up. */
export const scanResults = ['clean', 'infected', 'failed', 'skipped'] as const
export type ScanResult = (typeof scanResults)[number]

/** The same bytes in another case. */
export const Duplicate = Type.Object({
  caseId: Id,
  caseKind: Type.String(),
  caseNumber: Type.String(),
  sellerId: Id,
  sellerName: Type.String(),
  /** Two sellers prove their case with one file: hardly ever by chance. */
  isOtherSeller: Type.Boolean(),
  addedAt: Instant,
})
export type Duplicate = Static<typeof Duplicate>

/** A decision that relied on the file: it can no longer be removed. */
export const Freezing = Type.Object({
  decisionId: Id,
  kind: Type.String(),
  action: Type.String(),
  actorName: Type.String(),
  decidedAt: Instant,
})
export type Freezing = Static<typeof Freezing>

export const evidenceActions = ['edit', 'remove', 'reveal', 'rescan'] as const
export type EvidenceAction = (typeof evidenceActions)[number]

export const Evidence = Type.Object({
  id: Id,
  version: Type.Integer(),
  caseId: Id,
  sellerId: Id,
  name: Type.String(),
  kind: Type.Enum(evidenceKinds),
  mime: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  /** Of a PDF; null when it asks for a password. */
  pages: Nullable(Type.Integer()),
  description: Type.String(),
  source: Type.String(),
  isPersonal: Type.Boolean(),
  /** Until when this person may see a personal file; null while it is hidden from them, or hides nothing. */
  revealedUntil: Nullable(Instant),
  hasThumbnail: Type.Boolean(),
  scan: Type.Enum(scanResults),
  scanDetail: Nullable(Type.String()),
  addedByName: Type.String(),
  addedAt: Instant,
  duplicates: Type.Array(Duplicate),
  frozenBy: Type.Array(Freezing),
  allowedActions: Type.Array(Type.Enum(evidenceActions)),
})
export type Evidence = Static<typeof Evidence>

const shortText = Type.String({ maxLength: 200 })
const longText = Type.String({ maxLength: 1000 })

/** What is said of a file as it is put in. The file itself is the body. */
export const EvidenceUpload = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 1000 })),
    description: Type.Optional(longText),
    source: Type.Optional(shortText),
    isPersonal: Type.Optional(Type.Enum(['true', 'false'])),
  },
  { additionalProperties: false },
)

export const EvidenceEdit = Type.Object(
  {
    description: Type.Optional(longText),
    source: Type.Optional(shortText),
    isPersonal: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type EvidenceEdit = Static<typeof EvidenceEdit>

/** Why somebody does what colleagues will ask about. */
export const WithReason = Type.Object({ reason: Sentence(500) }, { additionalProperties: false })

export const Revealed = Type.Object({ until: Instant })
export type Revealed = Static<typeof Revealed>

/** A letter as text: nothing of its markup is ever shown. */
export const EvidenceEmail = Type.Object({
  from: Type.String(),
  to: Type.Array(Type.String()),
  date: Nullable(Instant),
  subject: Type.String(),
  text: Type.String(),
  /** The text was longer than what is shown. */
  isCut: Type.Boolean(),
  attachments: Type.Array(Type.Object({ name: Type.String(), bytes: Type.Integer() })),
})
export type EvidenceEmail = Static<typeof EvidenceEmail>
