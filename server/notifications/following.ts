import { and, eq } from 'drizzle-orm'
import type { NotificationKind } from '#shared/notifications/schema.ts'
import { permissionsOf } from '#shared/permissions.ts'
import type { Actor } from '../audit/record.ts'
import { followers } from '../conversation/table.ts'
import type { Tx } from '../db/database.ts'
import { people } from '../people/table.ts'
import { notify } from './notify.ts'

/** From now on the person hears of the case. Following twice is the same as once. @returns whether it is new. */
export async function follow(tx: Tx, caseId: string, personId: string, now: Date): Promise<boolean> {
  const fresh = await tx.insert(followers).values({ caseId, personId, since: now }).onConflictDoNothing().returning()
  return fresh.length > 0
}

/** Whoever works on a case follows it; outside systems and jobs do not. */
export async function followAsWorker(tx: Tx, caseId: string, actor: Actor, now: Date): Promise<void> {
  if (actor.kind === 'person' && actor.id) await follow(tx, caseId, actor.id, now)
}

export type Occurrence = {
  /** Kind of the case: also the resource that the notification links to. */
  kindName: string
  caseId: string
  /** Left out: whoever did it knows. */
  actor: Actor
  kind: NotificationKind
  /** Makes it told once a person: the decision, the message. */
  occasion: string
  params: Record<string, string>
  /** Told as well, whether they follow or not: the assignee. */
  alsoIds?: readonly (string | null)[]
}

/** Tells those who follow a case, as far as they still work here and may read it. */
export async function tellFollowers(tx: Tx, told: Occurrence, now: Date): Promise<void> {
  const rows = await tx
    .select({ id: people.id, role: people.role })
    .from(followers)
    .innerJoin(people, eq(people.id, followers.personId))
    .where(and(eq(followers.caseId, told.caseId), eq(people.isActive, true)))
  const readers = rows.filter(({ role }) => mayRead(permissionsOf[role], told.kindName)).map(({ id }) => id)
  const also = (told.alsoIds ?? []).flatMap((id) => id ?? [])
  const personIds = [...new Set([...readers, ...also])].filter((id) => id !== told.actor.id)
  const { kind, occasion, params, kindName: resource, caseId: resourceId } = told
  await notify(tx, { personIds, kind, occasion, resource, resourceId, params, actorId: told.actor.id }, now)
}

/** Whether somebody with these permissions may read what is said on a case of this kind. */
export const mayRead = (permissions: readonly string[], kindName: string): boolean =>
  permissions.includes('conversation:read') && permissions.includes(`${kindName}:read`)
