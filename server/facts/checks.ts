import type { QualityVerdict } from '#shared/quality/schema.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { note } from './note.ts'
import { deciderOf } from './trade.ts'

type Check = { id: string; decisionId: string; verdict: QualityVerdict }

/** What a check says of a decision, as figures call it. */
export const checkAspects = { right: 'agreed', wrong: 'not', unsure: 'unsure' } as const satisfies Record<
  QualityVerdict,
  string
>

/**
 * Notes what somebody thought of a decision afterwards, to whoever took it.
 * @param first what was found when it was checked first; null for the first check.
 */
export async function noteCheck(
  tx: Tx,
  row: CaseRow,
  { id, decisionId, verdict }: Check,
  first: string | null,
  now: Date,
): Promise<void> {
  const personId = await deciderOf(tx, decisionId)
  const base = { case: row, at: now, personId, causeId: id }
  await note(tx, [
    first === null
      ? { ...base, what: 'checked', aspect: checkAspects[verdict] }
      : { ...base, what: 'checked_again', aspect: verdict === first ? 'same' : 'other' },
  ])
}
