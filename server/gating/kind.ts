import { eq } from 'drizzle-orm'
import { Gating } from '#shared/gating/schema.ts'
import { gatingWorkflow } from '#shared/gating/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { gatingEffects } from './effects.ts'
import { gatingListSpec, pageGatings, readGatings } from './store.ts'
import { gatingCases } from './table.ts'

/** Gating reviews as the case engine sees them. */
export const gatingKind: CaseKind = {
  name: 'gating',
  prefix: 'GAT',
  workflow: gatingWorkflow,
  effects: gatingEffects,
  schema: Gating,
  list: gatingListSpec,
  page: pageGatings,
  read: readGatings,
  mirrorState: async (tx, caseId, state) => {
    await tx.update(gatingCases).set({ state }).where(eq(gatingCases.caseId, caseId))
  },
  detail: {
    read: async (tx, caseId) => (await tx.select().from(gatingCases).where(eq(gatingCases.caseId, caseId)))[0],
    restore: async (tx, caseId, before) => {
      const row = rowFromJson(gatingCases, before as Record<string, unknown>)
      await tx.update(gatingCases).set(row).where(eq(gatingCases.caseId, caseId))
    },
  },
  // One open review a seller and topic: there is nothing to merge.
  merge: null,
}
