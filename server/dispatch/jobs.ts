import type { Job } from '../jobs/scheduler.ts'
import { leaveClosedTeams, requeueAbsent } from './comeBack.ts'
import { coverAbsent } from './cover.ts'
import { handOut } from './handOut.ts'
import { rerankCases } from './rerank.ts'

/** What time does to who works on what. */
export const dispatchJobs: readonly Job[] = [
  { name: 'hand-out', every: '*/10 * * * * *', run: handOut },
  { name: 'requeue-absent', every: '0 * * * * *', run: requeueAbsent },
  { name: 'cover-absent', every: '20 * * * * *', run: coverAbsent },
  { name: 'leave-closed-teams', every: '*/10 * * * * *', run: leaveClosedTeams },
  { name: 'rerank-cases', every: '*/4 * * * * *', run: rerankCases },
]
