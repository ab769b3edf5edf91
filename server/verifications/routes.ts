import { and, desc, eq, ne } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import {
  BankChangeBody,
  Identity,
  OpenVerificationBody,
  ResubmitBody,
  Verification,
  VerificationFile,
  VerificationIntake,
} from '#shared/verifications/schema.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import { intakeRoute } from '../cases/intakeRoute.ts'
import type { CaseKind } from '../cases/kind.ts'
import { readCases } from '../cases/records.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { sellers } from '../sellers/table.ts'
import { readIdentity, readVerificationFile } from './file.ts'
import { changeBank, resubmit, submit } from './opening.ts'
import { verificationRevealRoutes } from './revealRoutes.ts'
import { readVerifications } from './store.ts'

const IdParams = Type.Object({ id: Id })
const mostCases = 20

/** What verifications have beyond the URLs of every kind. */
export function verificationRoutes(app: App, deps: Deps, kinds: readonly CaseKind[]): void {
  const { database, now } = deps
  const { db } = database

  verificationRevealRoutes(app, deps)

  intakeRoute(app, deps, {
    kind: 'verifications',
    needs: 'verifications:intake',
    body: VerificationIntake,
    open: async (tx, body, actor, at) => {
      const { sellerExternalId, particulars } = body
      const sellerId = await sellerOf(tx, sellerExternalId)
      return submit(tx, { sellerId, particulars }, actor, at)
    },
  })

  app.post(
    '/api/verifications',
    {
      config: { needs: 'verifications:open' },
      schema: { body: OpenVerificationBody, response: { 201: Verification } },
    },
    async (request, reply) => {
      const body = request.body
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const id = await submit(tx, body, actorOf(request), now())
          return readOne(tx, id, request)
        }),
      )
      return reply.code(201).header('location', `/api/verifications/${record.id}`).send(record)
    },
  )

  app.post(
    '/api/verifications/:id/submission',
    {
      config: { needs: ['verifications:open', 'verifications:intake'] },
      schema: { params: IdParams, body: ResubmitBody, response: { 200: Verification } },
    },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const before = await readOne(tx, id, request)
          if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
          await resubmit(tx, id, request.body.particulars, actorOf(request), now())
          return readOne(tx, id, request)
        }),
      )
      return withVersion(reply, record)
    },
  )

  app.post(
    '/api/sellers/:id/bank-change',
    {
      config: { needs: ['verifications:open', 'verifications:intake'] },
      schema: { params: IdParams, body: BankChangeBody, response: { 201: Verification } },
    },
    async (request, reply) => {
      const { id } = request.params
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const caseId = await changeBank(tx, id, request.body, actorOf(request), now())
          return readOne(tx, caseId, request)
        }),
      )
      return reply.code(201).header('location', `/api/verifications/${record.id}`).send(record)
    },
  )

  app.get(
    '/api/sellers/:id/identity',
    { config: { needs: 'verifications:read' }, schema: { params: IdParams, response: { 200: Identity } } },
    async (request) => {
      const { id } = request.params
      const [seller] = await db.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, id))
      if (!seller) throw refused('not-found')
      return readIdentity(db, id)
    },
  )

  app.get(
    '/api/verifications/:id/file',
    { config: { needs: 'verifications:read' }, schema: { params: IdParams, response: { 200: VerificationFile } } },
    async (request) => {
      const { id } = request.params
      const asker = askerOf(request)
      const [record] = await readVerifications(db, [id], asker, now())
      if (!record) throw refused('not-found')
      const file = await readVerificationFile(db, id, record.sellerId)
      const others = await db
        .select({ id: cases.id })
        .from(cases)
        .where(and(eq(cases.sellerId, record.sellerId), ne(cases.id, id)))
        .orderBy(desc(cases.openedAt), desc(cases.id))
        .limit(mostCases)
      const ids = others.map((one) => one.id)
      const workflows = new Map(kinds.map((kind) => [kind.name as string, kind.workflow]))
      const records = await readCases(db, ids, (kind) => workflowIn(workflows, kind), asker, now())
      const readable = ids.flatMap((one) => records.get(one) ?? [])
      return {
        ...file,
        sellerCases: readable.filter(({ kind }) => asker.permissions.includes(`${kind}:read`)),
      }
    },
  )

  async function readOne(
    tx: Tx,
    id: string,
    request: Parameters<typeof askerOf>[0],
  ): Promise<Static<typeof Verification>> {
    const [record] = await readVerifications(tx, [id], askerOf(request), now())
    if (!record) throw refused('not-found')
    return record
  }
}

function workflowIn(workflows: ReadonlyMap<string, CaseKind['workflow']>, kind: string): CaseKind['workflow'] {
  const workflow = workflows.get(kind)
  if (!workflow) throw new Error(`no kind ${kind}`)
  return workflow
}

async function sellerOf(tx: Tx, externalId: string): Promise<string> {
  const [seller] = await tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.externalId, externalId))
  if (!seller) throw refused('refused', { errors: { sellerExternalId: 'no such seller' } })
  return seller.id
}
