import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { PublishSettingBody, SettingChange, SettingVersion } from '#shared/settings/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { deleteSetting, editSetting, publishSetting, reviseSetting, type SettingChecks, wrongIn } from './drafts.ts'
import { pageSettings, readSettings, settingListSpec } from './store.ts'

const IdParams = Type.Object({ id: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const Checked = Type.Object({ errors: Type.Record(Type.String(), Type.String()) })
const one = { params: IdParams, response: { 200: SettingVersion } }

/** House settings: read by everybody, written as drafts, published as versions. */
export function settingRoutes(app: App, deps: Deps, checks: SettingChecks): void {
  const { database, now } = deps
  const reads = { needs: 'settings:read' as const }
  const edits = { needs: 'settings:edit' as const }

  const answer = async (request: FastifyRequest, id: string) => {
    const [found] = await readSettings(database.db, [id], askerOf(request))
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/settings',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(SettingVersion) } } },
    async (request, reply) => {
      const query = readList(request.query, settingListSpec)
      const { records, total } = await pageSettings(database.db, query, askerOf(request))
      contentRange(reply, 'settings', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/settings/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.get(
    '/api/settings/:id/check',
    { config: reads, schema: { params: IdParams, response: { 200: Checked } } },
    async (request) => {
      const { name, body } = await answer(request, request.params.id)
      return { errors: await wrongIn(database.db, checks, name, body) }
    },
  )

  app.patch('/api/settings/:id', { config: edits, schema: { ...one, body: SettingChange } }, async (request, reply) => {
    const { id } = request.params
    const version = versionAsked(request)
    await database.transact((tx) => editSetting(tx, id, version, request.body, actorOf(request), now()))
    return withVersion(reply, await answer(request, id))
  })

  app.delete(
    '/api/settings/:id',
    { config: edits, schema: { params: IdParams, response: { 200: Nothing } } },
    async (request) => {
      const version = versionAsked(request)
      await database.transact((tx) => deleteSetting(tx, request.params.id, version, actorOf(request), now()))
      return {}
    },
  )

  app.post(
    '/api/settings/:id/actions/revise',
    { config: edits, schema: { ...one, body: Nothing } },
    async (request, reply) => {
      const draft = await database.transact((tx) => reviseSetting(tx, request.params.id, actorOf(request), now()))
      return withVersion(reply, await answer(request, draft.id))
    },
  )

  app.post(
    '/api/settings/:id/actions/publish',
    { config: { needs: 'settings:publish' }, schema: { ...one, body: PublishSettingBody } },
    async (request, reply) => {
      const asked = { id: request.params.id, version: versionAsked(request), note: request.body.note }
      await database.transact((tx) => publishSetting(tx, checks, asked, actorOf(request), now()))
      return withVersion(reply, await answer(request, asked.id))
    },
  )
}
