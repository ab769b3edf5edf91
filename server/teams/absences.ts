import { and, asc, eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { AbsenceChange, NewAbsence } from '#shared/teams/absence.ts'
import { type Fault, faultSentence } from '#shared/teams/absenceFaults.ts'
import {
  type Days,
  delegateFault,
  overlaps,
  type Period,
  periodOf,
  seoulDayOf,
  standingOf,
  wrongInDays,
} from '#shared/teams/absenceRules.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { type AbsenceRow, colleagues } from './absenceStore.ts'
import { absences, teamMembers } from './table.ts'

/**
 * Enters when somebody is not there and who stands in. @throws Refused not-found, not-allowed when it is about somebody
 * else and the actor plans no shifts, refused by field.
 */
export async function enterAbsence(
  tx: Tx,
  personId: string,
  said: NewAbsence,
  actor: Actor,
  now: Date,
): Promise<AbsenceRow> {
  refuseOthers(personId, actor)
  const { fromDay, toDay, reason, delegateId = null } = said
  const { body: limits } = await settingInForce(tx, 'teams')
  refuseFaults(wrongInDays({ fromDay, toDay }, limits, now))
  const period = periodOf({ fromDay, toDay }, now)
  await refuseMisfit(tx, personId, delegateId, { fromDay, toDay, ...period }, null)
  const row = {
    ...{ id: uuidv7(), version: 1, personId, fromDay, toDay, ...period, reason, delegateId },
    note: said.note?.trim() || null,
    enteredById: actor.kind === 'person' ? actor.id : null,
    enteredAt: now,
    updatedAt: now,
  }
  await tx.insert(absences).values(row)
  await tell(tx, 'enter-absence', actor, now, undefined, row)
  return row
}

/** @throws Refused not-found, not-allowed, changed-meanwhile, wrong-state once it is over, refused by field. */
export async function changeAbsence(
  tx: Tx,
  where: Where,
  version: number,
  change: AbsenceChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, where, version, actor)
  const standing = standingOf(before, now)
  if (standing !== 'planned' && standing !== 'in_force') throw refused('wrong-state')
  const days = { fromDay: change.fromDay ?? before.fromDay, toDay: change.toDay ?? before.toDay }
  if (standing === 'in_force') {
    if (days.fromDay !== before.fromDay) refuseFaults({ fromDay: { word: 'has_begun' } })
    if (days.toDay < seoulDayOf(now)) refuseFaults({ toDay: { word: 'is_over' } })
  }
  const { body: limits } = await settingInForce(tx, 'teams')
  // How late it was entered was judged when it was.
  refuseFaults(wrongInDays(days, limits, standing === 'in_force' ? before.enteredAt : now))
  const period = standing === 'in_force' ? { ...periodOf(days, now), beginsAt: before.beginsAt } : periodOf(days, now)
  const delegateId = change.delegateId === undefined ? before.delegateId : change.delegateId
  await refuseMisfit(tx, before.personId, delegateId, { ...days, ...period }, before.id)
  const set = { ...days, ...period, delegateId, reason: change.reason, note: noteOf(change) }
  await tell(tx, 'change-absence', actor, now, before, await advance(tx, before, set, now))
}

/** They are back, or it is called off. What was handed over stays where it is. */
export async function endAbsence(tx: Tx, where: Where, version: number, actor: Actor, now: Date): Promise<void> {
  const before = await find(tx, where, version, actor)
  const standing = standingOf(before, now)
  if (standing !== 'planned' && standing !== 'in_force') throw refused('wrong-state')
  const endsAt = standing === 'planned' ? before.beginsAt : now
  const after = await advance(tx, before, { endsAt }, now)
  await tell(tx, standing === 'planned' ? 'cancel-absence' : 'end-absence', actor, now, before, after)
}

export type Where = { personId: string; absenceId: string }

const noteOf = ({ note }: AbsenceChange): string | null | undefined =>
  note === undefined ? undefined : note.trim() || null

function refuseOthers(personId: string, actor: Actor): void {
  const isOwn = actor.kind === 'person' && actor.id === personId
  if (!isOwn && !actor.permissions.includes('teams:availability')) throw refused('not-allowed')
}

/** As sentences for whoever reads the answer, and as words for a screen to say in its own language. */
function refuseFaults(faults: Record<string, Fault>): void {
  if (Object.keys(faults).length === 0) return
  const errors = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, faultSentence(fault, 'en')]))
  throw refused('refused', { errors, current: { faults } })
}

/** Both are locked in one order: of two who name each other at once, the second finds the first. */
async function refuseMisfit(
  tx: Tx,
  personId: string,
  delegateId: string | null,
  days: Days & Period,
  ownId: string | null,
): Promise<void> {
  const both = [personId, ...(delegateId ? [delegateId] : [])]
  await forUpdate(tx.select({ id: people.id }).from(people).where(inArray(people.id, both)).orderBy(asc(people.id)))
  const known = await colleagues(tx, both, days.beginsAt)
  const person = known.get(personId)
  if (!person) throw refused('not-found')
  if (!person.isActive) throw refused('wrong-state')
  const theirs = await tx.select().from(absences).where(eq(absences.personId, personId))
  const isDouble = theirs.some((one) => one.id !== ownId && one.endsAt > one.beginsAt && overlaps(one, days))
  if (isDouble) refuseFaults({ fromDay: { word: 'double' } })
  if (delegateId === null) return
  const fault = delegateFault(person, known.get(delegateId), days, known)
  if (fault) refuseFaults({ delegateId: fault })
}

async function find(tx: Tx, { personId, absenceId }: Where, version: number, actor: Actor): Promise<AbsenceRow> {
  const isIt = and(eq(absences.id, absenceId), eq(absences.personId, personId))
  const [row] = await forUpdate(tx.select().from(absences).where(isIt))
  if (!row) throw refused('not-found')
  refuseOthers(personId, actor)
  if (row.version !== version) throw refused('changed-meanwhile', { current: { version: row.version } })
  return row
}

async function advance(tx: Tx, before: AbsenceRow, set: Partial<AbsenceRow>, now: Date): Promise<AbsenceRow> {
  const [after] = await tx
    .update(absences)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(eq(absences.id, before.id), eq(absences.version, before.version)))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

async function tell(
  tx: Tx,
  verb: 'enter-absence' | 'change-absence' | 'end-absence' | 'cancel-absence',
  actor: Actor,
  at: Date,
  before: AbsenceRow | undefined,
  after: AbsenceRow,
): Promise<void> {
  const { personId: resourceId } = after
  await record(tx, {
    resource: 'people',
    resourceId,
    action: `teams:${verb}`,
    actor,
    before: before && told(before),
    after: told(after),
    at,
  })
  signal(tx, 'people.work', 'people', resourceId, 1)
  for (const { teamId } of await tx.select().from(teamMembers).where(eq(teamMembers.personId, resourceId)))
    signal(tx, 'teams.member', 'teams', teamId, 1)
}

/** Without why: the audit log is read by more people than plan shifts. */
const told = ({ fromDay, toDay, beginsAt, endsAt, delegateId }: AbsenceRow) => ({
  fromDay,
  toDay,
  beginsAt,
  endsAt,
  delegateId,
})
