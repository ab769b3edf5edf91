import { and, asc, eq, inArray, isNotNull, max } from 'drizzle-orm'
import { type Actor, record } from '../../audit/record.ts'
import { cases, decisions } from '../../cases/table.ts'
import type { Tx } from '../../db/database.ts'
import { openGating } from '../commands.ts'
import { reevaluations } from '../table.ts'
import type { GateTerms, PermissionRow } from './gates.ts'
import { type Cause, proofCauses } from './proof.ts'
import { sayCauses } from './words.ts'

/**
 * Holds permissions against what is known by now; each cause counts once a permission and brings its case of
 * re-evaluation, with all causes found together in one.
 * @returns how many causes are new.
 */
export async function lookAtPermissions(
  tx: Tx,
  rows: readonly PermissionRow[],
  terms: GateTerms,
  actor: Actor,
  now: Date,
): Promise<number> {
  // One whose term is over is ended by its own job and needs no review.
  const live = rows.filter((row) => now < row.validUntil)
  if (live.length === 0) return 0
  const complaints = await upheldReports(tx, live)
  const proofs = await proofCauses(tx, live, now)
  let found = 0
  for (const row of live) {
    const causes = [...causesOf(row, terms, now), ...(proofs.get(row.id) ?? []), ...complaintsAbout(row, complaints)]
    if (causes.length > 0) found += await reopen(tx, row, causes, actor, now)
  }
  return found
}

function causesOf(row: PermissionRow, terms: GateTerms, now: Date): Cause[] {
  const causes: Cause[] = []
  const brand = row.brandId ? terms.brandOf.get(row.brandId) : undefined
  if (brand?.risk === 'high' && brand.riskSince && brand.riskSince > row.grantedAt) {
    const since = brand.riskSince.toISOString()
    const told = { brand: brand.name, brandKo: brand.nameKo, reason: brand.riskReason, since }
    causes.push({ cause: 'high_risk', key: `${row.id}:high_risk:${since}`, told })
  }
  const { testBuyBy, testBuyDoneAt } = row.conditions
  if (testBuyBy && !testBuyDoneAt && new Date(testBuyBy) <= now)
    causes.push({ cause: 'test_buy', key: `${row.id}:test_buy:${testBuyBy}`, told: { testBuyBy } })
  return causes
}

/** Reports of counterfeits that were decided against one of these sellers and stand: an overturned one says otherwise. */
const upheldReports = (tx: Tx, rows: readonly PermissionRow[]) =>
  tx
    .select({
      id: cases.id,
      number: cases.number,
      sellerId: cases.sellerId,
      brandId: cases.topicId,
      at: max(decisions.decidedAt),
    })
    .from(cases)
    .innerJoin(decisions, and(eq(decisions.caseId, cases.id), eq(decisions.toState, 'decided_infringing')))
    .where(
      and(
        eq(cases.kind, 'counterfeits'),
        inArray(cases.sellerId, [...new Set(rows.map((row) => row.sellerId))]),
        isNotNull(cases.topicId),
        eq(cases.outcome, 'infringing'),
      ),
    )
    .groupBy(cases.id, cases.number, cases.sellerId, cases.topicId)
    .orderBy(asc(cases.id))

type Report = Awaited<ReturnType<typeof upheldReports>>[number]

function complaintsAbout(row: PermissionRow, reports: readonly Report[]): Cause[] {
  return reports.flatMap((report): Cause[] => {
    const isAbout = report.sellerId === row.sellerId && report.brandId === row.brandId
    // What was upheld before the permission was known when it was granted.
    if (!isAbout || !report.at || report.at <= row.grantedAt) return []
    const told = { caseId: report.id, number: report.number }
    return [{ cause: 'complaint', key: `${row.id}:complaint:${report.id}`, told }]
  })
}

async function reopen(tx: Tx, row: PermissionRow, causes: readonly Cause[], actor: Actor, now: Date): Promise<number> {
  const keys = causes.map(({ key }) => key)
  const known = await tx.select({ key: reevaluations.key }).from(reevaluations).where(inArray(reevaluations.key, keys))
  const fresh = causes.filter(({ key }) => !known.some((one) => one.key === key))
  if (fresh.length === 0) return 0
  const { sellerId, scope, brandId, category, listingIds } = row
  const reason = sayCauses(fresh.map(({ cause }) => cause))
  const topic = { sellerId, scope, brandId, category, listingIds }
  const from = fresh.some(({ cause }) => cause === 'complaint') ? { fromKind: 'counterfeits' } : {}
  const caseId = await openGating(tx, { ...topic, ...from, cause: 're-evaluation', reason }, actor, now)
  for (const { cause, key, told } of fresh)
    await tx.insert(reevaluations).values({ key, permissionId: row.id, cause, told, caseId, foundAt: now })
  const after = { permissionId: row.id, causes: fresh.map(({ cause, told }) => ({ cause, ...told })), caseId }
  const entry = { resource: 'gating', resourceId: row.caseId, action: 'gating:re-evaluate', actor, at: now }
  await record(tx, { ...entry, after })
  return fresh.length
}
