import { type Static, Type } from 'typebox'
import type { ListingFacts } from './facts.ts'
import { type BackTestChange, backTestChanges, purposeOf, type VerdictSource } from './kinds.ts'
import { type CompiledRules, judge } from './rules.ts'

const Count = Type.Integer({ minimum: 0 })

/** How often rules were right: decided violations that they caught and missed, innocents that they held and passed. */
export const Tally = Type.Object({ caught: Count, missed: Count, falsely: Count, passed: Count })
export type Tally = Static<typeof Tally>

/** Rules on decided cases, beside the rules that were in force when it was asked for. */
export const BackTestFigures = Type.Object({
  overall: Tally,
  inForce: Tally,
  rules: Type.Record(Type.String(), Tally),
  inForceRules: Type.Record(Type.String(), Tally),
  changes: Type.Record(Type.Enum(backTestChanges), Count),
})
export type BackTestFigures = Static<typeof BackTestFigures>

export type DecidedListing = { source: VerdictSource; isViolation: boolean; facts: ListingFacts }

const noTally = (): Tally => ({ caught: 0, missed: 0, falsely: 0, passed: 0 })

export const noFigures = (): BackTestFigures => ({
  overall: noTally(),
  inForce: noTally(),
  rules: {},
  inForceRules: {},
  changes: { newly_caught: 0, newly_false: 0, no_longer_caught: 0, no_longer_false: 0 },
})

/** Adds one decided listing to the figures. @returns how the two sets of rules differ on it, if they do. */
export function addDecided(
  figures: BackTestFigures,
  decided: DecidedListing,
  candidate: CompiledRules,
  inForce: CompiledRules,
): BackTestChange | null {
  const before = flagged(inForce, decided, figures.inForceRules)
  const after = flagged(candidate, decided, figures.rules)
  count(figures.overall, decided.isViolation, after)
  count(figures.inForce, decided.isViolation, before)
  const change = changeOf(decided.isViolation, before, after)
  if (change) figures.changes[change]++
  return change
}

function flagged(compiled: CompiledRules, decided: DecidedListing, rules: Record<string, Tally>): boolean {
  const purpose = purposeOf(decided.source)
  const { hits, verdict } = judge(compiled, decided.facts, purpose)
  for (const { rule } of compiled.rules) {
    if (rule.purpose !== 'both' && rule.purpose !== purpose) continue
    const tally = rules[rule.id] ?? noTally()
    rules[rule.id] = tally
    count(
      tally,
      decided.isViolation,
      hits.some((hit) => hit.ruleId === rule.id),
    )
  }
  return verdict !== 'clear'
}

function count(tally: Tally, isViolation: boolean, isFlagged: boolean): void {
  if (isViolation) tally[isFlagged ? 'caught' : 'missed']++
  else tally[isFlagged ? 'falsely' : 'passed']++
}

function changeOf(isViolation: boolean, before: boolean, after: boolean): BackTestChange | null {
  if (before === after) return null
  if (isViolation) return after ? 'newly_caught' : 'no_longer_caught'
  return after ? 'newly_false' : 'no_longer_false'
}

export const decidedIn = ({ caught, missed, falsely, passed }: Tally): number => caught + missed + falsely + passed

/** Of what was flagged, the share that was right, 0 … 1; null when nothing was flagged. */
export const precisionOf = ({ caught, falsely }: Tally): number | null =>
  caught + falsely === 0 ? null : caught / (caught + falsely)

/** Of all violations, the share that was flagged, 0 … 1; null when there are none. */
export const recallOf = ({ caught, missed }: Tally): number | null =>
  caught + missed === 0 ? null : caught / (caught + missed)
