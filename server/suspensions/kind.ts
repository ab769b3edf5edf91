import { eq } from 'drizzle-orm'
import { Suspension } from '#shared/suspensions/schema.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { suspensionEffects } from './effects.ts'
import { pageSuspensions, readSuspensions, suspensionListSpec } from './store.ts'
import { suspensions } from './table.ts'

/** Suspensions as the case engine sees them. */
export const suspensionKind: CaseKind = {
  name: 'suspensions',
  prefix: 'SUS',
  workflow: suspensionWorkflow,
  effects: suspensionEffects,
  schema: Suspension,
  list: suspensionListSpec,
  page: pageSuspensions,
  read: readSuspensions,
  mirrorState: async (tx, caseId, state) => {
    await tx.update(suspensions).set({ state }).where(eq(suspensions.caseId, caseId))
  },
  detail: {
    read: async (tx, caseId) => (await tx.select().from(suspensions).where(eq(suspensions.caseId, caseId)))[0],
    restore: async (tx, caseId, before) => {
      const row = rowFromJson(suspensions, before as Record<string, unknown>)
      await tx.update(suspensions).set(row).where(eq(suspensions.caseId, caseId))
    },
  },
  merge: { action: 'dismiss', body: { reason: 'duplicate' } },
}
