import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { Link } from 'react-router'
import type { Tile as TileShown } from '#shared/kpis/boardSchema.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { visuallyHidden } from '../ui/visuallyHidden.ts'
import { Change } from './Change.tsx'
import { kpiAt } from './links.ts'
import { Mark } from './Marks.tsx'
import { TargetNote } from './TargetNote.tsx'
import { kpiWords } from './words.ts'

type TileProps = { tile: TileShown; search: string; onLook: () => void }

/** One figure: what it is now, what it was, what it should be, and how many things it is about. */
export function Tile({ tile, search, onLook }: TileProps) {
  const say = useSay()
  const locale = useLanguage()
  const id = useId()
  const { kpi, value, number, drill, part, before, target } = tile
  const { label, formula, unit } = kpiOf(kpi)
  const name = say(label)
  return (
    <Root aria-labelledby={id} data-kpi={kpi} title={say(formula)} onMouseEnter={onLook} onFocus={onLook}>
      <h2 id={id}>
        <Link to={kpiAt(kpi, search)}>{name}</Link>
      </h2>
      <strong>
        <Mark number={number} of={drill} label={`${name}: ${kpiText(unit, value, locale)}`}>
          {kpiText(unit, value, locale)}
        </Mark>
      </strong>
      <Change kpi={kpi} value={value} before={before} />
      <small>
        {part ? (
          <>
            <Mark number={part.number} of={part.drill}>
              {part.number.toLocaleString(locale)}
            </Mark>{' '}
            {say(kpiWords.ofAll)}{' '}
            <Mark number={number} of={drill}>
              {number.toLocaleString(locale)}
            </Mark>
          </>
        ) : unit === 'number' ? null : number > 0 ? (
          <Mark number={number} of={drill}>
            n = {number.toLocaleString(locale)}
          </Mark>
        ) : (
          say(kpiWords.nothing)
        )}
        {target && <TargetNote unit={unit} value={value} target={target} />}
      </small>
      <span style={visuallyHidden}>{say(formula)}</span>
    </Root>
  )
}

const Root = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  alignContent: 'start',
  gap: 2,
  padding: '10px 16px 12px',
  minHeight: 104,
  backgroundColor: theme.palette.background.paper,
  fontVariantNumeric: 'tabular-nums',
  '& h2': { ...theme.typography.caption, margin: 0, fontWeight: 500 },
  '& h2 a': { color: theme.palette.text.secondary },
  '& strong': { ...theme.typography.h1, fontSize: 22, lineHeight: '30px' },
  '& strong a': { color: theme.palette.text.primary },
  '& a': {
    textDecoration: 'none',
    borderRadius: 3,
    '&:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
  },
  '& small': {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 5px',
    minHeight: 16,
    color: theme.palette.text.secondary,
    '& a': { color: theme.palette.text.secondary },
  },
  '@media print': { breakInside: 'avoid', padding: '6px 8px', minHeight: 0 },
}))
