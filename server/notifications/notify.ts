import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NotificationKind } from '#shared/notifications/schema.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { type StandIn, standInsFor } from '../people/absent.ts'
import { people } from '../people/table.ts'
import { teams } from '../teams/table.ts'
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
  /** Whose deed it was: they are not told of it in somebody else's place either. */
  actorId?: string | null
}

/** What somebody is to do something about: while they are absent it goes to whoever stands in for them. */
export const wantDeeds = ['assigned', 'mentioned', 'approval_wanted', 'breached', 'replied', 'undelivered'] as const

/**
 * Tells people of ours, or who stands in for them; whoever muted the kind is left out. Belongs in the transaction of what
 * happened.
 */
export async function notify(tx: Tx, told: Told, now: Date): Promise<void> {
  const paramsOf = await withStandIns(tx, told, now)
  const asked = await knowing(tx, [...paramsOf.keys()], told.resourceId)
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
        params: paramsOf.get(personId) ?? told.params,
        at: now,
      })),
    )
    .onConflictDoNothing()
    .returning()
  for (const row of rows) signal(tx, 'notifications.told', 'notifications', row.personId, 1)
}

/** Whom to tell, and what it is filled with: in the place of somebody absent, also for whom one stands in. */
async function withStandIns(tx: Tx, told: Told, now: Date): Promise<Map<string, Record<string, string>>> {
  const wantsDeed = wantDeeds.some((kind) => kind === told.kind)
  const standIns = wantsDeed ? await standInsFor(tx, told.personIds, now) : new Map<string, StandIn>()
  const paramsOf = new Map<string, Record<string, string>>()
  const inPlace = (personId: string) => {
    const standIn = standIns.get(personId)
    return standIn && standIn.id !== told.actorId ? standIn : null
  }
  for (const personId of told.personIds) if (!inPlace(personId)) paramsOf.set(personId, told.params)
  for (const personId of told.personIds) {
    const standIn = inPlace(personId)
    if (standIn && !paramsOf.has(standIn.id))
      paramsOf.set(standIn.id, { ...told.params, standsInFor: standIn.standsInFor })
  }
  return paramsOf
}

/** Without a provider's people where it is about a case that is not their provider's. */
async function knowing(tx: Tx, personIds: string[], resourceId: string): Promise<string[]> {
  if (personIds.length === 0) return personIds
  const outside = await tx
    .select({ id: people.id, vendorId: people.vendorId })
    .from(people)
    .where(and(inArray(people.id, personIds), isNotNull(people.vendorId)))
  if (outside.length === 0) return personIds
  const [about] = await tx
    .select({ vendorId: teams.vendorId })
    .from(cases)
    .leftJoin(teams, eq(teams.id, cases.teamId))
    .where(eq(cases.id, resourceId))
  if (!about) return personIds
  const blind = new Set(outside.flatMap(({ id, vendorId }) => (vendorId === about.vendorId ? [] : [id])))
  return personIds.filter((id) => !blind.has(id))
}
