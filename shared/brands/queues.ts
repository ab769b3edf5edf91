import { queues } from '../dispatch/queues.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** Kinds of cases that may be about a brand: their topic is its id. */
export const brandQueues: readonly Workflow[] = ['gating', 'counterfeits'].flatMap((kind) => queues[kind] ?? [])

/** States in which something is still to be decided, by us or after an answer; not those in which a decision holds. */
export const undecidedStates = (workflow: Workflow): string[] =>
  Object.entries(workflow.states).flatMap(([name, state]) => (state.final || state.clock === 'stop' ? [] : [name]))
