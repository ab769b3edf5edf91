import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { AcceptBody, Finding, MonitoringFigures, RejectBody } from '#shared/monitoring/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { backTestRoutes } from './backTestRoutes.ts'
import { fakeRoutes } from './fakeRoutes.ts'
import { readFigures } from './figures.ts'
import { type Decision, decideFinding } from './findings.ts'
import { findingListSpec, neededFor, pageFindings, readFinding } from './store.ts'
import { watchRoutes } from './watchRoutes.ts'

const IdParams = Type.Object({ id: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const one = { params: IdParams, response: { 200: Finding } }

/** Findings of the scan, how right the rules are, what is watched and what is known for a fake. */
export function monitoringRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'monitoring:read' as const }

  const answer = async (request: FastifyRequest, id: string) => {
    const found = await readFinding(database.db, id, askerOf(request))
    if (!found) throw refused('not-found')
    return found
  }
  const decide = async (request: FastifyRequest, id: string, decision: Decision) => {
    const version = versionAsked(request)
    await database.transact((tx) => decideFinding(tx, id, version, decision, actorOf(request), now()))
    return answer(request, id)
  }

  app.get(
    '/api/monitoring',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Finding) } } },
    async (request, reply) => {
      const query = readList(request.query, findingListSpec)
      const { records, total } = await pageFindings(database.db, query, askerOf(request))
      contentRange(reply, 'monitoring', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/monitoring/figures', { config: reads, schema: { response: { 200: MonitoringFigures } } }, () =>
    readFigures(database.db),
  )

  app.get('/api/monitoring/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/monitoring/:id/actions/accept',
    { config: { needs: neededFor.accept }, schema: { ...one, body: AcceptBody } },
    async (request, reply) =>
      withVersion(reply, await decide(request, request.params.id, { action: 'accept', ...request.body })),
  )

  app.post(
    '/api/monitoring/:id/actions/reject',
    { config: { needs: neededFor.reject }, schema: { ...one, body: RejectBody } },
    async (request, reply) =>
      withVersion(reply, await decide(request, request.params.id, { action: 'reject', ...request.body })),
  )

  app.post(
    '/api/monitoring/:id/actions/open',
    { config: { needs: neededFor.open }, schema: { ...one, body: Nothing } },
    async (request, reply) => withVersion(reply, await decide(request, request.params.id, { action: 'open' })),
  )

  backTestRoutes(app, deps)
  watchRoutes(app, deps)
  fakeRoutes(app, deps)
}
