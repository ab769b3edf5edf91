import { styled } from '@mui/material/styles'
import { type ReactNode, useId } from 'react'

export type Choice = { value: string; label: ReactNode; aside?: ReactNode; isDisabled?: boolean }

type ChoicesProps = {
  label: string
  value: string | null
  choices: readonly Choice[]
  onChoose: (value: string) => void
}

/** One of several, all in sight; arrows move, space chooses. */
export function Choices({ label, value, choices, onChoose }: ChoicesProps) {
  const name = useId()
  return (
    <Options>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} data-chosen={choice.value === value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.isDisabled}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
          {choice.aside && <small>{choice.aside}</small>}
        </label>
      ))}
    </Options>
  )
}

const Options = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { marginBottom: 4 },
  '& label': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 34,
    padding: '4px 10px',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&[data-chosen="true"]': {
      borderColor: theme.palette.primary.main,
      backgroundColor: theme.palette.action.selected,
    },
    '&:has(input:disabled)': { color: theme.palette.text.disabled, cursor: 'default' },
    '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  },
  '& input': { margin: 0, accentColor: theme.palette.primary.main, flex: 'none', outline: 'none' },
  '& label > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
}))
