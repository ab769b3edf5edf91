import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import { queueNotice } from '../notices/queueNotice.ts'
import type { CaseRow, Consequence } from './kind.ts'
import { effects } from './table.ts'

/** Writes what a decision causes, in its order; carried out after the commit, and not before `notBefore`. */
export async function queueEffects(
  tx: Tx,
  row: CaseRow,
  decisionId: string,
  consequence: Consequence,
  notBefore: Date,
  now: Date,
): Promise<void> {
  const queued = [...(consequence.effects ?? [])]
  if (consequence.notice) {
    const noticeId = await queueNotice(tx, row, decisionId, consequence.notice, now)
    // First: the seller is told no later than the measure takes effect.
    queued.unshift({ kind: 'send-notice', payload: { noticeId } })
  }
  if (queued.length === 0) return
  await tx.insert(effects).values(
    queued.map((effect, position) => ({
      id: uuidv7(),
      key: effect.key ?? `${decisionId}:${effect.kind}`,
      caseId: row.id,
      decisionId,
      kind: effect.kind,
      position,
      payload: effect.payload ?? {},
      state: 'pending' as const,
      attempts: 0,
      nextAttemptAt: notBefore,
      queuedAt: now,
    })),
  )
}
