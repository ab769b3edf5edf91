import type { Measure } from '../suspensions/ladder.ts'
import type { Words } from '../text.ts'

/** Somebody who took part in a decision; `did` is the action as it is called. */
export type Party = { personId: string; did: string }

/** A decision that put measures in force, as an appeal against it sees it. */
export type Contested = {
  kind: string
  caseId: string
  number: string
  sellerId: string
  decisionId: string
  decidedAt: Date
  subject: string
  policyId: string | null
  policyName: Words
  measure: Measure | null
  /** Days of its own term; null where it has none. */
  days: number | null
  /** What it relied on, as it was frozen with it. */
  findings: { id: string; words: Words }[]
  parties: Party[]
  /** Taken back or overturned: nothing is left to contest. */
  isVoid: boolean
  /** It was put in place of another on appeal, and cannot be contested again. */
  isFromAppeal: boolean
  /** Nothing of it is in force any more; its strike may still count. */
  isOver: boolean
}

/** What an appeal tells the case that it contests. */
export type Verdict = { decisionId: string; appealId: string; number: string }

/** The milder measure that takes the place of the contested one. */
export type MilderMeasure = { measure: Measure; days: number | null; listingIds: string[]; features: string[] }
