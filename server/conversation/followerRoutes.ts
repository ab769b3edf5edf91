import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Follower } from '#shared/conversation/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { signal } from '../events/signal.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { follow } from '../notifications/following.ts'
import { readableCase } from './access.ts'
import { listFollowers } from './store.ts'
import { followers } from './table.ts'

const IdParams = Type.Object({ id: Id })
const list = { params: IdParams, response: { 200: Type.Array(Follower) } }

/** Who hears of a case. Everybody decides for themselves only. */
export function followerRoutes(app: App, { database, now }: Deps): void {
  const config = { needs: 'conversation:read' as const }

  app.get('/api/cases/:id/followers', { config, schema: list }, async (request) => {
    const { id } = await readableCase(database.db, request.params.id, askerOf(request))
    return listFollowers(database.db, id)
  })

  app.put('/api/cases/:id/followers/me', { config, schema: list }, async (request) => {
    const asker = askerOf(request)
    const { id } = await readableCase(database.db, request.params.id, asker)
    if (asker.kind !== 'person') throw refused('not-allowed')
    await database.transact(async (tx) => {
      if (await follow(tx, id, asker.id, now())) signal(tx, 'conversation.follow', 'conversation', id, 1)
    })
    return listFollowers(database.db, id)
  })

  app.delete('/api/cases/:id/followers/me', { config, schema: list }, async (request) => {
    const asker = askerOf(request)
    const { id } = await readableCase(database.db, request.params.id, asker)
    await database.transact(async (tx) => {
      const gone = await tx
        .delete(followers)
        .where(and(eq(followers.caseId, id), eq(followers.personId, asker.id)))
        .returning()
      if (gone.length > 0) signal(tx, 'conversation.follow', 'conversation', id, 1)
    })
    return listFollowers(database.db, id)
  })
}
