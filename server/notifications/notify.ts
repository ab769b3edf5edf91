import { inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NotificationKind } from '#shared/notifications/schema.ts'
import type { Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { notificationChoices, notifications } from './table.ts'

export type Told = {
  /** Whom to tell; the one whose deed it was is left out by the caller. */
  personIds: readonly string[]
  kind: NotificationKind
  /** Makes it told once a person: the decision, the note, the promise that it is about. */
  occasion: string
  resource: string
  resourceId: string
  params: Record<string, string>
}

/** Tells people of ours; whoever muted the kind is left out. Belongs in the transaction of what happened. */
export async function notify(tx: Tx, told: Told, now: Date): Promise<void> {
  const asked = [...new Set(told.personIds)]
  if (asked.length === 0) return
  const choices = await tx
    .select({ personId: notificationChoices.personId, muted: notificationChoices.muted })
    .from(notificationChoices)
    .where(inArray(notificationChoices.personId, asked))
  const deaf = new Set(choices.flatMap((choice) => (choice.muted.includes(told.kind) ? [choice.personId] : [])))
  const hearing = asked.filter((personId) => !deaf.has(personId))
  if (hearing.length === 0) return
  const rows = await tx
    .insert(notifications)
    .values(
      hearing.map((personId) => ({
        id: uuidv7(),
        version: 1,
        personId,
        kind: told.kind,
        key: `${told.kind}:${told.resourceId}:${told.occasion}`,
        resource: told.resource,
        resourceId: told.resourceId,
        params: told.params,
        at: now,
      })),
    )
    .onConflictDoNothing()
    .returning()
  for (const row of rows) signal(tx, 'notifications.told', 'notifications', row.personId, 1)
}
