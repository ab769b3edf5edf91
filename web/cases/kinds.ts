import { suspensionStateWords } from '#shared/suspensions/words.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import type { Words } from '#shared/text.ts'
import type { State, Workflow } from '#shared/workflow/workflow.ts'

type Kind = { workflow: Workflow; states: Record<string, Words> }

/** The queues whose cases stand together in the inbox, by the word that is also their resource. */
export const kinds: Record<string, Kind> = {
  suspensions: { workflow: suspensionWorkflow, states: suspensionStateWords },
}

/** State words of all kinds; those that two kinds share appear once. */
export const statesOfAllKinds = (): [state: string, words: Words][] =>
  Object.entries(Object.assign({}, ...Object.values(kinds).map(({ states }) => states)))

/** States in which we owe work. */
export const runningStates = () => statesWhere(({ clock }) => clock === 'run')

/** States from which a case still goes on. */
export const openStates = () => statesWhere(({ final }) => !final)

const statesWhere = (isMeant: (state: State) => boolean): string[] => [
  ...new Set(
    Object.values(kinds).flatMap(({ workflow }) =>
      Object.entries(workflow.states).flatMap(([name, state]) => (isMeant(state) ? [name] : [])),
    ),
  ),
]
