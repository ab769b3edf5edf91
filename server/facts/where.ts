import { and, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import { Check } from 'typebox/value'
import { FactFilter, StockFilter } from '#shared/kpis/counted.ts'
import { cases } from '../cases/table.ts'
import { facts } from './table.ts'

/** The facts that a number counted. */
export function factsWhere(filter: FactFilter): SQL | undefined {
  const { what, aspect, kind, teamId, vendorId, personId, hour, day } = filter
  return and(
    // One word is an equality: the index of values is then read in its order.
    what.length === 1 && what[0] ? eq(facts.what, what[0]) : inArray(facts.what, what),
    aspect && inArray(facts.aspect, aspect),
    kind && inArray(facts.kind, kind),
    teamId && inArray(facts.teamId, teamId),
    vendorId && inArray(facts.vendorId, vendorId),
    personId && inArray(facts.personId, personId),
    filter.day_gte === undefined ? undefined : gte(facts.day, filter.day_gte),
    filter.day_lte === undefined ? undefined : lte(facts.day, filter.day_lte),
    hour && inArray(facts.hour, hour),
    day && inArray(facts.day, day),
    filter.value_gte === undefined ? undefined : gte(facts.value, filter.value_gte),
    filter.value_lt === undefined ? undefined : lt(facts.value, filter.value_lt),
  )
}

const comings = ['opened', 'reopened', 'entered'] as const
const goings = ['closed', 'left'] as const

/**
 * Cases that stood open at the end of a day, where they stood then: they came more often than they went. Only cases that
 * did not end for good before that day are looked at.
 */
export function stockWhere({ openOn, kind, teamId, vendorId }: StockFilter): SQL {
  const where = and(
    inArray(facts.what, [...comings, ...goings]),
    lte(facts.day, openOn),
    kind && inArray(facts.kind, kind),
    teamId && inArray(facts.teamId, teamId),
    vendorId && inArray(facts.vendorId, vendorId),
  )
  const came = sql`sum(case when ${inArray(facts.what, [...comings])} then 1 else -1 end)`
  return sql`${cases.id} in (select ${facts.caseId} from ${facts} where ${where} group by ${facts.caseId} having ${came} > 0)`
}

/** Cases that such facts speak of. */
export const countedWhere = (filter: FactFilter): SQL =>
  sql`${cases.id} in (select ${facts.caseId} from ${facts} where ${factsWhere(filter)})`

/** The filter `counted` of lists of cases: those behind a figure. Undefined when it has not the shape of one. */
export function countedCases(value: unknown): SQL | undefined {
  if (Check(StockFilter, value)) return stockWhere(value)
  return Check(FactFilter, value) ? countedWhere(value) : undefined
}
