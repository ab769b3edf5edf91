import { and, eq, inArray } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { CasePresence, Presence, PresenceBeat, PresenceLeave } from '#shared/presence/schema.ts'
import { Id } from '#shared/text.ts'
import type { CaseKind } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { inRows } from '../http/rows.ts'
import { beat, leave } from './keep.ts'
import { othersHere } from './store.ts'

const IdParams = Type.Object({ id: Id })

/** Who is on which case now. Of a kind that the asker may not read they neither tell nor hear. */
export function presenceRoutes(app: App, deps: Deps, kinds: readonly CaseKind[]): void {
  const { database, now } = deps
  const reads = { needs: 'cases:read' } as const

  const person = (request: FastifyRequest) => {
    const { kind, id, permissions, rows } = askerOf(request)
    if (kind !== 'person') throw refused('not-allowed')
    const readable = kinds.filter((one) => permissions.includes(`${one.name}:read`))
    return { personId: id, kinds: readable.map((one) => one.name), rows }
  }
  const checkReadable = async (caseId: string, { kinds: of, rows }: ReturnType<typeof person>) => {
    const isTheirs = and(eq(cases.id, caseId), inArray(cases.kind, [...of]), inRows(cases.teamId, rows))
    const [found] = await database.db.select({ id: cases.id }).from(cases).where(isTheirs)
    if (!found) throw refused('not-found')
  }

  app.get(
    '/api/presence',
    { config: reads, schema: { response: { 200: Type.Array(CasePresence) } } },
    async (request) => othersHere(database.db, { ...person(request), now: now() }),
  )

  app.get(
    '/api/cases/:id/presence',
    { config: reads, schema: { params: IdParams, response: { 200: Type.Array(Presence) } } },
    async (request) => {
      const { id } = request.params
      const asker = person(request)
      await checkReadable(id, asker)
      return othersHere(database.db, { ...asker, caseId: id, now: now() })
    },
  )

  app.post(
    '/api/presence',
    { config: reads, schema: { body: PresenceBeat, response: { 200: Type.Array(Presence) } } },
    async (request) => {
      const asker = person(request)
      const { caseId } = request.body
      await checkReadable(caseId, asker)
      await database.transact((tx) => beat(tx, asker.personId, request.body, now()))
      return othersHere(database.db, { ...asker, caseId, now: now() })
    },
  )

  const goes = async (personId: string, tab: string) =>
    database.transact((tx) => leave(tx, personId, tab, now())).then(() => null)

  app.delete(
    '/api/presence/:tab',
    { config: reads, schema: { params: PresenceLeave, response: { 204: Type.Null() } } },
    async (request, reply) => reply.code(204).send(await goes(person(request).personId, request.params.tab)),
  )

  // A page that is being closed can only post.
  app.post(
    '/api/presence/leave',
    { config: reads, schema: { body: PresenceLeave, response: { 204: Type.Null() } } },
    async (request, reply) => reply.code(204).send(await goes(person(request).personId, request.body.tab)),
  )
}
