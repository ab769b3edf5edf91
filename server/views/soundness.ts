import { Refused, refused } from '#shared/errors.ts'
import type { FilterContext } from '#shared/views/filterWords.ts'
import { type ListSpec, readList } from '../http/list.ts'

type Look = { filter: Record<string, unknown>; sort: readonly [string, 'ASC' | 'DESC']; columns: readonly string[] }

/** Holds a view against the list it is of. @throws Refused with the list's own words for what it does not know. */
export function checkLook({ filter, sort, columns }: Look, spec: ListSpec, context: FilterContext): void {
  readList({ filter: JSON.stringify(filter), sort: JSON.stringify(sort) }, spec, context)
  const strange = columns.filter((column) => !spec.columns?.includes(column))
  if (strange.length > 0)
    throw refused('malformed', { errors: { columns: `${strange[0]} is not a column of this list` } })
  if (new Set(columns).size < columns.length) throw refused('malformed', { errors: { columns: 'names one twice' } })
}

/** Names in the view that its list no longer understands: filters, the order, columns. */
export function strangeParts(
  { filter, sort, columns }: Look,
  spec: ListSpec | undefined,
  context: FilterContext,
): string[] {
  if (!spec) return ['resource']
  const parts = [
    ...Object.entries(filter).map(([field, value]) => ({
      name: field,
      isStrange: isRefused({ filter: JSON.stringify({ [field]: value }) }, spec, context),
    })),
    { name: sort[0], isStrange: isRefused({ sort: JSON.stringify(sort) }, spec, context) },
    ...columns.map((column) => ({ name: column, isStrange: !spec.columns?.includes(column) })),
  ]
  return [...new Set(parts.filter((part) => part.isStrange).map((part) => part.name))]
}

function isRefused(query: { filter?: string; sort?: string }, spec: ListSpec, context: FilterContext): boolean {
  try {
    readList(query, spec, context)
    return false
  } catch (error) {
    if (error instanceof Refused) return true
    throw error
  }
}
