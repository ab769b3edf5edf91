import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { decisionEvidence, evidence } from '../evidence/table.ts'

/** Ties the files that lay before a decision to it, by hash: from here on they can no longer be removed. */
export async function freezeEvidence(tx: Tx, caseId: string, decisionId: string): Promise<void> {
  const files = await tx
    .select({ evidenceId: evidence.id, sha256: evidence.sha256 })
    .from(evidence)
    .where(and(eq(evidence.caseId, caseId), isNull(evidence.removedAt), ne(evidence.scan, 'infected')))
  if (files.length === 0) return
  await tx.insert(decisionEvidence).values(files.map((file) => ({ ...file, decisionId })))
}
