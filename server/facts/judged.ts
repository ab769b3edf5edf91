import { and, eq, inArray } from 'drizzle-orm'
import type { ReportVerdict } from '#shared/counterfeits/reporters.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { note, takeBack } from './note.ts'
import { facts } from './table.ts'

export type JudgedReport = { id: string; verdict: ReportVerdict | null; verdictAt: Date | null }

/** Whether a verdict says that a report was right; null where it says neither. */
export const aspectOf = (verdict: ReportVerdict | null): 'right' | 'wrong' | null =>
  verdict === 'upheld' ? 'right' : verdict === 'rejected' ? 'wrong' : null

/** Brings what is noted of these reports in line with the verdicts that stand on them: one each, or none. */
export async function noteJudged(tx: Tx, caseId: string, reports: readonly JudgedReport[]): Promise<void> {
  if (reports.length === 0) return
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  const ids = reports.map(({ id }) => id)
  await takeBack(tx, caseId, and(eq(facts.what, 'report_judged'), inArray(facts.causeId, ids)))
  await note(
    tx,
    reports.flatMap(({ id, verdict, verdictAt }) => {
      const aspect = aspectOf(verdict)
      return aspect && verdictAt ? [{ what: 'report_judged', aspect, case: row, at: verdictAt, causeId: id }] : []
    }),
  )
}
