import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate, skipLocked } from '../db/dialect.ts'
import { type Offer, offersTo, type Queue } from '../dispatch/offers.ts'
import { unitsOf, workerNow } from '../dispatch/worker.ts'
import { signal } from '../events/signal.ts'
import { leaseMs, noteHandled } from '../facts/leases.ts'
import { isInRows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import type { CaseRow } from './kind.ts'
import { isRecused, leaseOf } from './standing.ts'
import { cases } from './table.ts'

const isFree = (now: Date) => or(isNull(cases.leaseExpiresAt), lte(cases.leaseExpiresAt, now))

/**
 * Leases the best case that this person may work on, over one queue or several: highest rank first.
 * Who is offered what is decided in server/dispatch.
 * @returns the case id, or null when nothing is offered.
 */
export async function claimNext(
  tx: Tx,
  among: Queue | readonly Queue[],
  actor: Actor,
  now: Date,
): Promise<string | null> {
  if (actor.kind !== 'person' || !actor.id) throw refused('not-allowed')
  const { body: terms } = await settingInForce(tx, 'priority')
  const { id, permissions, rows } = actor
  const worker = await workerNow(tx, { id, permissions, rows }, terms, now)
  const offers = [among].flat().flatMap((queue) => offersTo(tx, queue, worker, unitsOf(terms, queue.name), now))
  // Looked at first and locked second: a lock on a case that is then not chosen would hide it from everybody else.
  const inOrder = (await lookAt(tx, offers)).flatMap((row) => offers.find((offer) => offer.has(row)) ?? [])
  // What is locked just now is passed over; only when nothing else is left is it waited for.
  for (const lock of [skipLocked, forUpdate]) {
    for (const offer of inOrder) {
      const [locked] = await lock(offer.best())
      if (!locked) continue
      await takeLease(tx, locked.kind, locked.id, actor, now)
      return locked.id
    }
  }
  return null
}

/** The best case of each place, best first. One statement however many places. */
async function lookAt(tx: Tx, offers: readonly Offer[]): Promise<CaseRow[]> {
  if (offers.length === 0) return []
  const ids = offers.map((offer) => sql`(select id from ${offer.best().as('best')})`)
  const rows = await tx
    .select()
    .from(cases)
    .where(sql`${cases.id} in (${sql.join(ids, sql`, `)})`)
  return rows.sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1))
}

/** Claims or renews. @throws Refused lease-held with the holder of the lease or of the hold, or not-found. */
export async function takeLease(tx: Tx, kindName: string, caseId: string, actor: Actor, now: Date): Promise<void> {
  if (!actor.id) throw refused('not-allowed')
  if (await isRecused(tx, caseId, actor.id)) throw refused('recused')
  const isHeldByNobodyElse = or(isNull(cases.heldUntil), lte(cases.heldUntil, now), eq(cases.assigneeId, actor.id))
  const [before] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!before || !isInRows(before.teamId, actor.rows ?? null)) throw refused('not-found')
  const goesOn = before.leaseHolderId === actor.id && (before.leaseExpiresAt ?? now) > now
  const leaseSince = (goesOn && before.leaseSince) || now
  const leaseExpiresAt = new Date(now.getTime() + leaseMs)
  const [mine] = await tx
    .update(cases)
    .set({ leaseHolderId: actor.id, leaseExpiresAt, leaseSince, assigneeId: actor.id })
    .where(and(eq(cases.id, caseId), or(isFree(now), eq(cases.leaseHolderId, actor.id)), isHeldByNobodyElse))
    .returning()
  if (mine && !goesOn) await noteHandled(tx, before, now)
  if (mine) return signal(tx, 'case.claimed', kindName, caseId, mine.version)
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!row) throw refused('not-found')
  const lease = (await leaseOf(tx, row, now)) ?? (await holdOf(tx, row))
  throw refused('lease-held', { detail: `${lease?.holder} is working on this case`, current: { lease } })
}

/** A hold tells of itself as a lease does: whose, and until when. */
async function holdOf(tx: Tx, { assigneeId, heldUntil }: CaseRow) {
  if (!assigneeId || !heldUntil) return null
  const [holder] = await tx.select({ name: people.name }).from(people).where(eq(people.id, assigneeId))
  return { holderId: assigneeId, holder: holder?.name ?? '', expiresAt: heldUntil.toISOString() }
}

/** Gives a case back. A lead may take somebody else's case away; that is told in the audit log. */
export async function releaseLease(tx: Tx, caseId: string, actor: Actor, now: Date): Promise<void> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!row || !isInRows(row.teamId, actor.rows ?? null)) throw refused('not-found')
  const isLeased = row.leaseHolderId !== null && (row.leaseExpiresAt ?? now) > now
  const keeperId = isLeased ? row.leaseHolderId : row.leaseHolderId === null ? row.assigneeId : null
  const isOthers = keeperId !== null && keeperId !== actor.id
  if (isOthers && !actor.permissions.includes('cases:release')) {
    throw refused('lease-held', { current: { lease: await leaseOf(tx, row, now) } })
  }
  await noteHandled(tx, row, now)
  await tx
    .update(cases)
    .set({
      leaseHolderId: null,
      leaseExpiresAt: null,
      leaseSince: null,
      assigneeId: null,
      heldUntil: null,
      holdReason: null,
    })
    .where(eq(cases.id, caseId))
  if (isOthers) {
    const before = { leaseHolderId: row.leaseHolderId, assigneeId: row.assigneeId }
    await record(tx, { resource: row.kind, resourceId: caseId, action: 'cases:release', actor, before, at: now })
  }
  signal(tx, 'case.released', row.kind, caseId, row.version)
}
