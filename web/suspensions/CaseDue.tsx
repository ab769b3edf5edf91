import type { CaseRecord } from '#shared/cases/schema.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import type { Clock } from '#shared/workflow/workflow.ts'
import { DueIn } from '../ui/DueIn.tsx'
import { isStateOf } from '../workflow/StateChip.tsx'

export const clockOf = (state: string): Clock =>
  isStateOf(suspensionWorkflow, state) ? suspensionWorkflow.states[state].clock : 'stop'

/** What is left of our promise; a clock that waits for the seller says so, a stopped one has none. */
export function CaseDue({ of }: { of: Pick<CaseRecord, 'state' | 'dueAt'> }) {
  const clock = clockOf(of.state)
  return <DueIn dueAt={clock === 'stop' ? null : of.dueAt} paused={clock === 'pause-seller'} />
}
