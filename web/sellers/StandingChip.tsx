import type { SellerStanding } from '#shared/sellers/schema.ts'
import { standingWords } from '#shared/suspensions/screenWords.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

const tones = { good: 'good', warned: 'busy', restricted: 'busy', suspended: 'bad', closed: 'bad' } satisfies Record<
  SellerStanding,
  Tone
>

export function StandingChip({ standing }: { standing: SellerStanding }) {
  const say = useSay()
  return <ToneChip tone={tones[standing]}>{say(standingWords[standing])}</ToneChip>
}
