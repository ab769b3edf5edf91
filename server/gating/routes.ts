import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { spellingOf } from '#shared/brands/rules.ts'
import { refused } from '#shared/errors.ts'
import { Gating, GatingFile, GatingIntake, OpenGatingBody } from '#shared/gating/schema.ts'
import { Id } from '#shared/text.ts'
import { loadRegister } from '../brands/commands.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import { intakeRoute } from '../cases/intakeRoute.ts'
import type { CaseKind } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { sellers } from '../sellers/table.ts'
import { readGatingFile } from './file.ts'
import { applyOrAttach } from './intake.ts'
import { openApplication } from './open.ts'
import { readGatings } from './store.ts'

const IdParams = Type.Object({ id: Id })

/** What gating reviews have beyond the URLs of every kind. */
export function gatingRoutes(app: App, deps: Deps, kinds: readonly CaseKind[]): void {
  const { database, now } = deps

  intakeRoute(app, deps, {
    kind: 'gating',
    needs: 'gating:intake',
    body: GatingIntake,
    open: async (tx, { sellerExternalId, brand, brandId, message, ...asked }, actor, at) => {
      const sellerId = await sellerOf(tx, sellerExternalId)
      const meant = brandId ?? (brand ? await brandMeant(tx, brand) : undefined)
      const reason = message?.trim() || '판매자 포털 신청 / Request from the seller portal'
      return applyOrAttach(tx, { ...asked, sellerId, brandId: meant, reason }, actor, at)
    },
  })

  app.post(
    '/api/gating',
    { config: { needs: 'gating:open' }, schema: { body: OpenGatingBody, response: { 201: Gating } } },
    async (request, reply) => {
      const at = now()
      const record = await database.transact((tx) =>
        oncePerKey(tx, request, at, async () => {
          const id = await openApplication(tx, request.body, 'by_hand', actorOf(request), at)
          const [opened] = await readGatings(tx, [id], askerOf(request), at)
          if (!opened) throw refused('not-found')
          return opened
        }),
      )
      return reply.code(201).header('location', `/api/gating/${record.id}`).send(record)
    },
  )

  app.get(
    '/api/gating/:id/file',
    { config: { needs: 'gating:read' }, schema: { params: IdParams, response: { 200: GatingFile } } },
    async (request) => {
      const asker = askerOf(request)
      const [record] = await readGatings(database.db, [request.params.id], asker, now())
      if (!record) throw refused('not-found')
      return readGatingFile(database.db, record, kinds, asker, now())
    },
  )
}

async function sellerOf(tx: Tx, externalId: string): Promise<string> {
  const [seller] = await tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.externalId, externalId))
  if (!seller) throw refused('refused', { errors: { sellerExternalId: 'no such seller' } })
  return seller.id
}

/** The brand as the seller writes it. What is only near a name of the register is not taken for it. */
async function brandMeant(tx: Tx, brand: string): Promise<string> {
  const { register } = await loadRegister(tx)
  const reading = spellingOf(register, { brand })
  if (!reading?.isCertain)
    throw refused('refused', { errors: { brand: 'is no name of the brand register (rule: never guessed)' } })
  return reading.brandId
}
