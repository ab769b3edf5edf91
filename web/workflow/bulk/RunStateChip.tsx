import type { BulkRun, BulkState } from '#shared/bulk/schema.ts'
import { bulkStateWords } from '#shared/bulk/words.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { useSay } from '../../ui/useSay.ts'

const tones = {
  running: 'busy',
  done: 'good',
  cancelled: 'neutral',
  undoing: 'busy',
  undone: 'neutral',
} satisfies Record<BulkState, Tone>

export function RunStateChip({ run }: { run: Pick<BulkRun, 'state'> }) {
  const say = useSay()
  return <ToneChip tone={tones[run.state]}>{say(bulkStateWords[run.state])}</ToneChip>
}
