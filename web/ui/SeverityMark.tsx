import { styled, useTheme } from '@mui/material/styles'
import type { Severity } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import { useSay } from './useSay.ts'

const rank = { low: 1, medium: 2, high: 3, critical: 4 } satisfies Record<Severity, number>

/** Four bars, as many filled as it is grave, and the word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const say = useSay()
  const { palette } = useTheme()
  const filled = severity === 'critical' ? palette.tone.bad.mark : palette.text.secondary
  return (
    <Root data-severity={severity}>
      <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden>
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 3.6}
            y={7 - bar * 2.2}
            width="2.4"
            height={3 + bar * 2.2}
            rx="0.6"
            fill={bar < rank[severity] ? filled : palette.lineStrong}
          />
        ))}
      </svg>
      <span>{say(severityWords[severity])}</span>
    </Root>
  )
}

const Root = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  whiteSpace: 'nowrap',
  '&[data-severity="critical"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
}))
