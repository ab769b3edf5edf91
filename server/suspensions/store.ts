import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, notInArray, or } from 'drizzle-orm'
import { suspensionColumns } from '#shared/suspensions/columns.ts'
import { ladder, type Measure, rungOf } from '#shared/suspensions/ladder.ts'
import { addDays, houseRules } from '#shared/suspensions/rules.ts'
import type { Finding, Suspension } from '#shared/suspensions/schema.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { countedBy, keptIn } from '../cases/counts.ts'
import { stageGroup } from '../cases/lists.ts'
import { openOnly, type PageQuery, pageOf } from '../cases/page.ts'
import { readCases } from '../cases/records.ts'
import { caseListSpec } from '../cases/store.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import type { Asker } from '../http/app.ts'
import type { ListSpec } from '../http/list.ts'
import { measures } from '../measures/table.ts'
import { policyVersions } from '../policies/table.ts'
import { sellers } from '../sellers/table.ts'
import { findings, suspensions } from './table.ts'

const own = {
  policyId: cases.topicId,
  policyVersionId: suspensions.policyVersionId,
  metric: suspensions.metric,
  value: suspensions.value,
  measure: suspensions.measure,
  activeUntil: suspensions.activeUntil,
}

export const suspensionListSpec: ListSpec = {
  ...caseListSpec,
  resource: 'suspensions',
  columns: suspensionColumns,
  groups: stageGroup(suspensionWorkflow),
  counted: countedBy({ topicId: 'policyId', remedy: 'measure' }),
  implies: openOnly([suspensionWorkflow]),
  filters: { ...caseListSpec.filters, ...own },
  virtual: { ...caseListSpec.virtual, measure: keptIn('remedy', ladder) },
  sorts: { ...caseListSpec.sorts, ...own },
}

export const pageSuspensions = (db: Db, query: PageQuery) =>
  pageOf(db, ['suspensions'], query, [{ table: suspensions, on: eq(suspensions.caseId, cases.id) }])

const detailRows = prepared('suspension_details', (db) =>
  db
    .select({ own: suspensions, version: policyVersions })
    .from(suspensions)
    .innerJoin(policyVersions, eq(policyVersions.id, suspensions.policyVersionId))
    .where(isOneOf(suspensions.caseId, 'ids')),
)

export async function readSuspensions(db: Db, ids: readonly string[], asker: Asker, now: Date): Promise<Suspension[]> {
  if (ids.length === 0) return []
  const records = await readCases(db, ids, () => suspensionWorkflow, asker, now)
  const rows = await detailRows(db, { ids: idsValue(ids) })
  const details = new Map(rows.map((row) => [row.own.caseId, row]))
  return ids.flatMap((id) => {
    const record = records.get(id)
    const detail = details.get(id)
    if (!record || !detail) return []
    const { own: one, version } = detail
    return {
      ...record,
      policyId: one.policyId,
      policyName: { en: version.nameEn, ko: version.nameKo },
      policyVersionId: version.id,
      policyVersion: version.number,
      metric: one.metric,
      value: one.value,
      threshold: one.threshold,
      denominator: one.denominator,
      recommendedMeasure: version.measure,
      measure: one.measure,
      days: one.days,
      listingIds: one.listingIds,
      features: one.features,
      payoutHoldDays: one.payoutHoldDays,
      grounds: one.grounds,
      clause: one.clause,
      proposalReason: one.proposalReason,
      explanation: one.explanation,
      sellerDidNotRespond: one.sellerDidNotRespond,
      activeFrom: one.activeFrom?.toISOString() ?? null,
      activeUntil: one.activeUntil?.toISOString() ?? null,
    }
  })
}

export async function findSuspension(db: Db, caseId: string) {
  const [row] = await db
    .select({ own: suspensions, version: policyVersions, seller: sellers })
    .from(suspensions)
    .innerJoin(policyVersions, eq(policyVersions.id, suspensions.policyVersionId))
    .innerJoin(cases, eq(cases.id, suspensions.caseId))
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(suspensions.caseId, caseId))
  if (!row) throw new Error('a suspension case without its row')
  return row
}

export async function findingsOf(db: Db, caseId: string): Promise<Finding[]> {
  const rows = await db
    .select({ finding: findings, version: policyVersions })
    .from(findings)
    .innerJoin(policyVersions, eq(policyVersions.id, findings.policyVersionId))
    .where(eq(findings.caseId, caseId))
    .orderBy(asc(findings.foundAt), asc(findings.id))
  return rows.map(({ finding, version }) => ({
    id: finding.id,
    caseId: finding.caseId,
    source: finding.source,
    policyVersionId: finding.policyVersionId,
    policyName: { en: version.nameEn, ko: version.nameKo },
    policyVersion: version.number,
    metric: finding.metric,
    comparison: finding.comparison,
    value: finding.value,
    threshold: finding.threshold,
    numerator: finding.numerator,
    denominator: finding.denominator,
    minimumCount: finding.minimumCount,
    windowDays: finding.windowDays,
    asOf: finding.asOf,
    note: finding.note,
    byName: finding.byName,
    foundAt: finding.foundAt.toISOString(),
  }))
}

/** The highest rung that still counts: in force, or ended not longer ago than the house rule says. */
export async function standingOnLadder(db: Db, sellerId: string, now: Date): Promise<Measure | null> {
  const since = addDays(now, -houseRules.standingDays)
  const rows = await db
    .selectDistinct({ measure: measures.measure })
    .from(measures)
    .leftJoin(decisions, eq(decisions.id, measures.endedByDecisionId))
    .where(
      and(
        isNotNull(measures.measure),
        // What fell on appeal never was a rung.
        or(isNull(decisions.action), notInArray(decisions.action, ['overturn', 'mitigate'])),
        eq(measures.sellerId, sellerId),
        or(isNull(measures.endedAt), gt(measures.endedAt, since)),
      ),
    )
  const highest = Math.max(-1, ...rows.map(({ measure }) => (measure ? rungOf(measure) : -1)))
  return ladder[highest] ?? null
}

/** Other cases of the seller, open ones first, newest first. */
export async function otherCasesOf(db: Db, sellerId: string, exceptId: string): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.sellerId, sellerId))
    .orderBy(desc(cases.openedAt), desc(cases.id))
    .limit(21)
  return rows
    .map((row) => row.id)
    .filter((id) => id !== exceptId)
    .slice(0, 20)
}

/** Cases of other sellers under the same policy that were decided lately: how we judged the like before. */
export async function similarCases(db: Db, policyId: string, exceptSellerId: string): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id, sellerId: cases.sellerId })
    .from(suspensions)
    .innerJoin(cases, eq(cases.id, suspensions.caseId))
    .where(
      and(
        eq(suspensions.policyId, policyId),
        inArray(suspensions.state, ['active', 'lifted', 'expired', 'permanent', 'dismissed']),
      ),
    )
    .orderBy(desc(cases.updatedAt), desc(cases.id))
    .limit(12)
  return rows
    .filter((row) => row.sellerId !== exceptSellerId)
    .map((row) => row.id)
    .slice(0, 8)
}
