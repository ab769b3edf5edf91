import { count, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../audit/record.ts'
import type { Database, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { hashPassword } from '../people/password.ts'
import { policyVersions } from '../policies/table.ts'
import { sellers } from '../sellers/table.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { installBaseTemplates } from '../templates/baseTemplates.ts'
import { templateVersions } from '../templates/table.ts'
import { makeBatch, takeNumbers, write } from './batch.ts'
import { castOf } from './cast.ts'
import { seedPeople } from './people.ts'
import { measuredMetrics } from './performance.ts'
import { publishPolicies } from './policies.ts'
import { makeRandom } from './random.ts'
import { growSeller, type World } from './sellerHistory.ts'

const day = 86_400_000
/** Short enough that people at work between two batches wait for a moment only. */
const casesPerTransaction = 400
const casesPerSeller = 20

export type Wanted = { cases: number; sellers?: number; now: Date; onProgress?: (cases: number, sellers: number) => void }

/**
 * Adds a synthetic marketplace of any size to whatever is there: sellers with listings, figures and a year of cases.
 * The same wish on the same database makes the same marketplace. Bounded memory; every invariant of `verify` holds.
 */
export async function seedMarketplace(database: Database, wanted: Wanted): Promise<{ cases: number; sellers: number }> {
  const { cases, now, onProgress } = wanted
  const sellerCount = Math.max(1, wanted.sellers ?? Math.round(cases / casesPerSeller))
  const world = await prepare(database, now)
  const years = [...new Set([now.getUTCFullYear() - 1, now.getUTCFullYear()])]
  const random = makeRandom(`marketplace ${world.firstSeller}`)
  const done = { cases: 0, sellers: 0 }
  while (done.sellers < sellerCount) {
    await database.transact(async (tx) => {
      const batch = makeBatch()
      const numbers = await takeNumbers(tx, suspensionKind.prefix, years)
      while (done.sellers < sellerCount && batch.cases.length < casesPerTransaction && batch.sellers.length < casesPerTransaction) {
        const upTo = Math.round((cases * (done.sellers + 1)) / sellerCount)
        growSeller(batch, world, random, numbers, done.sellers, upTo - done.cases)
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
  return done
}
