import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { CheckBody, QualityCheck } from '#shared/quality/schema.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { checkDecision } from './check.ts'
import { pageChecks, qualityListSpec } from './store.ts'

/** Who checked which decision afterwards. */
export function qualityRoutes(app: App, { database, now }: Deps): void {
  app.get(
    '/api/quality',
    {
      config: { needs: 'quality:read' },
      schema: { querystring: ListQuerystring, response: { 200: Type.Array(QualityCheck) } },
    },
    async (request, reply) => {
      const query = readList(request.query, qualityListSpec)
      const { checks, total } = await pageChecks(database.db, query, askerOf(request).rows)
      contentRange(reply, 'quality', query.offset, checks.length, total)
      return checks
    },
  )

  app.post(
    '/api/quality',
    { config: { needs: 'quality:check' }, schema: { body: CheckBody, response: { 201: QualityCheck } } },
    async (request, reply) => {
      const check = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const id = await checkDecision(tx, request.body, actorOf(request), now())
          const query = readList({ filter: JSON.stringify({ id: [id] }) }, qualityListSpec)
          const { checks } = await pageChecks(tx, query, askerOf(request).rows)
          const [made] = checks
          if (!made) throw refused('not-found')
          return made
        }),
      )
      return reply.code(201).header('location', `/api/quality/${check.id}`).send(check)
    },
  )
}
