import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import type { Permission } from '#shared/permissions.ts'
import { Id } from '#shared/text.ts'
import { neededPermissions } from '#shared/workflow/workflow.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { listContext } from '../http/listContext.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { act } from './act.ts'
import { oncePerKey } from './idempotency.ts'
import type { CaseKind } from './kind.ts'
import { claimNext } from './lease.ts'

const IdParams = Type.Object({ id: Id })

/** The URLs that every kind has: list, one, next, and one a lawful action, each with the body it asks. */
export function kindRoutes(app: App, deps: Deps, kind: CaseKind): void {
  const { database, now } = deps
  const base = `/api/${kind.name}`
  const read: Permission = `${kind.name}:read` as Permission

  app.get(
    base,
    { config: { needs: read }, schema: { querystring: ListQuerystring, response: { 200: Type.Array(kind.schema) } } },
    async (request, reply) => {
      const context = await listContext(database.db, askerOf(request), request.query.filter, now())
      const query = readList(request.query, kind.list, context)
      const { ids, total } = await kind.page(database.db, { ...query, rows: askerOf(request).rows })
      contentRange(reply, kind.name, query.offset, ids.length, total)
      return kind.read(database.db, ids, askerOf(request), now())
    },
  )

  app.get(
    `${base}/:id`,
    { config: { needs: read }, schema: { params: IdParams, response: { 200: kind.schema } } },
    async (request, reply) => {
      const [record] = await kind.read(database.db, [request.params.id], askerOf(request), now())
      if (!record) throw refused('not-found')
      return withVersion(reply, record)
    },
  )

  app.post(
    `/api/queues/${kind.name}/next`,
    { config: { needs: 'cases:claim' }, schema: { response: { 200: kind.schema, 204: Type.Null() } } },
    async (request, reply) => {
      const caseId = await database.transact((tx) => claimNext(tx, kind, actorOf(request), now()))
      if (!caseId) return reply.code(204).send(null)
      const [record] = await kind.read(database.db, [caseId], askerOf(request), now())
      return record
    },
  )

  for (const [name, action] of Object.entries(kind.workflow.actions)) {
    if (action.needs === 'system') continue
    app.post(
      `${base}/:id/actions/${name}`,
      {
        config: { needs: neededPermissions(action) },
        schema: { params: IdParams, body: action.asks ?? Type.Object({}), response: { 200: kind.schema } },
      },
      async (request, reply) => {
        const version = versionAsked(request)
        const { id } = request.params as { id: string }
        const asked = { caseId: id, action: name, body: request.body, version, actor: actorOf(request), now: now() }
        const answer = await database.transact((tx) =>
          oncePerKey(tx, request, now(), async () => {
            await act(tx, kind, asked)
            const [record] = await kind.read(tx, [id], askerOf(request), now())
            if (!record) throw refused('not-found')
            return record
          }),
        )
        return withVersion(reply, answer)
      },
    )
  }
}
