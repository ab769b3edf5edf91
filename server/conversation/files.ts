import { and, eq, inArray, isNull } from 'drizzle-orm'
import { mostFileBytes } from '#shared/conversation/rules.ts'
import { refused } from '#shared/errors.ts'
import { isServed } from '#shared/evidence/rules.ts'
import type { Actor } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { runningReveals } from '../evidence/commands.ts'
import { evidence } from '../evidence/table.ts'

type EvidenceRow = typeof evidence.$inferSelect

/** The named files, in that order. @throws Refused refused when one is not a file of this case, or was removed. */
export async function refuseForeignFiles(tx: Tx, caseId: string, ids: readonly string[]): Promise<EvidenceRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(evidence)
    .where(and(inArray(evidence.id, [...ids]), eq(evidence.caseId, caseId), isNull(evidence.removedAt)))
  const found = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  if (found.length !== ids.length) throw refused('refused', { errors: { fileIds: 'not all are files of this case' } })
  return found
}

/**
 * What may leave with a message: nothing that the scanner objected to, no personal data that the sender has not looked at
 * for a reason, and not more than a mail carries. @throws Refused file-infected, file-unscanned, reveal-needed or over-limit.
 */
export async function refuseUnsendable(
  tx: Tx,
  caseId: string,
  ids: readonly string[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const files = await refuseForeignFiles(tx, caseId, ids)
  const named = (found: readonly EvidenceRow[]) => ({ errors: { fileIds: found.map(({ name }) => name).join(', ') } })
  const infected = files.filter(({ scan }) => scan === 'infected')
  if (infected.length > 0) throw refused('file-infected', named(infected))
  const unscanned = files.filter(({ scan }) => !isServed(scan))
  if (unscanned.length > 0) throw refused('file-unscanned', named(unscanned))
  const personal = files.filter(({ isPersonal }) => isPersonal).map(({ id }) => id)
  const seen = await runningReveals(tx, actor.id ?? '', 'evidence', personal, now)
  const hidden = files.filter(({ id, isPersonal }) => isPersonal && !seen.has(id))
  if (hidden.length > 0) throw refused('reveal-needed', named(hidden))
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > mostFileBytes) throw refused('over-limit', named(files))
}
