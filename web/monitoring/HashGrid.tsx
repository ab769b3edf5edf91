import { styled } from '@mui/material/styles'

const bitsOf = (hash: string): boolean[] =>
  [...hash].flatMap((digit) => [8, 4, 2, 1].map((bit) => (Number.parseInt(digit, 16) & bit) !== 0))

/** A perceptual hash as what it is, eight rows of eight light and dark cells; cells that differ from another are framed. */
export function HashGrid({ hash, against, label, size = 56 }: HashGridProps) {
  const bits = bitsOf(hash)
  const others = against ? bitsOf(against) : bits
  return (
    <Grid viewBox="0 0 8 8" width={size} height={size} role="img" aria-label={`${label}: ${hash}`}>
      {bits.map((bit, at) => {
        const [x, y] = [at % 8, Math.floor(at / 8)]
        const isOther = others[at] !== bit
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
        return <rect key={at} x={x} y={y} width={1} height={1} data-dark={bit} data-other={isOther} />
      })}
    </Grid>
  )
}

type HashGridProps = { hash: string; against?: string | undefined; label: string; size?: number }

const Grid = styled('svg')(({ theme }) => ({
  flex: 'none',
  borderRadius: 3,
  border: `1px solid ${theme.palette.lineStrong}`,
  '& rect': { fill: theme.palette.background.paper },
  '& rect[data-dark="true"]': { fill: theme.palette.text.secondary },
  '& rect[data-other="true"]': { stroke: theme.palette.tone.bad.mark, strokeWidth: 0.24 },
}))
