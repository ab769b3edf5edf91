import { eq } from 'drizzle-orm'
import { Verification } from '#shared/verifications/schema.ts'
import { verificationWorkflow } from '#shared/verifications/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { verificationEffects } from './actions.ts'
import { pageVerifications, readVerifications, verificationListSpec } from './store.ts'
import { verifications } from './table.ts'

/** Verifications as the case engine sees them. */
export const verificationKind: CaseKind = {
  name: 'verifications',
  prefix: 'VER',
  workflow: verificationWorkflow,
  effects: verificationEffects,
  schema: Verification,
  list: verificationListSpec,
  page: pageVerifications,
  read: readVerifications,
  mirrorState: async (tx, caseId, state) => {
    await tx.update(verifications).set({ state }).where(eq(verifications.caseId, caseId))
  },
  detail: {
    read: async (tx, caseId) => (await tx.select().from(verifications).where(eq(verifications.caseId, caseId)))[0],
    restore: async (tx, caseId, before) => {
      const row = rowFromJson(verifications, before as Record<string, unknown>)
      await tx.update(verifications).set(row).where(eq(verifications.caseId, caseId))
    },
  },
  // A seller has one open verification: there is nothing to merge.
  merge: null,
}
