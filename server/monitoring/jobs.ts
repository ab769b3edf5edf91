import type { Job } from '../jobs/scheduler.ts'
import { reckonFigures, runBackTests } from './backTests.ts'
import { collectVerdicts } from './collect.ts'
import { reckonMarkets } from './market.ts'
import { scanChanges, sweep } from './scan.ts'
import { expireWatches } from './watch.ts'

/** What monitoring does by itself. */
export const monitoringJobs: readonly Job[] = [
  {
    name: 'scan-listings',
    every: '*/20 * * * * *',
    run: async (database, now) => void (await scanChanges(database, now)),
  },
  { name: 'sweep-listings', every: '40 * * * * *', run: async (database, now) => void (await sweep(database, now)) },
  { name: 'run-back-tests', every: '*/2 * * * * *', run: runBackTests },
  { name: 'collect-verdicts', every: '*/30 * * * * *', run: collectVerdicts },
  { name: 'reckon-monitoring', every: '50 */5 * * * *', run: reckonFigures },
  {
    name: 'reckon-markets',
    every: '15 7 * * * *',
    run: async (database, now) => void (await reckonMarkets(database, now)),
  },
  { name: 'expire-watches', every: '10 * * * * *', run: expireWatches },
]
