import { useTheme } from '@mui/material/styles'
import type { Tone } from '#shared/workflow/workflow.ts'

/** The shape of a tone, so that colour is never alone: dot, bars, tick, stop, ring. */
export function ToneMark({ tone, size = 10 }: { tone: Tone; size?: number }) {
  const { mark } = useTheme().palette.tone[tone]
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden style={{ flex: 'none' }}>
      {shapes[tone](mark)}
    </svg>
  )
}

const shapes = {
  busy: (colour: string) => <circle cx="5" cy="5" r="4" fill={colour} />,
  neutral: (colour: string) => <circle cx="5" cy="5" r="3.5" fill="none" stroke={colour} strokeWidth="1.5" />,
  good: (colour: string) => (
    <path d="M1.2 5.4 4 8 8.8 2" fill="none" stroke={colour} strokeWidth="1.8" strokeLinecap="round" />
  ),
  bad: (colour: string) => <path d="M3 .8h4L9.2 3v4L7 9.2H3L.8 7V3z" fill={colour} />,
  paused: (colour: string) => <path d="M3 1.5v7M7 1.5v7" stroke={colour} strokeWidth="2.2" strokeLinecap="round" />,
} satisfies Record<Tone, (colour: string) => React.ReactNode>
