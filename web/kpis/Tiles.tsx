import { styled } from '@mui/material/styles'
import { type CSSProperties, useState } from 'react'
import type { Tile as TileShown } from '#shared/kpis/boardSchema.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { useSay } from '../ui/useSay.ts'
import { Tile } from './Tile.tsx'
import { kpiWords } from './words.ts'

/** The figures of a board at a glance; below them the formula of the one that is looked at. */
export function Tiles({ tiles, search }: { tiles: readonly TileShown[]; search: string }) {
  const say = useSay()
  const [looked, setLooked] = useState<TileShown['kpi'] | null>(null)
  const { label, formula } = kpiOf(looked ?? tiles[0]?.kpi ?? 'inflow')
  return (
    <div>
      <Row style={{ '--all': tiles.length, '--half': Math.ceil(tiles.length / 2) } as CSSProperties}>
        {tiles.map((tile) => (
          <Tile key={tile.kpi} tile={tile} search={search} onLook={() => setLooked(tile.kpi)} />
        ))}
      </Row>
      <Formula>
        {looked ? (
          <>
            <b>{say(label)}</b> {say(formula)}
          </>
        ) : (
          say(kpiWords.how)
        )}
      </Formula>
    </div>
  )
}

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(188px, 1fr))',
  gap: 1,
  overflow: 'hidden',
  backgroundColor: theme.palette.background.paper,
  '& > *': { boxShadow: `0 0 0 1px ${theme.palette.line}` },
  borderBottom: `1px solid ${theme.palette.line}`,
  // Full rows: all in one where there is room, else in two.
  '@container screen (min-width: 980px)': { gridTemplateColumns: 'repeat(var(--half), minmax(0, 1fr))' },
  '@container screen (min-width: 1640px)': { gridTemplateColumns: 'repeat(var(--all), minmax(0, 1fr))' },
  '@media print': { gridTemplateColumns: 'repeat(5, 1fr)' },
}))

const Formula = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  padding: '6px 16px',
  minHeight: 28,
  color: theme.palette.text.secondary,
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& b': { fontWeight: 600, color: theme.palette.text.primary, marginRight: 6 },
  '@media print': { display: 'none' },
}))
