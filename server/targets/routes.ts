import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { EndTarget, NewTarget, Target } from '#shared/targets/schema.ts'
import { Id } from '#shared/text.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { alertRoutes } from './alertRoutes.ts'
import { endTarget, setTarget } from './keep.ts'
import { alertRuleRoutes } from './ruleRoutes.ts'
import { pageTargets, readTarget, targetListSpec } from './store.ts'

const IdParams = Type.Object({ id: Id })
const one = { params: IdParams, response: { 200: Target } }

/** What figures should be, what watches them, and what was found. */
export function targetRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'targets:read' } as const
  const edits = { needs: 'targets:edit' } as const

  const answer = async (id: string, asker: Asker) => {
    const found = await readTarget(database.db, id, asker, now())
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/targets',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Target) } } },
    async (request, reply) => {
      const asker = askerOf(request)
      const query = readList(request.query, targetListSpec, { personId: asker.id, teamIds: [], now: now() })
      const { records, total } = await pageTargets(database.db, query, asker, now())
      contentRange(reply, 'targets', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/targets/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request.params.id, askerOf(request))),
  )

  app.post(
    '/api/targets',
    { config: edits, schema: { body: NewTarget, response: { 201: Target } } },
    async (request, reply) => {
      const set = await database.transact((tx) => setTarget(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(set.id, askerOf(request)))
    },
  )

  app.post(
    '/api/targets/:id/actions/end',
    { config: edits, schema: { ...one, body: EndTarget } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => endTarget(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await answer(id, askerOf(request)))
    },
  )

  alertRuleRoutes(app, deps)
  alertRoutes(app, deps)
}
