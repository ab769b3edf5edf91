import { type Static, Type } from 'typebox'
import { kpiNames } from '../kpis/kpis.ts'
import { roles } from '../roles.ts'
import { targetScope } from '../targets/schema.ts'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

/** Yesterday, last week from Monday to Sunday, last month: whole days of Seoul before the day it is due. */
export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

export const rhythms = ['daily', 'weekly', 'monthly'] as const
export type Rhythm = (typeof rhythms)[number]

/** `left_out`: by the time it was to go the recipient had left, or may not know of these figures. */
export const letterStates = ['queued', 'sent', 'failed', 'left_out'] as const
export type LetterState = (typeof letterStates)[number]
export const occasions = ['due', 'asked'] as const

export const Outside = Type.Object(
  { email: Type.String({ minLength: 3, maxLength: 254 }), locale: Type.Enum(['en', 'ko']) },
  { additionalProperties: false },
)
export type Outside = Static<typeof Outside>

const said = {
  name: Sentence(80),
  metrics: Type.Array(Type.Enum(kpiNames), { minItems: 1, maxItems: 24, uniqueItems: true }),
  ...targetScope,
  period: Type.Enum(periods),
  rhythm: Type.Enum(rhythms),
  /** 1 Monday … 7 Sunday; only of a weekly one. */
  weekday: Nullable(Type.Integer({ minimum: 1, maximum: 7 })),
  /** Only of a monthly one; every month has 28 days. */
  monthDay: Nullable(Type.Integer({ minimum: 1, maximum: 28 })),
  /** Minutes after midnight in Seoul. */
  minute: Type.Integer({ minimum: 0, maximum: 1439 }),
  /** On a day without work a daily one is left out, any other comes on the next working day. */
  isOnBusinessDays: Type.Boolean(),
  personIds: Type.Array(Id, { maxItems: 100, uniqueItems: true }),
  roles: Type.Array(Type.Enum(roles), { maxItems: roles.length, uniqueItems: true }),
  outside: Type.Array(Outside, { maxItems: 20 }),
}

export const NewReport = Type.Object(said, { additionalProperties: false })
export type NewReport = Static<typeof NewReport>

export const ReportChange = Type.Partial(Type.Object({ ...said, isActive: Type.Boolean() }), {
  additionalProperties: false,
})
export type ReportChange = Static<typeof ReportChange>

export const Report = Type.Object({
  id: Id,
  version: Type.Integer(),
  ...said,
  teamNameEn: Nullable(Type.String()),
  teamNameKo: Nullable(Type.String()),
  vendorName: Nullable(Type.String()),
  isActive: Type.Boolean(),
  byName: Type.String(),
  /** How many people would get it now. */
  recipientCount: Type.Integer(),
  nextDueAt: Nullable(Instant),
  lastDueAt: Nullable(Instant),
  allowedActions: Type.Array(Type.String()),
})
export type Report = Static<typeof Report>

/** One letter of a report, and what became of it. */
export const ReportLetter = Type.Object({
  id: Id,
  version: Type.Integer(),
  reportId: Id,
  occasion: Type.Enum(occasions),
  dueAt: Instant,
  from: Type.String(),
  to: Type.String(),
  recipient: Type.String(),
  personName: Nullable(Type.String()),
  locale: Type.Enum(['en', 'ko']),
  subject: Type.String(),
  state: Type.Enum(letterStates),
  attempts: Type.Integer(),
  lastError: Nullable(Type.String()),
  sentAt: Nullable(Instant),
})
export type ReportLetter = Static<typeof ReportLetter>

export const ReportPreview = Type.Object({
  subject: Type.String(),
  html: Type.String(),
  text: Type.String(),
  files: Type.Array(Type.Object({ name: Type.String(), content: Type.String() })),
})
export type ReportPreview = Static<typeof ReportPreview>

export const PreviewQuery = Type.Object(
  { locale: Type.Optional(Type.Enum(['en', 'ko'])) },
  { additionalProperties: false },
)
