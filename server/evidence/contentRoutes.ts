import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { dispositionOf, isServed } from '#shared/evidence/rules.ts'
import { EvidenceEmail } from '#shared/evidence/schema.ts'
import { Id } from '#shared/text.ts'
import type { Db } from '../db/database.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { faulty, thumbnailMime } from './inspect.ts'
import { rangeOf } from './range.ts'
import { readEmail } from './readApart.ts'
import { storageOf, withLocalCopy } from './storage.ts'
import { checkRevealed, type EvidenceRow, evidenceFor } from './store.ts'

const IdParams = Type.Object({ id: Id })
const reads = { needs: 'evidence:read' } as const

/** The bytes, for those who may see them now: looked through, not infected, and revealed when they show a person. */
export function evidenceContentRoutes(app: App, { database, env, now }: Deps): void {
  const storage = storageOf(env)

  const Look = Type.Object({ download: Type.Optional(Type.Enum(['true', 'false'])) }, { additionalProperties: false })
  app.get(
    '/api/evidence/:id/content',
    { config: reads, schema: { params: IdParams, querystring: Look } },
    async (request, reply) => {
      const row = await servedTo(database.db, request.params.id, askerOf(request), now())
      const isShown = row.kind !== 'email' && request.query.download !== 'true'
      asFile(reply, row.mime)
      reply.header('content-disposition', dispositionOf(isShown ? 'inline' : 'attachment', row.name))
      reply.header('accept-ranges', 'bytes')
      const range = rangeOf(request.headers.range, row.bytes)
      if (range === 'outside') return reply.code(416).header('content-range', `bytes */${row.bytes}`).send('')
      if (!range) return reply.header('content-length', row.bytes).send(await storage.read(row.storageKey))
      reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${row.bytes}`)
      reply.header('content-length', range.last - range.first + 1)
      return reply.send(await storage.read(row.storageKey, range))
    },
  )

  app.get('/api/evidence/:id/thumbnail', { config: reads, schema: { params: IdParams } }, async (request, reply) => {
    const row = await servedTo(database.db, request.params.id, askerOf(request), now())
    if (!row.thumbnailKey) throw refused('not-found')
    asFile(reply, thumbnailMime)
    return reply.send(await storage.read(row.thumbnailKey))
  })

  app.get(
    '/api/evidence/:id/email',
    { config: reads, schema: { params: IdParams, response: { 200: EvidenceEmail } } },
    async (request) => {
      const row = await servedTo(database.db, request.params.id, askerOf(request), now())
      if (row.kind !== 'email') throw refused('not-found')
      const told = await withLocalCopy(storage, row.storageKey, readEmail)
      if ('fault' in told) throw faulty(told.fault)
      return told.email
    },
  )
}

/** @throws Refused not-found, file-infected, file-unscanned, reveal-needed */
async function servedTo(db: Db, id: string, asker: Asker, now: Date): Promise<EvidenceRow> {
  const row = await evidenceFor(db, id, asker)
  if (row.scan === 'infected') throw refused('file-infected')
  if (!isServed(row.scan)) throw refused('file-unscanned')
  await checkRevealed(db, row, asker.id, now)
  return row
}

/** Whatever a file says it is to a browser that guesses: it runs nothing, loads nothing and is nobody's frame. */
function asFile(reply: FastifyReply, mime: string): void {
  reply.header('content-type', mime)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
  reply.header('cache-control', 'private, no-store')
}
