import { and, asc, count, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Reranking } from '#shared/dispatch/schema.ts'
import { cases } from '../cases/table.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { type SettingInForce, settingInForce } from '../settings/inForce.ts'
import { rankRows } from './ranks.ts'
import { rerankings } from './table.ts'

/** Cases of one transaction: so few that a claim waits for a moment only. */
const atOnce = 100
/** A run works so long and then lets the next tick go on. */
const runMs = 3_000

/**
 * Weighs the open cases anew under the priority version in force, in small steps with a cursor that a restart finds
 * again. New cases and cases that change are weighed by that version in any event.
 */
export async function rerankCases(database: Database, now: Date): Promise<void> {
  const priority = await settingInForce(database.db, 'priority')
  const endsAt = Date.now() + runMs
  let isDone = await begin(database, priority, now)
  while (!isDone && Date.now() < endsAt) {
    isDone = await database.transact((tx) => step(tx, priority, now))
    // Whoever waits for the one writer has their turn between two steps.
    await new Promise((turn) => setImmediate(turn))
  }
}

/** @returns whether this version has been weighed by already. */
async function begin(database: Database, priority: SettingInForce<'priority'>, now: Date): Promise<boolean> {
  const { versionId, number } = priority
  const [known] = await database.db.select().from(rerankings).where(eq(rerankings.versionId, versionId))
  if (known) return known.finishedAt !== null
  const [open] = await database.db.select({ cases: count() }).from(cases).where(isNull(cases.closedAt))
  const total = Number(open?.cases ?? 0)
  await database.transact(async (tx) => {
    await tx
      .insert(rerankings)
      .values({ versionId, number, afterId: '', done: 0, total, startedAt: now })
      .onConflictDoNothing()
  })
  return false
}

/** @returns whether that was the last step, or a newer version has taken over. */
async function step(tx: Tx, { versionId, body }: SettingInForce<'priority'>, now: Date): Promise<boolean> {
  const newest = await settingInForce(tx, 'priority')
  if (newest.versionId !== versionId) return true
  const [at] = await forUpdate(tx.select().from(rerankings).where(eq(rerankings.versionId, versionId)))
  if (!at || at.finishedAt) return true
  const rows = await forUpdate(
    tx
      .select()
      .from(cases)
      .where(and(gt(cases.id, at.afterId), isNull(cases.closedAt)))
      .orderBy(asc(cases.id))
      .limit(atOnce),
  )
  const last = rows.at(-1)
  await rankRows(tx, rows, body.weights)
  const isLast = rows.length < atOnce
  await tx
    .update(rerankings)
    .set({ afterId: last?.id ?? at.afterId, done: at.done + rows.length, finishedAt: isLast ? now : null })
    .where(eq(rerankings.versionId, versionId))
  return isLast
}

/** How far the newest one is; null before any was begun. */
export async function rerankingNow(db: Db): Promise<Reranking | null> {
  const [row] = await db.select().from(rerankings).orderBy(desc(rerankings.number)).limit(1)
  if (!row) return null
  const { number, done, total, startedAt, finishedAt } = row
  return {
    number,
    done,
    total: Math.max(done, total),
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
