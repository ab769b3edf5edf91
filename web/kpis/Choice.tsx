import Clear from '@mui/icons-material/Clear'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { FilterPill } from '../ui/FilterPill.tsx'

type ChoiceProps = {
  label: string
  /** Empty: none is chosen. */
  value: string
  choices: readonly { value: string; label: string }[]
  /** Says how the choice is taken away, where it can be. */
  clears?: string
  onChoose: (value: string) => void
}

/** One of several, in the bar above a board. */
export function Choice({ label, value, choices, clears, onChoose }: ChoiceProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <FilterPill data-set={value !== ''}>
      <Button
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMore />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
        {value !== '' && <b>{chosen?.label ?? '…'}</b>}
      </Button>
      {clears && value !== '' && (
        <IconButton aria-label={clears} onClick={() => onChoose('')}>
          <Clear />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice.value === value}
            selected={choice.value === value}
            onClick={() => {
              onChoose(choice.value)
              setAnchor(null)
            }}
          >
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </FilterPill>
  )
}
