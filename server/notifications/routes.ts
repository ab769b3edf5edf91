import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Notification, NotificationChoices, PutChoices, ReadBody, Unread } from '#shared/notifications/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { askerOf } from '../http/permission.ts'
import {
  countUnread,
  markRead,
  notificationListSpec,
  pageNotifications,
  putChoices,
  readChoices,
  readNotification,
} from './store.ts'

const IdParams = Type.Object({ id: Id })

/** What a person was told and how they want to be told: their own only, whoever they are. */
export function notificationRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const config = { needs: 'notifications:read' as const }
  const inbox = (request: FastifyRequest) => askerOf(request)
  /** What is chosen belongs to a person; an outside system has no inbox. */
  const personId = (request: FastifyRequest) => {
    const { kind, id } = askerOf(request)
    if (kind !== 'person') throw refused('not-allowed')
    return id
  }

  app.get(
    '/api/notifications',
    { config, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Notification) } } },
    async (request, reply) => {
      const query = readList(request.query, notificationListSpec)
      const { records, total } = await pageNotifications(database.db, inbox(request), query)
      contentRange(reply, 'notifications', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/notifications/count', { config, schema: { response: { 200: Unread } } }, async (request) => ({
    unread: await countUnread(database.db, inbox(request)),
  }))

  app.post(
    '/api/notifications/read',
    { config, schema: { body: ReadBody, response: { 200: Unread } } },
    async (request) => {
      const { ids, all } = request.body
      if (!ids && !all) throw refused('refused', { errors: { ids: 'is required' } })
      await database.transact((tx) => markRead(tx, inbox(request), all ? 'all' : (ids ?? []), now()))
      return { unread: await countUnread(database.db, inbox(request)) }
    },
  )

  app.get(
    '/api/notifications/choices',
    { config, schema: { response: { 200: NotificationChoices } } },
    async (request, reply) => withVersion(reply, await readChoices(database.db, personId(request))),
  )

  app.put(
    '/api/notifications/choices',
    { config, schema: { body: PutChoices, response: { 200: NotificationChoices } } },
    async (request, reply) => {
      await database.transact((tx) => putChoices(tx, personId(request), request.body))
      return withVersion(reply, await readChoices(database.db, personId(request)))
    },
  )

  app.get(
    '/api/notifications/:id',
    { config, schema: { params: IdParams, response: { 200: Notification } } },
    async (request, reply) => {
      const found = await readNotification(database.db, inbox(request), request.params.id)
      if (!found) throw refused('not-found')
      return withVersion(reply, found)
    },
  )
}
