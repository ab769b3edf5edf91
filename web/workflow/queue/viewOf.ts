import type { ViewFilter } from '#shared/views/standard.ts'

export type QueueSort = { field: string; order: 'ASC' | 'DESC' }

/** A look at a list: a standard one by its name, a saved one by its id. */
export type Look = { key: string; filter: ViewFilter; sort: QueueSort; columns: readonly string[]; isSaved: boolean }

/**
 * Which view the filters stand in: the one last chosen while they narrow it, else a saved one when they are exactly
 * its, else the standard one that they narrow the least.
 */
export function viewOf<L extends Look>(filter: ViewFilter, looks: readonly L[], chosenKey: string | undefined): L {
  const chosen = looks.find((look) => look.key === chosenKey)
  if (chosen && isWithin(filter, chosen.filter)) return chosen
  const saved = looks.find((look) => look.isSaved && isSame(filter, look.filter))
  if (saved) return saved
  const [first, ...others] = looks.filter((look) => !look.isSaved && isWithin(filter, look.filter))
  if (!first) throw new Error('no view lets everything through')
  return others.reduce((best, look) => (sizeOf(look.filter) > sizeOf(best.filter) ? look : best), first)
}

/** Whether something narrows the view further. */
export const isNarrowed = (filter: ViewFilter, look: Look): boolean => sizeOf(filter) > sizeOf(look.filter)

/** Whether a saved view would look different if it were saved now. */
export const isChanged = (look: Look, filter: ViewFilter, sort: QueueSort, columns: readonly string[]): boolean =>
  !isSame(filter, look.filter) ||
  sort.field !== look.sort.field ||
  sort.order !== look.sort.order ||
  JSON.stringify(columns) !== JSON.stringify(look.columns)

const isSame = (a: ViewFilter, b: ViewFilter) => isWithin(a, b) && isWithin(b, a)

/** Whether every condition of the view is also one of the filter. */
const isWithin = (filter: ViewFilter, view: ViewFilter) =>
  Object.entries(view).every(([field, value]) => sameValue(filter[field], value))

const sameValue = (a: unknown, b: unknown) => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
const inOrder = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value)
const sizeOf = (filter: ViewFilter) => Object.keys(filter).length
