import type { PriorityBody } from '../settings/priority.ts'
import type { Severity } from '../suspensions/ladder.ts'

export const termNames = ['promise', 'severity', 'buyer_harm', 'gmv', 'reports'] as const
export type TermName = (typeof termNames)[number]

/** What of a case decides how soon it is offered. */
export type Urgency = {
  dueAt: Date | null
  openedAt: Date
  severity: Severity
  /** 0 none … 3 danger. */
  buyerHarm: number
  gmvKrw: number
  reports: number
}

/**
 * One summand of the score. `input`: hours left, the severity, the level of harm, won, reports;
 * null when no promise runs. `weight`: points for one of its units.
 */
export type Term = { name: TermName; input: number | Severity | null; weight: number; points: number }

type Weights = PriorityBody['weights']

const hourMs = 3_600_000
/** With this much time left a promise adds nothing; with less it adds, with more it takes away. */
export const promiseHorizonHours = 72
/** A case without a running promise counts as promised this long after it was opened, so that it is not left for ever. */
const unpromisedHours = 240
const gmvBaseKrw = 1_000_000
/** Ranks count hours from here: any fixed instant does, a near one keeps them small. */
const epochMs = Date.UTC(2020, 0, 1)

const countsAsDueAt = ({ dueAt, openedAt }: Urgency): number =>
  dueAt?.getTime() ?? openedAt.getTime() + unpromisedHours * hourMs

/** The terms that time does not change. */
function standingTerms(weights: Weights, { severity, buyerHarm, gmvKrw, reports }: Urgency): Term[] {
  const tenfolds = Math.max(0, Math.log10(Math.max(1, gmvKrw) / gmvBaseKrw))
  const counted = Math.max(0, Math.min(reports, weights.mostReports) - 1)
  const { buyerHarm: perLevel, gmvPerTenfold, perReport } = weights
  return [
    { name: 'severity', input: severity, weight: weights.severity[severity], points: weights.severity[severity] },
    { name: 'buyer_harm', input: buyerHarm, weight: perLevel, points: perLevel * buyerHarm },
    { name: 'gmv', input: gmvKrw, weight: gmvPerTenfold, points: gmvPerTenfold * tenfolds },
    { name: 'reports', input: reports, weight: perReport, points: perReport * counted },
  ]
}

const sum = (terms: readonly Term[]): number => terms.reduce((points, term) => points + term.points, 0)

/** Every summand of the score at `now`, in the order in which they are added. */
export function termsOf(weights: Weights, urgency: Urgency, now: Date): Term[] {
  const hoursLeft = (countsAsDueAt(urgency) - now.getTime()) / hourMs
  const weight = weights.promisePerHour
  const points = weight * (promiseHorizonHours - hoursLeft)
  const promise: Term = { name: 'promise', input: urgency.dueAt ? hoursLeft : null, weight, points }
  return [promise, ...standingTerms(weights, urgency)]
}

/** The score is the sum of its terms and nothing else. */
export const scoreOf = sum

/**
 * What is stored on the case: the score less what time adds to every case alike.
 * Two cases stand in the order of their ranks at any moment.
 */
export const rankOf = (weights: Weights, urgency: Urgency): number =>
  sum(standingTerms(weights, urgency)) - (weights.promisePerHour * (countsAsDueAt(urgency) - epochMs)) / hourMs

/** Points as whole numbers that add up to the rounded score: rounded one by one they would not. */
export function wholePoints(terms: readonly Term[]): number[] {
  let exact = 0
  let told = 0
  return terms.map(({ points }) => {
    exact += points
    const shown = Math.round(exact) - told
    told += shown
    return shown
  })
}
