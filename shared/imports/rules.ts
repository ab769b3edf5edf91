import { regionAsKept } from '../performance/regions.ts'
import { type MetricName, metricNames, metrics } from '../sellers/metrics.ts'
import { readDay, readNumber, readText } from './cells.ts'
import type { Columns, Target } from './columns.ts'
import type { RowReason } from './words.ts'

/** One row of a seller-metrics file, checked. Profile fields are absent when the file says nothing of them. */
export type MetricsRow = {
  externalId: string
  asOf: string
  windowDays: number
  orders: number | null
  gmvKrw?: number
  profile: { name?: string; email?: string; category?: string; city?: string; region?: string }
  values: { metric: MetricName; value: number }[]
}

export type CellProblem = { column: string | null; reason: RowReason; value: string | null }

const defaultWindowDays = 30
const longestWindowDays = 3650
const mostOrders = 1_000_000_000

const longest = { seller_id: 100, name: 200, email: 254, category: 200, city: 200, region: 200 } as const
export const longestText = Math.max(...Object.values(longest))

/**
 * Reads one row by its mapped columns.
 * @param width how many columns the header has; a row that differs is refused, for its values may have shifted.
 * @param today the day in Seoul, YYYY-MM-DD: nothing is measured beyond it.
 * @returns the row, or everything that is wrong with it.
 */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  width: number,
  today: string,
): { row: MetricsRow } | { problems: CellProblem[] } {
  if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) {
    return { problems: [{ column: null, reason: 'wrong-column-count', value: `${cells.length} / ${width}` }] }
  }
  const problems: CellProblem[] = []
  const refuse = (target: Target, reason: RowReason, value: string | null) => {
    problems.push({ column: columns.get(target)?.name ?? target, reason, value })
  }
  const cell = (target: Target): string => {
    const column = columns.get(target)
    // Exports, ours too, put an apostrophe before what a spreadsheet would take for a formula.
    const text = column ? (cells[column.at] ?? '').trim().replace(/^'(?=[=+\-@])/, '') : ''
    return noValue.has(text.toUpperCase()) ? '' : text
  }
  const text = (target: keyof typeof longest): string | undefined => {
    const read = readText(cell(target), longest[target])
    if ('reason' in read) refuse(target, read.reason, cell(target))
    return 'value' in read ? read.value : undefined
  }
  const number = (target: Target, rule: NumberRule): number | undefined => {
    const written = cell(target)
    if (written === '') return undefined
    const read = readNumber(written)
    const reason = 'reason' in read ? read.reason : breaks(rule, read.value)
    if (reason) refuse(target, reason, written)
    return 'value' in read ? read.value : undefined
  }

  const externalId = text('seller_id')
  if (cell('seller_id') === '') refuse('seller_id', 'missing', null)
  const asOf = day(cell('as_of'), today, (reason) => refuse('as_of', reason, cell('as_of') || null))
  const windowDays = number('window_days', { isWhole: true, least: 1, most: longestWindowDays }) ?? defaultWindowDays
  const orders = number('total_orders', { isWhole: true, least: 0, most: mostOrders }) ?? null
  const gmvKrw = number('gmv_krw', { isWhole: true, least: 0, most: Number.MAX_SAFE_INTEGER })
  const [name, category, city, told] = [text('name'), text('category'), text('city'), text('region')]
  const region = told && regionAsKept(told)
  const email = text('email')
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) refuse('email', 'not-an-email', email)
  const values = metricNames.flatMap((metric) => {
    const value = number(metric, metrics[metric].unit)
    return value === undefined ? [] : [{ metric, value }]
  })
  const given = metricNames.filter((metric) => columns.has(metric))
  const isBare = given.every((metric) => cell(metric) === '')
  if (isBare) refuse(given[0] ?? 'late_delivery_rate', 'missing', null)

  if (problems.length > 0 || externalId === undefined || asOf === undefined) return { problems }
  return {
    row: { externalId, asOf, windowDays, orders, gmvKrw, profile: { name, email, category, city, region }, values },
  }
}

/** How exports write "no value": databases, Excel, people. */
const noValue = new Set(['\\N', 'NULL', 'N/A', '#N/A', '-'])

type NumberRule = 'ratio' | 'score' | { isWhole: true; least: number; most: number }

/** What of the rule the number breaks. */
function breaks(rule: NumberRule, value: number): RowReason | null {
  if (value < 0) return 'negative'
  if (rule === 'ratio') return value > 1 ? 'rate-above-one' : null
  if (rule === 'score') return value < 1 || value > 5 ? 'score-out-of-range' : null
  if (!Number.isInteger(value)) return 'not-whole'
  return value < rule.least || value > rule.most ? 'out-of-range' : null
}

function day(written: string, today: string, refuse: (reason: RowReason) => void): string | undefined {
  if (written === '') {
    refuse('missing')
    return undefined
  }
  const read = readDay(written)
  const reason = 'reason' in read ? read.reason : read.value > today ? 'future-date' : null
  if (reason) refuse(reason)
  return 'value' in read ? read.value : undefined
}
