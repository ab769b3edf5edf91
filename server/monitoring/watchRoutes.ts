import { count, eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { EndWatchBody, ExtendWatchBody, WatchBody, WatchedSeller } from '#shared/monitoring/schema.ts'
import { Id } from '#shared/text.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, type ListSpec, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { sellers } from '../sellers/table.ts'
import { watchedSellers } from './table.ts'
import { endWatch, extendWatch, watchSeller } from './watch.ts'

const columns = {
  sellerId: watchedSellers.sellerId,
  sellerName: sellers.name,
  source: watchedSellers.source,
  isOpen: watchedSellers.isOpen,
  until: watchedSellers.until,
  addedAt: watchedSellers.addedAt,
}

const watchListSpec: ListSpec = {
  resource: 'watched-sellers',
  id: watchedSellers.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['until', 'ASC'],
  search: (text) => contains(sellers.name, text),
}

const IdParams = Type.Object({ id: Id })
const one = { params: IdParams, response: { 200: WatchedSeller } }

/** The watch list. */
export function watchRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'monitoring:read' as const }
  const changes = { needs: 'monitoring:watch' as const }
  const answer = async (request: FastifyRequest, id: string) => {
    const [row] = await joined(database.db).where(eq(watchedSellers.id, id))
    if (!row) throw refused('not-found')
    return toRecord(row, askerOf(request))
  }

  app.get(
    '/api/watched-sellers',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(WatchedSeller) } } },
    async (request, reply) => {
      const query = readList(request.query, watchListSpec)
      const rows = await joined(database.db)
        .where(query.where)
        .orderBy(...query.orderBy)
        .limit(query.limit)
        .offset(query.offset)
      const [counted] = await database.db
        .select({ total: count() })
        .from(watchedSellers)
        .innerJoin(sellers, eq(sellers.id, watchedSellers.sellerId))
        .where(query.where)
      contentRange(reply, 'watched-sellers', query.offset, rows.length, Number(counted?.total ?? 0))
      return rows.map((row) => toRecord(row, askerOf(request)))
    },
  )

  app.get('/api/watched-sellers/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/watched-sellers',
    { config: changes, schema: { body: WatchBody, response: { 201: WatchedSeller } } },
    async (request, reply) => {
      const { id } = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => ({
          id: await watchSeller(tx, request.body, 'person', actorOf(request), now()),
        })),
      )
      reply.code(201).header('location', `/api/watched-sellers/${id}`)
      return withVersion(reply, await answer(request, id))
    },
  )

  app.post(
    '/api/watched-sellers/:id/actions/extend',
    { config: changes, schema: { ...one, body: ExtendWatchBody } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => extendWatch(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )

  app.post(
    '/api/watched-sellers/:id/actions/end',
    { config: changes, schema: { ...one, body: EndWatchBody } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => endWatch(tx, id, version, request.body.reason, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )
}

const joined = (db: Db) =>
  db
    .select({
      row: watchedSellers,
      seller: { sellerName: sellers.name, standing: sellers.standing, strikes: sellers.strikes },
    })
    .from(watchedSellers)
    .innerJoin(sellers, eq(sellers.id, watchedSellers.sellerId))

type Joined = {
  row: typeof watchedSellers.$inferSelect
  seller: Pick<WatchedSeller, 'sellerName' | 'standing' | 'strikes'>
}

function toRecord({ row, seller }: Joined, { permissions }: Asker): WatchedSeller {
  const { openKey: _key, until, addedAt, endedAt, ...told } = row
  return {
    ...told,
    ...seller,
    until: until.toISOString(),
    addedAt: addedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    allowedActions: row.isOpen && permissions.includes('monitoring:watch') ? ['extend', 'end'] : [],
  }
}
