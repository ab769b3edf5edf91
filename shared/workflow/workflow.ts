import type { TSchema } from 'typebox'
import type { Permission } from '../permissions.ts'

/** Meaning of a state at a glance. `busy`: waiting on us; `paused`: waiting on others. */
export type Tone = 'neutral' | 'busy' | 'good' | 'bad' | 'paused'

/** Whether our promise is running out: only `run` counts against us. */
export type Clock = 'run' | 'pause-seller' | 'pause-outside' | 'stop'

export type State = { tone: Tone; clock: Clock; final?: true }

export type Action<S extends string> = {
  from: readonly S[]
  /** Several: the feature's rules pick one of them. */
  to: S | readonly S[]
  /** Any one of these permissions; `system` is for named jobs and other features, never for a person. */
  needs: Permission | readonly Permission[] | 'system'
  /** The body of the request. */
  asks?: TSchema
  /** Actions whose takers may not take this one on the same case. */
  fourEyes?: readonly string[]
  /** The person must also hold the permission that the case awaits (approval by rank). */
  awaited?: true
  /** Decisions of these actions stop counting for four eyes: the case went back. */
  voids?: readonly string[]
  /** A letter goes to the seller with it, written or signed by a person; where only some outcomes write, those. */
  replies?: true | readonly S[]
  /** Loudness of the button; one primary a state at most. */
  tone?: 'primary' | 'danger'
  /** The letter that takes it in the case workspace. */
  key?: string
}

export type Workflow = {
  name: string
  start: string
  /** Some people must keep away from some of its cases, whatever they may do elsewhere. */
  recuses?: true
  states: Record<string, State>
  actions: Record<string, Action<string>>
}

/** Returns its argument: it exists so that a misspelt state or permission does not compile. */
export function defineWorkflow<
  const S extends Record<string, State>,
  const A extends Record<string, Action<Extract<keyof S, string>>>,
>(workflow: { name: string; start: Extract<keyof S, string>; recuses?: true; states: S; actions: A }) {
  return workflow
}

export type StateOf<W extends { states: object }> = Extract<keyof W['states'], string>
export type ActionOf<W extends { actions: object }> = Extract<keyof W['actions'], string>

export const stateNames = <W extends { states: object }>(workflow: W) => Object.keys(workflow.states) as StateOf<W>[]
export const actionNames = <W extends { actions: object }>(workflow: W) =>
  Object.keys(workflow.actions) as ActionOf<W>[]

export const neededPermissions = (action: Action<string>): readonly Permission[] =>
  action.needs === 'system' ? [] : typeof action.needs === 'string' ? [action.needs] : action.needs

export const destinations = (action: Action<string>): readonly string[] =>
  typeof action.to === 'string' ? [action.to] : action.to

/** Whether the action, with that outcome, answers the seller. */
export const repliesWith = (action: Action<string>, to: string): boolean =>
  action.replies === true || (action.replies?.includes(to) ?? false)

/** States in which we owe work whose main step somebody holding these permissions could take. Feeds "next case". */
export function workableStates(workflow: Workflow, held: readonly string[]): string[] {
  return Object.keys(workflow.states).filter(
    (state) =>
      workflow.states[state]?.clock === 'run' &&
      Object.values(workflow.actions).some(
        (action) =>
          action.tone !== undefined &&
          action.from.includes(state) &&
          neededPermissions(action).some((needed) => held.includes(needed)),
      ),
  )
}
