import { Type } from 'typebox'
import { DryRun, DryRunBody, Reranking, TeamHolding, Unrouted } from '#shared/dispatch/schema.ts'
import { Nullable } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { isInRows } from '../http/rows.ts'
import { dryRun } from './dryRun.ts'
import { holding, unrouted } from './holding.ts'
import { rerankingNow } from './rerank.ts'

/** How the queues stand as a whole, and what other rules would make of them. */
export function dispatchOverviewRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'teams:read' } as const

  app.get(
    '/api/dispatch/holding',
    { config: reads, schema: { response: { 200: Type.Array(TeamHolding) } } },
    async (request) => {
      const { rows } = askerOf(request)
      const lines = await holding(database.db, now())
      return rows === null ? lines : lines.filter(({ teamId }) => teamId !== null && isInRows(teamId, rows))
    },
  )

  app.get('/api/dispatch/unrouted', { config: reads, schema: { response: { 200: Unrouted } } }, async () =>
    unrouted(database.db),
  )

  app.get(
    '/api/dispatch/reranking',
    { config: { needs: 'settings:read' }, schema: { response: { 200: Nullable(Reranking) } } },
    async () => rerankingNow(database.db),
  )

  // A question: the rules are too long for a URL, and nothing is changed.
  app.post(
    '/api/dispatch/routing/dry-run',
    { config: { needs: 'settings:read' }, schema: { body: DryRunBody, response: { 200: DryRun } } },
    async (request) => dryRun(database.db, request.body, now()),
  )
}
