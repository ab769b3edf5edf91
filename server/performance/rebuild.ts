import { setImmediate } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { foldEchoes } from './echoes.ts'
import { foldJourneys } from './journeys.ts'
import { markEverything, rebuildWeeks } from './keepWeeks.ts'
import { foldWeeks } from './lines.ts'
import { foldSellers } from './outlooks.ts'
import {
  measureEchoes,
  performanceRuns,
  performanceWeeks,
  projectionTrials,
  projectionWeeks,
  sellerJourneys,
  sellerMonths,
  sellerOutlooks,
} from './table.ts'

/** Throws away every roll-up and makes it anew from readings, policies, measures and sellers alone. */
export async function rebuildAll(database: Database, now: Date): Promise<void> {
  let lastId: string | null = ''
  while (lastId !== null) {
    const after: string = lastId
    lastId = await database.transact(async (tx) => (await rebuildWeeks(tx, after)).lastId)
    await setImmediate()
  }
  await database.transact(async (tx) => {
    for (const made of [
      performanceWeeks,
      sellerOutlooks,
      projectionTrials,
      projectionWeeks,
      sellerJourneys,
      sellerMonths,
      measureEchoes,
    ])
      await tx.delete(made)
    await markEverything(tx)
    await tx
      .insert(performanceRuns)
      .values({ name: 'weeks', at: now })
      .onConflictDoUpdate({ target: performanceRuns.name, set: { at: now } })
  })
  await foldWeeks(database)
  await foldSellers(database)
  await foldJourneys(database, now)
  await foldEchoes(database)
}
