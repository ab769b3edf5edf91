import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useFormContext, useWatch } from 'react-hook-form'
import { type BoardName, boardNames } from '#shared/kpis/board.ts'
import { boards } from '#shared/kpis/boards.ts'
import { useSay } from '../ui/useSay.ts'
import { reportWords } from './words.ts'

/** Puts the tiles of a board into the report; from then on they are the report's own. */
export function BoardChoice() {
  const say = useSay()
  const { setValue } = useFormContext()
  const metrics = useWatch({ name: 'metrics' }) as readonly string[] | undefined
  const chosen = boardNames.find((name) => String(boards[name].tiles) === String(metrics ?? []))
  return (
    <TextField
      select
      label={say(reportWords.board)}
      value={chosen ?? ''}
      onChange={(event) =>
        setValue('metrics', [...boards[event.target.value as BoardName].tiles], { shouldDirty: true })
      }
    >
      {boardNames.map((name) => (
        <MenuItem key={name} value={name}>
          {say(boards[name].label)}
        </MenuItem>
      ))}
    </TextField>
  )
}
