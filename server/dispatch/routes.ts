import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { CaseRecord } from '#shared/cases/schema.ts'
import { queues } from '#shared/dispatch/queues.ts'
import {
  AssignBody,
  CasePriority,
  HoldBody,
  SeverityBody,
  SkipBody,
  TeamBody,
  WhyNothing,
} from '#shared/dispatch/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import type { CaseRow } from '../cases/kind.ts'
import { claimNext } from '../cases/lease.ts'
import { readCases } from '../cases/records.ts'
import type { Tx } from '../db/database.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { assignCase, changeSeverity, changeTeam } from './assign.ts'
import { caseAsked } from './caseAsked.ts'
import { holdCase, releaseHold, skipCase } from './keep.ts'
import type { Queue } from './offers.ts'
import { priorityOf } from './priority.ts'
import { whyNothing } from './why.ts'

const one = { params: Type.Object({ id: Id }), response: { 200: CaseRecord } }
const QueueParams = Type.Object({ kind: Type.String({ maxLength: 40 }) })

/** Who works on what: the next case over all queues, why a case stands where it stands, and how it changes hands. */
export function dispatchRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const reads = { needs: 'cases:read' } as const
  const claims = { needs: 'cases:claim' } as const
  const assigns = { needs: 'cases:assign' } as const

  const readOne = async (request: FastifyRequest, id: string) => {
    const found = (await readCases(database.db, [id], workflowOf, askerOf(request), now())).get(id)
    if (!found) throw refused('not-found')
    return found
  }
  /** A change of one case that the asker may know of, and how it stands then. */
  const change = async (request: FastifyRequest, id: string, work: (tx: Tx) => Promise<CaseRow>) => {
    await database.transact(async (tx) => {
      await caseAsked(tx, id, askerOf(request))
      await work(tx)
    })
    return readOne(request, id)
  }

  app.post(
    '/api/queues/cases/next',
    { config: claims, schema: { response: { 200: CaseRecord, 204: Type.Null() } } },
    async (request, reply) => {
      const among = queuesOf(askerOf(request))
      const caseId = await database.transact((tx) => claimNext(tx, among, actorOf(request), now()))
      if (!caseId) return reply.code(204).send(null)
      return readOne(request, caseId)
    },
  )

  app.get(
    '/api/queues/:kind/why',
    { config: claims, schema: { params: QueueParams, response: { 200: WhyNothing } } },
    async (request) => {
      const asker = askerOf(request)
      const { kind } = request.params
      const among = queuesOf(asker).filter(({ name }) => kind === 'cases' || name === kind)
      if (among.length === 0) throw refused('not-found')
      return whyNothing(database.db, among, asker, now())
    },
  )

  app.get(
    '/api/cases/:id/priority',
    { config: reads, schema: { params: one.params, response: { 200: CasePriority } } },
    async (request) =>
      priorityOf(database.db, await caseAsked(database.db, request.params.id, askerOf(request)), now()),
  )

  app.post('/api/cases/:id/skip', { config: claims, schema: { ...one, body: SkipBody } }, async (request) =>
    change(request, request.params.id, (tx) => skipCase(tx, request.params.id, request.body, actorOf(request), now())),
  )

  app.post('/api/cases/:id/hold', { config: claims, schema: { ...one, body: HoldBody } }, async (request) =>
    change(request, request.params.id, (tx) => holdCase(tx, request.params.id, request.body, actorOf(request), now())),
  )

  app.delete('/api/cases/:id/hold', { config: claims, schema: one }, async (request) =>
    change(request, request.params.id, (tx) => releaseHold(tx, request.params.id, actorOf(request), now())),
  )

  app.post(
    '/api/cases/:id/assign',
    { config: assigns, schema: { ...one, body: AssignBody } },
    async (request, reply) => {
      const { params, body } = request
      const version = versionAsked(request)
      const assign = (tx: Tx) => assignCase(tx, params.id, body.personId, actorOf(request), now(), version)
      return withVersion(reply, await change(request, params.id, assign))
    },
  )

  app.post('/api/cases/:id/team', { config: assigns, schema: { ...one, body: TeamBody } }, async (request, reply) => {
    const { params, body } = request
    const version = versionAsked(request)
    const move = (tx: Tx) => changeTeam(tx, params.id, body.teamId, actorOf(request), now(), version)
    return withVersion(reply, await change(request, params.id, move))
  })

  app.post(
    '/api/cases/:id/severity',
    { config: assigns, schema: { ...one, body: SeverityBody } },
    async (request, reply) => {
      const { params, body } = request
      const version = versionAsked(request)
      const weigh = (tx: Tx) => changeSeverity(tx, params.id, body, actorOf(request), now(), version)
      return withVersion(reply, await change(request, params.id, weigh))
    },
  )
}

const workflowOf = (kind: string) => {
  const workflow = queues[kind]
  if (!workflow) throw new Error(`no queue ${kind}`)
  return workflow
}

/** The queues whose cases the asker may read. */
const queuesOf = ({ permissions }: Asker): Queue[] =>
  Object.entries(queues).flatMap(([name, workflow]) =>
    permissions.some((held) => held === `${name}:read`) ? [{ name, workflow }] : [],
  )
