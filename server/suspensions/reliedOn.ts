import { and, asc, desc, eq, inArray, isNull, lte, ne } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Relied, ReliedFinding } from '#shared/appeals/schema.ts'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import { addDays, termDays } from '#shared/suspensions/rules.ts'
import type { Finding } from '#shared/suspensions/schema.ts'
import type { Words } from '#shared/text.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { decisionEvidence, evidence } from '../evidence/table.ts'
import { countStrikes } from '../measures/projectSeller.ts'
import { measures, strikes } from '../measures/table.ts'
import { policyVersions } from '../policies/table.ts'
import { latestReadings, metricReadings } from '../sellers/table.ts'
import { frozenFindings, inWords, proposalBehind, readContested } from './contested.ts'
import { findingsOf, findSuspension } from './store.ts'

/** What a decision of a suspension relied on, as frozen with it, and what speaks differently today. */
export async function readReliedOn(db: Db, decisionId: string, now: Date): Promise<Static<typeof Relied> | null> {
  const contested = await readContested(db, decisionId)
  const [decision] = await db.select().from(decisions).where(eq(decisions.id, decisionId))
  if (!contested || !decision) return null
  const { caseId, sellerId, measure, days } = contested
  const { own } = await findSuspension(db, caseId)
  const proposal = await proposalBehind(db, decision)
  const all = await findingsOf(db, caseId)
  const frozen = frozenFindings(decision, all)
  const taken = await db
    .select({ name: decisions.actorName, did: decisions.action, at: decisions.decidedAt })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, caseId),
        inArray(decisions.action, ['propose', 'apply', 'approve', 'escalate', 'close', 'mitigate']),
        eq(decisions.isVoided, false),
        lte(decisions.decidedAt, decision.decidedAt),
      ),
    )
    .orderBy(asc(decisions.decidedAt), asc(decisions.id))
  const held = await db.select().from(measures).where(eq(measures.decisionId, decisionId)).orderBy(asc(measures.key))
  const others = await db
    .select({ kind: measures.kind, caseId: cases.id, number: cases.number })
    .from(measures)
    .innerJoin(cases, eq(cases.id, measures.caseId))
    .where(and(eq(measures.sellerId, sellerId), isNull(measures.endedAt), ne(measures.decisionId, decisionId)))
    .orderBy(asc(measures.inForceFrom), asc(measures.key))
  const given = await db.select().from(strikes).where(eq(strikes.decisionId, decisionId))
  const versions = await versionsOf(db, own.policyId, decision.policyVersionId ?? own.policyVersionId, now)
  const sawStrikes = await strikesSeen(db, caseId, decision.decidedAt)
  const term = measure ? termDays(measure, days) : null
  return {
    decidedAt: decision.decidedAt.toISOString(),
    takers: taken.map((one) => ({ ...one, at: one.at.toISOString() })),
    measure,
    days,
    until: term ? addDays(decision.decidedAt, term).toISOString() : null,
    grounds: proposal?.grounds ?? null,
    clause: proposal?.clause ?? null,
    reason: proposal?.reason ?? null,
    explanation: typeof decision.saw.explanation === 'string' ? decision.saw.explanation : null,
    ...versions,
    findings: await reliedFindings(db, sellerId, frozen),
    laterFindings: await reliedFindings(
      db,
      sellerId,
      all.filter((one) => !frozen.includes(one)),
    ),
    files: await filesOf(db, decisionId),
    strikesThen: sawStrikes,
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

async function versionsOf(db: Db, policyId: string, versionId: string, now: Date) {
  const [then] = await db.select().from(policyVersions).where(eq(policyVersions.id, versionId))
  const [today] = await db
    .select()
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.policyId, policyId),
        eq(policyVersions.state, 'published'),
        lte(policyVersions.effectiveFrom, now),
      ),
    )
    .orderBy(desc(policyVersions.number))
    .limit(1)
  return { policyVersion: then?.number ?? null, policyVersionNow: today?.number ?? null }
}

/** Strike points that whoever proposed had before them. */
async function strikesSeen(db: Db, caseId: string, until: Date): Promise<number | null> {
  const [proposal] = await db
    .select({ saw: decisions.saw })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.action, 'propose'), lte(decisions.decidedAt, until)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  return typeof proposal?.saw.strikes === 'number' ? proposal.saw.strikes : null
}

async function filesOf(db: Db, decisionId: string): Promise<Static<typeof Relied>['files']> {
  const rows = await db
    .select({ file: evidence, sha256: decisionEvidence.sha256 })
    .from(decisionEvidence)
    .innerJoin(evidence, eq(evidence.id, decisionEvidence.evidenceId))
    .where(eq(decisionEvidence.decisionId, decisionId))
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
  return rows.map(({ file, sha256 }) => ({
    id: file.id,
    name: file.name,
    kind: file.kind,
    sha256,
    addedAt: file.addedAt.toISOString(),
  }))
}

async function reliedFindings(db: Db, sellerId: string, findings: readonly Finding[]): Promise<ReliedFinding[]> {
  const relied: ReliedFinding[] = []
  // One after the other: inside a transaction there is one connection.
  for (const finding of findings) {
    const { policyName, policyVersion, byName } = finding
    relied.push({
      id: finding.id,
      words: inWords(finding),
      source:
        finding.source === 'policy'
          ? { en: `${policyName.en} v${policyVersion}`, ko: `${policyName.ko} v${policyVersion}` }
          : { en: byName ?? '', ko: byName ?? '' },
      at: finding.foundAt,
      change: await changeSince(db, sellerId, finding),
    })
  }
  return relied
}

/** The same figure told anew for the same day, else the newest figure; null where neither says otherwise. */
async function changeSince(db: Db, sellerId: string, finding: Finding): Promise<Words | null> {
  const { metric, value, asOf, windowDays } = finding
  if (metric === null || value === null || asOf === null || windowDays === null || !(metric in metrics)) return null
  const name = metric as MetricName
  const then = formatMetric(name, value)
  const [revised] = await db
    .select({ value: metricReadings.value })
    .from(metricReadings)
    .where(
      and(
        eq(metricReadings.sellerId, sellerId),
        eq(metricReadings.metric, name),
        eq(metricReadings.asOf, asOf),
        eq(metricReadings.windowDays, windowDays),
      ),
    )
    .orderBy(desc(metricReadings.revision))
    .limit(1)
  if (revised && revised.value !== value) {
    const corrected = formatMetric(name, revised.value)
    return {
      en: `Corrected since: ${corrected} for the same day, not ${then}`,
      ko: `이후 정정됨: 같은 날 수치가 ${then}에서 ${corrected}(으)로 바뀌었습니다`,
    }
  }
  const [latest] = await db
    .select({ value: latestReadings.value, asOf: latestReadings.asOf })
    .from(latestReadings)
    .where(and(eq(latestReadings.sellerId, sellerId), eq(latestReadings.metric, name)))
  if (!latest || latest.value === value) return null
  const today = formatMetric(name, latest.value)
  return { en: `Today ${today} (as of ${latest.asOf})`, ko: `현재 ${today} (${latest.asOf} 기준)` }
}
