import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { NewView, View, ViewChange, ViewCounts, ViewTeam } from '#shared/views/schema.ts'
import type { CaseKind } from '../cases/kind.ts'
import { caseLists } from '../cases/lists.ts'
import type { Db, Tx } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { teamIdsOf } from '../http/listContext.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { countViews } from './count.ts'
import { addView, changeView, removeView } from './keep.ts'
import { pageViews, readViews, teamsOf, viewListSpec } from './store.ts'

const IdParams = Type.Object({ id: Id })
const ResourceQuery = Type.Object(
  { resource: Type.String({ minLength: 1, maxLength: 40 }) },
  { additionalProperties: false },
)
const one = { params: IdParams, response: { 200: View } }

/** Saved views: each person's own, those of their teams, and those for everyone. */
export function viewRoutes(app: App, deps: Deps, kinds: readonly CaseKind[]): void {
  const { database, now } = deps
  const lists = caseLists(kinds)
  // Everybody keeps views of their own; sharing them needs more, which depends on with whom.
  const keeps = { needs: 'views:read' } as const

  const viewAsker = async (request: FastifyRequest) => {
    const { kind, id, permissions, rows } = askerOf(request)
    if (kind !== 'person') throw refused('not-allowed')
    return { id, permissions, rows, teamIds: await teamIdsOf(database.db, id) }
  }
  const answer = async (request: FastifyRequest, id: string, db: Db = database.db) => {
    const [found] = await readViews(db, [id], await viewAsker(request), lists, now())
    if (!found) throw refused('not-found')
    return found
  }
  const keeping = async (request: FastifyRequest) => {
    const asker = await viewAsker(request)
    return (tx: Tx) => ({ tx, asker, actor: actorOf(request), lists, now: now() })
  }

  app.get(
    '/api/views',
    { config: keeps, schema: { querystring: ListQuerystring, response: { 200: Type.Array(View) } } },
    async (request, reply) => {
      const asker = await viewAsker(request)
      const query = readList(request.query, viewListSpec)
      const { ids, total } = await pageViews(database.db, query, asker)
      contentRange(reply, 'views', query.offset, ids.length, total)
      return readViews(database.db, ids, asker, lists, now())
    },
  )

  app.get(
    '/api/views/counts',
    { config: keeps, schema: { querystring: ResourceQuery, response: { 200: ViewCounts } } },
    async (request) => {
      const asker = await viewAsker(request)
      const list = lists.get(request.query.resource)
      if (!list?.isOpenTo(asker)) throw refused('not-found')
      return countViews(database.db, list, asker, now())
    },
  )

  app.get('/api/views/teams', { config: keeps, schema: { response: { 200: Type.Array(ViewTeam) } } }, async (request) =>
    teamsOf(database.db, askerOf(request).id),
  )

  app.get('/api/views/:id', { config: keeps, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/views',
    { config: keeps, schema: { body: NewView, response: { 201: View } } },
    async (request, reply) => {
      const keep = await keeping(request)
      const added = await database.transact((tx) => addView(keep(tx), request.body))
      reply.code(201)
      return withVersion(reply, await answer(request, added.id))
    },
  )

  app.patch('/api/views/:id', { config: keeps, schema: { ...one, body: ViewChange } }, async (request, reply) => {
    const { id } = request.params
    const version = versionAsked(request)
    const keep = await keeping(request)
    await database.transact((tx) => changeView(keep(tx), id, version, request.body))
    return withVersion(reply, await answer(request, id))
  })

  app.delete('/api/views/:id', { config: keeps, schema: one }, async (request) => {
    const gone = await answer(request, request.params.id)
    // A stock client deletes without saying which version it saw.
    const version = request.headers['if-match'] ? versionAsked(request) : gone.version
    const keep = await keeping(request)
    await database.transact((tx) => removeView(keep(tx), gone.id, version))
    return gone
  })
}
