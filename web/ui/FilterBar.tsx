import Clear from '@mui/icons-material/Clear'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import IconButton from '@mui/material/IconButton'
import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useListFilterContext } from 'react-admin'
import { FilterPill } from './FilterPill.tsx'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

type Choice = { value: string; label: string }

/** Any of several words of one field; the filter reads "State: Proposed, In force". */
export function FilterChoice({
  source,
  label,
  choices,
}: {
  source: string
  label: string
  choices: readonly Choice[]
}) {
  const say = useSay()
  const { filterValues, setFilters } = useListFilterContext()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const chosen: string[] = [filterValues?.[source] ?? []].flat()

  const choose = (next: string[]) => {
    const { [source]: _, ...others } = filterValues ?? {}
    setFilters(next.length > 0 ? { ...others, [source]: next } : others)
  }
  const toggle = (value: string) =>
    choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  const said = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.label)

  return (
    <FilterPill data-set={chosen.length > 0}>
      <Button
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMore />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
        {said.length > 0 && <b>{said.length > 2 ? `${said[0]} +${said.length - 1}` : said.join(', ')}</b>}
      </Button>
      {chosen.length > 0 && (
        <IconButton aria-label={`${say(uiWords.removeFilter)}: ${label}`} onClick={() => choose([])}>
          <Clear />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(choice.value)}
            onClick={() => toggle(choice.value)}
          >
            <Checkbox checked={chosen.includes(choice.value)} tabIndex={-1} aria-hidden sx={{ p: 0, mr: 2 }} />
            <ListItemText>{choice.label}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </FilterPill>
  )
}

/** Yes or nothing: "Breaching". */
export function FilterSwitch({ source, value, label }: { source: string; value: unknown; label: string }) {
  const { filterValues, setFilters } = useListFilterContext()
  const isOn = source in (filterValues ?? {})
  const flip = () => {
    const { [source]: _, ...others } = filterValues ?? {}
    setFilters(isOn ? others : { ...others, [source]: value })
  }
  return (
    <FilterPill data-set={isOn}>
      <Button variant="text" aria-pressed={isOn} onClick={flip}>
        {label}
      </Button>
    </FilterPill>
  )
}

/** All set filters away at once; absent when none is. */
export function FilterClear() {
  const say = useSay()
  const { filterValues, setFilters } = useListFilterContext()
  if (Object.keys(filterValues ?? {}).length === 0) return null
  return (
    <Button variant="text" onClick={() => setFilters({})} sx={{ color: 'text.secondary' }}>
      {say(uiWords.clearFilters)}
    </Button>
  )
}
