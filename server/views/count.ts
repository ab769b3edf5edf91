import type { FilterContext } from '#shared/views/filterWords.ts'
import type { ViewCounts } from '#shared/views/schema.ts'
import { standardViews } from '#shared/views/standard.ts'
import type { CaseList } from '../cases/lists.ts'
import type { Db } from '../db/database.ts'
import { readList } from '../http/list.ts'
import { strangeParts } from './soundness.ts'
import { seenViews, type ViewAsker } from './store.ts'

/**
 * How many rows stand in every view of a list that the asker sees, exactly as the list itself would count them.
 * One query for the views and one a different filter, most of them sums over the ledger of counts.
 */
export async function countViews(db: Db, list: CaseList, asker: ViewAsker, now: Date): Promise<ViewCounts> {
  const context: FilterContext = { personId: asker.id, teamIds: asker.teamIds, now }
  const saved = await seenViews(db, list.name, asker)
  const sound = saved.filter((view) => strangeParts(view, list.spec, context).length === 0)
  const wanted = [
    ...standardViews.map(({ name, filter }) => ({ key: name as string, filter: JSON.stringify(filter) })),
    ...sound.map(({ id, filter }) => ({ key: id, filter: JSON.stringify(filter) })),
  ]
  const filters = [...new Set(wanted.map(({ filter }) => filter))]
  const totals = await Promise.all(
    filters.map(async (filter) => {
      // No row is wanted, only the number.
      const query = { ...readList({ filter }, list.spec, context), offset: 0, limit: 0 }
      return [filter, (await list.page(db, asker, query)).total] as const
    }),
  )
  const totalOf = new Map(totals)
  return Object.fromEntries(wanted.map(({ key, filter }) => [key, totalOf.get(filter) ?? 0]))
}
