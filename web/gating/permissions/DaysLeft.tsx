import { styled } from '@mui/material/styles'
import type { SalesPermission } from '#shared/gating/lifeSchema.ts'
import { permissionEndWords } from '#shared/gating/lifeWords.ts'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { exactTime } from '../../ui/times.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { permissionWords } from './words.ts'

const soon = 7
const comingUp = 30

/** Whole days until the end, louder the nearer, or how it ended; whether the seller was warned stands in the title. */
export function DaysLeft({ of: one }: { of: SalesPermission }) {
  const say = useSay()
  const locale = useLanguage()
  if (one.endedBy)
    return (
      <ToneChip tone={one.endedBy === 'revoked' ? 'bad' : 'neutral'}>{say(permissionEndWords[one.endedBy])}</ToneChip>
    )
  if (one.daysLeft < 0) return <span>–</span>
  const until = exactTime(new Date(one.validUntil), locale)
  const warned = one.warnings > 0 ? ` · ${say(permissionWords.warned, { days: one.warnings })}` : ''
  const loudness = one.daysLeft < soon ? 'bad' : one.daysLeft < comingUp ? 'busy' : 'quiet'
  return (
    <Days data-loudness={loudness} title={`${until}${warned}`}>
      {one.daysLeft === 0 ? say(permissionWords.lastDay) : say(permissionWords.days, { count: one.daysLeft })}
    </Days>
  )
}

const Days = styled('span')(({ theme }) => ({
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  '&[data-loudness="bad"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
  '&[data-loudness="busy"]': { color: theme.palette.tone.busy.text, fontWeight: 500 },
}))
