import { Type } from 'typebox'
import { CaseRecord } from '#shared/cases/schema.ts'
import { refused } from '#shared/errors.ts'
import { CaseLinks, LikelyDuplicate, LinkBody, MergeBody } from '#shared/links/schema.ts'
import { Id } from '#shared/text.ts'
import { oncePerKey } from '../cases/idempotency.ts'
import type { CaseKind } from '../cases/kind.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { addLink, removeLink } from './links.ts'
import { mergeCases, unmergeCase } from './merge.ts'
import { likelyDuplicates, readCase, readLinks } from './store.ts'

const IdParams = Type.Object({ id: Id })
const LinkParams = Type.Object({ id: Id, linkId: Id })

/** What ties cases together. A case that the asker may not read does not exist for them, at either end. */
export function linkRoutes(app: App, deps: Deps, kinds: readonly CaseKind[]): void {
  const { database, now } = deps
  const { db } = database
  const find = async (id: string, asker: Asker) => {
    const record = await readCase(db, kinds, id, asker, now())
    if (!record) throw refused('not-found')
    return record
  }
  const kindOf = (name: string) => {
    const kind = kinds.find((one) => one.name === name)
    if (!kind) throw new Error(`no kind ${name}`)
    return kind
  }
  const linksOf = async (id: string, asker: Asker) => readLinks(db, kinds, await find(id, asker), asker, now())

  app.get(
    '/api/cases/:id/links',
    { config: { needs: 'links:read' }, schema: { params: IdParams, response: { 200: CaseLinks } } },
    async (request) => linksOf(request.params.id, askerOf(request)),
  )

  app.post(
    '/api/cases/:id/links',
    { config: { needs: 'cases:link' }, schema: { params: IdParams, body: LinkBody, response: { 201: CaseLinks } } },
    async (request, reply) => {
      const asker = askerOf(request)
      const from = await find(request.params.id, asker)
      const to = await readCase(db, kinds, request.body.toId, asker, now())
      if (!to) throw refused('refused', { errors: { toId: 'no such case' } })
      await database.transact((tx) =>
        oncePerKey(tx, request, now(), () => addLink(tx, from.id, request.body, actorOf(request), now())),
      )
      return reply.code(201).send(await linksOf(from.id, asker))
    },
  )

  app.delete(
    '/api/cases/:id/links/:linkId',
    { config: { needs: 'cases:link' }, schema: { params: LinkParams, response: { 200: CaseLinks } } },
    async (request) => {
      const asker = askerOf(request)
      const { id, linkId } = request.params
      const { links } = await linksOf(id, asker)
      if (!links.some((link) => link.id === linkId)) throw refused('not-found')
      await database.transact((tx) => removeLink(tx, id, linkId, actorOf(request), now()))
      return linksOf(id, asker)
    },
  )

  app.post(
    '/api/cases/:id/merge',
    { config: { needs: 'cases:merge' }, schema: { params: IdParams, body: MergeBody, response: { 200: CaseRecord } } },
    async (request, reply) => {
      const asker = askerOf(request)
      const version = versionAsked(request)
      const loser = await find(request.params.id, asker)
      const winner = await readCase(db, kinds, request.body.intoId, asker, now())
      if (!winner) throw refused('refused', { errors: { intoId: 'no such case' } })
      await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          await mergeCases(tx, kindOf(loser.kind), loser.id, request.body, version, actorOf(request), now())
          return null
        }),
      )
      return withVersion(reply, await find(loser.id, asker))
    },
  )

  app.post(
    '/api/cases/:id/unmerge',
    { config: { needs: 'cases:merge' }, schema: { params: IdParams, response: { 200: CaseRecord } } },
    async (request, reply) => {
      const asker = askerOf(request)
      const loser = await find(request.params.id, asker)
      await database.transact((tx) =>
        oncePerKey(tx, request, now(), async () => {
          await unmergeCase(tx, kindOf(loser.kind), loser.id, actorOf(request), now())
          return null
        }),
      )
      return withVersion(reply, await find(loser.id, asker))
    },
  )

  const Fresh = Type.Object(
    { sellerId: Id, kind: Type.Optional(Type.String({ maxLength: 60 })), policyId: Type.Optional(Id) },
    { additionalProperties: false },
  )
  app.get(
    '/api/cases/duplicates',
    {
      config: { needs: 'cases:read' },
      schema: { querystring: Fresh, response: { 200: Type.Array(LikelyDuplicate) } },
    },
    async (request) => {
      const { sellerId, kind, policyId } = request.query
      return likelyDuplicates(db, kinds, { sellerId, kind, topicId: policyId }, askerOf(request), now())
    },
  )
}
