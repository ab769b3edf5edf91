import type { CaseKind } from '../cases/kind.ts'
import { caseLists } from '../cases/lists.ts'
import type { BulkAction, BulkQueue } from './action.ts'
import { houseActions, houseActionsOf } from './houseActions.ts'
import { workflowActions } from './workflowAction.ts'

/** The queues that can be worked in bulk: one a kind with the actions of its workflow, and the inbox. */
export function bulkQueues(kinds: readonly CaseKind[]): BulkQueue[] {
  return [...caseLists(kinds).values()].map((list) => {
    const kind = kinds.find((one) => one.name === list.name)
    if (kind)
      return { ...list, kinds: [kind.name], actions: { ...houseActionsOf(kind.name), ...workflowActions(kind) } }
    return { ...list, kinds: kinds.map((one) => one.name), actions: houseActions }
  })
}

/** The action of that name in that queue; undefined when there is none. */
export const actionOf = (queues: readonly BulkQueue[], resource: string, action: string): BulkAction | undefined => {
  const actions = queues.find((queue) => queue.name === resource)?.actions ?? {}
  return Object.hasOwn(actions, action) ? actions[action] : undefined
}
