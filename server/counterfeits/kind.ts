import { eq } from 'drizzle-orm'
import { Counterfeit } from '#shared/counterfeits/schema.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { noteJudged } from '../facts/judged.ts'
import { counterfeitEffects } from './effects.ts'
import { counterfeitListSpec, pageCounterfeits, readCounterfeits } from './store.ts'
import { counterfeits, ipReports } from './table.ts'
import { reckonReporter } from './verdicts.ts'

type Kept = { own: Record<string, unknown>; reports: Record<string, unknown>[] }

/** Reports about rights as the case engine sees them. */
export const counterfeitKind: CaseKind = {
  name: 'counterfeits',
  prefix: 'CFT',
  workflow: counterfeitWorkflow,
  effects: counterfeitEffects,
  schema: Counterfeit,
  list: counterfeitListSpec,
  page: pageCounterfeits,
  read: readCounterfeits,
  mirrorState: async (tx, caseId, state) => {
    await tx.update(counterfeits).set({ state }).where(eq(counterfeits.caseId, caseId))
  },
  // A decision also marks the reports, and the reporters' standing follows from those marks.
  detail: {
    read: async (tx, caseId) => ({
      own: (await tx.select().from(counterfeits).where(eq(counterfeits.caseId, caseId)))[0],
      reports: await tx.select().from(ipReports).where(eq(ipReports.caseId, caseId)),
    }),
    restore: async (tx, caseId, before) => {
      const { own, reports } = before as Kept
      await tx.update(counterfeits).set(rowFromJson(counterfeits, own)).where(eq(counterfeits.caseId, caseId))
      const at = (await tx.select().from(ipReports).where(eq(ipReports.caseId, caseId)))[0]?.verdictAt ?? new Date()
      const kept = reports.map((report) => rowFromJson(ipReports, report))
      for (const report of kept) {
        await tx.update(ipReports).set(report).where(eq(ipReports.id, report.id))
        await reckonReporter(tx, report.reporterId, at)
      }
      await noteJudged(tx, caseId, kept)
    },
  },
  merge: { action: 'dismiss', body: { reason: 'duplicate' } },
}
