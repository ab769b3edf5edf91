import { and, eq } from 'drizzle-orm'
import type { Database, Db, Tx } from '../db/database.ts'
import { monitoringRounds } from './table.ts'

export type Round = typeof monitoringRounds.$inferSelect
export type RoundName = 'changes' | 'sweep' | 'verdicts' | 'market'

export async function roundOf(db: Db, name: RoundName): Promise<Round | undefined> {
  const [row] = await db.select().from(monitoringRounds).where(eq(monitoringRounds.name, name))
  return row
}

/** Begins a round at its beginning, or where it is told to. */
export async function beginRound(
  tx: Tx,
  name: RoundName,
  basis: string,
  now: Date,
  cursor: string | null = null,
): Promise<Round> {
  const fresh = { name, cursor, basis, judged: 0, found: 0, startedAt: now, lastAt: now, finishedAt: null }
  const [row] = await tx
    .insert(monitoringRounds)
    .values(fresh)
    .onConflictDoUpdate({ target: monitoringRounds.name, set: fresh })
    .returning()
  if (!row) throw new Error('the round did not answer')
  return row
}

/**
 * Notes that a round has come further. Where another node has begun a new round meanwhile, nothing is noted: what this
 * one has done is done, and is found to be known when it is met again.
 */
export async function advanceRound(
  database: Database,
  round: Round,
  further: { cursor: string | null; judged: number; found: number; isFinished: boolean },
  now: Date,
): Promise<Round> {
  const { cursor, isFinished } = further
  const set = {
    cursor,
    judged: round.judged + further.judged,
    found: round.found + further.found,
    lastAt: now,
    finishedAt: isFinished ? now : null,
  }
  const isSame = and(eq(monitoringRounds.name, round.name), eq(monitoringRounds.startedAt, round.startedAt))
  await database.transact((tx) => tx.update(monitoringRounds).set(set).where(isSame))
  return { ...round, ...set }
}
