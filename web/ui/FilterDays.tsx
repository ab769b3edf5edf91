import Clear from '@mui/icons-material/Clear'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState } from 'react'
import { useListFilterContext } from 'react-admin'
import { FilterPill } from './FilterPill.tsx'
import { exactDay } from './times.ts'
import { useLanguage, useSay } from './useSay.ts'
import { uiWords } from './words.ts'

type Ends = { from?: string; until?: string }

const seoulOffset = '+09:00'

/** Spans that move on with the days: what a saved view means tomorrow too. */
const spans = [
  { from: '$today', says: uiWords.sinceToday },
  { from: '$today-6d', says: uiWords.lastWeek },
  { from: '$today-29d', says: uiWords.lastMonth },
] as const

type FilterDaysProps = {
  source: string
  label: string
  /** Shows its days as soon as it stands there. */
  opens?: boolean
}

/** From one day to another, both included, as days in Seoul; the filter fields are `source_gte` and `source_lte`. */
export function FilterDays({ source, label, opens = false }: FilterDaysProps) {
  const say = useSay()
  const locale = useLanguage()
  const { filterValues, setFilters } = useListFilterContext()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  // The list hears of a change a moment later; two ends set in a row must not undo each other.
  const latest = useRef<Ends>({})
  const { [`${source}_gte`]: from, [`${source}_lte`]: until, ...others } = filterValues ?? {}
  const isSet = Boolean(from || until)
  const span = until === undefined && spans.find((one) => one.from === from)
  const button = useRef<HTMLButtonElement>(null)
  const said = (instant: unknown) => (dayOf(instant) ? exactDay(new Date(String(instant)), locale) : '…')

  const set = (change: Ends) => {
    latest.current = { ...latest.current, ...change }
    const ends = latest.current
    setFilters({
      ...others,
      ...(ends.from ? { [`${source}_gte`]: ends.from } : {}),
      ...(ends.until ? { [`${source}_lte`]: ends.until } : {}),
    })
  }
  const open = (anchorAt: HTMLElement) => {
    latest.current = { from, until }
    setAnchor(anchorAt)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes to stand there
  useEffect(() => {
    if (opens && button.current) open(button.current)
  }, [opens])

  return (
    <FilterPill data-set={isSet}>
      <Button
        ref={button}
        variant="text"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMore />}
        onClick={(event) => open(event.currentTarget)}
      >
        {label}
        {isSet && <b>{span ? say(span.says) : `${said(from)} – ${said(until)}`}</b>}
      </Button>
      {isSet && (
        <IconButton aria-label={`${say(uiWords.removeFilter)}: ${label}`} onClick={() => setFilters(others)}>
          <Clear />
        </IconButton>
      )}
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            sx: { p: 3, display: 'flex', flexWrap: 'wrap', gap: 3, maxWidth: 380 },
            'aria-label': label,
            role: 'dialog',
          },
        }}
      >
        <Spans>
          {spans.map((one) => (
            <Button
              key={one.from}
              variant="outlined"
              onClick={() => {
                setFilters({ ...others, [`${source}_gte`]: one.from })
                setAnchor(null)
              }}
            >
              {say(one.says)}
            </Button>
          ))}
        </Spans>
        <TextField
          type="date"
          label={say(uiWords.from)}
          value={dayOf(from)}
          onChange={(event) => set({ from: instantOf(event.target.value, 'T00:00:00.000') })}
        />
        <TextField
          type="date"
          label={say(uiWords.until)}
          value={dayOf(until)}
          onChange={(event) => set({ until: instantOf(event.target.value, 'T23:59:59.999') })}
        />
      </Popover>
    </FilterPill>
  )
}

const Spans = styled('div')({ flexBasis: '100%', display: 'flex', gap: 6 })

const instantOf = (day: string, time: string) =>
  day ? new Date(`${day}${time}${seoulOffset}`).toISOString() : undefined

const dayOf = (instant: unknown): string =>
  typeof instant === 'string' && !instant.startsWith('$')
    ? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Seoul' }).format(new Date(instant))
    : ''
