import { type Static, Type } from 'typebox'
import { RoutingBody } from '../settings/routing.ts'
import { severities } from '../suspensions/ladder.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { offerRefusals } from './eligibility.ts'
import { termNames } from './priority.ts'

const closed = { additionalProperties: false } as const
const TeamName = Type.Object({ en: Type.String(), ko: Type.String() })

/** Why somebody passes a case over. */
export const skipReasons = ['not_my_field', 'language', 'too_close', 'missing_facts', 'leaving', 'other'] as const
export type SkipReason = (typeof skipReasons)[number]

export const SkipBody = Type.Object({ reason: Type.Enum(skipReasons), note: OptionalSentence(500) }, closed)
export const HoldBody = Type.Object({ reason: Sentence(200), until: Instant }, closed)
export const AssignBody = Type.Object({ personId: Nullable(Id) }, closed)
export const TeamBody = Type.Object({ teamId: Nullable(Id) }, closed)
export const SeverityBody = Type.Object({ severity: Type.Enum(severities), reason: Sentence(500) }, closed)

/** "Why this one": every summand of the score, what sent the case to its team, who passed it over. */
export const CasePriority = Type.Object({
  score: Type.Number(),
  terms: Type.Array(
    Type.Object({
      name: Type.Enum(termNames),
      input: Type.Union([Type.Number(), Type.Enum(severities), Type.Null()]),
      weight: Type.Number(),
      points: Type.Number(),
    }),
  ),
  /** Version of the priority settings that were weighed by. */
  weights: Type.Integer(),
  asOf: Instant,
  /** Its place among the cases of its team in the same state; null when it is no work of ours or stands behind `placesCounted`. */
  place: Nullable(Type.Integer()),
  /** The rule that sent it to its team; null when none did. */
  routedBy: Nullable(Type.Object({ version: Type.Integer(), rule: Type.String(), name: Nullable(Type.String()) })),
  skips: Type.Array(
    Type.Object({
      reason: Type.Enum(skipReasons),
      note: Nullable(Type.String()),
      byName: Type.String(),
      at: Instant,
    }),
  ),
  longestHoldHours: Type.Integer(),
})
export type CasePriority = Static<typeof CasePriority>

/** Further back nobody needs the exact place. */
export const placesCounted = 500

/** Why "next case" has nothing: of the free cases looked at, how many each reason kept away. */
export const WhyNothing = Type.Object({
  looked: Type.Integer(),
  /** False when there were more than were looked at. */
  isAll: Type.Boolean(),
  reasons: Type.Array(Type.Object({ reason: Type.Enum(offerRefusals), cases: Type.Integer() })),
  /** Capacity units: what the person holds and may hold. */
  unitsHeld: Type.Integer(),
  capacity: Type.Integer(),
})
export type WhyNothing = Static<typeof WhyNothing>

/** What waits for a team because nobody has taken it, and how much room its people have now. */
export const TeamHolding = Type.Object({
  teamId: Nullable(Id),
  name: Nullable(TeamName),
  assignsItself: Type.Boolean(),
  waiting: Type.Integer(),
  room: Type.Integer(),
  peopleAvailable: Type.Integer(),
})
export type TeamHolding = Static<typeof TeamHolding>

/** Open cases that no rule sent anywhere, and rules that send nothing because their team is gone. */
export const Unrouted = Type.Object({
  cases: Type.Integer(),
  byKind: Type.Array(Type.Object({ kind: Type.String(), cases: Type.Integer() })),
  deadRules: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), team: Type.String() })),
})
export type Unrouted = Static<typeof Unrouted>

export const DryRunBody = Type.Object({ body: Type.Optional(RoutingBody), settingId: Type.Optional(Id) }, closed)

/** What the rules would have done with the cases of the last days. */
export const DryRun = Type.Object({
  days: Type.Integer(),
  cases: Type.Integer(),
  /** False when there were more than are tried at once. */
  isAll: Type.Boolean(),
  moves: Type.Array(
    Type.Object({
      from: Nullable(TeamName),
      to: Nullable(TeamName),
      cases: Type.Integer(),
    }),
  ),
  rules: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), cases: Type.Integer(), isDead: Type.Boolean() }),
  ),
  unmatched: Type.Integer(),
})
export type DryRun = Static<typeof DryRun>

/** How far the open cases are weighed anew under the priority version in force. */
export const Reranking = Type.Object({
  number: Type.Integer(),
  done: Type.Integer(),
  /** Open cases when it began. */
  total: Type.Integer(),
  startedAt: Instant,
  finishedAt: Nullable(Instant),
})
export type Reranking = Static<typeof Reranking>
