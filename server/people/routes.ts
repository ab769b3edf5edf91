import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { roleWords } from '#shared/people/roleWords.ts'
import { InvitedPerson, NewPerson, Person, PersonChange, PersonPut, RoleRecord } from '#shared/people/schema.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { roles } from '#shared/roles.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { keyRoutes } from './keyRoutes.ts'
import { addPerson, changePerson, chooseLocale, invitePerson } from './roster.ts'
import { pagePeople, personListSpec, readPerson } from './store.ts'

const IdParams = Type.Object({ id: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const LocaleBody = Type.Object({ locale: Type.Enum(['en', 'ko']) }, { additionalProperties: false })
const one = { params: IdParams, response: { 200: Person } }

/** Who works here: everybody reads the list, administrators keep it. */
export function peopleRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'people:read' } as const
  const keeps = { needs: 'people:admin' } as const

  const answer = async (request: FastifyRequest, id: string) => {
    const found = await readPerson(database.db, id, askerOf(request))
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/people',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Person) } } },
    async (request, reply) => {
      const query = readList(request.query, personListSpec)
      const { records, total } = await pagePeople(database.db, query, askerOf(request))
      contentRange(reply, 'people', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/people/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/people',
    { config: keeps, schema: { body: NewPerson, response: { 201: InvitedPerson } } },
    async (request, reply) => {
      const added = await database.transact((tx) => addPerson(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, { ...(await answer(request, added.id)), passwordLink: added.passwordLink })
    },
  )

  app.patch('/api/people/:id', { config: keeps, schema: { ...one, body: PersonChange } }, async (request, reply) => {
    const { id } = request.params
    const version = versionAsked(request)
    await database.transact((tx) => changePerson(tx, id, version, request.body, actorOf(request), now()))
    return withVersion(reply, await answer(request, id))
  })

  app.put('/api/people/:id', { config: keeps, schema: { ...one, body: PersonPut } }, async (request, reply) => {
    const { id } = request.params
    const { version, ...change } = request.body
    await database.transact((tx) => changePerson(tx, id, version, change, actorOf(request), now()))
    return withVersion(reply, await answer(request, id))
  })

  app.post(
    '/api/people/:id/actions/invite',
    { config: keeps, schema: { params: IdParams, body: Nothing, response: { 200: InvitedPerson } } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      const { passwordLink } = await database.transact((tx) => invitePerson(tx, id, version, actorOf(request), now()))
      return withVersion(reply, { ...(await answer(request, id)), passwordLink })
    },
  )

  app.get('/api/roles', { config: reads, schema: { response: { 200: Type.Array(RoleRecord) } } }, async () =>
    roles.map((id) => {
      const { en, ko, does } = roleWords[id]
      return { id, label: { en, ko }, does, permissions: [...permissionsOf[id]] }
    }),
  )

  app.put(
    '/api/session/locale',
    { config: { open: 'signed-in' }, schema: { body: LocaleBody, response: { 200: Person } } },
    async (request) => {
      const { id, kind } = askerOf(request)
      if (kind !== 'person') throw refused('not-allowed')
      await database.transact((tx) => chooseLocale(tx, id, request.body.locale, actorOf(request), now()))
      return answer(request, id)
    },
  )

  keyRoutes(app, deps)
}
