import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import type { Placeholder, TemplateName } from '#shared/templates/schema.ts'
import { slotsOf } from '#shared/templates/slots.ts'
import { placeholderWords } from '#shared/templates/words.ts'
import { useSay } from '../ui/useSay.ts'
import { templateScreenWords } from './words.ts'

type PlaceholderPaletteProps = { name: TemplateName; onPick: (slot: Placeholder) => void }

/** What this letter can say of a case, ready to be put where the cursor stands. Stays in view while one writes. */
export function PlaceholderPalette({ name, onPick }: PlaceholderPaletteProps) {
  const say = useSay()
  const hint = useId()
  return (
    <Bar role="toolbar" aria-label={say(templateScreenWords.placeholders)} aria-describedby={hint}>
      <b>{say(templateScreenWords.placeholders)}</b>
      {slotsOf[name].map((slot) => (
        <Button
          key={slot}
          variant="outlined"
          title={`{{${slot}}}`}
          // The field keeps the focus, so that its cursor stays to be seen.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(slot)}
        >
          {say(placeholderWords[slot])}
        </Button>
      ))}
      <small id={hint}>{say(templateScreenWords.placeholdersHint)}</small>
    </Bar>
  )
}

const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 3,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  padding: '8px 16px',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& b': { ...theme.typography.subtitle2, marginRight: 4 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& .MuiButton-root': { minHeight: 24, padding: '1px 8px', fontWeight: 400 },
}))
