import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Evidence, EvidenceEdit, Revealed, WithReason } from '#shared/evidence/schema.ts'
import { Id } from '#shared/text.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { evidenceContentRoutes } from './contentRoutes.ts'
import { editEvidence, removeEvidence, rescanEvidence, revealEvidence } from './steps.ts'
import { caseFor, evidenceFor, evidenceOfCase, toRecords } from './store.ts'
import { evidenceUploadRoutes } from './uploadRoutes.ts'

const IdParams = Type.Object({ id: Id })

/** Files that prove something in a case: put in, looked at, told apart, kept with the decisions that rely on them. */
export function evidenceRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'evidence:read' } as const
  const readOne = async (id: string, asker: Asker) => {
    const row = await evidenceFor(database.db, id, asker)
    const [record] = await toRecords(database.db, [row], asker, now())
    if (!record) throw refused('not-found')
    return record
  }
  void app.register(async (scope: App) => evidenceUploadRoutes(scope, deps))
  evidenceContentRoutes(app, deps)

  app.get(
    '/api/cases/:id/evidence',
    { config: reads, schema: { params: IdParams, response: { 200: Type.Array(Evidence) } } },
    async (request) => {
      const asker = askerOf(request)
      const { id } = await caseFor(database.db, request.params.id, asker)
      return evidenceOfCase(database.db, id, asker, now())
    },
  )

  app.get(
    '/api/evidence/:id',
    { config: reads, schema: { params: IdParams, response: { 200: Evidence } } },
    async (request, reply) => withVersion(reply, await readOne(request.params.id, askerOf(request))),
  )

  app.patch(
    '/api/evidence/:id',
    {
      config: { needs: 'evidence:add' },
      schema: { params: IdParams, body: EvidenceEdit, response: { 200: Evidence } },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const { id } = await evidenceFor(database.db, request.params.id, asker)
      const seen = { id, version: versionAsked(request), actor: actorOf(request) }
      await database.transact((tx) => editEvidence(tx, seen, request.body, now()))
      return withVersion(reply, await readOne(id, asker))
    },
  )

  app.delete(
    '/api/evidence/:id',
    {
      config: { needs: 'evidence:remove' },
      schema: { params: IdParams, body: WithReason, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { id } = await evidenceFor(database.db, request.params.id, askerOf(request))
      const seen = { id, version: versionAsked(request), actor: actorOf(request) }
      await database.transact((tx) => removeEvidence(tx, seen, request.body.reason, now()))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/evidence/:id/reveal',
    {
      config: { needs: 'evidence:reveal' },
      schema: { params: IdParams, body: WithReason, response: { 200: Revealed } },
    },
    async (request) => {
      const row = await evidenceFor(database.db, request.params.id, askerOf(request))
      const { reason } = request.body
      const until = await database.transact((tx) => revealEvidence(tx, row, reason, actorOf(request), now()))
      return { until: until.toISOString() }
    },
  )

  app.post(
    '/api/evidence/:id/rescan',
    { config: { needs: 'evidence:remove' }, schema: { params: IdParams, response: { 200: Evidence } } },
    async (request, reply) => {
      const asker = askerOf(request)
      await rescanEvidence(deps, await evidenceFor(database.db, request.params.id, asker), actorOf(request))
      return withVersion(reply, await readOne(request.params.id, asker))
    },
  )
}
