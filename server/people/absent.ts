import { and, gt, inArray, lte, sql } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import type { Role } from '#shared/roles.ts'
import { heldBy } from '#shared/vendors/reach.ts'
import { neededPermissions } from '#shared/workflow/workflow.ts'
import type { Db } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import { absences } from '../teams/table.ts'
import { people } from './table.ts'

export type AbsentNow = { endsAt: Date; delegateId: string | null }

const inForce = prepared('absences_in_force', (db) =>
  db
    .select({ personId: absences.personId, endsAt: absences.endsAt, delegateId: absences.delegateId })
    .from(absences)
    .where(
      and(
        isOneOf(absences.personId, 'ids'),
        lte(absences.beginsAt, sql.param(sql.placeholder('now'), absences.beginsAt)),
        gt(absences.endsAt, sql.param(sql.placeholder('now'), absences.endsAt)),
      ),
    ),
)

/** Who of these is absent now, until when, and whom they named to stand in. */
export async function absentNow(db: Db, ids: readonly string[], now: Date): Promise<Map<string, AbsentNow>> {
  if (ids.length === 0) return new Map()
  const rows = await inForce(db, { ids: idsValue(ids), now })
  return new Map(rows.map(({ personId, ...absent }) => [personId, absent]))
}

export type StandIn = { id: string; standsInFor: string }

/**
 * Who acts for those of these people who are absent now: whom they named, or, where that one is absent too, whom that one
 * named. Nobody is in the answer for whom nobody fit is there: of their employer, and with every permission of theirs.
 */
export async function standInsFor(db: Db, ids: readonly string[], now: Date): Promise<Map<string, StandIn>> {
  const found = new Map<string, StandIn>()
  for (const [personId] of await absentNow(db, ids, now)) {
    const standIn = await standInFor(db, personId, now)
    if (standIn) found.set(personId, standIn)
  }
  return found
}

async function standInFor(db: Db, personId: string, now: Date): Promise<StandIn | null> {
  const seen = new Set([personId])
  let absent = (await absentNow(db, [personId], now)).get(personId)
  while (absent?.delegateId && !seen.has(absent.delegateId)) {
    const { delegateId } = absent
    seen.add(delegateId)
    absent = (await absentNow(db, [delegateId], now)).get(delegateId)
    if (absent) continue
    const both = await db
      .select()
      .from(people)
      .where(inArray(people.id, [personId, delegateId]))
    const person = both.find(({ id }) => id === personId)
    const delegate = both.find(({ id }) => id === delegateId)
    if (!person || !delegate?.isActive || delegate.vendorId !== person.vendorId) return null
    const held = workPermissionsOf(delegate)
    const isFit = workPermissionsOf(person).every((needed) => held.includes(needed))
    return isFit ? { id: delegateId, standsInFor: person.name } : null
  }
  return null
}

const askedByWork = new Set<string>([
  'cases:claim',
  ...Object.values(queues).flatMap(({ actions }) => Object.values(actions).flatMap(neededPermissions)),
])

/** What somebody holds of that which the steps of the queues ask for. */
export const workPermissionsOf = (person: { role: Role; vendorId: string | null }): string[] =>
  heldBy(person).filter((held) => askedByWork.has(held))

/** Everybody who is absent now. */
export async function everybodyAbsent(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: absences.personId })
    .from(absences)
    .where(and(gt(absences.endsAt, now), lte(absences.beginsAt, now)))
    .orderBy(absences.personId)
  return rows.map(({ personId }) => personId)
}
