import type { FieldErrors } from '../errors.ts'
import type { AppealsBody } from '../settings/appeals.ts'
import { type Measure, rungOf } from '../suspensions/ladder.ts'
import type { DecideBody } from './bodies.ts'
import type { FindingVerdict, Missing, MissingCode, PaperMark, PlanAnswer, PlanPart } from './plan.ts'
import { planParts } from './plan.ts'

const dayMs = 86_400_000

export type Terms = { attempts: number; firstWindowDays: number; laterWindowDays: number }

/** How often and how long a decision under this policy may be contested. */
export function termsFor(setting: AppealsBody, policyId: string | null): Terms {
  const own = setting.perPolicy.find((one) => one.policyId === policyId)
  const { attempts, firstWindowDays, laterWindowDays } = own ?? setting
  return { attempts, firstWindowDays, laterWindowDays }
}

/** Until when the next appeal must come: from the decision, and after a denial from that one. */
export function windowEnd(terms: Terms, decidedAt: Date, lastAnswerAt: Date | null): Date {
  return lastAnswerAt
    ? new Date(lastAnswerAt.getTime() + terms.laterWindowDays * dayMs)
    : new Date(decidedAt.getTime() + terms.firstWindowDays * dayMs)
}

/** What an earlier appeal against the same decision came to. */
export type EarlierAppeal = { state: string; outcome: string | null; answeredAt: Date | null }

/** Whether an appeal has used up an attempt: late ones do, those that never were one do not. */
export const isAttemptUsed = ({ state, outcome }: Pick<EarlierAppeal, 'state' | 'outcome'>): boolean =>
  state === 'withdrawn' ? false : state === 'rejected_inadmissible' ? outcome === 'late' : true

export type Admission = {
  terms: Terms
  decidedAt: Date
  earlier: readonly EarlierAppeal[]
  /** Nothing of the decision is left to contest: taken back or overturned. */
  isVoid: boolean
  isFromAppeal: boolean
  /** The decision is against this seller. */
  isTheirs: boolean
  /** Text of this appeal and of the last one that counted. */
  said: string
  saidBefore: string | null
  whatIsNew: string
}

/** Why an appeal is not admitted, by field with the rule named; null when it is. */
export function admissionRefusal(ground: Admission, now: Date): FieldErrors | null {
  const { terms, earlier } = ground
  if (!ground.isTheirs) return { decisionId: 'this measure is against another seller' }
  if (ground.isVoid) return { decisionId: 'this decision was withdrawn; nothing of it is left to contest' }
  if (ground.isFromAppeal) return { decisionId: 'this measure was set on appeal and cannot be contested again' }
  const used = earlier.filter(isAttemptUsed)
  if (used.length >= terms.attempts) {
    return { decisionId: `no appeal is left: ${used.length} of ${terms.attempts} were used` }
  }
  const until = windowEnd(terms, ground.decidedAt, lastAnswer(used))
  if (now > until) return { decisionId: `too late: the time to appeal ended on ${dayInSeoul(until)}` }
  if (used.length === 0) return null
  if (ground.whatIsNew.trim() === '') return { whatIsNew: 'say what is new since the last appeal' }
  if (ground.saidBefore !== null && sameWords(ground.said, ground.saidBefore))
    return { statement: 'nothing is new since the last appeal' }
  return null
}

export const lastAnswer = (used: readonly EarlierAppeal[]): Date | null =>
  used.reduce<Date | null>(
    (last, { answeredAt }) => (answeredAt && (!last || answeredAt > last) ? answeredAt : last),
    null,
  )

const sameWords = (one: string, other: string): boolean => bare(one) === bare(other)
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')

/** Seoul has kept one time, without summer time, since 1988. */
const dayInSeoul = (at: Date): string => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)

/** All that a seller says, as one text: what a later appeal is held against. */
export const saidIn = (statement: string, plan: readonly PlanAnswer[]): string =>
  [statement, ...plan.flatMap((answer) => planParts.map((part) => answer[part]))].join('\n')

export type Paper = { id: string; mime: string }

/** What a plan of action lacks, finding by finding. Files are judged by what whoever screened them noted. */
export function missingIn(
  findingIds: readonly string[],
  plan: readonly PlanAnswer[],
  papers: { files: readonly Paper[]; marks: readonly PaperMark[] },
  setting: AppealsBody,
  now: Date,
): Missing[] {
  return findingIds.flatMap((findingId) => {
    const answer = plan.find((one) => one.findingId === findingId)
    const lacks = (part: PlanPart | 'papers', code: MissingCode, evidenceId: string | null = null): Missing => ({
      findingId,
      part,
      code,
      evidenceId,
    })
    const missing = planParts.flatMap((part) => {
      const length = answer?.[part].trim().length ?? 0
      if (length === 0) return [lacks(part, 'empty')]
      return length < setting.leastCharacters ? [lacks(part, 'too_short')] : []
    })
    const evidenceIds = answer?.evidenceIds ?? []
    if (evidenceIds.length === 0) return [...missing, lacks('papers', 'no_paper')]
    const wrong = evidenceIds.flatMap((id) => {
      const code = wrongWith(id, papers, setting, now)
      return code ? [lacks('papers', code, id)] : []
    })
    return [...missing, ...wrong]
  })
}

function wrongWith(
  id: string,
  { files, marks }: { files: readonly Paper[]; marks: readonly PaperMark[] },
  setting: AppealsBody,
  now: Date,
): MissingCode | null {
  const file = files.find((one) => one.id === id)
  if (!file) return 'not_here'
  const types: readonly string[] = setting.paperTypes
  if (!types.includes(file.mime)) return 'wrong_type'
  const mark = marks.find((one) => one.evidenceId === id)
  if (mark && !mark.isLegible) return 'illegible'
  if (!mark?.datedOn) return 'undated'
  if (mark.datedOn > dayInSeoul(now)) return 'in_future'
  const oldest = dayInSeoul(new Date(now.getTime() - setting.papersNotOlderDays * dayMs))
  return mark.datedOn < oldest ? 'too_old' : null
}

export type Outcome = 'granted' | 'partially_granted' | 'denied'

/** Every finding falls, some do, or none does. */
export function outcomeOf(verdicts: readonly Pick<FindingVerdict, 'verdict'>[]): Outcome {
  const fallen = verdicts.filter((one) => one.verdict === 'falls').length
  if (fallen === 0) return 'denied'
  return fallen === verdicts.length ? 'granted' : 'partially_granted'
}

export type VerdictGround = {
  findingIds: readonly string[]
  measure: Measure | null
  /** The contested measure's own term, in days; null where it has none. */
  days: number | null
  /** Days since it began: a milder term counts from there. */
  servedDays: number
  /** Nothing is in force any more: only the strike can fall. */
  isOver: boolean
}

/** Why a verdict is refused, by field; null when it is whole. */
export function verdictRefusal(body: DecideBody, ground: VerdictGround): FieldErrors | null {
  const judged = body.verdicts.map((one) => one.findingId)
  if (new Set(judged).size !== judged.length) return { verdicts: 'one verdict for each finding, not two' }
  if (judged.some((id) => !ground.findingIds.includes(id))) return { verdicts: 'not all are findings of this decision' }
  const left = ground.findingIds.filter((id) => !judged.includes(id)).length
  if (left > 0) return { verdicts: `a verdict is missing for ${left} of ${ground.findingIds.length} findings` }
  const outcome = outcomeOf(body.verdicts)
  if (outcome === 'denied') {
    if (body.cause) return { cause: 'only where a finding falls' }
    return body.remedy || body.measure ? { remedy: 'only where some findings fall and some stand' } : null
  }
  if (!body.cause) return { cause: 'say why the decision does not stand' }
  if (outcome === 'granted') {
    return body.remedy || body.measure ? { remedy: 'only where some findings fall and some stand' } : null
  }
  if (!body.remedy) return { remedy: 'say whether the measure ends or a milder one takes its place' }
  return body.remedy === 'end' ? endRefusal(body) : milderRefusal(body, ground)
}

const endRefusal = (body: DecideBody): FieldErrors | null =>
  body.measure ? { measure: 'only with a milder measure' } : null

function milderRefusal(body: DecideBody, ground: VerdictGround): FieldErrors | null {
  const { measure } = body
  if (ground.isOver) return { remedy: 'the measure is over; only its strike can fall' }
  if (!measure) return { measure: 'which milder measure' }
  const isShorter =
    measure === 'temporary_suspension' &&
    ground.measure === measure &&
    (ground.days ?? 0) > (body.days ?? Number.POSITIVE_INFINITY)
  if (!ground.measure || (rungOf(measure) >= rungOf(ground.measure) && !isShorter))
    return { measure: 'must be milder than the measure that is contested' }
  if (measure === 'temporary_suspension' && !body.days) return { days: 'how many days' }
  if (measure === 'temporary_suspension' && (body.days ?? 0) <= ground.servedDays)
    return { days: 'would be over already; choose that the measure ends' }
  if (measure !== 'temporary_suspension' && body.days) return { days: 'only for a temporary suspension' }
  if (measure === 'feature_restriction' && !body.features?.length) return { features: 'at least one feature' }
  if (measure === 'listing_removal' && !body.listingIds?.length) return { listingIds: 'at least one listing' }
  return null
}

/** Whether a second person must confirm: grave measures, and whenever we say that the house erred. */
export const needsSecondReview = (measure: Measure | null, cause: string | null, setting: AppealsBody): boolean =>
  cause === 'platform_error' || (measure !== null && rungOf(measure) >= rungOf(setting.secondReviewFrom))
