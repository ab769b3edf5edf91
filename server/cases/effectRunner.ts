import { and, asc, eq, lt, lte, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database, Tx } from '../db/database.ts'
import { skipLocked } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { cases, effects } from './table.ts'

export type EffectRow = typeof effects.$inferSelect

/** Changes our own tables: applied in the transaction that marks it applied, hence exactly once. */
export type InnerEffect = { inside: (tx: Tx, effect: EffectRow, now: Date) => Promise<void> }

/**
 * Reaches outside: tried at least once, under a name that makes a second try the same thing.
 * `settle` stores the outcome in the transaction that marks it applied.
 */
export type OuterEffect = {
  outside: (effect: EffectRow) => Promise<string>
  settle: (
    tx: Tx,
    effect: EffectRow,
    outcome: { reference: string } | { error: string; isFinal: boolean },
    now: Date,
  ) => Promise<void>
}

export type EffectAppliers = Record<string, InnerEffect | OuterEffect>

const mostAttempts = 8
/** An outer effect that a crash left in the middle is tried again after this long. */
const claimMs = 20_000
const backoffMs = (attempts: number) => Math.min(600_000, 2000 * 2 ** attempts)

/** Runs pending effects until none is due or `isStopped` says so. Any number of runners may work at once. */
export async function runEffects(
  database: Database,
  appliers: EffectAppliers,
  now: () => Date,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let done = 0
  while (!isStopped() && (await runOne(database, appliers, now()))) done++
  return done
}

async function runOne(database: Database, appliers: EffectAppliers, now: Date): Promise<boolean> {
  let failed: { effect: EffectRow; error: unknown } | null = null
  const claimed = await database
    .transact(async (tx) => {
      const effect = await nextDue(tx, now)
      if (!effect) return null
      const applier = appliers[effect.kind]
      try {
        if (!applier) throw new Error(`nothing applies ${effect.kind}`)
        if ('inside' in applier) {
          await applier.inside(tx, effect, now)
          await settle(tx, effect, { state: 'applied', appliedAt: now, attempts: effect.attempts + 1, lastError: null })
        } else {
          const nextAttemptAt = new Date(now.getTime() + claimMs)
          await tx.update(effects).set({ nextAttemptAt }).where(eq(effects.id, effect.id))
        }
      } catch (error) {
        failed = { effect, error }
        throw error
      }
      return effect
    })
    .catch((error) => {
      if (!failed) throw error
      return failed.effect
    })
  if (!claimed) return false
  if (failed) await postpone(database, appliers, claimed, (failed as { error: unknown }).error, now)
  else await reachOutside(database, appliers, claimed, now)
  return true
}

async function reachOutside(database: Database, appliers: EffectAppliers, effect: EffectRow, now: Date): Promise<void> {
  const applier = appliers[effect.kind]
  if (!applier || 'inside' in applier) return
  try {
    const reference = await applier.outside(effect)
    await database.transact(async (tx) => {
      await applier.settle(tx, effect, { reference }, now)
      await settle(tx, effect, { state: 'applied', appliedAt: now, attempts: effect.attempts + 1, lastError: null })
    })
  } catch (error) {
    await postpone(database, appliers, effect, error, now)
  }
}

async function postpone(database: Database, appliers: EffectAppliers, effect: EffectRow, error: unknown, now: Date) {
  const attempts = effect.attempts + 1
  const isFinal = attempts >= mostAttempts
  const lastError = error instanceof Error ? error.message.slice(0, 500) : String(error)
  const applier = appliers[effect.kind]
  await database.transact(async (tx) => {
    if (applier && 'settle' in applier) await applier.settle(tx, effect, { error: lastError, isFinal }, now)
    const nextAttemptAt = new Date(now.getTime() + backoffMs(attempts))
    await settle(tx, effect, { state: isFinal ? 'failed' : 'pending', attempts, lastError, nextAttemptAt })
  })
}

async function settle(tx: Tx, effect: EffectRow, set: Partial<EffectRow>): Promise<void> {
  await tx.update(effects).set(set).where(eq(effects.id, effect.id))
  const [row] = await tx
    .select({ kind: cases.kind, version: cases.version })
    .from(cases)
    .where(eq(cases.id, effect.caseId))
  if (row) signal(tx, 'effect.settled', row.kind, effect.caseId, row.version)
}

/**
 * The next effect that is due and has nothing of its own case before it: what was decided first takes effect first.
 * A letter that failed three times no longer holds up the measure it announces; it goes on being tried.
 */
async function nextDue(tx: Tx, now: Date): Promise<EffectRow | null> {
  const earlier = alias(effects, 'earlier')
  const before = or(
    lt(earlier.queuedAt, effects.queuedAt),
    and(eq(earlier.queuedAt, effects.queuedAt), lt(earlier.position, effects.position)),
  )
  const [effect] = await skipLocked(
    tx
      .select()
      .from(effects)
      .where(
        and(
          eq(effects.state, 'pending'),
          lte(effects.nextAttemptAt, now),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(earlier)
              .where(
                and(eq(earlier.caseId, effects.caseId), eq(earlier.state, 'pending'), lt(earlier.attempts, 3), before),
              ),
          ),
        ),
      )
      .orderBy(asc(effects.nextAttemptAt), asc(effects.position), asc(effects.id))
      .limit(1),
  )
  return effect ?? null
}

/** Effects not applied yet, for /metrics. */
export async function countPending(database: Database): Promise<number> {
  return database.db.$count(effects, eq(effects.state, 'pending'))
}
