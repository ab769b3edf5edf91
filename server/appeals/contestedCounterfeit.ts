import { and, asc, desc, eq, inArray, isNull, lte, ne } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Contested, Verdict } from '#shared/appeals/contested.ts'
import type { Relied } from '#shared/appeals/schema.ts'
import { claimWords } from '#shared/counterfeits/registerWords.ts'
import { refused } from '#shared/errors.ts'
import type { Actor } from '../audit/record.ts'
import { cases, decisions } from '../cases/table.ts'
import { appealContested } from '../counterfeits/commands.ts'
import { counterfeits, ipReports } from '../counterfeits/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { decisionEvidence, evidence } from '../evidence/table.ts'
import { countStrikes } from '../measures/projectSeller.ts'
import { measures, strikes } from '../measures/table.ts'
import { apiKeys } from '../people/table.ts'
import { type AppealStep, reevaluate } from '../suspensions/commands.ts'

const takesPart = ['accept', 'block', 'decideInfringing', 'approve']
const policyName = { en: 'Infringing listings', ko: '권리 침해 상품' }

/** A decision that a seller infringed, as an appeal sees it; what was reported is what it found. */
export async function findInfringement(db: Db, decisionId: string): Promise<Contested | null> {
  const [found] = await db
    .select({ row: cases, own: counterfeits, decision: decisions })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(counterfeits, eq(counterfeits.caseId, cases.id))
    .where(eq(decisions.id, decisionId))
  if (found?.decision.toState !== 'decided_infringing') return null
  const { row, own, decision } = found
  const stands = own.infringingDecisionId === decisionId && ['decided_infringing', 'appealed'].includes(row.state)
  return {
    kind: 'counterfeits',
    caseId: row.id,
    number: row.number,
    sellerId: row.sellerId,
    decisionId,
    decidedAt: decision.decidedAt,
    subject: row.subject,
    policyId: null,
    policyName,
    measure: 'listing_removal',
    days: null,
    findings: await reportsUntil(db, row.id, decision.decidedAt),
    parties: await partiesOf(db, row.id, decision.decidedAt),
    isVoid: decision.isVoided || !stands,
    isFromAppeal: false,
    isOver: false,
  }
}

async function reportsUntil(db: Db, caseId: string, until: Date) {
  const rows = await db
    .select()
    .from(ipReports)
    .where(and(eq(ipReports.caseId, caseId), lte(ipReports.receivedAt, until)))
    .orderBy(asc(ipReports.receivedAt), asc(ipReports.id))
  return rows.map(({ id, claim, statement, receivedAt }) => ({
    id,
    at: receivedAt,
    words: { en: `${claimWords[claim].en}: ${statement}`, ko: `${claimWords[claim].ko}: ${statement}` },
  }))
}

async function partiesOf(db: Db, caseId: string, until: Date): Promise<Contested['parties']> {
  const rows = await db
    .select({ did: decisions.action, kind: decisions.actorKind, id: decisions.actorId, behindId: apiKeys.createdById })
    .from(decisions)
    .leftJoin(apiKeys, eq(apiKeys.id, decisions.actorId))
    .where(and(eq(decisions.caseId, caseId), inArray(decisions.action, takesPart), lte(decisions.decidedAt, until)))
  return rows.flatMap(({ did, kind, id, behindId }) => {
    const personId = kind === 'person' ? id : behindId
    return personId ? [{ personId, did }] : []
  })
}

/** Decisions that this seller infringed, newest first. */
export async function infringementsAgainst(db: Db, sellerId: string, atMost: number): Promise<string[]> {
  const rows = await db
    .select({ id: decisions.id })
    .from(counterfeits)
    .innerJoin(decisions, eq(decisions.id, counterfeits.infringingDecisionId))
    .innerJoin(cases, eq(cases.id, counterfeits.caseId))
    .where(eq(cases.sellerId, sellerId))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(atMost)
  return rows.map(({ id }) => id)
}

/** Takes the step on the report: there it waits, stands, or gives everything back. */
export async function followInfringement(
  tx: Tx,
  caseId: string,
  step: AppealStep,
  told: Verdict,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [row] = await tx.select({ state: cases.state }).from(cases).where(eq(cases.id, caseId))
  if (step === 'mitigate') throw refused('wrong-state')
  if (step === 'admitAppeal') {
    if (row?.state === 'decided_infringing') await appealContested(tx, caseId, 'admitted', actor, now)
    return
  }
  if (row?.state !== 'appealed') return
  if (step === 'overturn') await reevaluate(tx, told, caseId, actor, now)
  await appealContested(tx, caseId, step === 'uphold' ? 'upheld' : 'overturned', actor, now)
}

/** What the decision relied on: the reports as they stood, its grounds, and the files that lay before it. */
export async function infringementReliedOn(
  db: Db,
  decisionId: string,
  now: Date,
): Promise<Static<typeof Relied> | null> {
  const contested = await findInfringement(db, decisionId)
  if (!contested) return null
  const { caseId, sellerId, decidedAt } = contested
  const [own] = await db.select().from(counterfeits).where(eq(counterfeits.caseId, caseId))
  const taken = await db
    .select({ name: decisions.actorName, did: decisions.action, at: decisions.decidedAt })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, caseId),
        inArray(decisions.action, takesPart),
        eq(decisions.isVoided, false),
        lte(decisions.decidedAt, decidedAt),
      ),
    )
    .orderBy(asc(decisions.decidedAt), asc(decisions.id))
  const files = await db
    .select({ file: evidence, sha256: decisionEvidence.sha256 })
    .from(decisionEvidence)
    .innerJoin(evidence, eq(evidence.id, decisionEvidence.evidenceId))
    .where(eq(decisionEvidence.decisionId, decisionId))
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
  const held = await db.select().from(measures).where(eq(measures.caseId, caseId)).orderBy(asc(measures.key))
  const others = await db
    .select({ kind: measures.kind, caseId: cases.id, number: cases.number })
    .from(measures)
    .innerJoin(cases, eq(cases.id, measures.caseId))
    .where(and(eq(measures.sellerId, sellerId), isNull(measures.endedAt), ne(measures.caseId, caseId)))
    .orderBy(asc(measures.inForceFrom), asc(measures.key))
  const given = await db.select().from(strikes).where(eq(strikes.decisionId, decisionId))
  const reports = await reportsUntil(db, caseId, decidedAt)
  const all = await reportsUntil(db, caseId, now)
  const asFinding = (one: (typeof all)[number]) => ({
    id: one.id,
    words: one.words,
    source: { en: 'Report', ko: '신고' },
    at: one.at.toISOString(),
    change: null,
  })
  return {
    decidedAt: decidedAt.toISOString(),
    takers: taken.map((one) => ({ ...one, at: one.at.toISOString() })),
    measure: contested.measure,
    days: null,
    until: null,
    grounds: own?.infringement?.grounds ?? null,
    clause: own?.infringement?.clause ?? null,
    reason: own?.infringement?.reason ?? null,
    explanation: null,
    policyVersion: null,
    policyVersionNow: null,
    findings: reports.map(asFinding),
    laterFindings: all.filter(({ id }) => reports.every((one) => one.id !== id)).map(asFinding),
    files: files.map(({ file, sha256 }) => ({
      id: file.id,
      name: file.name,
      kind: file.kind,
      sha256,
      addedAt: file.addedAt.toISOString(),
    })),
    strikesThen: null,
    strikesNow: await countStrikes(db, sellerId, now),
    holds: held.map(({ kind, until, endedAt }) => ({
      kind,
      until: until?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
    })),
    heldByOthers: others,
    strikePoints: given.reduce((sum, { points }) => sum + points, 0),
    isStrikeVoid: given.length > 0 && given.every(({ voidedAt }) => voidedAt !== null),
  }
}
