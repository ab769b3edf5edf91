import type { Database } from '../db/database.ts'
import type { BulkQueue } from './action.ts'
import { runBulk } from './runner.ts'

const sweepMs = 1000

/** Carries out runs when something was committed, and once a second for what a crash or another node left behind. */
export function startBulkLoop(
  database: Database,
  queues: readonly BulkQueue[],
  now: () => Date,
  log: { error: (context: object, message: string) => void },
): () => Promise<void> {
  let isStopped = false
  let isAskedAgain = false
  let running: Promise<void> | null = null

  const options = {
    isStopped: () => isStopped,
    onFailure: (error: unknown) => log.error({ err: error }, 'a case of a bulk run'),
  }
  const run = () => {
    isAskedAgain = true
    running ??= work().finally(() => {
      running = null
    })
  }
  const work = async () => {
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false
      await runBulk(database, queues, now, options).catch((error) => log.error({ err: error }, 'bulk runs'))
    }
  }
  const off = database.onCommit(run)
  const sweep = setInterval(run, sweepMs)
  run()
  return async () => {
    isStopped = true
    off()
    clearInterval(sweep)
    await running
  }
}
