import { type Static, Type } from 'typebox'
import { Drill } from '../kpis/counted.ts'
import { kpiNames } from '../kpis/kpis.ts'
import { roles } from '../roles.ts'
import { Id, Instant, Nullable, Sentence } from '../text.ts'
import { sides, targetScope } from './schema.ts'

/** The days that the figure is about: today, or so many days that end with it. */
export const windows = ['today', 'week', 'month'] as const
export type Window = (typeof windows)[number]
export const windowDays: Record<Window, number> = { today: 1, week: 7, month: 28 }

/** What the last check found. */
export const findings = ['inside', 'near', 'outside', 'no_data', 'too_few', 'no_target'] as const
export type Finding = (typeof findings)[number]

export const closings = ['back_inside', 'rule_changed', 'rule_stopped'] as const
export type Closing = (typeof closings)[number]

/** Seen at a check: when, the figure, and how many things behind it. */
export const CoursePoint = Type.Object({ at: Instant, value: Nullable(Type.Number()), number: Type.Integer() })
export type CoursePoint = Static<typeof CoursePoint>

export const AlertRecipients = Type.Object(
  {
    personIds: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
    roles: Type.Array(Type.Enum(roles), { maxItems: roles.length, uniqueItems: true }),
    /** The leads of these teams. */
    leadsOf: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
  },
  { additionalProperties: false },
)
export type AlertRecipients = Static<typeof AlertRecipients>

const Value = Type.Number({ minimum: -1e15, maximum: 1e15 })
const terms = {
  window: Type.Enum(windows),
  /** Null: where the band of the target in force ends. */
  bound: Nullable(Value),
  margin: Type.Number({ minimum: 0, maximum: 1e15 }),
  opensAfter: Type.Integer({ minimum: 1, maximum: 288 }),
  closesAfter: Type.Integer({ minimum: 1, maximum: 288 }),
  holdMinutes: Type.Integer({ minimum: 0, maximum: 10_080 }),
  /** No alarm from fewer things than this behind the figure. */
  least: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  recipients: AlertRecipients,
  note: Type.String({ maxLength: 500 }),
}

const names = {
  teamNameEn: Nullable(Type.String()),
  teamNameKo: Nullable(Type.String()),
  vendorName: Nullable(Type.String()),
}

export const AlertRule = Type.Object({
  id: Id,
  version: Type.Integer(),
  metric: Type.Enum(kpiNames),
  ...targetScope,
  ...names,
  ...terms,
  better: Type.Enum(sides),
  isActive: Type.Boolean(),
  mutedUntil: Nullable(Instant),
  muteReason: Nullable(Type.String()),
  mutedByName: Nullable(Type.String()),
  checkedAt: Nullable(Instant),
  finding: Nullable(Type.Enum(findings)),
  value: Nullable(Type.Number()),
  number: Nullable(Type.Integer()),
  openAlertId: Nullable(Id),
  allowedActions: Type.Array(Type.String()),
})
export type AlertRule = Static<typeof AlertRule>

export const NewAlertRule = Type.Object(
  {
    metric: Type.Enum(kpiNames),
    kind: Type.Optional(targetScope.kind),
    teamId: Type.Optional(targetScope.teamId),
    vendorId: Type.Optional(targetScope.vendorId),
    /** Only for a figure that is neither good nor bad by itself. */
    better: Type.Optional(Type.Enum(sides)),
    ...terms,
  },
  { additionalProperties: false },
)
export type NewAlertRule = Static<typeof NewAlertRule>

/** What it watches stays; how it judges and whom it tells can change. */
export const AlertRuleChange = Type.Partial(Type.Object(terms), { additionalProperties: false })
export type AlertRuleChange = Static<typeof AlertRuleChange>

export const MuteBody = Type.Object({ until: Instant, reason: Sentence(500) }, { additionalProperties: false })
export type MuteBody = Static<typeof MuteBody>
export const AcknowledgeBody = Type.Object(
  { note: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
)

/** One team or queue of the figure: what it is now and was in the days before, and how many things it is made of. */
export const Contributor = Type.Object({
  by: Type.Enum(['team', 'kind']),
  id: Type.String(),
  en: Type.String(),
  ko: Type.String(),
  value: Nullable(Type.Number()),
  before: Nullable(Type.Number()),
  number: Type.Integer(),
})
export type Contributor = Static<typeof Contributor>

export const Alert = Type.Object({
  id: Id,
  version: Type.Integer(),
  ruleId: Id,
  metric: Type.Enum(kpiNames),
  ...targetScope,
  ...names,
  window: Type.Enum(windows),
  better: Type.Enum(sides),
  isOpen: Type.Boolean(),
  openedAt: Instant,
  closedAt: Nullable(Instant),
  closing: Nullable(Type.Enum(closings)),
  /** The bound that it passed, and the goal where a target gave it. */
  bound: Type.Number(),
  goal: Nullable(Type.Number()),
  /** At the opening, and at the last check while it was open. */
  openedValue: Type.Number(),
  openedNumber: Type.Integer(),
  value: Nullable(Type.Number()),
  number: Type.Integer(),
  finding: Type.Enum(findings),
  from: Type.String(),
  to: Type.String(),
  contributors: Type.Array(Contributor),
  course: Type.Array(CoursePoint),
  /** Lists what stood behind the figure at the last check. */
  drill: Drill,
  toldAt: Nullable(Instant),
  toldPeople: Type.Integer(),
  mutedUntil: Nullable(Instant),
  acknowledgedAt: Nullable(Instant),
  acknowledgedByName: Nullable(Type.String()),
  acknowledgement: Nullable(Type.String()),
  allowedActions: Type.Array(Type.String()),
})
export type Alert = Static<typeof Alert>
