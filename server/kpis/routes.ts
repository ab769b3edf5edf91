import { Type } from 'typebox'
import { BoardAnswer, BoardParams, BoardQuery } from '#shared/kpis/boardSchema.ts'
import { boards } from '#shared/kpis/boards.ts'
import { FactRecord, KpiAnswer, KpiParams, KpiQuery } from '#shared/kpis/schema.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { contentRange, ListQuerystring } from '../http/list.ts'
import { teamIdsOf } from '../http/listContext.ts'
import { askerOf } from '../http/permission.ts'
import { readFactQuery } from './factQuery.ts'
import { narrowedFilter, refuseOthersFigures, scopeOf } from './scopeOf.ts'

/** Figures, and the list of what each of them counted. Asked of a thread of its own: nobody's work waits for a chart. */
export function kpiRoutes(app: App, { database, heavy, now }: Deps): void {
  app.get(
    '/api/kpis/:metric',
    {
      config: { needs: 'kpis:read' },
      schema: { params: KpiParams, querystring: KpiQuery, response: { 200: KpiAnswer } },
    },
    async (request) => {
      const { by = 'day', group = null, ...query } = request.query
      const scope = scopeOf(query, askerOf(request), now())
      if (group === 'person') refuseOthersFigures(scope, askerOf(request))
      return heavy.ask('kpi', { metric: request.params.metric, scope, by, group })
    },
  )

  app.get(
    '/api/dashboards/:name',
    {
      config: { needs: 'kpis:read' },
      schema: { params: BoardParams, querystring: BoardQuery, response: { 200: BoardAnswer } },
    },
    async (request) => {
      const asker = askerOf(request)
      const { name } = request.params
      const { compare = 'previous', ...query } = request.query
      const scope = scopeOf(boards[name].own ? { ...query, person: asker.id } : query, asker, now())
      const showsPeople = asker.permissions.includes('kpis:people')
      const looker = { id: asker.id, teamIds: await teamIdsOf(database.db, asker.id), rows: asker.rows }
      const answer = await heavy.ask('board', { name, scope, compare, now: now(), showsPeople, looker })
      // What the house changed in its settings is for those who may read them.
      const maySettings = asker.permissions.includes('settings:read')
      return { ...answer, notes: answer.notes.filter(({ setting }) => maySettings || setting === null) }
    },
  )

  app.get(
    '/api/facts',
    {
      config: { needs: 'kpis:read' },
      schema: { querystring: ListQuerystring, response: { 200: Type.Array(FactRecord) } },
    },
    async (request, reply) => {
      const page = readFactQuery(request.query)
      const filter = narrowedFilter(page.filter, askerOf(request))
      const { records, total } = await heavy.ask('facts', { ...page, filter })
      contentRange(reply, 'facts', page.offset, records.length, total)
      return records
    },
  )
}
