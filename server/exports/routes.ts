import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { ExportBody, ExportRecord } from '#shared/exports/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { pour } from './pour.ts'
import { askExport, beginExport } from './run.ts'
import type { ExportSources } from './source.ts'
import { exportListSpec, pageExports, readExport, toRecord } from './store.ts'

const IdParams = Type.Object({ id: Id })

/** Lists as files: asked for, fetched once by who asked, told of ever after. */
export function exportRoutes(app: App, deps: Deps, sources: ExportSources): void {
  const { database, now } = deps
  const reads = { needs: 'exports:read' } as const
  const runs = { needs: 'exports:run' } as const

  app.get(
    '/api/exports',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(ExportRecord) } } },
    async (request, reply) => {
      const query = readList(request.query, exportListSpec)
      const { records, total } = await pageExports(database.db, query, askerOf(request))
      contentRange(reply, 'exports', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/exports/:id',
    { config: reads, schema: { params: IdParams, response: { 200: ExportRecord } } },
    async (request, reply) => {
      const found = await readExport(database.db, request.params.id, askerOf(request))
      if (!found) throw refused('not-found')
      return withVersion(reply, found)
    },
  )

  app.post(
    '/api/exports',
    { config: runs, schema: { body: ExportBody, response: { 202: ExportRecord } } },
    async (request, reply) => {
      const asker = askerOf(request)
      const made = await database.transact((tx) => askExport(tx, sources, request.body, asker, actorOf(request), now()))
      return reply.code(202).header('location', `/api/exports/${made.id}`).send(toRecord(made, asker))
    },
  )

  app.get('/api/exports/:id/file', { config: runs, schema: { params: IdParams } }, async (request, reply) => {
    const asker = askerOf(request)
    const row = await database.transact((tx) => beginExport(tx, request.params.id, asker, now()))
    return pour(deps, sources, row, request, reply)
  })
}
