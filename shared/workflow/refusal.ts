import type { ProblemCode } from '../errors.ts'
import { neededPermissions, type Workflow } from './workflow.ts'

export type Lease = { holderId: string; holder: string; expiresAt: string }

/** What a refusal needs to know of a case; every case record on the wire carries it. */
export type Standing = {
  state: string
  /** The permission whose holder must act next, when rank matters. */
  awaits: string | null
  /** Who took which action, as far as it still counts for four eyes. */
  decidedBy: Record<string, string[]>
  lease: Lease | null
  /** Who must keep away from it: they took part in what it judges. */
  recused: string[]
}

/** `behindId`: the person who answers for a key; what they may not do, their key may not do. */
export type Asker = { id: string; permissions: readonly string[]; behindId?: string | null }

export type RefusalCode = Extract<
  ProblemCode,
  'not-allowed' | 'wrong-state' | 'recused' | 'four-eyes' | 'above-rank' | 'lease-held'
>

/**
 * Why this person may not take this action now, or null when they may.
 * The server answers with it and the web greys the button out by it; order: permission, lawful move, recusal, four eyes, rank, lease.
 */
export function refusal(
  workflow: Workflow,
  actionName: string,
  asker: Asker,
  standing: Standing,
  now: Date,
): RefusalCode | null {
  const action = workflow.actions[actionName]
  if (!action || !neededPermissions(action).some((needed) => asker.permissions.includes(needed))) return 'not-allowed'
  if (!action.from.includes(standing.state)) return 'wrong-state'
  const isThey = (id: string) => id === asker.id || id === asker.behindId
  if (standing.recused.some(isThey)) return 'recused'
  if (action.fourEyes?.some((earlier) => standing.decidedBy[earlier]?.some(isThey))) return 'four-eyes'
  if (action.awaited && (!standing.awaits || !asker.permissions.includes(standing.awaits))) return 'above-rank'
  const { lease } = standing
  if (lease && lease.holderId !== asker.id && new Date(lease.expiresAt) > now) return 'lease-held'
  return null
}

export const allowedActions = (workflow: Workflow, asker: Asker, standing: Standing, now: Date): string[] =>
  Object.keys(workflow.actions).filter((name) => refusal(workflow, name, asker, standing, now) === null)

/**
 * Whether somebody who took these actions on a case has the next main step in this state too.
 * If so they keep the case; if other eyes must follow, it goes back to the queue at once.
 */
export const hasNextStep = (
  workflow: Workflow,
  state: string,
  held: readonly string[],
  taken: readonly string[],
): boolean =>
  workflow.states[state]?.clock === 'run' &&
  Object.values(workflow.actions).some(
    (action) =>
      action.tone !== undefined &&
      action.from.includes(state) &&
      neededPermissions(action).some((needed) => held.includes(needed)) &&
      !action.fourEyes?.some((earlier) => taken.includes(earlier)),
  )
