import { dayNumberOf, dayNumberOfText, dayTextOf, weekdayOf } from '../calendar/seoul.ts'
import type { FieldErrors } from '../errors.ts'
import { lineOf, type ScoreLine, scoreLineNames } from './lines.ts'
import type { Band, ContractTerms, LineTerms, Score, ScoredLine } from './schema.ts'

/** What was measured in a week, in the units of the lines; null where nothing was counted. */
export type Measured = Partial<Record<ScoreLine, { value: number | null; number: number }>>

/** What the fee is made of. */
export type Worked = { closed: number; availableMs: number }

const hourMs = 3_600_000
/** What a band is worth: amber is half of the way. */
const worth = { green: 1, amber: 0.5, red: 0 } satisfies Record<Band, number>

/** The Monday of the week that a Seoul day lies in. */
export const weekOf = (day: string): string => {
  const number = dayNumberOfText(day)
  return dayTextOf(number - weekdayOf(number) + 1)
}
export const weekAt = (now: Date): string => weekOf(dayTextOf(dayNumberOf(now.getTime())))
export const endOfWeek = (week: string): string => dayTextOf(dayNumberOfText(week) + 6)
export const weeksBefore = (week: string, weeks: number): string => dayTextOf(dayNumberOfText(week) - 7 * weeks)
/** Over once its Sunday is, in Seoul. */
export const isWeekOver = (week: string, now: Date): boolean => weekAt(now) > week

/** Green ends at `green`, amber at `amber`, both included; which side is good is the line's. */
export function bandOf({ line, green, amber }: Pick<LineTerms, 'line' | 'green' | 'amber'>, value: number): Band {
  const isGood = (limit: number) => (lineOf(line).better === 'up' ? value >= limit : value <= limit)
  return isGood(green) ? 'green' : isGood(amber) ? 'amber' : 'red'
}

/** What the week costs before credits, in won. */
export const feeOf = ({ costPer, costKrw }: Pick<ContractTerms, 'costPer' | 'costKrw'>, worked: Worked): number =>
  Math.round(costPer === 'case' ? worked.closed * costKrw : (worked.availableMs / hourMs) * costKrw)

/** Won for each case brought to an end; nothing where none was. */
export const costOf = (fee: number, { closed }: Worked): number | null => (closed > 0 ? Math.round(fee / closed) : null)

/**
 * A week by its contract. The score is the weighted share of what the bands are worth, of 100; lines without a figure
 * are left out and their weight goes to the others. Credits are the sum of the missed bands, capped by the week's fee.
 */
export function scoreOf(terms: ContractTerms, measured: Measured, worked: Worked): Score {
  const fee = feeOf(terms, worked)
  const figures: Measured = { ...measured, cost: { value: costOf(fee, worked), number: worked.closed } }
  const known = terms.lines.filter(({ line }) => typeof figures[line]?.value === 'number')
  const weighed = known.reduce((sum, { weight }) => sum + weight, 0)
  const lines = terms.lines.map((one): ScoredLine => {
    const { line, weight, green, amber } = one
    const value = figures[line]?.value ?? null
    const band = value === null ? null : bandOf(one, value)
    return {
      ...{ line, value, number: figures[line]?.number ?? 0, band, weight, green, amber },
      counts: band === null || weighed === 0 ? 0 : (weight / weighed) * 100,
      creditKrw: band === 'red' ? one.redCreditKrw : band === 'amber' ? one.amberCreditKrw : 0,
    }
  })
  const missedKrw = lines.reduce((sum, { creditKrw }) => sum + creditKrw, 0)
  return {
    lines,
    score:
      weighed === 0
        ? null
        : toOnePlace(lines.reduce((sum, { band, counts }) => sum + (band ? worth[band] * counts : 0), 0)),
    leftOutWeight: 100 - weighed,
    feeKrw: fee,
    missedKrw,
    creditKrw: Math.min(missedKrw, Math.floor((fee * terms.creditCapPercent) / 100)),
  }
}

const toOnePlace = (value: number): number => Math.round(value * 10) / 10

/** Lines that came out otherwise than they stood when the week was signed. */
export const changedLines = (kept: Score, now: Score): ScoreLine[] =>
  scoreLineNames.filter((name) => {
    const [then, today] = [kept, now].map(({ lines }) => lines.find(({ line }) => line === name))
    return then?.value !== today?.value || then?.band !== today?.band
  })

/** What is wrong in a contract, by field. */
export function wrongContract(terms: ContractTerms): FieldErrors {
  const errors: FieldErrors = {}
  const names = terms.lines.map(({ line }) => line)
  if (new Set(names).size < names.length) errors.lines = 'a line stands twice'
  const weights = terms.lines.reduce((sum, { weight }) => sum + weight, 0)
  if (weights !== 100) errors.weight = `weights sum to ${weights}, not to 100`
  for (const { line, green, amber, amberCreditKrw, redCreditKrw } of terms.lines) {
    const isInOrder = lineOf(line).better === 'up' ? green >= amber : green <= amber
    if (!isInOrder) errors[`${line}.amber`] = 'amber begins where green ends'
    if (lineOf(line).unit === 'percent' && (green > 100 || amber > 100)) errors[`${line}.green`] = 'at most 100'
    if (amberCreditKrw > redCreditKrw) errors[`${line}.redCreditKrw`] = 'red costs no less than amber'
  }
  return errors
}

/**
 * Why a contract cannot begin then, or null. Weeks are whole, and no week that began is judged anew: a first contract
 * may begin in the past, each later one begins after the one before and not before this week.
 */
export function wrongBeginning(effectiveFrom: string, newest: string | null, now: Date): string | null {
  const number = dayNumberOfText(effectiveFrom)
  if (Number.isNaN(number) || dayTextOf(number) !== effectiveFrom) return 'is not a day of the calendar'
  if (weekOf(effectiveFrom) !== effectiveFrom) return 'must be a Monday'
  if (newest === null) return null
  if (effectiveFrom <= newest) return 'begins no later than the contract before it'
  if (effectiveFrom < weekAt(now)) return 'lies in a week that is over'
  return null
}
