import type { TemplateVersion } from '#shared/templates/schema.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { templateScreenWords } from './words.ts'

type VersionChipProps = { version: Pick<TemplateVersion, 'state' | 'isInForce' | 'number'> }

/** The number of a version, and whether it is written, sent or history. */
export function VersionChip({ version: { state, isInForce, number } }: VersionChipProps) {
  const say = useSay()
  if (state === 'draft') return <ToneChip tone="busy">{`v${number} ${say(templateScreenWords.draft)}`}</ToneChip>
  if (isInForce) return <ToneChip tone="good">{`v${number} ${say(templateScreenWords.inForce)}`}</ToneChip>
  return <ToneChip tone="neutral">{`v${number} ${say(templateScreenWords.superseded)}`}</ToneChip>
}
