import { eq } from 'drizzle-orm'
import { type Static, type TSchema, Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import type { FeatureName } from '#shared/features.ts'
import type { Permission } from '#shared/permissions.ts'
import { Id, Instant } from '#shared/text.ts'
import type { Actor } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf } from '../http/permission.ts'
import { oncePerKey } from './idempotency.ts'
import { cases } from './table.ts'

/** What an outside system is told of the case that its report became. */
export const IntakeReceipt = Type.Object({ id: Id, number: Type.String(), state: Type.String(), openedAt: Instant })

type Intake<Body extends TSchema> = {
  kind: FeatureName
  needs: Permission
  body: Body
  /** Opens the case, or finds the open one that says the same. @returns its id. */
  open: (tx: Tx, body: Static<Body>, actor: Actor, now: Date) => Promise<string>
}

/** `POST /api/intake/<kind>`: other systems bring in what becomes a case. An Idempotency-Key is asked for: they will try again. */
export function intakeRoute<Body extends TSchema>(app: App, { database, now }: Deps, intake: Intake<Body>): void {
  app.post(
    `/api/intake/${intake.kind}`,
    { config: { needs: intake.needs }, schema: { body: intake.body as TSchema, response: { 201: IntakeReceipt } } },
    async (request, reply) => {
      if (!request.headers['idempotency-key']) throw refused('malformed', { detail: 'Idempotency-Key is missing' })
      const at = now()
      const receipt = await database.transact((tx) =>
        oncePerKey(tx, request, at, async () => {
          const id = await intake.open(tx, request.body as Static<Body>, actorOf(request), at)
          const [row] = await tx.select().from(cases).where(eq(cases.id, id))
          if (!row) throw refused('not-found')
          return { id, number: row.number, state: row.state, openedAt: row.openedAt.toISOString() }
        }),
      )
      return reply.code(201).header('location', `/api/${intake.kind}/${receipt.id}`).send(receipt)
    },
  )
}
