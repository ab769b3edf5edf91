import type { SettingVersion } from '#shared/settings/schema.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { settingWords } from './words.ts'

type VersionChipProps = { version: Pick<SettingVersion, 'state' | 'isInForce' | 'number'> }

/** The number of a version, and whether it is written, in force or history. */
export function VersionChip({ version: { state, isInForce, number } }: VersionChipProps) {
  const say = useSay()
  if (state === 'draft') return <ToneChip tone="busy">{`v${number} ${say(settingWords.draft)}`}</ToneChip>
  if (isInForce) return <ToneChip tone="good">{`v${number} ${say(settingWords.inForce)}`}</ToneChip>
  return <ToneChip tone="neutral">{`v${number} ${say(settingWords.superseded)}`}</ToneChip>
}
