import { type Static, Type } from 'typebox'
import { severities } from '../suspensions/ladder.ts'
import { Id, Instant, Nullable } from '../text.ts'

export const Lease = Type.Object({ holderId: Id, holder: Type.String(), expiresAt: Instant })

/** What every kind of case carries on the wire. */
export const CaseFields = {
  id: Id,
  version: Type.Integer(),
  kind: Type.String(),
  number: Type.String(),
  sellerId: Id,
  sellerName: Type.String(),
  subject: Type.String(),
  state: Type.String(),
  severity: Type.Enum(severities),
  assigneeId: Nullable(Id),
  assigneeName: Nullable(Type.String()),
  lease: Nullable(Lease),
  awaits: Nullable(Type.String()),
  decidedBy: Type.Record(Type.String(), Type.Array(Type.String())),
  /** Who must keep away from it. */
  recused: Type.Array(Id),
  openedAt: Instant,
  stateSince: Instant,
  /** When the soonest of our promises runs out, and from when it counts as at risk and due soon. */
  dueAt: Nullable(Instant),
  atRiskAt: Nullable(Instant),
  dueSoonAt: Nullable(Instant),
  /** Until when an outside party may answer. */
  waitsUntil: Nullable(Instant),
  teamId: Nullable(Id),
  teamName: Nullable(Type.Object({ en: Type.String(), ko: Type.String() })),
  routedBy: Nullable(Type.String()),
  skill: Nullable(Type.String()),
  locale: Type.Enum(['en', 'ko']),
  reports: Type.Integer(),
  buyerHarm: Type.Integer(),
  heldUntil: Nullable(Instant),
  holdReason: Nullable(Type.String()),
  mergedIntoId: Nullable(Id),
  closedAt: Nullable(Instant),
  outcome: Nullable(Type.String()),
  updatedAt: Instant,
  effects: Type.Object({ pending: Type.Integer(), applied: Type.Integer(), failed: Type.Integer() }),
  allowedActions: Type.Array(Type.String()),
}

export const CaseRecord = Type.Object(CaseFields)
export type CaseRecord = Static<typeof CaseRecord>

export const effectStates = ['pending', 'applied', 'failed', 'cancelled'] as const
export const noticeStates = ['queued', 'sent', 'failed', 'cancelled'] as const

export const CaseEffect = Type.Object({
  id: Id,
  kind: Type.String(),
  state: Type.Enum(effectStates),
  attempts: Type.Integer(),
  lastError: Nullable(Type.String()),
  queuedAt: Instant,
  appliedAt: Nullable(Instant),
  detail: Type.Record(Type.String(), Type.Unknown()),
})
export type CaseEffect = Static<typeof CaseEffect>

export const CaseNotice = Type.Object({
  id: Id,
  template: Type.String(),
  templateVersion: Type.Integer(),
  locale: Type.Enum(['en', 'ko']),
  recipient: Type.String(),
  subject: Type.String(),
  body: Type.String(),
  state: Type.Enum(noticeStates),
  attempts: Type.Integer(),
  lastError: Nullable(Type.String()),
  queuedAt: Instant,
  sentAt: Nullable(Instant),
})
export type CaseNotice = Static<typeof CaseNotice>

/** One line of the timeline: who did what when, oldest first. */
export const CaseDecision = Type.Object({
  id: Id,
  action: Type.String(),
  fromState: Type.String(),
  toState: Type.String(),
  actorKind: Type.Enum(['person', 'key', 'job']),
  actorId: Nullable(Type.String()),
  actorName: Type.String(),
  body: Type.Record(Type.String(), Type.Unknown()),
  isVoided: Type.Boolean(),
  decidedAt: Instant,
})
export type CaseDecision = Static<typeof CaseDecision>

/** Everything that hangs on one case, in one answer. */
export const CaseFile = Type.Object({
  decisions: Type.Array(CaseDecision),
  effects: Type.Array(CaseEffect),
  notices: Type.Array(CaseNotice),
})
export type CaseFile = Static<typeof CaseFile>
