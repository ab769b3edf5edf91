import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { GateCauses, GateSweep, SalesPermission } from '#shared/gating/lifeSchema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../../http/app.ts'
import type { Deps } from '../../http/deps.ts'
import { withVersion } from '../../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../../http/list.ts'
import { listContext } from '../../http/listContext.ts'
import { askerOf } from '../../http/permission.ts'
import { gatingCases } from '../table.ts'
import { readSweeps } from './rounds.ts'
import { pagePermissions, permissionListSpec, readCauses, readPermissions } from './store.ts'

const IdParams = Type.Object({ id: Id })
const reads = { needs: 'gating:read' } as const

/** Permissions to sell and their life: read here, granted and taken back by decisions on gating cases. */
export function permissionLifeRoutes(app: App, { database, now }: Deps): void {
  app.get(
    '/api/sales-permissions',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(SalesPermission) } } },
    async (request, reply) => {
      const asker = askerOf(request)
      const context = await listContext(database.db, asker, request.query.filter, now())
      const query = readList(request.query, permissionListSpec, context)
      const { records, total } = await pagePermissions(database.db, query, asker, now())
      contentRange(reply, 'sales-permissions', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/sales-permissions/:id',
    { config: reads, schema: { params: IdParams, response: { 200: SalesPermission } } },
    async (request, reply) => {
      const [found] = await readPermissions(database.db, [request.params.id], askerOf(request), now())
      if (!found) throw refused('not-found')
      return withVersion(reply, found)
    },
  )

  app.get(
    '/api/gating/:id/causes',
    { config: reads, schema: { params: IdParams, response: { 200: GateCauses } } },
    async (request) => {
      const { id } = request.params
      const [own] = await database.db.select().from(gatingCases).where(eq(gatingCases.caseId, id))
      if (!own) throw refused('not-found')
      return readCauses(database.db, id)
    },
  )

  app.get('/api/gating-sweeps', { config: reads, schema: { response: { 200: Type.Array(GateSweep) } } }, async () => {
    const rounds = await readSweeps(database)
    return rounds.map(({ name, isRunning, startedAt, finishedAt, looked, found }) => ({
      ...{ name, isRunning, looked, found },
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }))
  })
}
