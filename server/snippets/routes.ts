import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { NewSnippet, Snippet, SnippetChange, SnippetPut } from '#shared/snippets/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { changeSnippet, createSnippet } from './edits.ts'
import { pageSnippets, readSnippet, snippetListSpec } from './store.ts'

const IdParams = Type.Object({ id: Id })
const one = { params: IdParams, response: { 200: Snippet } }

/** Ready sentences: read by everybody who writes, kept by leads. */
export function snippetRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'snippets:read' as const }
  const edits = { needs: 'snippets:edit' as const }

  const answer = async (request: FastifyRequest, id: string) => {
    const found = await readSnippet(database.db, id, askerOf(request))
    if (!found) throw refused('not-found')
    return found
  }
  const change = (request: FastifyRequest, id: string, version: number, fields: SnippetChange) =>
    database.transact((tx) => changeSnippet(tx, id, version, fields, actorOf(request), now()))

  app.get(
    '/api/snippets',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Snippet) } } },
    async (request, reply) => {
      const query = readList(request.query, snippetListSpec)
      const { records, total } = await pageSnippets(database.db, query, askerOf(request))
      contentRange(reply, 'snippets', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/snippets/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/snippets',
    { config: edits, schema: { body: NewSnippet, response: { 201: Snippet } } },
    async (request, reply) => {
      const id = await database.transact((tx) => createSnippet(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(request, id))
    },
  )

  app.patch('/api/snippets/:id', { config: edits, schema: { ...one, body: SnippetChange } }, async (request, reply) => {
    const { id } = request.params
    await change(request, id, versionAsked(request), request.body)
    return withVersion(reply, await answer(request, id))
  })

  app.put('/api/snippets/:id', { config: edits, schema: { ...one, body: SnippetPut } }, async (request, reply) => {
    const { id } = request.params
    const { version, name, shortcut, teamId, locale, body, isActive } = request.body
    await change(request, id, version, { name, shortcut, teamId, locale, body, isActive })
    return withVersion(reply, await answer(request, id))
  })

  // What was sent with it stays as it is; the snippet is only no longer offered.
  app.delete('/api/snippets/:id', { config: edits, schema: one }, async (request) => {
    const found = await answer(request, request.params.id)
    // A stock client deletes without saying which version it saw.
    const version = request.headers['if-match'] ? versionAsked(request) : found.version
    await change(request, found.id, version, { isActive: false })
    return answer(request, found.id)
  })
}
