import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { LinePage } from '#shared/settlements/lineSchema.ts'
import { nextCycleDay } from '#shared/settlements/schedule.ts'
import {
  ComponentWord,
  IntakeSettlementBody,
  OpenSettlementBody,
  Settlement,
  SettlementFile,
  SettlementRef,
} from '#shared/settlements/schema.ts'
import { Id } from '#shared/text.ts'
import { readCaseFile } from '../cases/caseFile.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import { intakeRoute } from '../cases/intakeRoute.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { settingInForce } from '../settings/inForce.ts'
import { calculate } from './calculation.ts'
import { openTicket, takeInTicket } from './commands.ts'
import { aboutOf } from './recalculate.ts'
import { findTicket, pageLines, readMoney, readSettlements } from './store.ts'
import { surveyRoutes } from './survey.ts'
import { surveys } from './table.ts'

const IdParams = Type.Object({ id: Id })

/** What settlement tickets have beyond the URLs of every kind. */
export function settlementRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const { db } = database
  intakeRoute(app, deps, {
    kind: 'settlements',
    needs: 'settlements:intake',
    body: IntakeSettlementBody,
    open: takeInTicket,
  })
  surveyRoutes(app, deps)

  app.post(
    '/api/settlements',
    { config: { needs: 'settlements:open' }, schema: { body: OpenSettlementBody, response: { 201: Settlement } } },
    async (request, reply) => {
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const id = await openTicket(tx, request.body, actorOf(request), now())
          const [opened] = await readSettlements(tx, [id], askerOf(request), now())
          if (!opened) throw refused('not-found')
          return opened
        }),
      )
      return reply.code(201).header('location', `/api/settlements/${record.id}`).send(record)
    },
  )

  app.get(
    '/api/settlements/:id/file',
    { config: { needs: 'settlements:read' }, schema: { params: IdParams, response: { 200: SettlementFile } } },
    async (request) => {
      const { id } = request.params
      const [record] = await readSettlements(db, [id], askerOf(request), now())
      if (!record) throw refused('not-found')
      const at = now()
      const setting = await settingInForce(db, 'settlements')
      const { own } = await findTicket(db, id)
      const [file, calculation, money, [survey]] = await Promise.all([
        readCaseFile(db, id),
        calculate(db, aboutOf(own, record.sellerId), setting, at),
        readMoney(db, record.sellerId, setting.body.holds.longestDays, at),
        db.select().from(surveys).where(eq(surveys.caseId, id)),
      ])
      return {
        ...file,
        now: calculation,
        frozen: own.calculation,
        money,
        limits: setting.body.limits,
        videoFromKrw: setting.body.tickets.videoFromKrw,
        nextPayOn: nextCycleDay(at, setting.body.schedule),
        survey: survey
          ? { score: survey.score, comment: survey.comment, sentAt: survey.sentAt?.toISOString() ?? null }
          : null,
      }
    },
  )

  const Part = Type.Object(
    {
      settlementId: SettlementRef,
      component: ComponentWord,
      after: Type.Optional(Id),
      onlyWrong: Type.Optional(Type.Enum(['true', 'false'])),
    },
    { additionalProperties: false },
  )
  app.get(
    '/api/settlements/:id/lines',
    {
      config: { needs: 'settlements:read' },
      schema: { params: IdParams, querystring: Part, response: { 200: LinePage } },
    },
    async (request) => {
      const [record] = await readSettlements(db, [request.params.id], askerOf(request), now())
      if (!record) throw refused('not-found')
      const { settlementId, component, after = null, onlyWrong } = request.query
      const part = { sellerId: record.sellerId, settlementId, component, onlyWrong: onlyWrong === 'true' }
      return pageLines(db, part, after)
    },
  )
}
