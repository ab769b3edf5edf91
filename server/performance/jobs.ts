import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { foldEchoes } from './echoes.ts'
import { foldJourneys } from './journeys.ts'
import { foldWeeks } from './lines.ts'
import { foldSellers } from './outlooks.ts'
import { rebuildAll } from './rebuild.ts'
import { performanceRuns } from './table.ts'

/** Roll-ups that follow what was stored: weeks and outlooks soon, what takes a pass over everybody every quarter of an hour. */
export const performanceJobs: readonly Job[] = [
  { name: 'fold-performance', every: '*/10 * * * * *', run: foldPerformance },
  { name: 'fold-journeys', every: '20 */15 * * * *', run: foldJourneys },
  { name: 'fold-measure-echoes', every: '40 */15 * * * *', run: (database) => foldEchoes(database) },
]

/** A house that had readings before there were roll-ups makes them once. */
async function foldPerformance(database: Database, now: Date): Promise<void> {
  const [made] = await database.db.select().from(performanceRuns).where(eq(performanceRuns.name, 'weeks'))
  if (!made) return rebuildAll(database, now)
  await foldWeeks(database)
  await foldSellers(database)
}
