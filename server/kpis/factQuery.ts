import { Check } from 'typebox/value'
import { refused } from '#shared/errors.ts'
import { FactFilter } from '#shared/kpis/counted.ts'
import { listLimits } from '#shared/list.ts'
import type { FactPage } from './store.ts'

type Query = { filter?: string | undefined; sort?: string | undefined; range?: string | undefined }

/**
 * Reads the list of facts: its filter is what a figure says it counted, and names at least one word.
 * @throws Refused malformed, unknown-sort or bad-range: never ignored.
 */
export function readFactQuery({ filter, sort, range }: Query): FactPage {
  const asked = read(filter, 'filter')
  if (!Check(FactFilter, asked)) throw refused('malformed', { errors: { filter: 'is not what a figure counts' } })
  const [field, order] = (read(sort, 'sort') ?? ['at', 'DESC']) as unknown[]
  if ((field !== 'at' && field !== 'value') || (order !== 'ASC' && order !== 'DESC')) throw refused('unknown-sort')
  const [first, last] = (read(range, 'range') ?? [0, listLimits.defaultPage - 1]) as unknown[]
  const offset = Number(first)
  const limit = Number(last) - offset + 1
  if (
    !Number.isSafeInteger(limit) ||
    !Number.isSafeInteger(offset) ||
    offset < 0 ||
    limit < 1 ||
    limit > listLimits.widestRange
  )
    throw refused('bad-range', { errors: { range: `[first, last], at most ${listLimits.widestRange} wide` } })
  return { filter: asked, sort: [field, order], offset, limit }
}

function read(text: string | undefined, field: string): unknown {
  if (text === undefined || text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw refused('malformed', { errors: { [field]: 'is not JSON' } })
  }
}
