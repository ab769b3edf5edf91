import { stateNames, type Workflow } from './workflow.ts'

/** What a state asks of us, the same words for every kind of case: filters and views speak of these. */
export const stages = ['open', 'working', 'waiting', 'approvals', 'closed'] as const
export type Stage = (typeof stages)[number]

/** The states of each stage. A state may stand in several: what awaits approval is also work of ours, and open. */
export function statesByStage(workflow: Workflow): Record<Stage, string[]> {
  const where = (isMeant: (state: string) => boolean) => stateNames(workflow).filter(isMeant)
  const { states } = workflow
  return {
    open: where((name) => !states[name]?.final),
    working: where((name) => states[name]?.clock === 'run'),
    waiting: where((name) => states[name]?.clock === 'pause-seller' || states[name]?.clock === 'pause-outside'),
    approvals: where((name) => wantsOtherEyes(workflow, name)),
    closed: where((name) => states[name]?.final === true),
  }
}

/** Over several workflows: a state that two of them name alike stands once. */
export function statesOfStages(workflows: readonly Workflow[]): Record<Stage, string[]> {
  const each = workflows.map(statesByStage)
  const union = (stage: Stage) => [...new Set(each.flatMap((one) => one[stage]))]
  return {
    open: union('open'),
    working: union('working'),
    waiting: union('waiting'),
    approvals: union('approvals'),
    closed: union('closed'),
  }
}

/** Its main step is kept from whoever took the step before. */
const wantsOtherEyes = (workflow: Workflow, state: string): boolean =>
  Object.values(workflow.actions).some(
    (action) => action.from.includes(state) && action.tone !== undefined && action.fourEyes !== undefined,
  )
