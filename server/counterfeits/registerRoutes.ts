import { and, count, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { NamedRight } from '#shared/counterfeits/bodies.ts'
import {
  type RightChange as Change,
  IpRight,
  Reporter,
  RevealedReporter,
  RevealReporter,
  RightChange,
} from '#shared/counterfeits/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { grantReveal, runningReveals } from '../evidence/commands.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, type ListSpec, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { rightNamed, startOf } from './registers.ts'
import { toReporter, toRight } from './store.ts'
import { ipRights, reporters } from './table.ts'

const IdParams = Type.Object({ id: Id })

const rightColumns = {
  type: ipRights.type,
  number: ipRights.number,
  ownerName: ipRights.ownerName,
  brandId: ipRights.brandId,
  expiresAt: ipRights.expiresAt,
  isVerified: ipRights.isVerified,
  createdAt: ipRights.createdAt,
}
const rightSpec: ListSpec = {
  resource: 'ip-rights',
  id: ipRights.id,
  filters: rightColumns,
  sorts: rightColumns,
  defaultSort: ['createdAt', 'DESC'],
}

// Name and e-mail are neither filtered nor sorted by: a list must not give away what its masks hide.
const reporterColumns = {
  type: reporters.type,
  reports: reporters.reports,
  upheld: reporters.upheld,
  rejected: reporters.rejected,
  restrictedUntil: reporters.restrictedUntil,
  createdAt: reporters.createdAt,
}
const reporterSpec: ListSpec = {
  resource: 'reporters',
  id: reporters.id,
  filters: reporterColumns,
  sorts: reporterColumns,
  defaultSort: ['createdAt', 'DESC'],
}

/** The registers that reports are held against: rights and who reports. */
export function counterfeitRegisterRoutes(app: App, { database, now }: Deps): void {
  const { db } = database
  const reads = { needs: 'counterfeits:read' } as const
  const keeps = { needs: 'counterfeits:check' } as const

  app.get(
    '/api/ip-rights',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(IpRight) } } },
    async (request, reply) => {
      const { where, orderBy, limit, offset } = readList(request.query, rightSpec)
      const rows = await db
        .select()
        .from(ipRights)
        .where(where)
        .orderBy(...orderBy)
        .limit(limit)
        .offset(offset)
      const [total] = await db.select({ number: count() }).from(ipRights).where(where)
      contentRange(reply, 'ip-rights', offset, rows.length, Number(total?.number ?? 0))
      return rows.map(toRight)
    },
  )

  app.post(
    '/api/ip-rights',
    { config: keeps, schema: { body: NamedRight, response: { 201: IpRight } } },
    async (request, reply) => {
      const row = await database.transact((tx) => rightNamed(tx, request.body, actorOf(request), now()))
      return reply.code(201).header('location', `/api/ip-rights/${row.id}`).send(toRight(row))
    },
  )

  app.patch(
    '/api/ip-rights/:id',
    { config: keeps, schema: { params: IdParams, body: RightChange, response: { 200: IpRight } } },
    async (request, reply) => {
      const version = versionAsked(request)
      const { id } = request.params
      const row = await database.transact((tx) => keepRight(tx, id, version, request.body, actorOf(request), now()))
      return withVersion(reply, toRight(row))
    },
  )

  app.get(
    '/api/reporters',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Reporter) } } },
    async (request, reply) => {
      const { where, orderBy, limit, offset } = readList(request.query, reporterSpec)
      const rows = await db
        .select()
        .from(reporters)
        .where(where)
        .orderBy(...orderBy)
        .limit(limit)
        .offset(offset)
      const [total] = await db.select({ number: count() }).from(reporters).where(where)
      contentRange(reply, 'reporters', offset, rows.length, Number(total?.number ?? 0))
      return rows.map((row) => toReporter(row, now()))
    },
  )

  const reveals = { needs: 'sellers:reveal' } as const

  app.post(
    '/api/reporters/:id/reveal',
    { config: reveals, schema: { params: IdParams, body: RevealReporter, response: { 200: RevealedReporter } } },
    async (request) => {
      const { id } = request.params
      const { field, reason } = request.body
      return database.transact(async (tx) => {
        const [row] = await tx.select().from(reporters).where(eq(reporters.id, id))
        if (!row) throw refused('not-found')
        const value = row[field]
        if (value === null) throw refused('wrong-state', { errors: { field: 'has no value' } })
        const reveal = { resource: 'reporters', resourceId: id, field, reason } as const
        const until = await grantReveal(tx, reveal, actorOf(request), now())
        signal(tx, 'reporters.revealed', 'reporters', id, row.version)
        return { field, value, until: until.toISOString() }
      })
    },
  )

  app.get(
    '/api/reporters/:id/revealed',
    { config: reveals, schema: { params: IdParams, response: { 200: Type.Array(RevealedReporter) } } },
    async (request) => {
      const { id } = request.params
      const [row] = await db.select().from(reporters).where(eq(reporters.id, id))
      if (!row) throw refused('not-found')
      const running = (await runningReveals(db, askerOf(request).id, 'reporters', [id], now())).get(id) ?? new Map()
      return (['name', 'email'] as const).flatMap((field) => {
        const [until, value] = [running.get(field), row[field]]
        return until && value !== null ? [{ field, value, until: until.toISOString() }] : []
      })
    },
  )
}

/** What the register of the office says, as one of us read it there. */
async function keepRight(tx: Tx, id: string, version: number, change: Change, actor: Actor, now: Date) {
  const [before] = await forUpdate(tx.select().from(ipRights).where(eq(ipRights.id, id)))
  if (!before) throw refused('not-found')
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  const { registeredOn, expiresOn, isVerified, ...plain } = change
  const lookedUp = isVerified === undefined ? {} : { isVerified, verifiedAt: now, verifiedByName: actor.name }
  const set = {
    ...plain,
    ...lookedUp,
    ...(registeredOn && { registeredAt: startOf(registeredOn) }),
    ...(expiresOn && { expiresAt: startOf(expiresOn) }),
  }
  const begins = set.registeredAt ?? before.registeredAt
  const ends = set.expiresAt ?? before.expiresAt
  if (begins && ends && ends <= begins)
    throw refused('refused', { errors: { expiresOn: 'lies before the registration' } })
  const [after] = await tx
    .update(ipRights)
    .set({ ...set, version: version + 1, updatedAt: now })
    .where(and(eq(ipRights.id, id), eq(ipRights.version, version)))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  await record(tx, { resource: 'ip-rights', resourceId: id, action: 'ip-rights:edit', actor, before, after, at: now })
  signal(tx, 'ip-rights.edit', 'ip-rights', id, after.version)
  return after
}
