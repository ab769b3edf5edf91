import { eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { wrongTerms } from '#shared/policies/rules.ts'
import {
  ImpactQuestion,
  PolicyImpact,
  PolicyTerms,
  PolicyTermsChange,
  PolicyVersion,
  PolicyVersionPut,
} from '#shared/policies/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { createPolicy, deleteDraft, editDraft, publishPolicy, revisePolicy } from './drafts.ts'
import { evaluate } from './evaluate.ts'
import { impactOf } from './impact.ts'
import { policyInForce } from './inForce.ts'
import { pagePolicies, policyListSpec, readPolicy } from './store.ts'
import { policyVersions } from './table.ts'

const IdParams = Type.Object({ id: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const one = { params: IdParams, response: { 200: PolicyVersion } }

/** Policies by version: drafts are written and tried, published versions are read and revised. */
export function policyRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'policies:read' } as const
  const edits = { needs: 'policies:edit' } as const

  const answer = async (request: FastifyRequest, id: string) => {
    const found = await readPolicy(database.db, id, askerOf(request), now())
    if (!found) throw refused('not-found')
    return found
  }

  app.get(
    '/api/policies',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(PolicyVersion) } } },
    async (request, reply) => {
      const query = readList(request.query, policyListSpec)
      const { records, total } = await pagePolicies(database.db, query, askerOf(request), now())
      contentRange(reply, 'policies', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/policies/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/policies',
    { config: edits, schema: { body: PolicyTerms, response: { 201: PolicyVersion } } },
    async (request, reply) => {
      const made = await database.transact((tx) => createPolicy(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(request, made.id))
    },
  )

  app.patch(
    '/api/policies/:id',
    { config: edits, schema: { ...one, body: PolicyTermsChange } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => editDraft(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )

  app.put(
    '/api/policies/:id',
    { config: edits, schema: { ...one, body: PolicyVersionPut } },
    async (request, reply) => {
      const { id } = request.params
      const { version, ...terms } = request.body
      await database.transact((tx) => editDraft(tx, id, version, terms, actorOf(request), now()))
      return withVersion(reply, await answer(request, id))
    },
  )

  app.delete('/api/policies/:id', { config: edits, schema: one }, async (request) => {
    const gone = await answer(request, request.params.id)
    const version = request.headers['if-match'] ? versionAsked(request) : gone.version
    await database.transact((tx) => deleteDraft(tx, gone.id, version, actorOf(request), now()))
    return gone
  })

  app.post(
    '/api/policies/:id/actions/revise',
    { config: edits, schema: { ...one, body: Nothing } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      const draft = await database.transact((tx) => revisePolicy(tx, id, version, actorOf(request), now()))
      return withVersion(reply, await answer(request, draft.id))
    },
  )

  app.post(
    '/api/policies/:id/actions/publish',
    { config: { needs: 'policies:publish' }, schema: { ...one, body: Nothing } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionAsked(request)
      const actor = actorOf(request)
      const { policyId } = await database.transact((tx) => publishPolicy(tx, id, actor, now(), version))
      await evaluate(database, actor, now(), { policyId })
      return withVersion(reply, await answer(request, id))
    },
  )

  app.get(
    '/api/policies/:id/impact',
    { config: reads, schema: { params: IdParams, response: { 200: PolicyImpact } } },
    async (request) => {
      const [terms] = await database.db.select().from(policyVersions).where(eq(policyVersions.id, request.params.id))
      if (!terms) throw refused('not-found')
      return impactOf(database.db, terms, await policyInForce(database.db, terms.policyId, now()))
    },
  )

  app.post(
    '/api/policies/impact',
    { config: reads, schema: { body: ImpactQuestion, response: { 200: PolicyImpact } } },
    async (request) => {
      const { policyId, ...terms } = request.body
      const errors = wrongTerms(terms)
      if (Object.keys(errors).length > 0) throw refused('refused', { errors })
      return impactOf(database.db, terms, policyId ? await policyInForce(database.db, policyId, now()) : undefined)
    },
  )
}
