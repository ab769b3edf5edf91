import type { PolicyPhase } from '#shared/policies/rules.ts'
import { policyPhaseWords } from '#shared/policies/words.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

const tones = { draft: 'busy', scheduled: 'paused', in_force: 'good', superseded: 'neutral' } satisfies Record<
  PolicyPhase,
  Tone
>

export function PhaseChip({ phase, number }: { phase: PolicyPhase; number?: number }) {
  const say = useSay()
  return (
    <ToneChip tone={tones[phase]}>
      {number !== undefined && `v${number} `}
      {say(policyPhaseWords[phase])}
    </ToneChip>
  )
}
