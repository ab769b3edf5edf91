import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import { availabilitySpans, shiftSpans, workProfiles } from '../teams/table.ts'

type ProfileRow = typeof workProfiles.$inferSelect
type Changing = Pick<ProfileRow, 'personId' | 'availability' | 'availabilitySince' | 'shift'>

/** Keeps what a profile said until now, before it says something else: what somebody was there for is reckoned from it. */
export async function keepWorkHistory(
  tx: Tx,
  before: Changing,
  after: Pick<ProfileRow, 'availability' | 'shift'>,
  now: Date,
): Promise<void> {
  const { personId, availability, availabilitySince: fromAt, shift } = before
  if (after.availability !== availability && fromAt < now)
    await tx.insert(availabilitySpans).values({ id: uuidv7(), personId, availability, fromAt, toAt: now })
  if (JSON.stringify(after.shift) !== JSON.stringify(shift))
    await tx.insert(shiftSpans).values({ id: uuidv7(), personId, shift, until: now })
}

/** Before anything was said of somebody they had no hours: what begins now does not reach back. */
export async function beginWorkHistory(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.insert(shiftSpans).values({ id: uuidv7(), personId, shift: {}, until: now })
}

/** Whoever leaves is there no longer, and has no hours. */
export async function endWork(tx: Tx, personId: string, now: Date): Promise<void> {
  const [before] = await tx.select().from(workProfiles).where(eq(workProfiles.personId, personId))
  if (!before) return
  const after = { availability: 'off' as const, shift: {} }
  await keepWorkHistory(tx, before, after, now)
  await tx
    .update(workProfiles)
    .set({ ...after, availabilitySince: now, version: before.version + 1, updatedAt: now })
    .where(eq(workProfiles.personId, personId))
}
