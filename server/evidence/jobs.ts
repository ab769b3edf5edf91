import type { Env } from '../env.ts'
import type { Job } from '../jobs/scheduler.ts'
import { sweepIncoming } from './incoming.ts'
import { storageOf } from './storage.ts'

/** Longer than any upload takes. */
const mostUploadMs = 6 * 3_600_000

export const evidenceJobs = (env: Env): Job[] => [
  {
    name: 'sweep-uploads',
    every: '0 23 * * * *',
    run: (_database, now) => sweepIncoming(storageOf(env).incomingDir, new Date(now.getTime() - mostUploadMs)),
  },
]
