import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import ViewColumn from '@mui/icons-material/ViewColumnOutlined'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useSay } from '../../ui/useSay.ts'
import type { ViewNow } from './useView.ts'
import { queueWords } from './words.ts'

type ColumnsMenuProps = { columns: readonly { name: string; label: string }[]; view: ViewNow }

/** Which columns the view shows, and in which order. */
export function ColumnsMenu({ columns, view }: ColumnsMenuProps) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const shown = view.columns
  const labelOf = new Map(columns.map(({ name, label }) => [name, label]))
  const inOrder = [...shown, ...columns.map(({ name }) => name).filter((name) => !shown.includes(name))]

  const toggle = (name: string) => {
    const next = shown.includes(name) ? shown.filter((one) => one !== name) : [...shown, name]
    if (next.length > 0) view.setColumns(next)
  }
  const move = (name: string, by: 1 | -1) => {
    const at = shown.indexOf(name)
    const next = [...shown]
    next.splice(at, 1)
    next.splice(at + by, 0, name)
    view.setColumns(next)
  }
  return (
    <>
      <Button
        variant="text"
        startIcon={<ViewColumn />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say(queueWords.columns)}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': say(queueWords.columns) } }}
      >
        <List>
          {inOrder.map((name) => {
            const label = labelOf.get(name) ?? name
            const at = shown.indexOf(name)
            return (
              <li key={name}>
                <FormControlLabel
                  label={label}
                  control={<Checkbox checked={at !== -1} onChange={() => toggle(name)} sx={{ p: '2px' }} />}
                />
                <IconButton
                  aria-label={say(queueWords.columnUp, { name: label })}
                  disabled={at < 1}
                  onClick={() => move(name, -1)}
                >
                  <ArrowUpward />
                </IconButton>
                <IconButton
                  aria-label={say(queueWords.columnDown, { name: label })}
                  disabled={at === -1 || at === shown.length - 1}
                  onClick={() => move(name, 1)}
                >
                  <ArrowDownward />
                </IconButton>
              </li>
            )
          })}
        </List>
        <Button variant="text" sx={{ m: 2, mt: 0 }} onClick={view.forgetColumns}>
          {say(queueWords.columnsAsCame)}
        </Button>
      </Popover>
    </>
  )
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: '8px 12px',
  '& li': { display: 'flex', alignItems: 'center', height: 28 },
  '& label': { flex: 1, minWidth: 150, margin: 0, gap: 8 },
  '& .MuiIconButton-root': { padding: 3, '& svg': { fontSize: 14 } },
})
