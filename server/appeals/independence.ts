import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Contested, Party } from '#shared/appeals/contested.ts'
import type { AppealState } from '#shared/appeals/workflow.ts'
import { type Permission, permissionsOf } from '#shared/permissions.ts'
import { roles } from '#shared/roles.ts'
import { decidersOf, recusedFrom } from '../cases/standing.ts'
import { decisions, recusals } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { apiKeys, people } from '../people/table.ts'
import { qualityChecks } from '../quality/table.ts'

const judging = ['decide', 'decideEscalated', 'confirm']

/** Everybody who took part in the contested decision, checked it, or judged an earlier appeal, keeps away from this one. */
export async function recuseParties(
  tx: Tx,
  caseId: string,
  contested: Contested,
  previousId: string | null,
  now: Date,
): Promise<void> {
  const checkers = await tx
    .selectDistinct({ personId: qualityChecks.byId })
    .from(qualityChecks)
    .where(eq(qualityChecks.caseId, contested.caseId))
  const reviewers = previousId === null ? [] : await judgesOf(tx, previousId)
  const parties: Party[] = [
    ...contested.parties,
    ...checkers.map(({ personId }) => ({ personId, did: 'quality-check' })),
    ...reviewers,
  ]
  await recuse(tx, caseId, parties, now)
}

export async function recuse(tx: Tx, caseId: string, parties: readonly Party[], now: Date): Promise<void> {
  for (const { personId, did } of parties) {
    await tx.insert(recusals).values({ caseId, personId, did, at: now }).onConflictDoNothing()
  }
}

/** Who judged an appeal and who answers for a key that did; their own recusals run on with a third attempt. */
async function judgesOf(db: Db, appealId: string): Promise<Party[]> {
  const rows = await db
    .selectDistinct({
      action: decisions.action,
      kind: decisions.actorKind,
      id: decisions.actorId,
      behindId: apiKeys.createdById,
    })
    .from(decisions)
    .leftJoin(apiKeys, eq(apiKeys.id, decisions.actorId))
    .where(and(eq(decisions.caseId, appealId), inArray(decisions.action, judging)))
  const earlier = await db
    .select({ personId: recusals.personId, did: recusals.did })
    .from(recusals)
    .where(and(eq(recusals.caseId, appealId), inArray(recusals.did, judging)))
  const judged = rows.flatMap(({ action, kind, id, behindId }) => {
    const personId = kind === 'person' ? id : behindId
    return personId ? [{ personId, did: action }] : []
  })
  return [...judged, ...earlier]
}

/** What the main step of each state asks for, where somebody must be found to take it. */
const neededIn: Partial<Record<AppealState, Permission>> = {
  submitted: 'appeals:work',
  admissibility: 'appeals:work',
  under_review: 'appeals:decide',
  second_review: 'appeals:second-review',
  escalated: 'appeals:decide-escalated',
}

export const watchedStates = Object.keys(neededIn).filter((state) => state !== 'escalated') as AppealState[]

/**
 * Who could take the next step of each appeal: at work here, holding what it needs, no party to the decision, and not
 * whoever gave the first verdict. Administrators keep the console; they are not counted on.
 */
export async function eligibleFor(
  db: Db,
  asked: readonly { caseId: string; state: string }[],
): Promise<Map<string, string[]>> {
  const ids = asked.map(({ caseId }) => caseId)
  const active = await db
    .select({ id: people.id, role: people.role })
    .from(people)
    .where(and(eq(people.isActive, true), ne(people.role, 'admin')))
    .orderBy(asc(people.id))
  const recused = await recusedFrom(db, ids)
  const decided = await decidersOf(db, ids)
  return new Map(
    asked.map(({ caseId, state }) => {
      const needed = neededIn[state as AppealState]
      const may = roles.filter((role) => needed && (permissionsOf[role] as readonly string[]).includes(needed))
      const { decide = [], decideEscalated = [] } = decided.get(caseId) ?? {}
      const judges = state === 'second_review' || state === 'escalated' ? [...decide, ...decideEscalated] : []
      const away = new Set([...(recused.get(caseId) ?? []), ...judges])
      return [caseId, active.filter(({ id, role }) => may.includes(role) && !away.has(id)).map(({ id }) => id)]
    }),
  )
}

/** Whether somebody other than these could take the step that a state asks for. */
export async function hasReviewer(
  db: Db,
  caseId: string,
  state: AppealState,
  except: readonly (string | null | undefined)[] = [],
): Promise<boolean> {
  const eligible = (await eligibleFor(db, [{ caseId, state }])).get(caseId) ?? []
  return eligible.some((id) => !except.includes(id))
}
