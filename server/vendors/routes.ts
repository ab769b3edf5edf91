import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { weeksBefore } from '#shared/vendors/rules.ts'
import {
  Contract,
  Day,
  NewContract,
  NewVendor,
  Scorecard,
  SignBody,
  Vendor,
  VendorChange,
} from '#shared/vendors/schema.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { addVendor, agree, changeVendor } from './keep.ts'
import { scorecardOf, signOff, weekAsked } from './scorecards.ts'
import { contractsOf, pageVendors, readVendor, vendorListSpec, vendorsAtWork } from './store.ts'

const IdParams = Type.Object({ id: Id })
const Week = Type.Object({ week: Type.Optional(Day) }, { additionalProperties: false })
const one = { params: IdParams, response: { 200: Vendor } }
const shownWeeks = 12

/** Providers, what is agreed with them and how each of their weeks came out. */
export function vendorRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'vendors:read' } as const
  const edits = { needs: 'vendors:edit' } as const
  const { db } = database

  const answer = async (request: FastifyRequest, id: string) => {
    const found = await readVendor(db, id, askerOf(request), now())
    if (!found) throw refused('not-found')
    return found
  }
  const rowOf = async (request: FastifyRequest, id: string) => {
    const found = await answer(request, id)
    return { ...found, createdAt: now(), updatedAt: now() }
  }

  app.get(
    '/api/vendors',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Vendor) } } },
    async (request, reply) => {
      const query = readList(request.query, vendorListSpec)
      const { records, total } = await pageVendors(db, query, askerOf(request), now())
      contentRange(reply, 'vendors', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/vendors/scorecards',
    { config: reads, schema: { querystring: Week, response: { 200: Type.Array(Scorecard) } } },
    async (request) => {
      const asker = askerOf(request)
      const week = weekAsked(request.query.week, now())
      const cards = []
      for (const vendor of await vendorsAtWork(db, asker)) cards.push(await scorecardOf(db, vendor, week, asker, now()))
      return cards
    },
  )

  app.get('/api/vendors/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.get(
    '/api/vendors/:id/contracts',
    { config: reads, schema: { params: IdParams, response: { 200: Type.Array(Contract) } } },
    async (request) => contractsOf(db, (await answer(request, request.params.id)).id, now()),
  )

  app.get(
    '/api/vendors/:id/scorecards',
    {
      config: reads,
      schema: { params: IdParams, querystring: Week, response: { 200: Type.Array(Scorecard) } },
    },
    async (request) => {
      const vendor = await rowOf(request, request.params.id)
      const week = weekAsked(request.query.week, now())
      const cards = []
      for (let back = shownWeeks - 1; back >= 0; back--)
        cards.push(await scorecardOf(db, vendor, weeksBefore(week, back), askerOf(request), now()))
      return cards
    },
  )

  app.post(
    '/api/vendors',
    { config: edits, schema: { body: NewVendor, response: { 201: Vendor } } },
    async (request, reply) => {
      const id = await database.transact((tx) => addVendor(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(request, id))
    },
  )

  app.patch('/api/vendors/:id', { config: edits, schema: { ...one, body: VendorChange } }, async (request, reply) => {
    const { id } = request.params
    const version = versionAsked(request)
    await database.transact((tx) => changeVendor(tx, id, version, request.body, actorOf(request), now()))
    return withVersion(reply, await answer(request, id))
  })

  app.post(
    '/api/vendors/:id/contracts',
    { config: edits, schema: { params: IdParams, body: NewContract, response: { 201: Type.Array(Contract) } } },
    async (request, reply) => {
      const { id } = request.params
      await database.transact((tx) => agree(tx, id, request.body, actorOf(request), now()))
      return reply.code(201).send(await contractsOf(db, id, now()))
    },
  )

  app.post(
    '/api/vendors/:id/signoffs',
    { config: edits, schema: { params: IdParams, body: SignBody, response: { 201: Scorecard } } },
    async (request, reply) => {
      const { id } = request.params
      const asker = askerOf(request)
      await database.transact((tx) => signOff(tx, id, request.body, asker, actorOf(request), now()))
      return reply.code(201).send(await scorecardOf(db, await rowOf(request, id), request.body.week, asker, now()))
    },
  )
}
