import Clear from '@mui/icons-material/Clear'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useEffect, useRef, useState } from 'react'
import { useListFilterContext } from 'react-admin'
import { FilterPill } from './FilterPill.tsx'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

type FilterOneProps = {
  source: string
  label: string
  choices: readonly { value: string; label: string }[]
  /** Shows its choices as soon as it stands there. */
  opens?: boolean
}

/** One word of a field that can have only one: "Due: today". */
export function FilterOne({ source, label, choices, opens = false }: FilterOneProps) {
  const say = useSay()
  const { filterValues, setFilters } = useListFilterContext()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (opens) setAnchor(button.current)
  }, [opens])
  const chosen = choices.find((choice) => choice.value === filterValues?.[source])

  const choose = (value: string | undefined) => {
    const { [source]: _, ...others } = filterValues ?? {}
    setFilters(value ? { ...others, [source]: value } : others)
    setAnchor(null)
  }
  return (
    <FilterPill data-set={chosen !== undefined}>
      <Button
        ref={button}
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMore />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
        {chosen && <b>{chosen.label}</b>}
      </Button>
      {chosen && (
        <IconButton aria-label={`${say(uiWords.removeFilter)}: ${label}`} onClick={() => choose(undefined)}>
          <Clear />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice === chosen}
            selected={choice === chosen}
            onClick={() => choose(choice.value)}
          >
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </FilterPill>
  )
}
