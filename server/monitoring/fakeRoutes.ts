import { count, eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { KnownFake, NewKnownFake } from '#shared/monitoring/schema.ts'
import { Id } from '#shared/text.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, type ListSpec, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { addKnownFake, dropKnownFake } from './fakes.ts'
import { knownFakes } from './table.ts'

const columns = {
  imageHash: knownFakes.imageHash,
  label: knownFakes.label,
  source: knownFakes.source,
  caseId: knownFakes.caseId,
  isActive: knownFakes.isActive,
  addedAt: knownFakes.addedAt,
}

const fakeListSpec: ListSpec = {
  resource: 'known-fakes',
  id: knownFakes.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['addedAt', 'DESC'],
  search: (text) => contains(knownFakes.label, text),
}

const IdParams = Type.Object({ id: Id })
const one = { params: IdParams, response: { 200: KnownFake } }

/** Pictures of fakes. */
export function fakeRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'monitoring:read' as const }
  const changes = { needs: 'monitoring:watch' as const }
  const answer = async (request: FastifyRequest, id: string) => {
    const [row] = await joined(database.db).where(eq(knownFakes.id, id))
    if (!row) throw refused('not-found')
    return toRecord(row, askerOf(request))
  }

  app.get(
    '/api/known-fakes',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(KnownFake) } } },
    async (request, reply) => {
      const query = readList(request.query, fakeListSpec)
      const rows = await joined(database.db)
        .where(query.where)
        .orderBy(...query.orderBy)
        .limit(query.limit)
        .offset(query.offset)
      const [counted] = await database.db.select({ total: count() }).from(knownFakes).where(query.where)
      contentRange(reply, 'known-fakes', query.offset, rows.length, Number(counted?.total ?? 0))
      return rows.map((row) => toRecord(row, askerOf(request)))
    },
  )

  app.get('/api/known-fakes/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/known-fakes',
    { config: changes, schema: { body: NewKnownFake, response: { 201: KnownFake } } },
    async (request, reply) => {
      const id = await database.transact((tx) => addKnownFake(tx, request.body, actorOf(request), now()))
      reply.code(201).header('location', `/api/known-fakes/${id}`)
      return withVersion(reply, await answer(request, id))
    },
  )

  app.post(
    '/api/known-fakes/:id/actions/drop',
    { config: changes, schema: { ...one, body: Type.Object({}, { additionalProperties: false }) } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => dropKnownFake(tx, id, version, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )
}

const joined = (db: Db) =>
  db
    .select({ row: knownFakes, caseNumber: cases.number })
    .from(knownFakes)
    .leftJoin(cases, eq(cases.id, knownFakes.caseId))

type Joined = { row: typeof knownFakes.$inferSelect; caseNumber: string | null }

const toRecord = ({ row, caseNumber }: Joined, { permissions }: Asker): KnownFake => ({
  ...row,
  caseNumber,
  addedAt: row.addedAt.toISOString(),
  allowedActions: row.isActive && permissions.includes('monitoring:watch') ? ['drop'] : [],
})
