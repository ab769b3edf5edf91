import { queues } from '#shared/dispatch/queues.ts'
import { type QueueWords, queueWords } from '#shared/dispatch/queueWords.ts'
import type { Words } from '#shared/text.ts'
import type { Clock, Workflow } from '#shared/workflow/workflow.ts'

export type Kind = QueueWords & { workflow: Workflow }

/** The kinds of case, by the word that is also their resource. */
export const kinds: Record<string, Kind> = Object.fromEntries(
  Object.entries(queues).flatMap(([name, workflow]) => {
    const words = queueWords[name]
    return words ? [[name, { workflow, ...words }]] : []
  }),
)

/** State words of these kinds; those that two kinds share appear once. */
export const statesOf = (names: readonly string[]): [state: string, words: Words][] =>
  Object.entries(Object.assign({}, ...names.map((name) => kinds[name]?.states)))

/** What the clock of our promise does while a case stands so; an unknown kind has none. */
export const clockOf = ({ kind, state }: { kind: string; state: string }): Clock =>
  kinds[kind]?.workflow.states[state]?.clock ?? 'stop'

export const isFinal = ({ kind, state }: { kind: string; state: string }): boolean =>
  kinds[kind]?.workflow.states[state]?.final === true
