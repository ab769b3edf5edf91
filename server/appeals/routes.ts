import { Type } from 'typebox'
import { DecideBody, IntakeAppealBody, OpenAppealBody, ReasonBody } from '#shared/appeals/bodies.ts'
import { Appeal, AppealFile, Contestable, LetterPreview } from '#shared/appeals/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import { intakeRoute } from '../cases/intakeRoute.ts'
import type { Tx } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { previewVerdict, readAppealFile, readContestable } from './file.ts'
import { openAppeal, reopenAppeal } from './open.ts'
import { readAppeals } from './store.ts'

const IdParams = Type.Object({ id: Id })

/** What appeals have beyond the URLs of every kind. */
export function appealRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const { db } = database

  intakeRoute(app, deps, {
    kind: 'appeals',
    needs: 'appeals:intake',
    body: IntakeAppealBody,
    open: (tx, body, actor, at) => openAppeal(tx, body, 'portal', actor, at),
  })

  app.post(
    '/api/appeals',
    { config: { needs: 'appeals:open' }, schema: { body: OpenAppealBody, response: { 201: Appeal } } },
    async (request, reply) => {
      const { channel = 'phone', ...body } = request.body
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const id = await openAppeal(tx, body, channel, actorOf(request), now())
          return read(tx, id, request)
        }),
      )
      return reply.code(201).header('location', `/api/appeals/${record.id}`).send(record)
    },
  )

  app.post(
    '/api/appeals/:id/reopen',
    {
      config: { needs: 'appeals:reopen' },
      schema: { params: IdParams, body: ReasonBody, response: { 201: Appeal } },
    },
    async (request, reply) => {
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const id = await reopenAppeal(tx, request.params.id, request.body.reason, actorOf(request), now())
          return read(tx, id, request)
        }),
      )
      return reply.code(201).header('location', `/api/appeals/${record.id}`).send(record)
    },
  )

  app.get(
    '/api/appeals/:id/file',
    { config: { needs: 'appeals:read' }, schema: { params: IdParams, response: { 200: AppealFile } } },
    async (request) => {
      const [record] = await readAppeals(db, [request.params.id], askerOf(request), now())
      if (!record) throw refused('not-found')
      return readAppealFile(db, record.id, now())
    },
  )

  app.post(
    '/api/appeals/:id/letter',
    {
      config: { needs: 'appeals:read' },
      schema: { params: IdParams, body: Type.Partial(DecideBody), response: { 200: LetterPreview } },
    },
    async (request) => {
      const [record] = await readAppeals(db, [request.params.id], askerOf(request), now())
      if (!record) throw refused('not-found')
      return previewVerdict(db, record.id, request.body, now())
    },
  )

  app.get(
    '/api/sellers/:id/contestable',
    { config: { needs: 'appeals:read' }, schema: { params: IdParams, response: { 200: Type.Array(Contestable) } } },
    async (request) => readContestable(db, request.params.id, now()),
  )

  async function read(tx: Tx, id: string, request: Parameters<typeof askerOf>[0]) {
    const [record] = await readAppeals(tx, [id], askerOf(request), now())
    if (!record) throw refused('not-found')
    return record
  }
}
