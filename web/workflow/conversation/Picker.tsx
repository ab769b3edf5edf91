import { styled } from '@mui/material/styles'
import { useSay } from '../../ui/useSay.ts'
import type { Trigger } from './trigger.ts'
import type { Pick } from './usePicks.ts'
import { conversationWords } from './words.ts'

type PickerProps = { id: string; trigger: Trigger; picks: readonly Pick[]; at: number; onPick: (pick: Pick) => void }

export const optionId = (id: string, at: number) => `${id}-${at}`

/** What can be put in at the cursor. The field keeps the focus; arrows move the mark, Enter or Tab picks. */
export function Picker({ id, trigger, picks, at, onPick }: PickerProps) {
  const say = useSay()
  const label = say(trigger.sign === '/' ? conversationWords.snippets : conversationWords.people)
  if (picks.length === 0) {
    return <None role="status">{say(conversationWords.nonePicked, { typed: `${trigger.sign}${trigger.typed}` })}</None>
  }
  return (
    <List id={id} role="listbox" aria-label={label}>
      {picks.map((pick, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
        // biome-ignore lint/a11y/useFocusableInteractive: marked by aria-activedescendant
        <div
          key={pick.id}
          id={optionId(id, place)}
          role="option"
          aria-selected={place === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(pick)}
        >
          <b>{pick.label}</b>
          <span>{pick.hint}</span>
        </div>
      ))}
    </List>
  )
}

const List = styled('div')(({ theme }) => ({
  margin: 0,
  padding: 4,
  listStyle: 'none',
  maxHeight: 240,
  overflowY: 'auto',
  border: `1px solid ${theme.palette.lineStrong}`,
  borderRadius: 6,
  backgroundColor: theme.palette.raised,
  '& > div': {
    display: 'flex',
    gap: 8,
    padding: '4px 8px',
    borderRadius: 4,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&[aria-selected="true"]': { backgroundColor: theme.palette.action.selected },
  },
  '& b': { fontWeight: 600, whiteSpace: 'nowrap' },
  '& span': {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
}))

const None = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  padding: '4px 8px',
  color: theme.palette.text.secondary,
}))
