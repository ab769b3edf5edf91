import { desc, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { ReportBody } from '#shared/counterfeits/bodies.ts'
import { Counterfeit, CounterfeitFile, Variants } from '#shared/counterfeits/schema.ts'
import { NewTestBuy, NewTestBuyStep, TestBuy, TestBuyVerdictBody } from '#shared/counterfeits/testBuySchema.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import { intakeRoute } from '../cases/intakeRoute.ts'
import { readCases } from '../cases/records.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { openReport } from './commands.ts'
import { readCounterfeitFile } from './file.ts'
import { readCounterfeits } from './store.ts'
import { addStep, approveTestBuy, proposeTestBuy, readTestBuys, recordVerdict } from './testBuys.ts'
import { findVariants } from './variants.ts'

const IdParams = Type.Object({ id: Id })
const BuyParams = Type.Object({ id: Id, buyId: Id })
const Nothing = Type.Object({}, { additionalProperties: false })

/** What reports about rights have beyond the URLs of every kind. */
export function counterfeitRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const { db } = database
  const reads = { needs: 'counterfeits:read' } as const

  intakeRoute(app, deps, {
    kind: 'counterfeits',
    needs: 'counterfeits:intake',
    body: ReportBody,
    open: async (tx, body, actor, at) => (await openReport(tx, body, actor, at)).caseId,
  })

  app.post(
    '/api/counterfeits',
    { config: { needs: 'counterfeits:open' }, schema: { body: ReportBody, response: { 201: Counterfeit } } },
    async (request, reply) => {
      const opened = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const { caseId } = await openReport(tx, request.body, actorOf(request), now())
          const [record] = await readCounterfeits(tx, [caseId], askerOf(request), now())
          if (!record) throw refused('not-found')
          return record
        }),
      )
      return reply.code(201).header('location', `/api/counterfeits/${opened.id}`).send(opened)
    },
  )

  app.get(
    '/api/counterfeits/:id/file',
    { config: reads, schema: { params: IdParams, response: { 200: CounterfeitFile } } },
    async (request) => {
      const { id } = request.params
      const asker = askerOf(request)
      const [record] = await readCounterfeits(db, [id], asker, now())
      if (!record) throw refused('not-found')
      const file = await readCounterfeitFile(db, id, now())
      const others = await db
        .select({ id: cases.id })
        .from(cases)
        .where(eq(cases.sellerId, record.sellerId))
        .orderBy(desc(cases.openedAt), desc(cases.id))
        .limit(21)
      const ids = others.map((one) => one.id).filter((one) => one !== id)
      const known = await readCases(db, ids, () => counterfeitWorkflow, asker, now())
      return { ...file, sellerCases: ids.slice(0, 20).flatMap((one) => known.get(one) ?? []) }
    },
  )

  app.get(
    '/api/counterfeits/:id/variants',
    { config: reads, schema: { params: IdParams, response: { 200: Variants } } },
    async (request) => {
      const [record] = await readCounterfeits(db, [request.params.id], askerOf(request), now())
      if (!record) throw refused('not-found')
      return findVariants(db, record.id)
    },
  )

  const buying = async (caseId: string, work: (tx: Tx) => Promise<void>) => {
    await database.transact(work)
    return readTestBuys(db, caseId)
  }
  const answer = { 200: Type.Array(TestBuy) }

  app.post(
    '/api/counterfeits/:id/test-buys',
    { config: { needs: 'counterfeits:decide' }, schema: { params: IdParams, body: NewTestBuy, response: answer } },
    async (request) => {
      const { id } = request.params
      return buying(id, (tx) => proposeTestBuy(tx, id, request.body, actorOf(request), now()))
    },
  )

  app.post(
    '/api/counterfeits/:id/test-buys/:buyId/approve',
    { config: { needs: 'counterfeits:approve' }, schema: { params: BuyParams, body: Nothing, response: answer } },
    async (request) => {
      const { id, buyId } = request.params
      return buying(id, (tx) => approveTestBuy(tx, id, buyId, actorOf(request), now()))
    },
  )

  app.post(
    '/api/counterfeits/:id/test-buys/:buyId/steps',
    { config: { needs: 'counterfeits:check' }, schema: { params: BuyParams, body: NewTestBuyStep, response: answer } },
    async (request) => {
      const { id, buyId } = request.params
      return buying(id, (tx) => addStep(tx, id, buyId, request.body, actorOf(request), now()))
    },
  )

  app.post(
    '/api/counterfeits/:id/test-buys/:buyId/verdict',
    {
      config: { needs: 'counterfeits:decide' },
      schema: { params: BuyParams, body: TestBuyVerdictBody, response: answer },
    },
    async (request) => {
      const { id, buyId } = request.params
      return buying(id, (tx) => recordVerdict(tx, id, buyId, request.body, actorOf(request), now()))
    },
  )
}
