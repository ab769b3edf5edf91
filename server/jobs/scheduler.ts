import { Cron } from 'croner'
import type { Database } from '../db/database.ts'

/** Work that comes with time. Idempotent: run twice, or by two nodes, it does its work once. */
export type Job = { name: string; every: string; run: (database: Database, now: Date) => Promise<void> }

/** Ticks jobs; a job that still runs is not started again. @returns stop, which waits for what runs. */
export function startJobs(
  jobs: readonly Job[],
  database: Database,
  now: () => Date,
  log: { error: (context: object, message: string) => void },
): () => Promise<void> {
  const running = new Set<Promise<void>>()
  const ticks = jobs.map(
    (job) =>
      new Cron(job.every, { protect: true, unref: true }, () => {
        const work = job
          .run(database, now())
          .catch((error) => log.error({ err: error, job: job.name }, 'job failed'))
          .finally(() => running.delete(work))
        running.add(work)
        return work
      }),
  )
  return async () => {
    for (const tick of ticks) tick.stop()
    await Promise.allSettled(running)
  }
}
