import { and, between, eq, gte, isNotNull, type SQL, sql } from 'drizzle-orm'
import { mostMonths, type Stage, stages } from '#shared/performance/journey.ts'
import { type WeekVerdict, weekVerdicts } from '#shared/performance/limits.ts'
import { type Direction, directions } from '#shared/performance/parts.ts'
import { metricNames } from '#shared/sellers/metrics.ts'
import { sellers } from '../sellers/table.ts'
import { sellerJourneys, sellerMonths, sellerOutlooks, sellerWeeks } from './table.ts'

const isWord = <W extends string>(words: readonly W[], word: string | undefined): word is W =>
  words.some((one) => one === word)
const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text)
const isMonth = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d$/.test(text)

/**
 * What the screens of seller performance ask of the list of sellers; each is one range of an index.
 * `inWeek`: "<metric>:<week>", with ":<verdict>" or ":judged". `outlook`: "<metric>:<worse|better|heading|sure>:<week>",
 * as of that week or later. `stage`: "<stage>:<month>:<month>", both months included. `active`: "<month>:<months after>".
 */
export const sellerPhrases: Record<string, (phrase: string) => SQL | undefined> = {
  inWeek: (phrase) => {
    const [metric, week, verdict, ...rest] = phrase.split(':')
    if (!isWord(metricNames, metric) || !isDay(week) || rest.length > 0) return undefined
    if (verdict !== undefined && verdict !== 'judged' && !isWord(weekVerdicts, verdict)) return undefined
    const rows = and(eq(sellerWeeks.metric, metric), eq(sellerWeeks.week, week), ofVerdict(verdict))
    return sql`${sellers.id} in (select ${sellerWeeks.sellerId} from ${sellerWeeks} where ${rows})`
  },
  outlook: (phrase) => {
    const [metric, way, week, ...rest] = phrase.split(':')
    if (!isWord(metricNames, metric) || !isDay(week) || rest.length > 0) return undefined
    const ofWay = wayOf(way)
    if (!ofWay) return undefined
    const rows = and(eq(sellerOutlooks.metric, metric), gte(sellerOutlooks.week, week), ofWay)
    return sql`${sellers.id} in (select ${sellerOutlooks.sellerId} from ${sellerOutlooks} where ${rows})`
  },
  stage: (phrase) => {
    const [stage, from, to, ...rest] = phrase.split(':')
    if (!isWord(stages, stage) || !isMonth(from) || !isMonth(to) || rest.length > 0) return undefined
    const rows = and(between(sellerJourneys.joined, from, to), reached(stage))
    return sql`${sellers.id} in (select ${sellerJourneys.sellerId} from ${sellerJourneys} where ${rows})`
  },
  active: (phrase) => {
    const [joined, after, ...rest] = phrase.split(':')
    if (!isMonth(joined) || !/^\d{1,2}$/.test(after ?? '') || Number(after) > mostMonths || rest.length > 0)
      return undefined
    const rows = and(eq(sellerMonths.joined, joined), eq(sellerMonths.after, Number(after)))
    return sql`${sellers.id} in (select ${sellerMonths.sellerId} from ${sellerMonths} where ${rows})`
  },
}

function ofVerdict(verdict: WeekVerdict | 'judged' | undefined): SQL | undefined {
  if (verdict === undefined) return undefined
  return verdict === 'judged' ? sql`${sellerWeeks.verdict} in ('breach', 'inside')` : eq(sellerWeeks.verdict, verdict)
}

function wayOf(way: string | undefined): SQL | undefined {
  if (isWord<Direction>(directions, way)) return eq(sellerOutlooks.moved, way)
  if (way === 'heading') return isNotNull(sellerOutlooks.crossesIn)
  if (way === 'sure') return and(isNotNull(sellerOutlooks.crossesIn), eq(sellerOutlooks.isSure, true))
  return undefined
}

const columnOf = {
  verified: sellerJourneys.verified,
  permitted: sellerJourneys.permitted,
  listed: sellerJourneys.listed,
  ordered: sellerJourneys.ordered,
  ten_orders: sellerJourneys.tenOrders,
} satisfies Record<Exclude<Stage, 'registered'>, unknown>

const reached = (stage: Stage): SQL | undefined => (stage === 'registered' ? undefined : isNotNull(columnOf[stage]))
