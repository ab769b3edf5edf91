import { appealWorkflow } from '../appeals/workflow.ts'
import { counterfeitWorkflow } from '../counterfeits/workflow.ts'
import { gatingWorkflow } from '../gating/workflow.ts'
import { settlementWorkflow } from '../settlements/workflow.ts'
import { suspensionWorkflow } from '../suspensions/workflow.ts'
import { verificationWorkflow } from '../verifications/workflow.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** Every kind of case that waits in a queue, by its name. A new kind stands here and is then routed, ranked and offered. */
export const queues: Record<string, Workflow> = {
  suspensions: suspensionWorkflow,
  counterfeits: counterfeitWorkflow,
  gating: gatingWorkflow,
  appeals: appealWorkflow,
  settlements: settlementWorkflow,
  verifications: verificationWorkflow,
}

/** States in which a case is work for its owner: what waits for somebody else fills nobody's hands. */
export const workingStates = (kind: string): string[] =>
  Object.entries(queues[kind]?.states ?? {}).flatMap(([name, state]) => (state.clock === 'run' ? [name] : []))

/** States from which a case still goes on. */
export const openStates = (kind: string): string[] =>
  Object.entries(queues[kind]?.states ?? {}).flatMap(([name, state]) => (state.final ? [] : [name]))
