import { and, asc, count, eq } from 'drizzle-orm'
import { type BackTestChange, purposeOf } from '#shared/monitoring/kinds.ts'
import { compileRules, judge } from '#shared/monitoring/rules.ts'
import type { BackTest, ChangedVerdict } from '#shared/monitoring/schema.ts'
import type { Db } from '../db/database.ts'
import { backTestDifferences, backTests, monitoringVerdicts } from './table.ts'

export async function readBackTest(db: Db, id: string): Promise<BackTest | undefined> {
  const [row] = await db.select().from(backTests).where(eq(backTests.id, id))
  return row && toBackTest(row)
}

export const toBackTest = (row: typeof backTests.$inferSelect): BackTest => ({
  id: row.id,
  state: row.state,
  settingVersionId: row.settingVersionId,
  settingNumber: row.settingNumber,
  settingRevision: row.settingRevision,
  inForceNumber: row.inForceNumber,
  read: row.read,
  total: row.total,
  figures: row.figures,
  startedAt: row.startedAt.toISOString(),
  startedByName: row.startedByName,
  finishedAt: row.finishedAt?.toISOString() ?? null,
})

/** One page of the decided listings on which the tried rules differ in that way, and how many there are. */
export async function pageChanges(
  db: Db,
  backTestId: string,
  change: BackTestChange,
  offset: number,
  limit: number,
): Promise<{ records: ChangedVerdict[]; total: number } | null> {
  const [test] = await db.select().from(backTests).where(eq(backTests.id, backTestId))
  if (!test) return null
  const where = and(eq(backTestDifferences.backTestId, backTestId), eq(backTestDifferences.change, change))
  const [counted] = await db.select({ total: count() }).from(backTestDifferences).where(where)
  const rows = await db
    .select({ verdict: monitoringVerdicts })
    .from(backTestDifferences)
    .innerJoin(monitoringVerdicts, eq(monitoringVerdicts.id, backTestDifferences.verdictId))
    .where(where)
    .orderBy(asc(backTestDifferences.verdictId))
    .limit(limit)
    .offset(offset)
  const [tried, inForce] = [compileRules(test.body), compileRules(test.inForceBody)]
  const records = rows.map(({ verdict }) => {
    const { sellerId: _seller, decidedAt, ...told } = verdict
    const purpose = purposeOf(verdict.source)
    return {
      ...told,
      change,
      hits: judge(tried, verdict.facts, purpose).hits,
      inForceHits: judge(inForce, verdict.facts, purpose).hits,
      decidedAt: decidedAt.toISOString(),
    }
  })
  return { records, total: Number(counted?.total ?? 0) }
}
