import { and, asc, type Column, desc, eq, gt, gte, inArray, isNull, lt, lte, not, type SQL } from 'drizzle-orm'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { listLimits } from '#shared/list.ts'
import type { FilterContext } from '#shared/views/filterWords.ts'
import { type FilterGroup, spelledOut } from './filterWords.ts'

/** What may be asked of a list: each name stands on the wire, each column carries its type. */
export type ListSpec = {
  resource: string
  id: Column
  filters: Record<string, Column>
  sorts: Record<string, Column>
  defaultSort: readonly [field: string, order: 'ASC' | 'DESC']
  /** Facts that no column holds, asked for with true or false. */
  flags?: Record<string, SQL>
  /** Filters by words whose meaning depends on the moment of asking. */
  virtual?: Record<string, VirtualFilter>
  /** Filters whose value is a short text that the list reads itself; undefined: it means nothing, and is refused. */
  phrases?: Record<string, (phrase: string) => SQL | undefined>
  /** Filters whose value is an object that the list reads itself; undefined: it has not the shape, and is refused. */
  shaped?: Record<string, (value: unknown) => SQL | undefined>
  /** Words that stand for several values of a field. */
  groups?: Record<string, FilterGroup>
  /** Columns that a screen of this list may be asked to show; what a saved view names. */
  columns?: readonly string[]
  /** Ledgers of kept counts: a filter that speaks only of one's columns is a sum over its lines. */
  counted?: readonly { columns: Record<string, Column>; of: SQL }[]
  /** What follows from a filter and lets the database take a smaller index. */
  implies?: (filter: Record<string, unknown>) => SQL | undefined
  /** Full text, when the list has it. */
  search?: (text: string) => SQL | undefined
}

export type VirtualFilter = {
  words: readonly string[]
  where: (words: readonly string[], now: Date) => SQL | undefined
}

export type ListQuery = {
  where: SQL | undefined
  /** The same condition over the ledger of counts; absent when the filter asks for more than it keeps. */
  countedWhere?: { where: SQL | undefined }
  orderBy: SQL[]
  /** The column of the order, when rows without a value go last. */
  sorted: Column | null
  offset: number
  limit: number
  isById: boolean
  /** Nobody reads the total: counting is left out where it costs. */
  isUncounted?: true
}

/** The query string of the `ra-data-simple-rest` dialect. */
export const ListQuerystring = Type.Object(
  {
    filter: Type.Optional(Type.String({ maxLength: listLimits.longestFilter })),
    sort: Type.Optional(Type.String({ maxLength: 200 })),
    range: Type.Optional(Type.String({ maxLength: 60 })),
  },
  { additionalProperties: false },
)

/**
 * Reads filter, sort and range. Tokens such as `$me` are read only where a context says who asks and when.
 * @throws Refused unknown-filter, unknown-sort, bad-range or malformed: never ignored.
 */
export function readList(
  query: { filter?: string | undefined; sort?: string | undefined; range?: string | undefined },
  spec: ListSpec,
  context?: FilterContext,
): ListQuery {
  const asked = readJson(query.filter, 'filter') ?? {}
  if (typeof asked !== 'object' || Array.isArray(asked))
    throw refused('malformed', { errors: { filter: 'must be an object' } })
  const filter = spelledOut(asked as Record<string, unknown>, spec, context)
  const entries = Object.entries(filter)
  const conditions = entries.map(([field, value]) => condition(field, value, spec, context))
  const isById = entries.length === 1 && Array.isArray(filter.id) && query.range === undefined
  const { offset, limit } = isById ? { offset: 0, limit: listLimits.mostIds } : readRange(query.range)
  const implied = spec.implies?.(filter)
  return {
    where: and(...conditions, implied),
    countedWhere: readCounted(entries, spec),
    ...readSort(query.sort, spec),
    offset,
    limit,
    isById,
  }
}

/** The filter over the first ledger that keeps all it speaks of. */
function readCounted(entries: [string, unknown][], spec: ListSpec): ListQuery['countedWhere'] {
  const ledger = spec.counted?.find(({ columns }) => entries.every(([field]) => columns[field]))
  if (!ledger) return undefined
  const over = {
    resource: spec.resource,
    id: spec.id,
    filters: ledger.columns,
    sorts: {},
    defaultSort: spec.defaultSort,
  }
  return { where: and(ledger.of, ...entries.map(([field, value]) => condition(field, value, over))) }
}

const operators = { _gte: gte, _lte: lte, _gt: gt, _lt: lt } as const

function condition(field: string, value: unknown, spec: ListSpec, context?: FilterContext): SQL | undefined {
  if (field === 'q' && spec.search) {
    if (typeof value !== 'string') throw refused('malformed', { errors: { q: 'must be text' } })
    return value.trim() === '' ? undefined : spec.search(value.trim().normalize('NFC'))
  }
  const flag = spec.flags?.[field]
  if (flag) {
    if (typeof value !== 'boolean') throw refused('malformed', { errors: { [field]: 'must be a boolean' } })
    return value ? flag : not(flag)
  }
  const phrase = spec.phrases?.[field]
  if (phrase) {
    const read = typeof value === 'string' ? phrase(value) : undefined
    if (!read) throw refused('malformed', { errors: { [field]: 'is not what this filter asks' } })
    return read
  }
  const shaped = spec.shaped?.[field]
  if (shaped) {
    const read = shaped(value)
    if (!read) throw refused('malformed', { errors: { [field]: 'has not the shape of this filter' } })
    return read
  }
  const virtual = spec.virtual?.[field]
  if (virtual && context) {
    const words = [value].flat()
    if (!words.every((word): word is string => typeof word === 'string' && virtual.words.includes(word)))
      throw refused('malformed', { errors: { [field]: 'is not one of its words' } })
    return virtual.where(words, context.now)
  }
  const plain = field === 'id' ? spec.id : spec.filters[field]
  if (plain) {
    if (value === null) return isNull(plain)
    if (!Array.isArray(value)) return eq(plain, cast(plain, field, value))
    if (value.length > listLimits.mostIds)
      throw refused('malformed', { errors: { [field]: `at most ${listLimits.mostIds} values` } })
    return inArray(
      plain,
      value.map((one) => cast(plain, field, one)),
    )
  }
  for (const [suffix, compare] of Object.entries(operators)) {
    const column = field.endsWith(suffix) ? spec.filters[field.slice(0, -suffix.length)] : undefined
    if (column) return compare(column, cast(column, field, value))
  }
  throw refused('unknown-filter', { errors: { [field]: 'is not a filter of this list' } })
}

/** The value as the column's type has it; a text where a number belongs is refused, not coerced. */
function cast(column: Column, field: string, value: unknown): unknown {
  const wrong = () => refused('malformed', { errors: { [field]: `must be a ${column.dataType}` } })
  if (column.dataType === 'date') {
    const date = typeof value === 'string' ? readInstant(value) : null
    if (!date) throw wrong()
    return date
  }
  if (column.dataType === 'number' && (typeof value !== 'number' || !Number.isFinite(value))) throw wrong()
  if (column.dataType === 'boolean' && typeof value !== 'boolean') throw wrong()
  if (column.dataType === 'string') {
    if (typeof value !== 'string') throw wrong()
    const words = column.enumValues
    if (words && words.length > 0 && !words.includes(value))
      throw refused('malformed', { errors: { [field]: 'is not one of its words' } })
  }
  return value
}

/** `new Date` takes the 31st of February for the 3rd of March; nobody means that. */
function readInstant(text: string): Date | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  const date = new Date(text)
  if (!day || Number.isNaN(date.getTime())) return null
  return new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))).getUTCDate() === Number(day[3])
    ? date
    : null
}

function readSort(sort: string | undefined, spec: ListSpec): Pick<ListQuery, 'orderBy' | 'sorted'> {
  const [field, order] = (readJson(sort, 'sort') ?? spec.defaultSort) as unknown[]
  if (typeof field !== 'string' || (order !== 'ASC' && order !== 'DESC')) throw refused('unknown-sort')
  const column = field === 'id' ? spec.id : spec.sorts[field]
  if (!column) throw refused('unknown-sort', { errors: { sort: `${field} is not a sort of this list` } })
  const direction = order === 'ASC' ? asc : desc
  // The id settles ties, so that a page never shows a row twice.
  const orderBy = column === spec.id ? [direction(column)] : [direction(column), direction(spec.id)]
  return { orderBy, sorted: column.notNull ? null : column }
}

function readRange(range: string | undefined): { offset: number; limit: number } {
  const [first, last] = (readJson(range, 'range') ?? [0, listLimits.defaultPage - 1]) as unknown[]
  const areWhole = Number.isSafeInteger(first) && Number.isSafeInteger(last)
  const offset = first as number
  const limit = (last as number) - offset + 1
  if (!areWhole || offset < 0 || limit < 1 || limit > listLimits.widestRange) {
    throw refused('bad-range', { errors: { range: `[first, last], at most ${listLimits.widestRange} wide` } })
  }
  return { offset, limit }
}

function readJson(text: string | undefined, field: string): unknown {
  if (text === undefined || text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw refused('malformed', { errors: { [field]: 'is not JSON' } })
  }
}

/** Puts the range and the total on the answer, as the dialect wants them. */
export function contentRange(reply: FastifyReply, resource: string, offset: number, rows: number, total: number): void {
  const span = rows === 0 ? '*' : `${offset}-${offset + rows - 1}`
  reply.header('content-range', `${resource} ${span}/${total}`)
}
