import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  ChangeNote,
  ConversationPage,
  IntakeMessage,
  Mentionable,
  Message,
  MessagePage,
  Note,
  NotePage,
  PageQuery,
  TakenIn,
  WriteMessage,
  WriteNote,
} from '#shared/conversation/schema.ts'
import { Id } from '#shared/text.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import type { Db } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { mentionable, readableCase } from './access.ts'
import { followerRoutes } from './followerRoutes.ts'
import { changeNote, writeNote } from './notes.ts'
import { takeIn } from './receiving.ts'
import { retryMessage, takeBack, writeMessage } from './sending.ts'
import { pageConversation, pageMessages, pageNotes, readEntry } from './store.ts'

const IdParams = Type.Object({ id: Id })
const NoteParams = Type.Object({ id: Id, noteId: Id })
const MessageParams = Type.Object({ id: Id, messageId: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const Typed = Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false })

/** What is said on a case: notes between colleagues, and messages to and from the seller. Two tables, two routes. */
export function conversationRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'conversation:read' as const }
  const notes = { needs: 'conversation:note' as const }
  const sends = { needs: 'conversation:message' as const }

  const viewerOf = (request: FastifyRequest) => ({ asker: askerOf(request), now: now() })
  const noteOf = async (db: Db, request: FastifyRequest, caseId: string, id: string) =>
    (await readEntry(db, caseId, id, viewerOf(request))) as Note
  const messageOf = async (db: Db, request: FastifyRequest, caseId: string, id: string) =>
    (await readEntry(db, caseId, id, viewerOf(request))) as Message

  const pages = { params: IdParams, querystring: PageQuery }
  app.get(
    '/api/cases/:id/conversation',
    { config: reads, schema: { ...pages, response: { 200: ConversationPage } } },
    async (request) => {
      const { id } = await readableCase(database.db, request.params.id, askerOf(request))
      return pageConversation(database.db, { caseId: id, ...request.query }, viewerOf(request))
    },
  )
  app.get(
    '/api/cases/:id/notes',
    { config: reads, schema: { ...pages, response: { 200: NotePage } } },
    async (request) => {
      const { id } = await readableCase(database.db, request.params.id, askerOf(request))
      return pageNotes(database.db, { caseId: id, ...request.query }, viewerOf(request))
    },
  )
  app.get(
    '/api/cases/:id/messages',
    { config: reads, schema: { ...pages, response: { 200: MessagePage } } },
    async (request) => {
      const { id } = await readableCase(database.db, request.params.id, askerOf(request))
      return pageMessages(database.db, { caseId: id, ...request.query }, viewerOf(request))
    },
  )

  app.post(
    '/api/cases/:id/notes',
    { config: notes, schema: { params: IdParams, body: WriteNote, response: { 201: Note } } },
    async (request, reply) => {
      const { id } = request.params
      const note = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const noteId = await writeNote(tx, id, request.body, actorOf(request), now())
          return noteOf(tx, request, id, noteId)
        }),
      )
      reply.code(201)
      return withVersion(reply, note)
    },
  )
  app.patch(
    '/api/cases/:id/notes/:noteId',
    { config: notes, schema: { params: NoteParams, body: ChangeNote, response: { 200: Note } } },
    async (request, reply) => {
      const { id, noteId } = request.params
      const edit = { caseId: id, noteId, version: versionAsked(request), change: request.body }
      await database.transact((tx) => changeNote(tx, edit, actorOf(request), now()))
      return withVersion(reply, await noteOf(database.db, request, id, noteId))
    },
  )

  app.post(
    '/api/cases/:id/messages',
    { config: sends, schema: { params: IdParams, body: WriteMessage, response: { 201: Message } } },
    async (request, reply) => {
      const { id } = request.params
      const message = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const messageId = await writeMessage(tx, id, request.body, actorOf(request), now())
          return messageOf(tx, request, id, messageId)
        }),
      )
      reply.code(201)
      return withVersion(reply, message)
    },
  )
  for (const [verb, take] of [
    ['take-back', takeBack],
    ['retry', retryMessage],
  ] as const) {
    app.post(
      `/api/cases/:id/messages/:messageId/${verb}`,
      { config: sends, schema: { params: MessageParams, body: Nothing, response: { 200: Message } } },
      async (request, reply) => {
        const { id, messageId } = request.params as { id: string; messageId: string }
        await database.transact((tx) => take(tx, id, messageId, actorOf(request), now()))
        return withVersion(reply, await messageOf(database.db, request, id, messageId))
      },
    )
  }

  app.post(
    '/api/intake/messages',
    { config: sends, schema: { body: IntakeMessage, response: { 201: TakenIn } } },
    async (request, reply) => {
      const taken = await database.transact((tx) =>
        oncePerKey(tx, request, now(), () => takeIn(tx, request.body, actorOf(request), now())),
      )
      return reply.code(201).send(taken)
    },
  )

  app.get(
    '/api/cases/:id/mentionable',
    { config: notes, schema: { params: IdParams, querystring: Typed, response: { 200: Type.Array(Mentionable) } } },
    async (request) => {
      const asker = askerOf(request)
      const row = await readableCase(database.db, request.params.id, asker)
      return mentionable(database.db, row, asker, request.query.q?.trim() ?? '')
    },
  )

  followerRoutes(app, deps)
}
