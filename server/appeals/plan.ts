import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { PlanAnswer } from '#shared/appeals/plan.ts'
import { refused } from '#shared/errors.ts'
import type { Tx } from '../db/database.ts'
import { evidence } from '../evidence/table.ts'

/** @throws Refused by field when a plan speaks of other findings, of one twice, or of files of another case. */
export async function refuseForeignPlan(
  tx: Tx,
  caseId: string | null,
  findings: readonly { id: string }[],
  plan: readonly PlanAnswer[],
): Promise<void> {
  const ids = plan.map(({ findingId }) => findingId)
  if (ids.some((id) => findings.every((finding) => finding.id !== id)))
    throw refused('refused', { errors: { plan: 'not all are findings of this decision' } })
  if (new Set(ids).size !== ids.length)
    throw refused('refused', { errors: { plan: 'one answer for each finding, not two' } })
  const fileIds = [...new Set(plan.flatMap(({ evidenceIds }) => evidenceIds))]
  if (fileIds.length === 0) return
  const isHere = and(inArray(evidence.id, fileIds), isNull(evidence.removedAt), eq(evidence.caseId, caseId ?? ''))
  const known = Number(await tx.$count(evidence, isHere))
  if (known !== fileIds.length) throw refused('refused', { errors: { plan: 'not all are files of this case' } })
}
