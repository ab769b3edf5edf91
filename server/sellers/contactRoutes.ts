import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Seller, SellerContact } from '#shared/sellers/schema.ts'
import { Id } from '#shared/text.ts'
import { record } from '../audit/record.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { readSeller } from './store.ts'
import { sellers } from './table.ts'

/** Where and in which language a seller is told: a file may not say, and without an address no measure can be announced. */
export function sellerContactRoutes(app: App, { database, now }: Deps): void {
  app.patch(
    '/api/sellers/:id',
    {
      config: { needs: 'sellers:contact' },
      schema: { params: Type.Object({ id: Id }), body: SellerContact, response: { 200: Seller } },
    },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact(async (tx) => {
        const [before] = await forUpdate(tx.select().from(sellers).where(eq(sellers.id, id)))
        if (!before) throw refused('not-found')
        if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
        const change = { ...request.body, version: version + 1, updatedAt: now() }
        const [after] = await tx
          .update(sellers)
          .set(change)
          .where(and(eq(sellers.id, id), eq(sellers.version, version)))
          .returning()
        if (!after) throw refused('changed-meanwhile')
        await record(tx, {
          resource: 'sellers',
          resourceId: id,
          action: 'sellers:contact',
          actor: actorOf(request),
          before: { email: before.email, locale: before.locale },
          after: { email: after.email, locale: after.locale },
          at: now(),
        })
        signal(tx, 'sellers.contact', 'sellers', id, after.version)
      })
      const seller = await readSeller(database.db, id, askerOf(request).rows)
      if (!seller) throw refused('not-found')
      return withVersion(reply, seller)
    },
  )
}
