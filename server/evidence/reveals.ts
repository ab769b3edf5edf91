import { and, eq, gt, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { revealMinutes } from '#shared/evidence/rules.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Db, Tx } from '../db/database.ts'
import { reveals } from './table.ts'

export type Reveal = {
  resource: 'sellers' | 'evidence' | 'verifications' | 'reporters'
  resourceId: string
  field: string
  reason: string
}

/**
 * Lets a person look at one personal field for fifteen minutes, and tells the audit log why. What was looked at is
 * not told there: the log would become a second place to read it.
 * @returns until when. @throws Refused not-allowed for a machine: it has no eyes and no reasons.
 */
export async function grantReveal(tx: Tx, reveal: Reveal, actor: Actor, now: Date): Promise<Date> {
  if (actor.kind !== 'person' || actor.id === null) throw refused('not-allowed')
  const { resource, resourceId, field, reason } = reveal
  const until = new Date(now.getTime() + revealMinutes * 60_000)
  await tx.insert(reveals).values({ id: uuidv7(), personId: actor.id, ...reveal, at: now, until })
  const after = { field, until }
  await record(tx, { resource, resourceId, action: `${resource}:reveal`, actor, after, reason, at: now })
  return until
}

/** What the person may look at now: id of the record → field → until when. */
export async function runningReveals(
  db: Db,
  personId: string,
  resource: Reveal['resource'],
  resourceIds: readonly string[],
  now: Date,
): Promise<Map<string, Map<string, Date>>> {
  const running = new Map<string, Map<string, Date>>()
  if (resourceIds.length === 0) return running
  const rows = await db
    .select({ id: reveals.resourceId, field: reveals.field, until: reveals.until })
    .from(reveals)
    .where(
      and(
        eq(reveals.personId, personId),
        eq(reveals.resource, resource),
        inArray(reveals.resourceId, [...resourceIds]),
        gt(reveals.until, now),
      ),
    )
    .orderBy(reveals.until)
  for (const { id, field, until } of rows) running.set(id, (running.get(id) ?? new Map()).set(field, until))
  return running
}
