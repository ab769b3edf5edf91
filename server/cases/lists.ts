import { caseColumns } from '#shared/cases/columns.ts'
import { statesByStage, statesOfStages } from '#shared/workflow/stages.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListSpec } from '../http/list.ts'
import type { CaseKind } from './kind.ts'
import { openOnly, type PageQuery } from './page.ts'
import { caseListSpec, pageCases } from './store.ts'

/** Somebody who reads lists of cases. */
export type Reader = Pick<Asker, 'permissions' | 'rows'>

/** A list of cases as views, counts and bulk runs know it: the inbox over all kinds, or the queue of one. */
export type CaseList = {
  name: string
  spec: ListSpec
  /** What the asker may read of it; false: for them the list does not exist. */
  isOpenTo: (asker: Pick<Asker, 'permissions'>) => boolean
  /** Ids of one page and the exact total, of the kinds and the teams whose cases the asker may know of. */
  page: (db: Db, asker: Reader, query: Omit<PageQuery, 'rows'>) => Promise<{ ids: string[]; total: number }>
}

/** Every list of cases by its resource. */
export function caseLists(kinds: readonly CaseKind[]): ReadonlyMap<string, CaseList> {
  const lists = [inboxOf(kinds), ...kinds.map(queueOf)]
  return new Map(lists.map((list) => [list.name, list]))
}

export function inboxOf(kinds: readonly CaseKind[]): CaseList {
  const workflows = kinds.map((kind) => kind.workflow)
  const spec: ListSpec = {
    ...caseListSpec,
    columns: caseColumns,
    implies: openOnly(workflows),
    groups: { stage: { field: 'state', words: statesOfStages(workflows) } },
  }
  return {
    name: 'cases',
    spec,
    isOpenTo: ({ permissions }) => permissions.includes('cases:read'),
    page: (db, { permissions, rows }, query) => {
      const readable = kinds.filter((kind) => permissions.includes(`${kind.name}:read`))
      const names = readable.map((kind) => kind.name)
      return pageCases(db, names, { ...query, rows })
    },
  }
}

const queueOf = (kind: CaseKind): CaseList => ({
  name: kind.name,
  spec: kind.list,
  isOpenTo: ({ permissions }) => permissions.includes(`${kind.name}:read`),
  page: (db, { rows }, query) => kind.page(db, { ...query, rows }),
})

/** What the list of one kind may be filtered by beside its columns. */
export const stageGroup = (workflow: Workflow) => ({ stage: { field: 'state', words: statesByStage(workflow) } })
