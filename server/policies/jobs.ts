import { jobActor } from '../audit/record.ts'
import type { Job } from '../jobs/scheduler.ts'
import { evaluate } from './evaluate.ts'

/** A version whose day has come finds its sellers, and an evaluation that was broken off is finished. */
export const policyJobs: readonly Job[] = [
  {
    name: 'evaluate-policies',
    every: '30 */10 * * * *',
    run: async (database, now) => void (await evaluate(database, jobActor('evaluate-policies'), now)),
  },
]
