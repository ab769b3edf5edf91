import type { Job } from '../jobs/scheduler.ts'
import { tellBreaches } from './breach.ts'
import { reaimPromises } from './reaim.ts'

/** What time, and a new version of the settings, do to promises. */
export const clockJobs: readonly Job[] = [tellBreaches, reaimPromises]
