import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { isPersonalField, type PersonalField } from '#shared/sellers/masks.ts'
import { RevealedField, RevealField } from '#shared/sellers/schema.ts'
import { Id } from '#shared/text.ts'
import type { Db } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { grantReveal, runningReveals } from '../evidence/commands.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { sellers } from './table.ts'

const IdParams = Type.Object({ id: Id })

/** What points at a person behind a seller, for a reason, for fifteen minutes. Every other answer carries masks. */
export function sellerRevealRoutes(app: App, { database, now }: Deps): void {
  const config = { needs: 'sellers:reveal' } as const

  app.post(
    '/api/sellers/:id/reveal',
    { config, schema: { params: IdParams, body: RevealField, response: { 200: RevealedField } } },
    async (request) => {
      const { id } = request.params
      const { field, reason } = request.body
      return database.transact(async (tx) => {
        const seller = await readPersonal(tx, id)
        const value = seller[field]
        if (value === null) throw refused('wrong-state', { errors: { field: 'has no value' } })
        const reveal = { resource: 'sellers', resourceId: id, field, reason } as const
        const until = await grantReveal(tx, reveal, actorOf(request), now())
        signal(tx, 'sellers.revealed', 'sellers', id, seller.version)
        return { field, value, until: until.toISOString() }
      })
    },
  )

  app.get(
    '/api/sellers/:id/revealed',
    { config, schema: { params: IdParams, response: { 200: Type.Array(RevealedField) } } },
    async (request) => {
      const { id } = request.params
      const seller = await readPersonal(database.db, id)
      const running = await runningReveals(database.db, askerOf(request).id, 'sellers', [id], now())
      return [...(running.get(id) ?? [])].flatMap(([field, until]) => {
        const value = isPersonalField(field) ? seller[field] : null
        return value === null ? [] : [{ field: field as PersonalField, value, until: until.toISOString() }]
      })
    },
  )
}

async function readPersonal(db: Db, id: string) {
  const { version, email, phone, representative, businessNumber } = sellers
  const fields = { version, email, phone, representative, businessNumber }
  const [found] = await db.select(fields).from(sellers).where(eq(sellers.id, id))
  if (!found) throw refused('not-found')
  return found
}
