import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { AcknowledgeBody, Alert } from '#shared/targets/alertSchema.ts'
import { Id } from '#shared/text.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { acknowledge, alertListSpec, pageAlerts, readAlert } from './alertStore.ts'

const IdParams = Type.Object({ id: Id })
const one = { params: IdParams, response: { 200: Alert } }

/** Figures that left their band. */
export function alertRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'targets:read' } as const

  const answer = async (id: string, asker: Asker) => {
    const found = await readAlert(database.db, id, asker, now())
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/alerts',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Alert) } } },
    async (request, reply) => {
      const query = readList(request.query, alertListSpec)
      const { records, total } = await pageAlerts(database.db, query, askerOf(request), now())
      contentRange(reply, 'alerts', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/alerts/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request.params.id, askerOf(request))),
  )

  app.post(
    '/api/alerts/:id/actions/acknowledge',
    { config: { needs: 'targets:acknowledge' }, schema: { ...one, body: AcknowledgeBody } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      const note = request.body.note?.trim() || null
      await database.transact((tx) => acknowledge(tx, id, version, note, actorOf(request), now()))
      return withVersion(reply, await answer(id, askerOf(request)))
    },
  )
}
