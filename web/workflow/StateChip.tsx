import type { Words } from '#shared/text.ts'
import type { StateOf, Workflow } from '#shared/workflow/workflow.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

type StateChipProps<W extends Workflow> = {
  workflow: W
  words: { states: Record<StateOf<W>, Words> }
  state: string
}

/** Where a case stands: the state's word in its tone and shape. */
export function StateChip<W extends Workflow>({ workflow, words, state }: StateChipProps<W>) {
  const say = useSay()
  const tone = workflow.states[state]?.tone
  if (!tone || !isStateOf(workflow, state)) throw new Error(`${workflow.name} has no state "${state}"`)
  return <ToneChip tone={tone}>{say(words.states[state])}</ToneChip>
}

export const isStateOf = <W extends Workflow>(workflow: W, state: string): state is StateOf<W> =>
  state in workflow.states
