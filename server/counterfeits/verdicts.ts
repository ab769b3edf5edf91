import { and, count, eq, gt, isNull } from 'drizzle-orm'
import { type ReportVerdict, restrictedUntil } from '#shared/counterfeits/reporters.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { noteJudged } from '../facts/judged.ts'
import { settingInForce } from '../settings/inForce.ts'
import { ipReports, reporters } from './table.ts'

/**
 * How the reports of a case ended for whoever made them.
 * @param from reports with this verdict get the new one: null for those that stand.
 */
export async function setVerdicts(
  tx: Tx,
  caseId: string,
  from: ReportVerdict | null,
  to: ReportVerdict | null,
  now: Date,
): Promise<void> {
  const had = from === null ? isNull(ipReports.verdict) : eq(ipReports.verdict, from)
  const changed = await tx
    .update(ipReports)
    .set({ verdict: to, verdictAt: to === null ? null : now })
    .where(and(eq(ipReports.caseId, caseId), had))
    .returning()
  for (const reporterId of [...new Set(changed.map((report) => report.reporterId))].sort())
    await reckonReporter(tx, reporterId, now)
  await noteJudged(tx, caseId, changed)
}

/** Brings a reporter's kept figures and standing in line with the verdicts on their reports. */
export async function reckonReporter(tx: Tx, reporterId: string, now: Date): Promise<void> {
  const [reporter] = await forUpdate(tx.select().from(reporters).where(eq(reporters.id, reporterId)))
  if (!reporter) return
  const { body } = await settingInForce(tx, 'counterfeits')
  const counted = await tx
    .select({ verdict: ipReports.verdict, number: count() })
    .from(ipReports)
    .where(eq(ipReports.reporterId, reporterId))
    .groupBy(ipReports.verdict)
  const numberOf = (verdict: ReportVerdict) => Number(counted.find((one) => one.verdict === verdict)?.number ?? 0)
  const since = new Date(now.getTime() - body.reporters.days * 86_400_000)
  const ofThem = and(eq(ipReports.reporterId, reporterId), eq(ipReports.verdict, 'rejected'))
  const rejected = await tx
    .select({ at: ipReports.verdictAt })
    .from(ipReports)
    .where(and(ofThem, gt(ipReports.verdictAt, since)))
  const rejectedAt = rejected.flatMap(({ at }) => (at ? [at] : []))
  await tx
    .update(reporters)
    .set({
      version: reporter.version + 1,
      upheld: numberOf('upheld'),
      rejected: numberOf('rejected'),
      withdrawn: numberOf('withdrawn'),
      restrictedUntil: restrictedUntil(rejectedAt, body.reporters, now),
      updatedAt: now,
    })
    .where(eq(reporters.id, reporterId))
}
