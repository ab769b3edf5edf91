import type { Database } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { factsOfOldCases } from '../facts/adopt.ts'
import { performanceJobs } from '../performance/jobs.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { add, makeBatch, takeNumbers, write } from './batch.ts'
import { idsInOrder, makeRandom } from './random.ts'
import { growSeller } from './sellerHistory.ts'
import { prepareWorld } from './world.ts'

/** Short enough that people at work between two batches wait for a moment only. */
const casesPerTransaction = 400
const casesPerSeller = 20

export type Wanted = {
  cases: number
  sellers?: number
  now: Date
  onProgress?: (cases: number, sellers: number) => void
}

/**
 * Adds a synthetic marketplace of any size to whatever is there: sellers with listings, figures and a year of cases.
 * The same wish on the same database makes the same marketplace. Bounded memory; every invariant of `verify` holds.
 */
export async function seedMarketplace(database: Database, wanted: Wanted): Promise<{ cases: number; sellers: number }> {
  const { cases, now, onProgress } = wanted
  const sellerCount = Math.max(1, wanted.sellers ?? Math.round(cases / casesPerSeller))
  const world = await prepareWorld(database, now)
  const years = [...new Set([now.getUTCFullYear() - 1, now.getUTCFullYear()])]
  const chance = makeRandom(`marketplace ${world.sellersBefore}`)
  const random = { ...chance, uuid: idsInOrder(chance, now) }
  const done = { cases: 0, sellers: 0 }
  while (done.sellers < sellerCount) {
    await database.transact(async (tx) => {
      const batch = makeBatch()
      const numbers = await takeNumbers(tx, suspensionKind.prefix, years)
      while (
        done.sellers < sellerCount &&
        batch.cases.length < casesPerTransaction &&
        batch.sellers.length < casesPerTransaction
      ) {
        const upTo = Math.round((cases * (done.sellers + 1)) / sellerCount)
        add(batch, growSeller(world, random, numbers, done.sellers, upTo - done.cases))
        done.sellers++
        done.cases = upTo
      }
      await write(tx, batch)
      await numbers.putBack()
      for (const { id } of batch.sellers) signal(tx, 'seller.seeded', 'sellers', id, 1)
      for (const row of batch.cases) signal(tx, 'suspensions.opened', 'suspensions', row.id, row.version)
    })
    onProgress?.(done.cases, done.sellers)
  }
  await factsOfOldCases(database)
  for (const job of performanceJobs) await job.run(database, now)
  return done
}
