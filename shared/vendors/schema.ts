import { type Static, Type } from 'typebox'
import { FactFilter } from '../kpis/counted.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { scoreLineNames } from './lines.ts'

export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** What is agreed of one line: its weight, where green and amber end, and what a missed band costs the provider. */
export const LineTerms = Type.Object(
  {
    line: Type.Enum(scoreLineNames),
    weight: Type.Integer({ minimum: 0, maximum: 100 }),
    green: Type.Number({ minimum: 0, maximum: 100_000_000 }),
    amber: Type.Number({ minimum: 0, maximum: 100_000_000 }),
    amberCreditKrw: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    redCreditKrw: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
  },
  { additionalProperties: false },
)
export type LineTerms = Static<typeof LineTerms>

export const costBases = ['case', 'hour'] as const

/** A contract: its lines, what the work costs, and how much of the week's fee credits may take. */
export const ContractTerms = Type.Object(
  {
    lines: Type.Array(LineTerms, { minItems: 1, maxItems: scoreLineNames.length }),
    costPer: Type.Enum(costBases),
    costKrw: Type.Integer({ minimum: 0, maximum: 100_000_000 }),
    creditCapPercent: Type.Integer({ minimum: 0, maximum: 100 }),
  },
  { additionalProperties: false },
)
export type ContractTerms = Static<typeof ContractTerms>

export const NewContract = Type.Object(
  {
    ...ContractTerms.properties,
    /** A Monday: a week is judged by one contract. */
    effectiveFrom: Day,
    note: OptionalSentence(500),
  },
  { additionalProperties: false },
)
export type NewContract = Static<typeof NewContract>

export const Contract = Type.Object({
  id: Id,
  number: Type.Integer(),
  effectiveFrom: Day,
  ...ContractTerms.properties,
  note: Type.String(),
  byName: Type.String(),
  at: Instant,
  isInForce: Type.Boolean(),
})
export type Contract = Static<typeof Contract>

export const Vendor = Type.Object({
  id: Id,
  version: Type.Integer(),
  slug: Type.String(),
  name: Type.String(),
  isActive: Type.Boolean(),
  teams: Type.Array(Type.Object({ id: Id, nameEn: Type.String(), nameKo: Type.String() })),
  peopleCount: Type.Integer(),
  contractNumber: Nullable(Type.Integer()),
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Vendor = Static<typeof Vendor>

export const NewVendor = Type.Object(
  { slug: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }), name: Sentence(80) },
  { additionalProperties: false },
)
export type NewVendor = Static<typeof NewVendor>
export const VendorChange = Type.Partial(Type.Object({ name: Sentence(80), isActive: Type.Boolean() }), {
  additionalProperties: false,
})
export type VendorChange = Static<typeof VendorChange>

export const bands = ['green', 'amber', 'red'] as const
export type Band = (typeof bands)[number]

const Figure = Nullable(Type.Number())

/** A line as it came out; `value` null: nothing was counted, and its weight went to the others. */
export const ScoredLine = Type.Object({
  line: Type.Enum(scoreLineNames),
  value: Figure,
  number: Type.Integer(),
  band: Nullable(Type.Enum(bands)),
  weight: Type.Integer(),
  /** What of the score it is, once the weight of lines without a figure is shared out; per cent. */
  counts: Type.Number(),
  green: Type.Number(),
  amber: Type.Number(),
  creditKrw: Type.Integer(),
})
export type ScoredLine = Static<typeof ScoredLine>

export const Score = Type.Object({
  lines: Type.Array(ScoredLine),
  score: Figure,
  leftOutWeight: Type.Integer(),
  feeKrw: Type.Integer(),
  /** The sum of missed bands, and what of it is owed under the cap. */
  missedKrw: Type.Integer(),
  creditKrw: Type.Integer(),
})
export type Score = Static<typeof Score>

export const Signoff = Type.Object({
  byName: Type.String(),
  at: Instant,
  note: Type.String(),
  kept: Score,
  /** Lines whose figure is another now. */
  changed: Type.Array(Type.Enum(scoreLineNames)),
})

/** A provider's week. `score` null: no contract was in force. */
export const Scorecard = Type.Object({
  vendorId: Id,
  name: Type.String(),
  week: Day,
  until: Day,
  isClosed: Type.Boolean(),
  contractNumber: Nullable(Type.Integer()),
  card: Nullable(Score),
  /** Which counted things stand behind each line. */
  counted: Type.Partial(Type.Object(Object.fromEntries(scoreLineNames.map((line) => [line, FactFilter])))),
  signoff: Nullable(Signoff),
  allowedActions: Type.Array(Type.String()),
})
export type Scorecard = Omit<Static<typeof Scorecard>, 'counted'> & {
  counted: Partial<Record<(typeof scoreLineNames)[number], Static<typeof FactFilter>>>
}

export const SignBody = Type.Object({ week: Day, note: OptionalSentence(500) }, { additionalProperties: false })
