import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Roster, RosterQuery } from '#shared/teams/roster.ts'
import {
  AvailabilityBody,
  DissolveBody,
  Member,
  MemberBody,
  NewTeam,
  Team,
  TeamChange,
  TeamTies,
  WorkProfile,
  WorkProfileChange,
} from '#shared/teams/schema.ts'
import { Wallboard, WallboardQuery } from '#shared/teams/wallboard.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { tiesOf } from './dissolve.ts'
import { changeProfile, readProfile, sayAvailability } from './profile.ts'
import { addTeam, changeTeamRecord, dissolve, putMember, removeMember, reopen } from './roster.ts'
import { readRoster } from './rosterView.ts'
import { pageTeams, readMembers, readTeams, teamListSpec } from './store.ts'
import { readWallboard } from './wallboard.ts'

const IdParams = Type.Object({ id: Id })
const MemberParams = Type.Object({ id: Id, personId: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const one = { params: IdParams, response: { 200: Team } }
const members = { response: { 200: Type.Array(Member) } }

/** Teams and what their people can take on. */
export function teamRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'teams:read' } as const
  const keeps = { needs: 'teams:admin' } as const

  const answer = async (request: FastifyRequest, id: string) => {
    const [found] = await readTeams(database.db, [id], askerOf(request))
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/teams',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Team) } } },
    async (request, reply) => {
      const query = readList(request.query, teamListSpec)
      const { records, total } = await pageTeams(database.db, query, askerOf(request))
      contentRange(reply, 'teams', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/teams/wallboard',
    {
      config: { needs: 'teams:availability' },
      schema: { querystring: WallboardQuery, response: { 200: Wallboard } },
    },
    async (request) => readWallboard(database.db, request.query.teamId, askerOf(request), now()),
  )

  app.get('/api/teams/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/teams',
    { config: keeps, schema: { body: NewTeam, response: { 201: Team } } },
    async (request, reply) => {
      const added = await database.transact((tx) => addTeam(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(request, added.id))
    },
  )

  app.patch('/api/teams/:id', { config: keeps, schema: { ...one, body: TeamChange } }, async (request, reply) => {
    const { id } = request.params
    const version = versionAsked(request)
    await database.transact((tx) => changeTeamRecord(tx, id, version, request.body, actorOf(request), now()))
    return withVersion(reply, await answer(request, id))
  })

  app.get(
    '/api/teams/:id/ties',
    { config: keeps, schema: { params: IdParams, response: { 200: TeamTies } } },
    async (request) => tiesOf(database.db, await answer(request, request.params.id)),
  )

  app.post(
    '/api/teams/:id/actions/deactivate',
    { config: keeps, schema: { ...one, body: DissolveBody } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      const { successorId = null } = request.body
      await database.transact((tx) => dissolve(tx, id, version, successorId, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )

  app.post(
    '/api/teams/:id/actions/activate',
    { config: keeps, schema: { ...one, body: Nothing } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => reopen(tx, id, version, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )

  app.get(
    '/api/teams/:id/roster',
    { config: reads, schema: { params: IdParams, querystring: RosterQuery, response: { 200: Roster } } },
    async (request) => {
      const { id: teamId } = await answer(request, request.params.id)
      const { from, days, offset = '0' } = request.query
      const asked = { teamId, from, days: Number(days), offset: Number(offset) }
      return readRoster(database.db, asked, askerOf(request), now())
    },
  )

  app.get('/api/teams/:id/members', { config: reads, schema: { params: IdParams, ...members } }, async (request) => {
    await answer(request, request.params.id)
    return readMembers(database.db, request.params.id, now(), askerOf(request).vendorId)
  })

  app.post(
    '/api/teams/:id/members',
    { config: keeps, schema: { params: IdParams, body: MemberBody, ...members } },
    async (request) => {
      const { id } = request.params
      await database.transact((tx) => putMember(tx, id, request.body, actorOf(request), now()))
      return readMembers(database.db, id, now())
    },
  )

  app.delete(
    '/api/teams/:id/members/:personId',
    { config: keeps, schema: { params: MemberParams, ...members } },
    async (request) => {
      const { id, personId } = request.params
      await database.transact((tx) => removeMember(tx, id, personId, actorOf(request), now()))
      return readMembers(database.db, id, now())
    },
  )

  const profile = { params: IdParams, response: { 200: WorkProfile } }

  app.get('/api/people/:id/work', { config: { needs: 'people:read' }, schema: profile }, async (request, reply) =>
    withVersion(reply, await readProfile(database.db, request.params.id, askerOf(request), now())),
  )

  app.patch(
    '/api/people/:id/work',
    { config: { needs: ['teams:admin', 'teams:availability'] }, schema: { ...profile, body: WorkProfileChange } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => changeProfile(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await readProfile(database.db, id, askerOf(request), now()))
    },
  )

  app.post(
    '/api/me/availability',
    { config: { needs: 'cases:claim' }, schema: { body: AvailabilityBody, response: { 200: WorkProfile } } },
    async (request) => {
      const asker = askerOf(request)
      await database.transact((tx) => sayAvailability(tx, request.body.availability, actorOf(request), now()))
      return readProfile(database.db, asker.id, asker, now())
    },
  )
}
