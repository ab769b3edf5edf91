import { eq } from 'drizzle-orm'
import { Settlement } from '#shared/settlements/schema.ts'
import { settlementWorkflow } from '#shared/settlements/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { settlementEffects } from './effects.ts'
import { pageSettlements, readSettlements, settlementListSpec } from './store.ts'
import { settlements } from './table.ts'

/** Settlement tickets as the case engine sees them. */
export const settlementKind: CaseKind = {
  name: 'settlements',
  prefix: 'STL',
  workflow: settlementWorkflow,
  effects: settlementEffects,
  schema: Settlement,
  list: settlementListSpec,
  page: pageSettlements,
  read: readSettlements,
  mirrorState: async (tx, caseId, state) => {
    await tx.update(settlements).set({ state }).where(eq(settlements.caseId, caseId))
  },
  detail: {
    read: async (tx, caseId) => (await tx.select().from(settlements).where(eq(settlements.caseId, caseId)))[0],
    restore: async (tx, caseId, before) => {
      const row = rowFromJson(settlements, before as Record<string, unknown>)
      await tx.update(settlements).set(row).where(eq(settlements.caseId, caseId))
    },
  },
  merge: { action: 'dismiss', body: { reason: 'duplicate' } },
}
