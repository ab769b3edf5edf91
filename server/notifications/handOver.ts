import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import type { StandIn } from '../people/absent.ts'
import { wantDeeds } from './notify.ts'
import { notifications } from './table.ts'

const atOnce = 200

/** What somebody absent was told and has not read, and what wants a deed, is told to whoever stands in for them. */
export async function handOverUnread(tx: Tx, personId: string, standIn: StandIn, now: Date): Promise<void> {
  const waiting = await tx
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        isNull(notifications.readAt),
        inArray(notifications.kind, [...wantDeeds]),
      ),
    )
    .orderBy(asc(notifications.at), asc(notifications.id))
    .limit(atOnce)
  if (waiting.length === 0) return
  const copies = waiting.map((row) => ({
    ...row,
    id: uuidv7(),
    version: 1,
    personId: standIn.id,
    params: { ...row.params, standsInFor: standIn.standsInFor },
    mailedAt: null,
  }))
  await tx.insert(notifications).values(copies).onConflictDoNothing()
  const ids = waiting.map(({ id }) => id)
  await tx
    .update(notifications)
    .set({ readAt: now, version: sql`${notifications.version} + 1` })
    .where(inArray(notifications.id, ids))
  signal(tx, 'notifications.told', 'notifications', standIn.id, 1)
  signal(tx, 'notifications.read', 'notifications', personId, 1)
}
