import { useTheme } from '@mui/material/styles'

type HashGlyphProps = {
  /** Sixteen hex digits. */
  hash: string
  /** Bits that differ from this one are marked. */
  against?: string | null
  size?: number
}

const side = 8

/** A picture's fingerprint as its sixty-four fields, so that two that look alike look alike. */
export function HashGlyph({ hash, against, size = 32 }: HashGlyphProps) {
  const { palette } = useTheme()
  const bits = bitsOf(hash)
  const others = against ? bitsOf(against) : null
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={hash}
      style={{ display: 'block', borderRadius: 2, background: palette.action.hover }}
    >
      {bits.map((isSet, at) => {
        const isDifferent = others !== null && others[at] !== isSet
        if (!isSet && !isDifferent) return null
        const fill = isDifferent ? palette.tone.bad.mark : palette.text.secondary
        const [x, y] = [at % side, Math.floor(at / side)]
        return <rect key={`${x}-${y}`} x={x} y={y} width={1} height={1} fill={fill} />
      })}
    </svg>
  )
}

const bitsOf = (hash: string): boolean[] =>
  [...hash].flatMap((digit) => [8, 4, 2, 1].map((bit) => (Number.parseInt(digit, 16) & bit) !== 0))
