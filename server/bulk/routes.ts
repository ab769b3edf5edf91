import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { BulkBody, BulkFile, BulkPreview, BulkRun } from '#shared/bulk/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import type { BulkAction, BulkQueue } from './action.ts'
import { choose } from './choose.ts'
import { previewRun } from './preview.ts'
import { askUndo, cancelRun } from './settle.ts'
import { startRun } from './start.ts'
import { bulkListSpec, pageRuns, readRun } from './store.ts'

const IdParams = Type.Object({ id: Id })
const Started = Type.Object({ id: Id })

/** Asking for one action over many cases, following it, stopping it and taking it back. */
export function bulkRoutes(app: App, deps: Deps, queues: readonly BulkQueue[]): void {
  for (const queue of queues) queueRoutes(app, deps, queue)
  runRoutes(app, deps)
}

function queueRoutes(app: App, { database, now }: Deps, queue: BulkQueue): void {
  app.post(
    `/api/${queue.name}/bulk`,
    { config: { needs: 'cases:bulk' }, schema: { body: BulkBody, response: { 202: Started } } },
    async (request, reply) => {
      const asked = { ...request.body, body: request.body.body ?? {} }
      refuseWrongBody(request, actionAsked(request, queue, asked.action), asked.body)
      const chosen = await choose(database.db, queue, asked, askerOf(request), now())
      const started = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => ({
          id: await startRun(tx, queue, asked, chosen, actorOf(request), now()),
        })),
      )
      return reply.code(202).header('location', `/api/bulk/${started.id}`).send(started)
    },
  )

  app.post(
    `/api/${queue.name}/bulk/preview`,
    { config: { needs: 'cases:bulk' }, schema: { body: BulkBody, response: { 200: BulkPreview } } },
    async (request) => {
      const asker = askerOf(request)
      const action = actionAsked(request, queue, request.body.action)
      // The counts come before the form is filled in.
      if (request.body.body) refuseWrongBody(request, action, request.body.body)
      const chosen = await choose(database.db, queue, request.body, asker, now())
      return previewRun(database.db, queue, action, chosen, asker, now())
    },
  )
}

function runRoutes(app: App, { database, now }: Deps): void {
  app.get(
    '/api/bulk',
    {
      config: { needs: 'bulk:read' },
      schema: { querystring: ListQuerystring, response: { 200: Type.Array(BulkRun) } },
    },
    async (request, reply) => {
      const query = readList(request.query, bulkListSpec)
      const { records, total } = await pageRuns(database.db, query, askerOf(request), now())
      contentRange(reply, 'bulk', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/bulk/:id',
    { config: { needs: 'bulk:read' }, schema: { params: IdParams, response: { 200: BulkFile } } },
    async (request, reply) =>
      withVersion(reply, await readRun(database.db, request.params.id, askerOf(request), now())),
  )

  for (const [verb, change] of [
    ['cancel', cancelRun],
    ['undo', askUndo],
  ] as const) {
    app.post(
      `/api/bulk/:id/${verb}`,
      { config: { needs: 'cases:bulk' }, schema: { params: IdParams, response: { 200: BulkFile } } },
      async (request, reply) => {
        const { id } = request.params
        await database.transact((tx) =>
          oncePerKey(tx, request, now(), async () => {
            await change(tx, id, actorOf(request), now())
            return null
          }),
        )
        return withVersion(reply, await readRun(database.db, id, askerOf(request), now()))
      },
    )
  }
}

/** @throws Refused not-allowed, or refused when the queue knows no such action. */
function actionAsked(request: FastifyRequest, queue: BulkQueue, name: string): BulkAction {
  const asker = askerOf(request)
  if (!queue.isOpenTo(asker)) throw refused('not-allowed')
  const action = Object.hasOwn(queue.actions, name) ? queue.actions[name] : undefined
  if (!action) throw refused('refused', { errors: { action: 'is no action of this list' } })
  if (!action.needs.some((needed) => asker.permissions.includes(needed))) throw refused('not-allowed')
  return action
}

/** The body is the same for every case, so its shape is judged once, by the schema that a single case is held to. */
function refuseWrongBody(request: FastifyRequest, action: BulkAction, body: Record<string, unknown>): void {
  const validate = request.compileValidationSchema(action.asks)
  if (validate(body)) return
  const validation = (validate.errors ?? []).map((issue) => ({ ...issue, instancePath: `/body${issue.instancePath}` }))
  throw Object.assign(new Error('malformed'), { validation, validationContext: 'body', statusCode: 400 })
}
