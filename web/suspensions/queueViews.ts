import { queueWords } from '#shared/suspensions/screenWords.ts'
import type { Words } from '#shared/text.ts'
import type { QueueFilter } from './queueFilter.ts'

export type QueueSort = { field: string; order: 'ASC' | 'DESC' }
export type QueueView = { name: string; filter: QueueFilter; sort: QueueSort }

const dueFirst: QueueSort = { field: 'dueAt', order: 'ASC' }
const newestFirst: QueueSort = { field: 'openedAt', order: 'DESC' }

/** The views that everybody has, in the order of their tabs. */
export const standardViews = [
  { name: 'mine', filter: { stage: 'open', owner: 'me' }, sort: newestFirst },
  { name: 'toDo', filter: { stage: 'working' }, sort: dueFirst },
  { name: 'approval', filter: { stage: 'approvals' }, sort: dueFirst },
  { name: 'breaching', filter: { stage: 'working', due: 'over' }, sort: dueFirst },
  { name: 'all', filter: {}, sort: newestFirst },
] as const satisfies readonly QueueView[]

export const standardViewWords: Record<(typeof standardViews)[number]['name'], Words> = queueWords

export const firstView: QueueView = standardViews[1]

/** Which view the filters stand in: an own view when they are exactly its, else the standard one they narrow the least. */
export function viewOf(filter: QueueFilter, ownViews: readonly QueueView[]): QueueView {
  const own = ownViews.find((view) => isWithin(filter, view.filter) && isWithin(view.filter, filter))
  if (own) return own
  const within = standardViews.filter((view) => isWithin(filter, view.filter))
  return within.reduce<QueueView>(
    (best, view) => (sizeOf(view.filter) > sizeOf(best.filter) ? view : best),
    standardViews[4],
  )
}

/** Whether every condition of the view is also one of the filter. */
const isWithin = (filter: QueueFilter, view: QueueFilter) =>
  Object.entries(view).every(([field, value]) => sameValue(filter[field], value))

const sameValue = (a: unknown, b: unknown) => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
const inOrder = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value)
const sizeOf = (filter: QueueFilter) => Object.keys(filter).length

/** Whether something narrows the view further. */
export const isNarrowed = (filter: QueueFilter, view: QueueView) => sizeOf(filter) > sizeOf(view.filter)
