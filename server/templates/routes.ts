import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import type { Permission } from '#shared/permissions.ts'
import { unfillable } from '#shared/templates/render.ts'
import { renderSample } from '#shared/templates/samples.ts'
import { TemplatePreview, TemplateTextChange, TemplateVersion, TemplateVersionPut } from '#shared/templates/schema.ts'
import { Id } from '#shared/text.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { deleteDraft, editDraft, publishTemplate, reviseTemplate } from './drafts.ts'
import { pageTemplates, readTemplate, templateListSpec } from './store.ts'

const IdParams = Type.Object({ id: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const PreviewQuery = Type.Object({ locale: Type.Enum(['en', 'ko']) }, { additionalProperties: false })
type Needs = { needs: Permission }
const one = { params: IdParams, response: { 200: TemplateVersion } }

/** Notice templates by version: drafts are written and tried, published versions are read and revised. */
export function templateRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads: Needs = { needs: 'templates:read' }
  const edits: Needs = { needs: 'templates:edit' }
  const publishes: Needs = { needs: 'templates:publish' }

  const answer = async (request: FastifyRequest, id: string, db = database.db) => {
    const found = await readTemplate(db, id, askerOf(request))
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/templates',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(TemplateVersion) } } },
    async (request, reply) => {
      const query = readList(request.query, templateListSpec)
      const { records, total } = await pageTemplates(database.db, query, askerOf(request))
      contentRange(reply, 'templates', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/templates/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.get(
    '/api/templates/:id/preview',
    { config: reads, schema: { params: IdParams, querystring: PreviewQuery, response: { 200: TemplatePreview } } },
    async (request) => {
      const { locale } = request.query
      const { name, ...texts } = await answer(request, request.params.id)
      const [subject, body] = locale === 'ko' ? [texts.subjectKo, texts.bodyKo] : [texts.subjectEn, texts.bodyEn]
      return {
        subject: renderSample(name, subject, locale),
        body: renderSample(name, body, locale),
        unfillable: [...new Set([...unfillable(name, subject), ...unfillable(name, body)])],
      }
    },
  )

  app.patch(
    '/api/templates/:id',
    { config: edits, schema: { ...one, body: TemplateTextChange } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => editDraft(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )

  app.put(
    '/api/templates/:id',
    { config: edits, schema: { ...one, body: TemplateVersionPut } },
    async (request, reply) => {
      const { id } = request.params
      const { version, ...texts } = request.body
      await database.transact((tx) => editDraft(tx, id, version, texts, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )

  app.delete('/api/templates/:id', { config: edits, schema: one }, async (request) => {
    const gone = await answer(request, request.params.id)
    // A stock client deletes without saying which version it saw.
    const version = request.headers['if-match'] ? versionAsked(request) : gone.version
    await database.transact((tx) => deleteDraft(tx, gone.id, version, actorOf(request), now()))
    return gone
  })

  for (const [action, config, take] of [
    ['revise', edits, reviseTemplate],
    ['publish', publishes, publishTemplate],
  ] as const) {
    app.post(
      `/api/templates/:id/actions/${action}`,
      { config, schema: { ...one, body: Nothing } },
      async (request, reply) => {
        const { id } = request.params as { id: string }
        const version = versionAsked(request)
        const taken = await database.transact((tx) =>
          oncePerKey(tx, request, now(), async () => {
            const { id: takenId } = await take(tx, id, version, actorOf(request), now())
            return answer(request, takenId, tx)
          }),
        )
        return withVersion(reply, taken)
      },
    )
  }
}
