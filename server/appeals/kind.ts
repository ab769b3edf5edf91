import { eq } from 'drizzle-orm'
import { Appeal } from '#shared/appeals/schema.ts'
import { appealWorkflow } from '#shared/appeals/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { appealEffects } from './effects.ts'
import { appealListSpec, pageAppeals, readAppeals } from './store.ts'
import { appeals } from './table.ts'

/** Appeals as the case engine sees them. Two of them are never one: nothing is merged. */
export const appealKind: CaseKind = {
  name: 'appeals',
  prefix: 'APL',
  workflow: appealWorkflow,
  effects: appealEffects,
  schema: Appeal,
  list: appealListSpec,
  page: pageAppeals,
  read: readAppeals,
  mirrorState: async (tx, caseId, state) => {
    await tx.update(appeals).set({ state }).where(eq(appeals.caseId, caseId))
  },
  detail: {
    read: async (tx, caseId) => (await tx.select().from(appeals).where(eq(appeals.caseId, caseId)))[0],
    restore: async (tx, caseId, before) => {
      const row = rowFromJson(appeals, before as Record<string, unknown>)
      await tx.update(appeals).set(row).where(eq(appeals.caseId, caseId))
    },
  },
  merge: null,
}
