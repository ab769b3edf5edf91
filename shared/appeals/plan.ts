import { type Static, Type } from 'typebox'
import { Id, Nullable } from '../text.ts'

const text = 4000

/** The three questions of a plan of action, in the order a reader asks them. */
export const planParts = ['rootCause', 'correctiveAction', 'prevention'] as const
export type PlanPart = (typeof planParts)[number]

const Answer = Type.String({ maxLength: text })

/** What the seller says about one finding. Parts may be empty: the completeness check names what is missing. */
export const PlanAnswer = Type.Object(
  {
    findingId: Id,
    rootCause: Answer,
    correctiveAction: Answer,
    prevention: Answer,
    /** Files of the appeal's own case. */
    evidenceIds: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
  },
  { additionalProperties: false },
)
export type PlanAnswer = Static<typeof PlanAnswer>
export const Plan = Type.Array(PlanAnswer, { maxItems: 50 })

/** What whoever screens an appeal noted of one file. `datedOn` is the date on the document: YYYY-MM-DD. */
export const PaperMark = Type.Object(
  {
    evidenceId: Id,
    isLegible: Type.Boolean(),
    datedOn: Nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  },
  { additionalProperties: false },
)
export type PaperMark = Static<typeof PaperMark>

export const missingCodes = [
  'empty',
  'too_short',
  'no_paper',
  'illegible',
  'wrong_type',
  'undated',
  'too_old',
  'in_future',
  'not_here',
] as const
export type MissingCode = (typeof missingCodes)[number]

/** One thing that a plan of action lacks. */
export const Missing = Type.Object({
  findingId: Id,
  part: Type.Enum([...planParts, 'papers']),
  code: Type.Enum(missingCodes),
  evidenceId: Nullable(Id),
})
export type Missing = Static<typeof Missing>

/** One thing that the seller is asked for. */
export const InfoItem = Type.Object(
  { findingId: Nullable(Id), what: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }) },
  { additionalProperties: false },
)
export type InfoItem = Static<typeof InfoItem>

export const findingVerdicts = ['stands', 'falls'] as const
export const FindingVerdict = Type.Object(
  {
    findingId: Id,
    verdict: Type.Enum(findingVerdicts),
    /** Told to the seller. */
    reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
  },
  { additionalProperties: false },
)
export type FindingVerdict = Static<typeof FindingVerdict>
