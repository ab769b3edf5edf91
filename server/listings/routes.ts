import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Listing, ListingChange, NewListing } from '#shared/listings/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { changeListing, createListing } from './offer.ts'
import { listingListSpec, pageListings, readListing } from './store.ts'

const IdParams = Type.Object({ id: Id })

export function listingRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'listings:read' } as const
  const writes = { needs: 'listings:create' } as const
  const answer = async (request: FastifyRequest, id: string) => {
    const listing = await readListing(database.db, id, askerOf(request))
    if (!listing) throw refused('not-found')
    return listing
  }

  app.get(
    '/api/listings',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Listing) } } },
    async (request, reply) => {
      const query = readList(request.query, listingListSpec)
      const { records, total } = await pageListings(database.db, query, askerOf(request))
      contentRange(reply, 'listings', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/listings/:id',
    { config: reads, schema: { params: IdParams, response: { 200: Listing } } },
    async (request, reply) => withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/listings',
    { config: writes, schema: { body: NewListing, response: { 201: Listing } } },
    async (request, reply) => {
      const id = await database.transact((tx) => createListing(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(request, id))
    },
  )

  app.patch(
    '/api/listings/:id',
    { config: writes, schema: { params: IdParams, body: ListingChange, response: { 200: Listing } } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => changeListing(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )
}
