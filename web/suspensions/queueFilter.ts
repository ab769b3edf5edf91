import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'

const { states } = suspensionWorkflow

/** States by what they ask of us; a filter word of the queue stands for each group. */
export const stagesOfQueue = {
  open: stateNames(suspensionWorkflow).filter((state) => !('final' in states[state])),
  working: stateNames(suspensionWorkflow).filter((state) => states[state].clock === 'run'),
  approvals: ['pending_approval', 'lifting', 'escalated'],
} as const satisfies Record<string, readonly string[]>

export type QueueStage = keyof typeof stagesOfQueue
export const dueWords = ['over', 'today', 'week'] as const
export type DueWord = (typeof dueWords)[number]

/** What the address bar and saved views hold: words that stay true tomorrow and for whoever reads them. */
export type QueueFilter = {
  stage?: QueueStage
  due?: DueWord
  /** `me`, `nobody`, or a person's id. */
  owner?: string
  state?: string[]
  [field: string]: unknown
}

const day = 86_400_000
const seoulOffset = 9 * 3_600_000

/** The words made into what the server knows: states, instants and the id of who asks. */
export function filterOnTheWire(filter: QueueFilter, myId: string, now: Date): Record<string, unknown> {
  const { stage, due, owner, state, ...rest } = filter
  // Only a running clock can run out.
  const group = stage ?? (due && !state ? 'working' : undefined)
  const inGroup: readonly string[] | undefined = group && stagesOfQueue[group]
  const wanted = inGroup && state ? state.filter((each) => inGroup.includes(each)) : (state ?? inGroup)
  return {
    ...rest,
    ...(wanted && { state: wanted }),
    ...(due && dueRange(due, now)),
    ...(owner && { assigneeId: owner === 'me' ? myId : owner === 'nobody' ? null : owner }),
  }
}

function dueRange(due: DueWord, now: Date): Record<string, string> {
  if (due === 'over') return { dueAt_lt: now.toISOString() }
  const daysAhead = due === 'today' ? 1 : 7
  const midnight = Math.floor((now.getTime() + seoulOffset) / day + daysAhead) * day - seoulOffset
  return { dueAt_lt: new Date(midnight).toISOString() }
}
