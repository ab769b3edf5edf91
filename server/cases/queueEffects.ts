import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import { queueNotice } from '../notices/queueNotice.ts'
import type { CaseRow, Consequence, QueuedEffect } from './kind.ts'
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
  const letters = [consequence.notice, ...(consequence.alsoTell ?? [])].filter((letter) => letter !== undefined)
  const queued: QueuedEffect[] = []
  // First: people are told no later than the measure takes effect.
  for (const [n, letter] of letters.entries()) {
    const noticeId = await queueNotice(tx, row, decisionId, letter, now)
    const key = n === 0 ? undefined : `${decisionId}:send-notice:${n}`
    queued.push({ kind: 'send-notice', payload: { noticeId }, key })
  }
  queued.push(...(consequence.effects ?? []))
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
