import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm'
import type { Verdict } from '#shared/appeals/contested.ts'
import type { Restanding } from '#shared/appeals/schema.ts'
import type { LostGround } from '#shared/suspensions/schema.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import { type Actor, record } from '../audit/record.ts'
import { audit } from '../audit/table.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { strikes } from '../measures/table.ts'
import { notify } from '../notifications/notify.ts'
import { sellers } from '../sellers/table.ts'

const states: Workflow['states'] = suspensionWorkflow.states

const counting: readonly string[] = [
  'investigating',
  'proposed',
  'pending_approval',
  'active',
  'appealed',
  'lifting',
  'escalated',
  'permanent',
]

/** Cases of the same seller whose proposal or escalation counted the strike, or the rung, of this decision. */
export async function casesStandingOn(db: Db, decisionId: string): Promise<Restanding[]> {
  const [decision] = await db
    .select({ at: decisions.decidedAt, caseId: decisions.caseId, sellerId: cases.sellerId, measure: cases.remedy })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(eq(decisions.id, decisionId))
  if (!decision) return []
  const hasStrike = Number(await db.$count(strikes, eq(strikes.decisionId, decisionId))) > 0
  const rows = await db
    .select({ row: cases, action: decisions.action, body: decisions.body, saw: decisions.saw })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        eq(cases.sellerId, decision.sellerId),
        eq(cases.kind, 'suspensions'),
        inArray(cases.state, [...counting]),
        inArray(decisions.action, ['propose', 'escalate']),
        eq(decisions.isVoided, false),
        gt(decisions.decidedAt, decision.at),
        ne(decisions.id, decisionId),
      ),
    )
    .orderBy(asc(cases.openedAt), asc(cases.id), asc(decisions.decidedAt), asc(decisions.id))
  const found = new Map<string, Restanding>()
  for (const { row, action, body, saw } of rows) {
    const countsStrikes =
      hasStrike &&
      (action === 'escalate' ? body.cause === 'strikes' : typeof saw.strikes === 'number' && saw.strikes > 0)
    const countsLadder = action === 'propose' && typeof saw.standing === 'string' && saw.standing === decision.measure
    if (!countsStrikes && !countsLadder) continue
    const counted = countsStrikes ? 'strikes' : 'ladder'
    found.set(row.id, { caseId: row.id, number: row.number, state: row.state, counted })
  }
  return [...found.values()]
}

/** Tells the open ones that their ground has changed, makes pages of them stale, and ranks them anew. */
export async function reevaluate(
  tx: Tx,
  { decisionId, number }: Verdict,
  contestedCaseId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const standing = await casesStandingOn(tx, decisionId)
  const open = standing.filter(({ caseId, state }) => {
    return caseId !== contestedCaseId && !states[state]?.final
  })
  for (const { caseId, counted } of open) {
    const [before] = await tx.select().from(cases).where(eq(cases.id, caseId))
    if (!before) continue
    const version = before.version + 1
    await tx.update(cases).set({ version, updatedAt: now }).where(eq(cases.id, caseId))
    await rankCase(tx, caseId, now)
    const after = { appeal: number, counted, version }
    const told = {
      resource: 'suspensions',
      resourceId: caseId,
      action: 'suspensions:reevaluate',
      actor,
      after,
      at: now,
    }
    await record(tx, told)
    signal(tx, 'suspensions.reevaluate', 'suspensions', caseId, version)
    const [seller] = await tx.select({ name: sellers.name }).from(sellers).where(eq(sellers.id, before.sellerId))
    const personIds = before.assigneeId && before.assigneeId !== actor.id ? [before.assigneeId] : []
    const params = { number: before.number, seller: seller?.name ?? '', who: actor.name }
    const heard = { personIds, kind: 'followed' as const, occasion: decisionId, resource: 'suspensions', params }
    await notify(tx, { ...heard, resourceId: caseId }, now)
  }
}

/** What a case stood on and was taken away by appeals, oldest first: its history tells of it. */
export async function groundLost(db: Db, caseId: string): Promise<LostGround[]> {
  const isTold = and(
    eq(audit.resource, 'suspensions'),
    eq(audit.resourceId, caseId),
    eq(audit.action, 'suspensions:reevaluate'),
  )
  const rows = await db.select().from(audit).where(isTold).orderBy(asc(audit.position))
  return rows.map(({ after, at }) => {
    const told = JSON.parse(after ?? '{}') as { appeal: string; counted: LostGround['counted'] }
    return { appeal: told.appeal, counted: told.counted, at: at.toISOString() }
  })
}
