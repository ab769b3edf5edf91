import {
  type Component,
  components,
  componentWords,
  type SettlementType,
  settlementTypes,
} from '../settlements/components.ts'
import { readDay, readNumber, readText } from './cells.ts'
import type { Columns } from './columns.ts'
import type { LedgerField } from './ledgerColumns.ts'
import type { CellProblem } from './rules.ts'
import type { RowReason } from './words.ts'

/** One row of a settlement ledger, checked by itself. `total`: what all lines of the settlement add up to, as stated. */
export type LedgerRow = {
  externalId: string
  source: string
  lineRef: string
  settlementId: string
  type: SettlementType
  period: string
  component: Component | 'total'
  amountKrw: number
  baseKrw: number | null
  statedRate: number | null
  category: string | null
  causeRef: string | null
  orderRef: string | null
  recognisedOn: string
}

const longest = {
  seller_id: 100,
  settlement_id: 80,
  line_ref: 100,
  order_ref: 100,
  cause_ref: 100,
  category: 200,
  source: 40,
} as const

/** Letters and digits alone: spaces, underscores and brackets do not part words. */
const plain = (word: string) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const componentByName = new Map<string, Component | 'total'>([
  ...components.flatMap((name): [string, Component][] => [
    [plain(name), name],
    [plain(componentWords[name].ko), name],
  ]),
  ['total', 'total'],
  ['합계', 'total'],
])
const typeByName = new Map<string, SettlementType>([
  ...settlementTypes.map((name): [string, SettlementType] => [plain(name), name]),
  ['주정산', 'WEEKLY'],
  ['월정산', 'MONTHLY'],
  ['일정산', 'DAILY'],
  ['최종액', 'RESERVE'],
  ['추가정산', 'ADDITIONAL'],
])

/**
 * Reads one row of a ledger by its mapped columns.
 * @param width how many columns the header has; a row that differs is refused, for its values may have shifted.
 * @param today the day in Seoul, YYYY-MM-DD: nothing is recognised beyond it.
 */
export function readLedgerRow(
  cells: readonly string[],
  columns: Columns,
  width: number,
  today: string,
): { row: LedgerRow } | { problems: CellProblem[] } {
  if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== ''))
    return { problems: [{ column: null, reason: 'wrong-column-count', value: `${cells.length} / ${width}` }] }
  const problems: CellProblem[] = []
  const refuse = (target: LedgerField, reason: RowReason, value: string | null) => {
    problems.push({ column: columns.get(target)?.name ?? target, reason, value })
  }
  const cell = (target: LedgerField): string => {
    const column = columns.get(target)
    return column ? (cells[column.at] ?? '').trim().replace(/^'(?=[=+\-@])/, '') : ''
  }
  const text = (target: keyof typeof longest, isNeeded = false): string | null => {
    const read = readText(cell(target), longest[target])
    if ('reason' in read) refuse(target, read.reason, cell(target))
    else if (isNeeded && read.value === undefined) refuse(target, 'missing', null)
    return 'value' in read ? (read.value ?? null) : null
  }
  const won = (target: LedgerField, isNeeded: boolean): number | null => {
    const written = cell(target)
    if (written === '') {
      if (isNeeded) refuse(target, 'missing', null)
      return null
    }
    const read = readNumber(written)
    if ('reason' in read) refuse(target, read.reason, written)
    else if (!Number.isInteger(read.value)) refuse(target, 'not-whole', written)
    else if (Math.abs(read.value) > mostKrw) refuse(target, 'out-of-range', written)
    else return read.value
    return null
  }

  const externalId = text('seller_id', true)
  const settlementId = text('settlement_id', true)
  const lineRef = text('line_ref', true)
  const component = componentByName.get(plain(cell('component')))
  if (!component) refuse('component', cell('component') === '' ? 'missing' : 'unknown-word', cell('component') || null)
  const type = cell('settlement_type') === '' ? 'WEEKLY' : typeByName.get(plain(cell('settlement_type')))
  if (!type) refuse('settlement_type', 'unknown-word', cell('settlement_type'))
  const amountKrw = won('amount_krw', true)
  const baseKrw = won('base_krw', false)
  if (baseKrw !== null && baseKrw < 0) refuse('base_krw', 'negative', cell('base_krw'))
  const currency = cell('currency').toUpperCase()
  if (currency !== '' && currency !== 'KRW' && currency !== '원') refuse('currency', 'wrong-currency', cell('currency'))
  const statedRate = percent(cell('rate_percent'), (reason) => refuse('rate_percent', reason, cell('rate_percent')))
  const recognisedOn = day(cell('recognised_on'), today, (reason) =>
    refuse('recognised_on', reason, cell('recognised_on') || null),
  )
  const period = cell('period') === '' ? (recognisedOn?.slice(0, 7) ?? null) : monthIn(cell('period'))
  if (period === null && cell('period') !== '') refuse('period', 'not-a-date', cell('period'))
  const [orderRef, causeRef, category] = [text('order_ref'), text('cause_ref'), text('category')]
  const source = text('source') ?? 'marketplace'
  const isWhole =
    externalId && settlementId && lineRef && component && type && amountKrw !== null && recognisedOn && period
  if (problems.length > 0 || !isWhole) return { problems }
  return {
    row: {
      externalId,
      source,
      lineRef,
      settlementId,
      type,
      period,
      component,
      amountKrw,
      baseKrw,
      statedRate,
      category,
      causeRef,
      orderRef,
      recognisedOn,
    },
  }
}

/** A quadrillion won either way is no single line; sums of millions of lines still fit a whole number. */
const mostKrw = 1_000_000_000_000

/** "10.8" as hundredths of a percent. */
function percent(written: string, refuse: (reason: RowReason) => void): number | null {
  if (written === '') return null
  const read = readNumber(written.replace(/\s*%$/, ''))
  const rate = 'value' in read ? Math.round(read.value * 100) : null
  const reason = 'reason' in read ? read.reason : rate === null || rate < 0 || rate > 10_000 ? 'out-of-range' : null
  if (reason) refuse(reason)
  return reason ? null : rate
}

function monthIn(written: string): string | null {
  const parts = /^(20\d{2})[-./]?\s?(0[1-9]|1[0-2])$/.exec(written)
  return parts ? `${parts[1]}-${parts[2]}` : null
}

function day(written: string, today: string, refuse: (reason: RowReason) => void): string | null {
  if (written === '') {
    refuse('missing')
    return null
  }
  const read = readDay(written)
  const reason = 'reason' in read ? read.reason : read.value > today ? 'future-date' : null
  if (reason) refuse(reason)
  return 'value' in read ? read.value : null
}
