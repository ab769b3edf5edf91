import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

/** Keeps the filters and the order of now under a name. */
export function SaveView({ taken, onSave }: { taken: readonly string[]; onSave: (name: string) => void }) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [name, setName] = useState('')
  const wanted = name.trim()
  const isTaken = taken.includes(wanted)

  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!wanted || isTaken) return
    onSave(wanted)
    setName('')
    setAnchor(null)
  }
  return (
    <>
      <IconButton
        aria-label={say(queueWords.saveView)}
        title={say(queueWords.saveView)}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Add />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { 'aria-label': say(queueWords.saveView) } }}
      >
        <Ask onSubmit={save}>
          <TextField
            autoFocus
            size="small"
            label={say(queueWords.viewName)}
            value={name}
            error={isTaken}
            helperText={isTaken ? say(queueWords.viewTaken) : undefined}
            slotProps={{ htmlInput: { maxLength: 40 } }}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" variant="contained" disabled={!wanted || isTaken}>
            {say(queueWords.save)}
          </Button>
        </Ask>
      </Popover>
    </>
  )
}

const Ask = styled('form')({ display: 'flex', alignItems: 'flex-start', gap: 8, padding: 12 })
