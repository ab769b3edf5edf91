import Clear from '@mui/icons-material/Clear'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import { useRef, useState } from 'react'
import { useListFilterContext } from 'react-admin'
import { FilterPill } from './FilterPill.tsx'
import { exactDay } from './times.ts'
import { useLanguage, useSay } from './useSay.ts'
import { uiWords } from './words.ts'

type Ends = { from?: string; until?: string }

const seoulOffset = '+09:00'

/** From one day to another, both included, as days in Seoul; the filter fields are `source_gte` and `source_lte`. */
export function FilterDays({ source, label }: { source: string; label: string }) {
  const say = useSay()
  const locale = useLanguage()
  const { filterValues, setFilters } = useListFilterContext()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  // The list hears of a change a moment later; two ends set in a row must not undo each other.
  const latest = useRef<Ends>({})
  const { [`${source}_gte`]: from, [`${source}_lte`]: until, ...others } = filterValues ?? {}
  const isSet = Boolean(from || until)
  const said = (instant: unknown) => (typeof instant === 'string' ? exactDay(new Date(instant), locale) : '…')

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

  return (
    <FilterPill data-set={isSet}>
      <Button
        variant="text"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMore />}
        onClick={(event) => open(event.currentTarget)}
      >
        {label}
        {isSet && (
          <b>
            {said(from)} – {said(until)}
          </b>
        )}
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
        slotProps={{ paper: { sx: { p: 3, display: 'flex', gap: 3 }, 'aria-label': label, role: 'dialog' } }}
      >
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

const instantOf = (day: string, time: string) =>
  day ? new Date(`${day}${time}${seoulOffset}`).toISOString() : undefined

const dayOf = (instant: unknown): string =>
  typeof instant === 'string'
    ? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Seoul' }).format(new Date(instant))
    : ''
