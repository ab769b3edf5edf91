import { and, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { ClockStanding } from '#shared/clocks/schema.ts'
import { cases } from '../cases/table.ts'
import type { VirtualFilter } from '../http/list.ts'
import { caseClocks } from './table.ts'

/** The standings that a list of cases may be asked for: what is owed now, and how near its end. */
export const askedStandings = [
  'on_track',
  'at_risk',
  'due_soon',
  'breached',
  'paused',
] as const satisfies ClockStanding[]

const isOf = (standing: (typeof askedStandings)[number], now: Date): SQL | undefined => {
  const isLeft = gt(cases.dueAt, now)
  if (standing === 'breached') return lte(cases.dueAt, now)
  if (standing === 'due_soon') return and(isLeft, lte(cases.dueSoonAt, now))
  if (standing === 'at_risk') return and(isLeft, gt(cases.dueSoonAt, now), lte(cases.atRiskAt, now))
  if (standing === 'on_track') return and(isLeft, gt(cases.dueSoonAt, now), gt(cases.atRiskAt, now))
  // Asked of the promises, not of every case: those that rest are few, and an index has them together.
  const resting = sql`(select ${caseClocks.caseId} from ${caseClocks} where ${eq(caseClocks.state, 'paused')})`
  return and(isNull(cases.dueAt), inArray(cases.id, resting))
}

/** `sla`: how the soonest promise of a case stands at the moment of asking. */
export const standingFilter: VirtualFilter = {
  words: askedStandings,
  where: (words, now) => {
    const asked = askedStandings.filter((one) => words.includes(one)).map((one) => isOf(one, now))
    return and(isNull(cases.closedAt), asked.length > 0 ? or(...asked) : sql`false`)
  },
}
