import { type EffectAppliers, runEffects } from '../cases/effectRunner.ts'
import type { Database } from '../db/database.ts'

const sweepMs = 1000

/** Runs effects when something was committed, and once a second for what a crash or a back-off left behind. */
export function startEffectLoop(
  database: Database,
  appliers: EffectAppliers,
  now: () => Date,
  log: { error: (context: object, message: string) => void },
): () => Promise<void> {
  let isStopped = false
  let isAskedAgain = false
  let running: Promise<void> | null = null

  const run = () => {
    isAskedAgain = true
    running ??= work().finally(() => {
      running = null
    })
  }
  const work = async () => {
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false
      await runEffects(database, appliers, now, () => isStopped).catch((error) => log.error({ err: error }, 'effects'))
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
