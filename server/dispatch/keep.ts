import { and, asc, desc, eq, gt } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { SkipReason } from '#shared/dispatch/schema.ts'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import { leaseOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { noteMove } from '../facts/caseMoves.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { tellOwner } from './assign.ts'
import { openCaseAsked } from './caseAsked.ts'
import { skips } from './table.ts'

const hourMs = 3_600_000

/**
 * Passes over a case that one was offered: it goes back to the queue, with the reason, and comes to somebody else.
 * @throws Refused as `openCaseAsked`, wrong-state when it is not theirs, reason-missing when "other" says nothing more.
 */
export async function skipCase(
  tx: Tx,
  caseId: string,
  { reason, note }: { reason: SkipReason; note?: string },
  actor: Actor,
  now: Date,
): Promise<CaseRow> {
  const row = await openCaseAsked(tx, caseId, null)
  const personId = await refuseStrangers(tx, row, actor, now)
  const said = note?.trim() || null
  if (reason === 'other' && said === null) throw refused('reason-missing', { errors: { note: 'is required' } })
  await tx.insert(skips).values({ id: uuidv7(), caseId, personId, reason, note: said, at: now })
  const after = await put(tx, row, backToQueue)
  await tell(tx, 'skip', row, after, actor, now, said ?? reason)
  return after
}

/**
 * Keeps a case for its owner: nobody is offered it and nothing takes it away until then.
 * @throws Refused as `openCaseAsked`, wrong-state when it is not theirs, over-limit when it is longer than the house allows.
 */
export async function holdCase(
  tx: Tx,
  caseId: string,
  { reason, until }: { reason: string; until: string },
  actor: Actor,
  now: Date,
): Promise<CaseRow> {
  const row = await openCaseAsked(tx, caseId, null)
  await refuseStrangers(tx, row, actor, now)
  const heldUntil = new Date(until)
  const { body } = await settingInForce(tx, 'priority')
  if (heldUntil <= now) throw refused('refused', { errors: { until: 'lies in the past' } })
  if (heldUntil.getTime() - now.getTime() > body.longestHoldHours * hourMs)
    throw refused('over-limit', { errors: { until: `at most ${body.longestHoldHours} hours` } })
  const holdReason = reason.trim()
  const set = {
    heldUntil,
    holdReason,
    assigneeId: actor.id,
    leaseHolderId: null,
    leaseExpiresAt: null,
    leaseSince: null,
  }
  const after = await put(tx, row, set)
  await tell(tx, 'hold', row, after, actor, now, holdReason)
  return after
}

/** Ends a hold: the owner goes on with the case; when a lead ends it, it goes back to the queue and the owner is told. */
export async function releaseHold(tx: Tx, caseId: string, actor: Actor, now: Date): Promise<CaseRow> {
  const row = await openCaseAsked(tx, caseId, null)
  if (!row.heldUntil) throw refused('wrong-state')
  const isOwn = row.assigneeId === actor.id
  if (!isOwn && !actor.permissions.includes('cases:release')) throw refused('not-allowed')
  const after = await put(tx, row, isOwn ? { heldUntil: null, holdReason: null } : backToQueue)
  await tell(tx, 'release', row, after, actor, now)
  if (!isOwn && row.assigneeId) await tellOwner(tx, after, row.assigneeId, 'released', actor, now)
  return after
}

const backToQueue = {
  assigneeId: null,
  leaseHolderId: null,
  leaseExpiresAt: null,
  leaseSince: null,
  heldUntil: null,
  holdReason: null,
} satisfies Partial<CaseRow>

/** Takes a case from an owner who is not there any more; what they hold or work on just now stays theirs. */
export async function requeueCase(tx: Tx, row: CaseRow, reason: string, actor: Actor, now: Date): Promise<void> {
  const ownerId = row.assigneeId
  const after = await put(tx, row, backToQueue)
  await tell(tx, 'requeue', row, after, actor, now, reason)
  if (ownerId) await tellOwner(tx, after, ownerId, 'released', actor, now)
}

/** Who passed the case over, newest first. */
export const skipsOf = (db: Db, caseId: string) =>
  db
    .select({ reason: skips.reason, note: skips.note, byName: people.name, at: skips.at })
    .from(skips)
    .innerJoin(people, eq(people.id, skips.personId))
    .where(eq(skips.caseId, caseId))
    .orderBy(desc(skips.at), asc(skips.id))
    .limit(20)

/** Whether this person passed one of these cases over since then. */
export async function skippedBy(db: Db, personId: string, since: Date): Promise<Set<string>> {
  const rows = await db
    .select({ caseId: skips.caseId })
    .from(skips)
    .where(and(eq(skips.personId, personId), gt(skips.at, since)))
  return new Set(rows.map((row) => row.caseId))
}

/** A case is theirs to pass over or keep who works on it, or owns it while nobody else does. @returns who. */
async function refuseStrangers(tx: Tx, row: CaseRow, actor: Actor, now: Date): Promise<string> {
  const lease = await leaseOf(tx, row, now)
  if (lease && lease.holderId !== actor.id) throw refused('lease-held', { current: { lease } })
  if (!actor.id || (!lease && row.assigneeId !== actor.id)) throw refused('wrong-state')
  return actor.id
}

/** Who works on a case is no change of what is decided: the version stays, as with a claim. */
async function put(tx: Tx, row: CaseRow, set: Partial<CaseRow>): Promise<CaseRow> {
  const [after] = await tx.update(cases).set(set).where(eq(cases.id, row.id)).returning()
  if (!after) throw refused('not-found')
  return after
}

async function tell(
  tx: Tx,
  verb: 'skip' | 'hold' | 'release' | 'requeue',
  before: CaseRow,
  after: CaseRow,
  actor: Actor,
  at: Date,
  reason: string | null = null,
): Promise<void> {
  await noteMove(tx, { before, after, actor, now: at })
  await record(tx, {
    resource: after.kind,
    resourceId: after.id,
    action: `cases:${verb}`,
    actor,
    before: kept(before),
    after: kept(after),
    reason,
    at,
  })
  const type = verb === 'hold' ? 'case.held' : 'case.released'
  signal(tx, type, after.kind, after.id, after.version)
}

const kept = ({ assigneeId, heldUntil, holdReason }: CaseRow) => ({ assigneeId, heldUntil, holdReason })
