import { useTheme } from '@mui/material/styles'

type SparklineProps = {
  /** Oldest first; at least two to draw a line. */
  values: readonly number[]
  /** The limit, drawn as a dashed line in the same scale. */
  limit?: number
  /** What the line says, for those who do not see it. */
  label: string
  width?: number
  height?: number
}

export function Sparkline({ values, limit, label, width = 96, height = 24 }: SparklineProps) {
  const { palette } = useTheme()
  const all = limit === undefined ? values : [...values, limit]
  const low = Math.min(...all)
  const span = Math.max(...all) - low || 1
  const y = (value: number) => height - 3 - ((value - low) / span) * (height - 6)
  const x = (index: number) => 2 + (index / Math.max(1, values.length - 1)) * (width - 6)
  const last = values.at(-1)
  return (
    <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block' }}>
      {limit !== undefined && (
        <line x1="0" x2={width} y1={y(limit)} y2={y(limit)} stroke={palette.tone.bad.mark} strokeDasharray="2 3" />
      )}
      <polyline
        points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
        fill="none"
        stroke={palette.text.secondary}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {last !== undefined && <circle cx={x(values.length - 1)} cy={y(last)} r="2.2" fill={palette.text.primary} />}
    </svg>
  )
}
