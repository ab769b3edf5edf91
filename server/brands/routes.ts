import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { spellingOf } from '#shared/brands/rules.ts'
import {
  Brand,
  BrandChange,
  BrandListing,
  BrandPut,
  BrandReading,
  NewBrand,
  ReadBrandBody,
} from '#shared/brands/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id, Nullable } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { loadRegister } from './commands.ts'
import { changeBrand, createBrand } from './edits.ts'
import { listingsNaming } from './naming.ts'
import { brandListSpec, pageBrands, readBrand } from './store.ts'

const IdParams = Type.Object({ id: Id })
const one = { params: IdParams, response: { 200: Brand } }

/** The register of brands: read by everybody, kept by leads. */
export function brandRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'brands:read' as const }
  const edits = { needs: 'brands:edit' as const }

  const answer = async (request: FastifyRequest, id: string) => {
    const found = await readBrand(database.db, id, askerOf(request), now())
    if (!found) throw refused('not-found')
    return found
  }
  const change = (request: FastifyRequest, id: string, version: number, fields: BrandChange) =>
    database.transact((tx) => changeBrand(tx, id, version, fields, actorOf(request), now()))

  app.get(
    '/api/brands',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Brand) } } },
    async (request, reply) => {
      const query = readList(request.query, brandListSpec)
      const { records, total } = await pageBrands(database.db, query, askerOf(request), now())
      contentRange(reply, 'brands', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/brands/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.get(
    '/api/brands/:id/listings',
    { config: reads, schema: { params: IdParams, response: { 200: Type.Array(BrandListing) } } },
    async (request) => {
      await answer(request, request.params.id)
      return listingsNaming(database.db, request.params.id, now())
    },
  )

  app.post(
    '/api/brands/read',
    {
      config: reads,
      schema: { body: ReadBrandBody, response: { 200: Type.Object({ reading: Nullable(BrandReading) }) } },
    },
    async (request) => {
      const { register } = await loadRegister(database.db)
      return { reading: spellingOf(register, request.body) }
    },
  )

  app.post(
    '/api/brands',
    { config: edits, schema: { body: NewBrand, response: { 201: Brand } } },
    async (request, reply) => {
      const id = await database.transact((tx) => createBrand(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(request, id))
    },
  )

  app.patch('/api/brands/:id', { config: edits, schema: { ...one, body: BrandChange } }, async (request, reply) => {
    const { id } = request.params
    await change(request, id, versionAsked(request), request.body)
    return withVersion(reply, await answer(request, id))
  })

  app.put('/api/brands/:id', { config: edits, schema: { ...one, body: BrandPut } }, async (request, reply) => {
    const { id } = request.params
    const { version, name, nameKo, spellings, ownerName, headOffice, isGated, risk, riskReason } = request.body
    const fields = { name, nameKo, spellings, ownerName, headOffice, isGated, risk, riskReason }
    await change(request, id, version, fields)
    return withVersion(reply, await answer(request, id))
  })
}
