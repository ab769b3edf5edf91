import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'
import { BackTestFigures } from './backTest.ts'
import { ListingFacts } from './facts.ts'
import { RuleHit } from './hits.ts'
import {
  backTestChanges,
  fakeSources,
  findingStates,
  rejectReasons,
  ruleKinds,
  verdictSources,
  watchSources,
} from './kinds.ts'

/** What the rules found on a listing, with what they looked at, as it was then. */
export const Finding = Type.Object({
  id: Id,
  version: Type.Integer(),
  state: Type.Enum(findingStates),
  listingId: Id,
  title: Type.String(),
  category: Type.String(),
  priceKrw: Type.Integer(),
  sellerId: Id,
  sellerName: Type.String(),
  brandId: Nullable(Id),
  brandName: Nullable(Type.String()),
  score: Type.Integer(),
  /** The kind of the rule that weighs most. */
  topKind: Type.Enum(ruleKinds),
  hits: Type.Array(RuleHit),
  facts: ListingFacts,
  settingNumber: Type.Integer(),
  caseId: Nullable(Id),
  caseNumber: Nullable(Type.String()),
  isHidden: Type.Boolean(),
  reason: Nullable(Type.Enum(rejectReasons)),
  note: Type.String(),
  foundAt: Instant,
  updatedAt: Instant,
  decidedAt: Nullable(Instant),
  decidedByName: Nullable(Type.String()),
  allowedActions: Type.Array(Type.String()),
})
export type Finding = Static<typeof Finding>

const Note = Type.Optional(Type.String({ maxLength: 500 }))
export const AcceptBody = Type.Object({ note: Note }, { additionalProperties: false })
export const RejectBody = Type.Object({ reason: Type.Enum(rejectReasons), note: Note }, { additionalProperties: false })
export type RejectBody = Static<typeof RejectBody>

/** A seller on the watch list; `endedAt` when no longer. */
export const WatchedSeller = Type.Object({
  id: Id,
  version: Type.Integer(),
  sellerId: Id,
  sellerName: Type.String(),
  standing: Type.String(),
  strikes: Type.Integer(),
  reasons: Type.String(),
  source: Type.Enum(watchSources),
  until: Instant,
  isOpen: Type.Boolean(),
  addedAt: Instant,
  addedByName: Type.String(),
  endedAt: Nullable(Instant),
  history: Type.Array(
    Type.Object({
      at: Instant,
      byName: Type.String(),
      what: Type.Enum(['added', 'extended', 'ended', 'expired']),
      until: Nullable(Instant),
      reason: Type.String(),
    }),
  ),
  allowedActions: Type.Array(Type.String()),
})
export type WatchedSeller = Static<typeof WatchedSeller>

export const WatchBody = Type.Object(
  { sellerId: Id, reasons: Sentence(500), until: Instant },
  { additionalProperties: false },
)
export type WatchBody = Static<typeof WatchBody>
export const ExtendWatchBody = Type.Object({ until: Instant, reason: Sentence(500) }, { additionalProperties: false })
export type ExtendWatchBody = Static<typeof ExtendWatchBody>
export const EndWatchBody = Type.Object({ reason: Sentence(500) }, { additionalProperties: false })
export type EndWatchBody = Static<typeof EndWatchBody>

/** The picture of a fake that was told for one. */
export const KnownFake = Type.Object({
  id: Id,
  version: Type.Integer(),
  imageHash: Type.String(),
  label: Type.String(),
  source: Type.Enum(fakeSources),
  caseId: Nullable(Id),
  caseNumber: Nullable(Type.String()),
  addedAt: Instant,
  addedByName: Type.String(),
  isActive: Type.Boolean(),
  allowedActions: Type.Array(Type.String()),
})
export type KnownFake = Static<typeof KnownFake>

export const NewKnownFake = Type.Object(
  { imageHash: Type.String({ pattern: '^[0-9a-f]{16}$' }), label: Sentence(200) },
  { additionalProperties: false },
)
export type NewKnownFake = Static<typeof NewKnownFake>

/** Either a version of the setting, or rules that are not kept anywhere. */
export const BackTestBody = Type.Object(
  { settingVersionId: Type.Optional(Id), body: Type.Optional(Type.Unknown()) },
  { additionalProperties: false },
)

export const BackTest = Type.Object({
  id: Id,
  state: Type.Enum(['running', 'done']),
  settingVersionId: Nullable(Id),
  settingNumber: Nullable(Type.Integer()),
  /** The version of the draft when it was asked. */
  settingRevision: Nullable(Type.Integer()),
  inForceNumber: Type.Integer(),
  read: Type.Integer(),
  total: Type.Integer(),
  figures: BackTestFigures,
  startedAt: Instant,
  startedByName: Type.String(),
  finishedAt: Nullable(Instant),
})
export type BackTest = Static<typeof BackTest>

/** A decided listing that other rules would judge otherwise. */
export const ChangedVerdict = Type.Object({
  id: Id,
  change: Type.Enum(backTestChanges),
  source: Type.Enum(verdictSources),
  isViolation: Type.Boolean(),
  refId: Id,
  refNumber: Nullable(Type.String()),
  listingId: Id,
  facts: ListingFacts,
  /** Under the rules that were tried, and under those in force. */
  hits: Type.Array(RuleHit),
  inForceHits: Type.Array(RuleHit),
  decidedAt: Instant,
})
export type ChangedVerdict = Static<typeof ChangedVerdict>

/** How right the rules in force have been. */
export const MonitoringFigures = Type.Object({
  /** Null until the figures of the version in force have been reckoned. */
  backTest: Nullable(BackTest),
  leastDecided: Type.Integer(),
  proposeAt: Type.Integer(),
  openAt: Type.Integer(),
  settingId: Id,
  settingNumber: Type.Integer(),
  rules: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.Object({ en: Type.String(), ko: Type.String() }),
      kind: Type.Enum(ruleKinds),
      weight: Type.Integer(),
      isOn: Type.Boolean(),
      /** Findings of it that wait for somebody. */
      waiting: Type.Integer(),
    }),
  ),
  scans: Type.Array(
    Type.Object({
      name: Type.Enum(['changes', 'sweep']),
      judged: Type.Integer(),
      found: Type.Integer(),
      startedAt: Nullable(Instant),
      finishedAt: Nullable(Instant),
      lastAt: Nullable(Instant),
    }),
  ),
})
export type MonitoringFigures = Static<typeof MonitoringFigures>
