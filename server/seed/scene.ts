import { and, eq } from 'drizzle-orm'
import { isBackInBand } from '#shared/suspensions/rules.ts'
import type { SuspensionAction, SuspensionState } from '#shared/suspensions/workflow.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { policyVersions } from '../policies/table.ts'
import { latestReadings, type sellers } from '../sellers/table.ts'
import { findSuspension } from '../suspensions/store.ts'
import type { DemoEmail } from './people.ts'
import type { Random } from './random.ts'

/** One case on its way: what its story may look at and draw from. */
export type Scene = {
  db: Db
  random: Random
  caseId: string
  seller: typeof sellers.$inferSelect
  policy: typeof policyVersions.$inferSelect
  severity: 'low' | 'medium' | 'high' | 'critical'
  /** Days a temporary suspension may be proposed for. */
  terms: readonly number[]
  /** Hours between two steps: people of a quiet week take their time, those of the last day do not. */
  pace: readonly [least: number, most: number]
  /** The moment for which the whole seed is made. */
  end: Date
}

/** What happens next on a case: after so many hours one of these people takes an action, or just time passes. */
export type Step = { afterHours: number; act?: { by: readonly DemoEmail[]; action: SuspensionAction; body: object } }

/** Where the case stands after a step. */
export type Stand = { state: SuspensionState; awaits: string | null; now: Date }

/** A case's way, step by step; it ends early when a step is no longer possible. */
export type Story = (scene: Scene) => AsyncGenerator<Step, unknown, Stand>
export type Chapter = AsyncGenerator<Step, Stand, Stand>

export async function standOf(db: Db, caseId: string, now: Date): Promise<Stand> {
  const [row] = await db.select({ state: cases.state, awaits: cases.awaits }).from(cases).where(eq(cases.id, caseId))
  if (!row) throw new Error('the story lost its case')
  return { state: row.state as SuspensionState, awaits: row.awaits, now }
}

/** Why the measure could be lifted now; null while the newest figure is still outside the limit. */
export async function liftCause({ db, caseId, seller }: Scene): Promise<'back_in_band' | 'explained' | null> {
  const { own, version } = await findSuspension(db, caseId)
  if (own.metric === null) return 'explained'
  const [latest] = await db
    .select({ value: latestReadings.value })
    .from(latestReadings)
    .where(and(eq(latestReadings.sellerId, seller.id), eq(latestReadings.metric, version.metric)))
  return isBackInBand(version, latest ?? null) ? 'back_in_band' : null
}
