import Close from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSelection } from './Selection.tsx'
import { queueWords } from './words.ts'

/** How many rows are meant, the way to mean all that match, and what can be done with them. Absent when none is. */
export function SelectionBar({ children }: { children?: ReactNode }) {
  const say = useSay()
  const { total = 0 } = useListContext()
  const { count, isAll, selectAll, clear } = useSelection()
  const isAny = count > 0
  useKeys(isAny ? [{ id: 'list.clear-selection', keys: 'Escape', run: clear }] : [])
  if (!isAny) return null
  const shown = count.toLocaleString()
  return (
    <Bar role="status">
      <IconButton aria-label={say(queueWords.clearSelection)} title={say(queueWords.clearSelection)} onClick={clear}>
        <Close />
      </IconButton>
      <b>{say(isAll ? queueWords.allSelected : queueWords.selected, { count: shown })}</b>
      {!isAll && total > count && (
        <Button variant="text" onClick={selectAll}>
          {say(queueWords.selectAll, { count: total.toLocaleString() })}
        </Button>
      )}
      <span className="actions">{children}</span>
    </Bar>
  )
}

// Over the foot of the rows: no row moves when the first of them is chosen.
const Bar = styled('div')(({ theme }) => ({
  position: 'absolute',
  left: 12,
  right: 12,
  bottom: 52,
  zIndex: 4,
  width: 'fit-content',
  margin: '0 auto',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 44,
  padding: '6px 12px 6px 8px',
  borderRadius: 8,
  backgroundColor: theme.palette.background.paper,
  border: `1px solid ${theme.palette.lineStrong}`,
  boxShadow: theme.shadows[4],
  '& > .MuiIconButton-root': { padding: 4, '& svg': { fontSize: 16 } },
  '& b': { fontWeight: 600, whiteSpace: 'nowrap' },
  '& .actions': { marginLeft: 8, display: 'flex', gap: 8 },
}))
