import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Seller, SellerChoices, SellerFile } from '#shared/sellers/schema.ts'
import { Id } from '#shared/text.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { askerOf } from '../http/permission.ts'
import { readSellerFile } from './file.ts'
import { keepPeerBands } from './peers.ts'
import { pageSellers, readChoices, readSeller, sellerListSpecFor } from './store.ts'

const IdParams = Type.Object({ id: Id })

/** Sellers are told to us by files and changed by measures; here they are read. */
export function sellerRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'sellers:read' } as const
  const bandOf = keepPeerBands(database.db, now)
  const find = async (id: string, asker: Asker) => {
    const seller = await readSeller(database.db, id, asker.rows)
    if (!seller) throw refused('not-found')
    return seller
  }

  app.get(
    '/api/sellers',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Seller) } } },
    async (request, reply) => {
      const { rows } = askerOf(request)
      const query = readList(request.query, sellerListSpecFor(rows))
      const { records, total } = await pageSellers(database.db, query, rows)
      contentRange(reply, 'sellers', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/sellers/choices', { config: reads, schema: { response: { 200: SellerChoices } } }, () =>
    readChoices(database.db),
  )

  app.get(
    '/api/sellers/:id',
    { config: reads, schema: { params: IdParams, response: { 200: Seller } } },
    async (request, reply) => withVersion(reply, await find(request.params.id, askerOf(request))),
  )

  app.get(
    '/api/sellers/:id/file',
    { config: reads, schema: { params: IdParams, response: { 200: SellerFile } } },
    async (request) => {
      const { id } = await find(request.params.id, askerOf(request))
      return readSellerFile(database.db, bandOf, id, now())
    },
  )
}
