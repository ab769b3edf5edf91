import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { AlertRule, AlertRuleChange, MuteBody, NewAlertRule } from '#shared/targets/alertSchema.ts'
import { Id } from '#shared/text.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { pageRules, readRule, ruleListSpec } from './ruleStore.ts'
import { addRule, changeRule, muteRule, setWatching, unmuteRule } from './rules.ts'

const IdParams = Type.Object({ id: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const one = { params: IdParams, response: { 200: AlertRule } }

/** What is watched, by which bound, and who is told. */
export function alertRuleRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'targets:read' } as const
  const edits = { needs: 'targets:edit' } as const

  const answer = async (id: string, asker: Asker) => {
    const found = await readRule(database.db, id, asker, now())
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/alert-rules',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(AlertRule) } } },
    async (request, reply) => {
      const query = readList(request.query, ruleListSpec)
      const { records, total } = await pageRules(database.db, query, askerOf(request), now())
      contentRange(reply, 'alert-rules', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/alert-rules/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request.params.id, askerOf(request))),
  )

  app.post(
    '/api/alert-rules',
    { config: edits, schema: { body: NewAlertRule, response: { 201: AlertRule } } },
    async (request, reply) => {
      const added = await database.transact((tx) => addRule(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(added.id, askerOf(request)))
    },
  )

  app.patch(
    '/api/alert-rules/:id',
    { config: edits, schema: { ...one, body: AlertRuleChange } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => changeRule(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await answer(id, askerOf(request)))
    },
  )

  for (const [action, isActive] of [
    ['deactivate', false],
    ['activate', true],
  ] as const) {
    app.post(
      `/api/alert-rules/:id/actions/${action}`,
      { config: edits, schema: { ...one, body: Nothing } },
      async (request, reply) => {
        const { id } = request.params
        const version = versionAsked(request)
        await database.transact((tx) => setWatching(tx, id, version, isActive, actorOf(request), now()))
        return withVersion(reply, await answer(id, askerOf(request)))
      },
    )
  }

  app.post(
    '/api/alert-rules/:id/actions/mute',
    { config: edits, schema: { ...one, body: MuteBody } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => muteRule(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await answer(id, askerOf(request)))
    },
  )

  app.post(
    '/api/alert-rules/:id/actions/unmute',
    { config: edits, schema: { ...one, body: Nothing } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => unmuteRule(tx, id, version, actorOf(request), now()))
      return withVersion(reply, await answer(id, askerOf(request)))
    },
  )
}
