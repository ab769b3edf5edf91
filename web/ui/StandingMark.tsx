import { useTheme } from '@mui/material/styles'
import type { ClockStanding } from '#shared/clocks/schema.ts'
import { ToneMark } from './ToneMark.tsx'

/** The shape of how a promise stands: the nearer its end, the fuller the dial; then the stop sign. */
export function StandingMark({ standing, size = 10 }: { standing: ClockStanding; size?: number }) {
  const { tone } = useTheme().palette
  if (standing === 'breached') return <ToneMark tone="bad" size={size} />
  if (standing === 'paused') return <ToneMark tone="paused" size={size} />
  if (standing === 'met') return <ToneMark tone="good" size={size} />
  if (standing === 'on_track' || standing === 'none') return <ToneMark tone="neutral" size={size} />
  const { mark } = tone.busy
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden style={{ flex: 'none' }}>
      <circle cx="5" cy="5" r="4" fill="none" stroke={mark} strokeWidth="1.4" />
      {standing === 'at_risk' ? (
        <path d="M5 5V1a4 4 0 0 1 0 8z" fill={mark} />
      ) : (
        <path d="M5 5V1a4 4 0 1 1-4 4z" fill={mark} />
      )}
    </svg>
  )
}
