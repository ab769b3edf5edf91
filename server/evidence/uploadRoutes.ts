import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { evidenceLimits } from '#shared/evidence/rules.ts'
import { Evidence, EvidenceUpload } from '#shared/evidence/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { receive } from './receive.ts'
import { caseFor, toRecords } from './store.ts'

const largest = Math.max(...Object.values(evidenceLimits))
/** How long what is still on its way is read and thrown away, so that the sender hears why before the line is cut. */
const lingerMs = 5000

/** The route that takes a file as its body. Within its own scope, so that no other route meets a body that is not JSON. */
export function evidenceUploadRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))

  app.post(
    '/api/cases/:id/evidence',
    {
      config: { needs: 'evidence:add' },
      schema: {
        params: Type.Object({ id: Id }),
        querystring: EvidenceUpload,
        response: { 200: Evidence, 201: Evidence },
      },
    },
    async (request, reply) => {
      const { name = '', description = '', source = '', isPersonal = 'false' } = request.query
      const asker = askerOf(request)
      try {
        const { id: caseId } = await caseFor(database.db, request.params.id, asker)
        if (Number(request.headers['content-length'] ?? 0) > largest)
          throw refused('too-large', { current: { limit: largest } })
        const said = { name, description: description.trim(), source: source.trim(), isPersonal: isPersonal === 'true' }
        const delivery = { caseId, body: bodyOf(request), ...said, actor: actorOf(request) }
        const { row, isNew } = await receive(deps, delivery)
        const [record] = await toRecords(database.db, [row], asker, now())
        if (!record) throw refused('not-found')
        reply.code(isNew ? 201 : 200).header('location', `/api/evidence/${row.id}`)
        return withVersion(reply, record)
      } catch (error) {
        hearNoMore(request, reply)
        throw error
      }
    },
  )
}

const bodyOf = (request: FastifyRequest): Readable =>
  request.body instanceof Readable ? request.body : Readable.from([])

/**
 * A line that is cut while its sender still writes loses the answer on the way. So the rest is let run past for a
 * moment, and only then is the line cut.
 */
function hearNoMore({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete || raw.destroyed) return
  raw.resume()
  reply.raw.once('finish', () => {
    const cut = setTimeout(() => raw.complete || raw.destroy(), lingerMs).unref()
    raw.once('close', () => clearTimeout(cut))
  })
}
