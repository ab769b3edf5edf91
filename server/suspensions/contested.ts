import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Contested, Party } from '#shared/appeals/contested.ts'
import { explainFinding } from '#shared/suspensions/grounds.ts'
import { termDays } from '#shared/suspensions/rules.ts'
import type { Finding, ProposeBody } from '#shared/suspensions/schema.ts'
import { cases, decisions, effects } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { measures } from '../measures/table.ts'
import { apiKeys } from '../people/table.ts'
import { findingsOf, findSuspension } from './store.ts'

/** Actions that make somebody a party to what they led to. */
const takesPart = ['propose', 'apply', 'approve', 'escalate', 'close', 'mitigate']

type DecisionRow = typeof decisions.$inferSelect

/** A decision of a suspension that put something in force, as an appeal sees it; null when it is none. */
export async function readContested(db: Db, decisionId: string): Promise<Contested | null> {
  const [found] = await db
    .select({ row: cases, decision: decisions })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(decisions.id, decisionId), eq(cases.kind, 'suspensions')))
  if (!found) return null
  const [placing] = await db
    .select({ payload: effects.payload, state: effects.state })
    .from(effects)
    .where(and(eq(effects.decisionId, decisionId), eq(effects.kind, 'put-in-force')))
  if (!placing) return null
  const { row, decision } = found
  const { own, version } = await findSuspension(db, row.id)
  const proposal = await proposalBehind(db, decision)
  const told = placing.payload as { measure: Contested['measure'] }
  const open = await db
    .select({ id: measures.id, endedAt: measures.endedAt })
    .from(measures)
    .where(eq(measures.decisionId, decisionId))
  const days = told.measure && proposal?.measure === told.measure ? (proposal.days ?? null) : own.days
  return {
    kind: 'suspensions',
    caseId: row.id,
    number: row.number,
    sellerId: row.sellerId,
    decisionId,
    decidedAt: decision.decidedAt,
    subject: row.subject,
    policyId: own.policyId,
    policyName: { en: version.nameEn, ko: version.nameKo },
    measure: told.measure,
    days: told.measure ? termDays(told.measure, days) : null,
    findings: frozenFindings(decision, await findingsOf(db, row.id)).map((one) => ({
      id: one.id,
      words: inWords(one),
    })),
    parties: await partiesOf(db, decision),
    isVoid:
      decision.isVoided ||
      row.mergedIntoId !== null ||
      placing.state === 'cancelled' ||
      (await wasUndone(db, decision)),
    isFromAppeal: decision.action === 'mitigate',
    isOver: placing.state === 'applied' && open.every(({ endedAt }) => endedAt !== null),
  }
}

/** Whether an appeal has overturned the decision or put a milder one in its place. */
async function wasUndone(db: Db, decision: DecisionRow): Promise<boolean> {
  const rows = await db
    .select({ body: decisions.body })
    .from(decisions)
    .where(and(eq(decisions.caseId, decision.caseId), inArray(decisions.action, ['overturn', 'mitigate'])))
  return rows.some(({ body }) => body.decisionId === decision.id)
}

/** The findings that lay before the decision; what was found later it did not rely on. */
export function frozenFindings(decision: DecisionRow, all: readonly Finding[]): Finding[] {
  const saw = decision.saw.findings
  const ids: readonly unknown[] = Array.isArray(saw) ? saw : []
  const frozen = all.filter((finding) => ids.includes(finding.id))
  return frozen.length > 0 ? frozen : all.filter((finding) => new Date(finding.foundAt) <= decision.decidedAt)
}

export const inWords = (finding: Finding) => ({
  en: explainFinding(finding, 'en'),
  ko: explainFinding(finding, 'ko'),
})

/** The proposal that the decision put in force, as its proposer wrote it. */
export async function proposalBehind(db: Db, decision: DecisionRow): Promise<ProposeBody | null> {
  const rows = await db
    .select({ body: decisions.body })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, decision.caseId),
        eq(decisions.action, 'propose'),
        lte(decisions.decidedAt, decision.decidedAt),
      ),
    )
    .orderBy(asc(decisions.decidedAt), asc(decisions.id))
  return (rows.at(-1)?.body as ProposeBody | undefined) ?? null
}

/** Who proposed, approved or applied it, and who answers for a key that did. Also earlier proposals that were sent back. */
async function partiesOf(db: Db, decision: DecisionRow): Promise<Party[]> {
  const rows = await db
    .select({
      action: decisions.action,
      kind: decisions.actorKind,
      id: decisions.actorId,
      behindId: apiKeys.createdById,
    })
    .from(decisions)
    .leftJoin(apiKeys, eq(apiKeys.id, decisions.actorId))
    .where(
      and(
        eq(decisions.caseId, decision.caseId),
        inArray(decisions.action, takesPart),
        lte(decisions.decidedAt, decision.decidedAt),
      ),
    )
  return rows.flatMap(({ action, kind, id, behindId }) => {
    const personId = kind === 'person' ? id : behindId
    return personId ? [{ personId, did: action }] : []
  })
}

/** Decisions against this seller that put something in force, newest first. */
export async function decisionsAgainst(db: Db, sellerId: string, atMost: number): Promise<string[]> {
  const rows = await db
    .select({ id: decisions.id })
    .from(effects)
    .innerJoin(decisions, eq(decisions.id, effects.decisionId))
    .innerJoin(cases, eq(cases.id, effects.caseId))
    .where(and(eq(cases.sellerId, sellerId), eq(cases.kind, 'suspensions'), eq(effects.kind, 'put-in-force')))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(atMost)
  return rows.map(({ id }) => id)
}
