import { and, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { ladder, type Measure } from '#shared/suspensions/ladder.ts'
import { approvalsNeeded, mayStandOnRung } from '#shared/suspensions/rules.ts'
import { OpenSuspensionBody, ProposalContext, Suspension, SuspensionFile } from '#shared/suspensions/schema.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { Id } from '#shared/text.ts'
import { readCaseFile } from '../cases/caseFile.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import { readCases } from '../cases/records.ts'
import { cases } from '../cases/table.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { inRows } from '../http/rows.ts'
import { listings } from '../listings/table.ts'
import { openByHand } from './commands.ts'
import { groundLost } from './stoodOn.ts'
import { findingsOf, findSuspension, otherCasesOf, readSuspensions, similarCases, standingOnLadder } from './store.ts'

const IdParams = Type.Object({ id: Id })

/** What suspensions have beyond the URLs of every kind. */
export function suspensionRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const { db } = database

  app.post(
    '/api/suspensions',
    { config: { needs: 'suspensions:open' }, schema: { body: OpenSuspensionBody, response: { 201: Suspension } } },
    async (request, reply) => {
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          const id = await openByHand(tx, request.body, actorOf(request), now())
          const [opened] = await readSuspensions(tx, [id], askerOf(request), now())
          if (!opened) throw refused('not-found')
          return opened
        }),
      )
      return reply.code(201).header('location', `/api/suspensions/${record.id}`).send(record)
    },
  )

  app.get(
    '/api/suspensions/:id/file',
    { config: { needs: 'suspensions:read' }, schema: { params: IdParams, response: { 200: SuspensionFile } } },
    async (request) => {
      const { id } = request.params
      const asker = askerOf(request)
      const [record] = await readSuspensions(db, [id], asker, now())
      if (!record) throw refused('not-found')
      const [file, findings, sellerCaseIds, similarIds, lost] = await Promise.all([
        readCaseFile(db, id),
        findingsOf(db, id),
        otherCasesOf(db, record.sellerId, id),
        similarCases(db, record.policyId, record.sellerId),
        groundLost(db, id),
      ])
      const sellerCases = await readCases(db, sellerCaseIds, () => suspensionWorkflow, asker, now())
      return {
        ...file,
        findings,
        sellerCases: sellerCaseIds.flatMap((one) => sellerCases.get(one) ?? []),
        similarCases: await readSuspensions(db, similarIds, asker, now()),
        groundLost: lost,
      }
    },
  )

  app.get(
    '/api/suspensions/:id/proposal-context',
    { config: { needs: 'suspensions:read' }, schema: { params: IdParams, response: { 200: ProposalContext } } },
    async (request) => {
      const [record] = await readSuspensions(db, [request.params.id], askerOf(request), now())
      if (!record) throw refused('not-found')
      const { seller, version } = await findSuspension(db, record.id)
      const standing = await standingOnLadder(db, seller.id, now())
      const ground = { standing, severity: record.severity }
      const entries = ladder.map((measure) => [measure, approvalsNeeded(measure, null, seller.gmvKrw)] as const)
      const { rows } = askerOf(request)
      const [total, hidden, open] = await Promise.all([
        db.$count(listings, eq(listings.sellerId, seller.id)),
        db.$count(listings, and(eq(listings.sellerId, seller.id), eq(listings.isHidden, true))),
        rows &&
          db.$count(cases, and(eq(cases.sellerId, seller.id), isNull(cases.closedAt), inRows(cases.teamId, rows))),
      ])
      return {
        standing,
        recommended: version.measure,
        allowed: ladder.filter((measure) => mayStandOnRung(measure, ground)),
        approvals: Object.fromEntries(entries) as Record<Measure, string[]>,
        holdApprovals: approvalsNeeded('notice', 1, seller.gmvKrw),
        listings: Number(total),
        hiddenListings: Number(hidden),
        strikes: seller.strikes,
        openCases: open === null ? seller.openCases : Number(open),
        gmvKrw: seller.gmvKrw,
        sellerLocale: seller.locale,
        grounds: seller.locale === 'ko' ? version.groundsKo : version.groundsEn,
        clause: version.clause,
      }
    },
  )
}
