import { type Static, Type } from 'typebox'
import { CaseFields, CaseFile } from '../cases/schema.ts'
import { ladder } from '../suspensions/ladder.ts'
import { Id, Instant, Nullable } from '../text.ts'
import { channels, remedies, rootCauses } from './bodies.ts'
import { FindingVerdict, InfoItem, Missing, PaperMark, PlanAnswer } from './plan.ts'

const Said = Type.Object({ en: Type.String(), ko: Type.String() })
const Measure = Nullable(Type.Enum(ladder))

/** An appeal: the common case fields, what the seller says, and how far the answer is. */
export const Appeal = Type.Object({
  ...CaseFields,
  contestedKind: Type.String(),
  contestedCaseId: Id,
  contestedNumber: Type.String(),
  decisionId: Id,
  contestedAt: Instant,
  measure: Measure,
  policyName: Said,
  attempt: Type.Integer(),
  attemptsAllowed: Type.Integer(),
  /** It looks again at an answer that was final. */
  isReopened: Type.Boolean(),
  channel: Type.Enum(channels),
  statement: Type.String(),
  whatIsNew: Nullable(Type.String()),
  plan: Type.Array(PlanAnswer),
  papers: Type.Array(PaperMark),
  /** Requests for information so far, what the last one asked, and what came back. */
  requests: Type.Integer(),
  infoItems: Type.Array(InfoItem),
  answer: Nullable(Type.String()),
  verdicts: Type.Array(FindingVerdict),
  cause: Nullable(Type.Enum(rootCauses)),
  settlement: Nullable(Type.Enum(remedies)),
  milder: Measure,
  milderDays: Nullable(Type.Integer()),
  reply: Nullable(Type.String()),
  /** Until when the seller may appeal again; null when nothing is left or nothing was denied. */
  mayAppealUntil: Nullable(Instant),
})
export type Appeal = Static<typeof Appeal>

/** Why the case existed when the decision was made: a finding as it stood, and what became of it since. */
export const ReliedFinding = Type.Object({
  id: Id,
  words: Said,
  /** Who or what found it: a policy and its version, a person. */
  source: Said,
  at: Instant,
  /** What speaks differently today; null where nothing does. */
  change: Nullable(Said),
})
export type ReliedFinding = Static<typeof ReliedFinding>

export const ReliedFile = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  sha256: Type.String(),
  addedAt: Instant,
})

/** What a decision relied on, as it was frozen with it. */
export const Relied = Type.Object({
  decidedAt: Instant,
  /** Who proposed, approved and applied it. */
  takers: Type.Array(Type.Object({ name: Type.String(), did: Type.String(), at: Instant })),
  measure: Measure,
  days: Nullable(Type.Integer()),
  until: Nullable(Instant),
  grounds: Nullable(Type.String()),
  clause: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  /** What the seller had explained before the decision. */
  explanation: Nullable(Type.String()),
  policyVersion: Nullable(Type.Integer()),
  /** The version in force today; differs when the policy was changed since. */
  policyVersionNow: Nullable(Type.Integer()),
  findings: Type.Array(ReliedFinding),
  /** Found after the decision: it did not rely on these. */
  laterFindings: Type.Array(ReliedFinding),
  files: Type.Array(ReliedFile),
  strikesThen: Nullable(Type.Integer()),
  strikesNow: Type.Integer(),
  /** What it holds today, and what holds without it. */
  holds: Type.Array(Type.Object({ kind: Type.String(), until: Nullable(Instant), endedAt: Nullable(Instant) })),
  heldByOthers: Type.Array(Type.Object({ kind: Type.String(), caseId: Id, number: Type.String() })),
  strikePoints: Type.Integer(),
  isStrikeVoid: Type.Boolean(),
})
export type Relied = Static<typeof Relied>

export const Recusal = Type.Object({ personId: Id, name: Type.String(), did: Type.String() })

/** A case of the same seller that counted the strike or the rung which this appeal took away. */
export const Restanding = Type.Object({
  caseId: Id,
  number: Type.String(),
  state: Type.String(),
  counted: Type.Enum(['strikes', 'ladder']),
})
export type Restanding = Static<typeof Restanding>

export const AppealFile = Type.Object({
  ...CaseFile.properties,
  relied: Relied,
  missing: Type.Array(Missing),
  recusedPeople: Type.Array(Recusal),
  /** Who could take the next decision; counted, as the rules of the queue count them. */
  eligible: Type.Integer(),
  attempts: Type.Array(
    Type.Object({
      id: Id,
      number: Type.String(),
      attempt: Type.Integer(),
      state: Type.String(),
      outcome: Nullable(Type.String()),
      openedAt: Instant,
    }),
  ),
  stoodOn: Type.Array(Restanding),
  leastCharacters: Type.Integer(),
  infoRequestsAllowed: Type.Integer(),
  needsSecondReview: Type.Boolean(),
})
export type AppealFile = Static<typeof AppealFile>

export const contestRefusals = ['open', 'withdrawn', 'on_appeal', 'used', 'late'] as const
export type ContestRefusal = (typeof contestRefusals)[number]

/** What can be contested of a seller, for whoever opens an appeal for them. */
export const Contestable = Type.Object({
  decisionId: Id,
  kind: Type.String(),
  caseId: Id,
  number: Type.String(),
  measure: Measure,
  policyName: Said,
  decidedAt: Instant,
  findings: Type.Array(Type.Object({ id: Id, words: Said })),
  attempt: Type.Integer(),
  attemptsAllowed: Type.Integer(),
  until: Instant,
  /** Why it would be refused now; null when it would not. */
  refusal: Nullable(Type.Enum(contestRefusals)),
})
export type Contestable = Static<typeof Contestable>

export const LetterPreview = Type.Object({
  subject: Type.String(),
  body: Type.String(),
  locale: Type.Enum(['en', 'ko']),
})
