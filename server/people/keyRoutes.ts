import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { ApiKey, IssuedApiKey, NewApiKey } from '#shared/people/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf } from '../http/permission.ts'
import { issueKey, keyListSpec, pageKeys, readKey, revokeKey } from './keys.ts'

const IdParams = Type.Object({ id: Id })
const one = { params: IdParams, response: { 200: ApiKey } }

/** Keys of outside systems: shown once when made, then only named and revoked. */
export function keyRoutes(app: App, { database, now }: Deps): void {
  const config = { needs: 'people:admin' } as const
  const reads = { needs: 'api-keys:read' } as const

  const answer = async (id: string) => {
    const found = await readKey(database.db, id)
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/api-keys',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(ApiKey) } } },
    async (request, reply) => {
      const query = readList(request.query, keyListSpec)
      const { records, total } = await pageKeys(database.db, query)
      contentRange(reply, 'api-keys', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/api-keys/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request.params.id)),
  )

  app.post(
    '/api/api-keys',
    { config, schema: { body: NewApiKey, response: { 201: IssuedApiKey } } },
    async (request, reply) => {
      const { id, key } = await database.transact((tx) => issueKey(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return { ...(await answer(id)), key }
    },
  )

  app.delete('/api/api-keys/:id', { config, schema: one }, async (request) => {
    const { id } = await answer(request.params.id)
    await database.transact((tx) => revokeKey(tx, id, actorOf(request), now()))
    return answer(id)
  })
}
