import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { permissionsOf } from '#shared/permissions.ts'
import { roles } from '#shared/roles.ts'
import type { Actor } from '../audit/record.ts'
import type { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { teamMembers } from '../teams/table.ts'
import { followAsWorker, tellFollowers } from './following.ts'
import { notify } from './notify.ts'
import { notifications } from './table.ts'

type CaseRow = typeof cases.$inferSelect
type Decided = {
  before: CaseRow
  after: CaseRow
  actor: Actor
  decisionId: string
  /** Of a bulk run: nobody sits down to each of its cases, and the queue says how many wait. */
  isOneOfMany: boolean
  now: Date
}

/** An approval wanted of everybody is wanted of nobody. */
const mostAsked = 20

/** Followers hear of a decision, its maker follows the case, and those whose approval it now awaits are asked. */
export async function tellOfDecision(tx: Tx, decided: Decided): Promise<void> {
  const { before, after, actor, decisionId, isOneOfMany, now } = decided
  if (!isOneOfMany) await followAsWorker(tx, after.id, actor, now)
  const [seller] = await tx.select({ name: sellers.name }).from(sellers).where(eq(sellers.id, after.sellerId))
  const who: Record<string, string> = actor.kind === 'person' ? { who: actor.name } : {}
  const params = { number: after.number, seller: seller?.name ?? '', ...who }
  const about = { kindName: after.kind, caseId: after.id, actor, occasion: decisionId, params }
  await tellFollowers(tx, { ...about, kind: 'followed' }, now)
  if (before.awaits === after.awaits) return
  if (before.awaits) await dropAsked(tx, after.id, now)
  if (!after.awaits || isOneOfMany) return
  const personIds = await approversOf(tx, after, after.awaits, actor)
  const told = {
    personIds,
    kind: 'approval_wanted' as const,
    occasion: decisionId,
    resource: after.kind,
    params,
    actorId: actor.id,
  }
  await notify(tx, { ...told, resourceId: after.id }, now)
}

/** Those of the case's team who hold what it awaits; where the team has none, everybody who does. Administrators keep the console. */
async function approversOf(tx: Tx, row: CaseRow, awaits: string, actor: Actor): Promise<string[]> {
  const holding = roles.filter(
    (role) => role !== 'admin' && (permissionsOf[role] as readonly string[]).includes(awaits),
  )
  if (holding.length === 0) return []
  const holders = and(inArray(people.role, holding), eq(people.isActive, true), ne(people.id, actor.id ?? ''))
  const ofTeam = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(teamMembers, and(eq(teamMembers.personId, people.id), eq(teamMembers.teamId, row.teamId ?? '')))
    .where(holders)
    .orderBy(asc(people.id))
    .limit(mostAsked)
  const asked =
    ofTeam.length > 0
      ? ofTeam
      : await tx.select({ id: people.id }).from(people).where(holders).orderBy(asc(people.id)).limit(mostAsked)
  return asked.map((one) => one.id)
}

/** The approval is given or no longer wanted: whoever was asked for it need not look. */
async function dropAsked(tx: Tx, caseId: string, now: Date): Promise<void> {
  const dropped = await tx
    .update(notifications)
    .set({ readAt: now, version: sql`${notifications.version} + 1` })
    .where(
      and(
        eq(notifications.resourceId, caseId),
        eq(notifications.kind, 'approval_wanted'),
        isNull(notifications.readAt),
      ),
    )
    .returning()
  for (const { personId } of dropped) signal(tx, 'notifications.read', 'notifications', personId, 1)
}
