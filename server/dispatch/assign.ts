import { and, eq } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import { refused } from '#shared/errors.ts'
import type { Severity } from '#shared/suspensions/ladder.ts'
import { heldBy } from '#shared/vendors/reach.ts'
import { workableStates } from '#shared/workflow/workflow.ts'
import { type Actor, record } from '../audit/record.ts'
import { severityRank } from '../cases/act.ts'
import type { CaseRow } from '../cases/kind.ts'
import { decidersOf, isRecused, leaseOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import { reaimClocks } from '../clocks/replies.ts'
import type { Db, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { noteMove } from '../facts/caseMoves.ts'
import { isInRows } from '../http/rows.ts'
import { notify } from '../notifications/notify.ts'
import { absentNow } from '../people/absent.ts'
import { rowsOf, vendorOf } from '../people/employer.ts'
import { people } from '../people/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { openCaseAsked } from './caseAsked.ts'
import { apartFrom } from './offers.ts'
import { rankCase } from './place.ts'
import { handouts } from './table.ts'

/**
 * Gives a case to somebody, or to nobody again. What its owner may not take by rank or by four eyes is not given to them;
 * team, skill and room are for whoever assigns to judge. Somebody who is absent is given nothing.
 * @throws Refused as `openCaseAsked`, not-allowed, lease-held when a third person works on it, kept-apart, or refused by field.
 */
export async function assignCase(
  tx: Tx,
  caseId: string,
  personId: string | null,
  actor: Actor,
  now: Date,
  version: number | null,
  reason: string | null = null,
): Promise<CaseRow> {
  refuseOthers(actor)
  const before = await openCaseAsked(tx, caseId, version)
  const lease = await leaseOf(tx, before, now)
  if (lease && lease.holderId !== personId && lease.holderId !== actor.id) {
    throw refused('lease-held', { detail: `${lease.holder} is working on this case`, current: { lease } })
  }
  if (personId !== null) await refuseUnfit(tx, before, personId, now)
  const keepsLease = lease !== null && lease.holderId === personId
  const isSame = before.assigneeId === personId
  const after = await advance(tx, before, now, {
    assigneeId: personId,
    ...(!keepsLease && { leaseHolderId: null, leaseExpiresAt: null, leaseSince: null }),
    ...(!isSame && { heldUntil: null, holdReason: null }),
  })
  await tell(tx, 'assign', before, after, actor, now, reason)
  if (personId === null) return after
  await tx
    .insert(handouts)
    .values({ personId, lastAt: now })
    .onConflictDoUpdate({ target: handouts.personId, set: { lastAt: now } })
  if (personId !== actor.id && !isSame) await tellOwner(tx, after, personId, 'assigned', actor, now)
  return after
}

/**
 * Moves a case to another team, or to none. Its owner keeps it only if they work there too, or are just at it.
 * @throws Refused as `openCaseAsked`, not-allowed, or refused when the team is not there or no longer works.
 */
export async function changeTeam(
  tx: Tx,
  caseId: string,
  teamId: string | null,
  actor: Actor,
  now: Date,
  version: number | null,
): Promise<CaseRow> {
  refuseOthers(actor)
  const before = await openCaseAsked(tx, caseId, version)
  if (teamId !== null) {
    const [team] = await tx.select({ isActive: teams.isActive }).from(teams).where(eq(teams.id, teamId))
    if (!team?.isActive) throw refused('refused', { errors: { teamId: 'no such team at work' } })
  }
  const lease = await leaseOf(tx, before, now)
  const ownerId = before.assigneeId
  // A provider's person no longer knows of a case that leaves their provider: not even one that is in their hand stays.
  const isOut = ownerId !== null && !isInRows(teamId, await rowsOf(tx, await vendorOf(tx, ownerId)))
  const stays =
    !isOut && (ownerId === null || lease !== null || teamId === null || (await isMember(tx, teamId, ownerId)))
  const moved = await advance(tx, before, now, {
    teamId,
    // The rule asked for the skill on behalf of the team that it chose.
    routedBy: null,
    skill: null,
    ...(!stays && { assigneeId: null, heldUntil: null, holdReason: null }),
    ...(isOut && { leaseHolderId: null, leaseExpiresAt: null, leaseSince: null }),
  })
  await reaimClocks(tx, caseId, now)
  await rankCase(tx, caseId, now)
  await tell(tx, 'team', before, moved, actor, now)
  if (!stays && ownerId !== actor.id) await tellOwner(tx, moved, ownerId, 'released', actor, now)
  return moved
}

/** @throws Refused as `openCaseAsked`, not-allowed. */
export async function changeSeverity(
  tx: Tx,
  caseId: string,
  { severity, reason }: { severity: Severity; reason: string },
  actor: Actor,
  now: Date,
  version: number | null,
): Promise<CaseRow> {
  refuseOthers(actor)
  const before = await openCaseAsked(tx, caseId, version)
  const after = await advance(tx, before, now, { severity, severityRank: severityRank[severity] })
  await reaimClocks(tx, caseId, now)
  await rankCase(tx, caseId, now)
  await tell(tx, 'severity', before, after, actor, now, reason)
  return after
}

function refuseOthers(actor: Actor): void {
  if (actor.kind !== 'job' && !actor.permissions.includes('cases:assign')) throw refused('not-allowed')
}

async function refuseUnfit(tx: Tx, row: CaseRow, personId: string, now: Date): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person?.isActive) throw refused('refused', { errors: { personId: 'does not work here' } })
  if (!isInRows(row.teamId, await rowsOf(tx, person.vendorId)))
    throw refused('refused', { errors: { personId: 'works for a provider that this case is not with' } })
  const absent = (await absentNow(tx, [personId], now)).get(personId)
  if (absent) throw refused('refused', { errors: { personId: 'is absent' }, current: { until: absent.endsAt } })
  const held: readonly string[] = heldBy(person)
  const workflow = queues[row.kind]
  const isWork = workflow?.states[row.state]?.clock === 'run'
  const isWorkable = workflow && (!isWork || workableStates(workflow, held).includes(row.state))
  const isAboveRank = row.awaits !== null && !held.includes(row.awaits)
  if (!held.includes('cases:claim') || !isWorkable || isAboveRank)
    throw refused('refused', { errors: { personId: 'may not take the next step of this case' } })
  if (await isKeptApart(tx, row, { id: personId, permissions: held })) throw refused('kept-apart')
}

/** Whether four eyes keep this person from the step that comes next. */
export async function isKeptApart(
  db: Db,
  row: Pick<CaseRow, 'id' | 'kind' | 'state'>,
  person: { id: string; permissions: readonly string[] },
): Promise<boolean> {
  const workflow = queues[row.kind]
  if (!workflow) return false
  if (workflow.recuses && (await isRecused(db, row.id, person.id))) return true
  const apart = apartFrom(workflow, row.state, person.permissions)
  if (apart.length === 0) return false
  const decidedBy = (await decidersOf(db, [row.id])).get(row.id) ?? {}
  return apart.some((action) => decidedBy[action]?.includes(person.id))
}

async function isMember(tx: Tx, teamId: string, personId: string): Promise<boolean> {
  const isThey = and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, personId))
  return Number(await tx.$count(teamMembers, isThey)) > 0
}

async function advance(tx: Tx, before: CaseRow, now: Date, set: Partial<CaseRow>): Promise<CaseRow> {
  const [after] = await tx
    .update(cases)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(eq(cases.id, before.id), eq(cases.version, before.version)))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

async function tell(
  tx: Tx,
  verb: 'assign' | 'team' | 'severity',
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
    before: placed(before),
    after: placed(after),
    reason,
    at,
  })
  signal(tx, `case.${verb}`, after.kind, after.id, after.version)
}

const placed = ({ assigneeId, teamId, severity, heldUntil, version }: CaseRow) => ({
  assigneeId,
  teamId,
  severity,
  heldUntil,
  version,
})

/** Tells the owner of a case that it came to them or was taken from them. */
export async function tellOwner(
  tx: Tx,
  row: CaseRow,
  ownerId: string,
  kind: 'assigned' | 'released',
  actor: Actor,
  now: Date,
): Promise<void> {
  const params = { number: row.number, who: actor.kind === 'person' ? actor.name : '' }
  const told = {
    personIds: [ownerId],
    kind,
    occasion: now.toISOString(),
    resource: row.kind,
    resourceId: row.id,
    params,
    actorId: actor.id,
  }
  await notify(tx, told, now)
}
