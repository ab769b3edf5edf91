import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useListPaginationContext } from 'react-admin'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

const sizes = [25, 50, 100, 200]

/** Where in the list one stands, and the way on. */
export function Pager() {
  const say = useSay()
  const { page, perPage, total, setPage, setPerPage, isPending } = useListPaginationContext()
  if (isPending || total === undefined) return <Root />
  const from = total === 0 ? 0 : (page - 1) * perPage + 1
  const to = Math.min(total, page * perPage)
  return (
    <Root>
      <label>
        {say(uiWords.perPage)}
        <select value={perPage} onChange={(event) => setPerPage(Number(event.target.value))}>
          {[...new Set([...sizes, perPage])]
            .sort((a, b) => a - b)
            .map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
        </select>
      </label>
      <span aria-live="polite">
        {say(uiWords.rows, { from: from.toLocaleString(), to: to.toLocaleString(), total: total.toLocaleString() })}
      </span>
      <IconButton aria-label={say(uiWords.previousPage)} disabled={page <= 1} onClick={() => setPage(page - 1)}>
        <ChevronLeft />
      </IconButton>
      <IconButton aria-label={say(uiWords.nextPage)} disabled={to >= total} onClick={() => setPage(page + 1)}>
        <ChevronRight />
      </IconButton>
    </Root>
  )
}

const Root = styled('footer')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 8,
  minHeight: 40,
  padding: '0 12px',
  fontSize: 12,
  color: theme.palette.text.secondary,
  backgroundColor: theme.palette.background.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& label': { display: 'flex', alignItems: 'center', gap: 6, marginRight: 8 },
  '& select': {
    font: 'inherit',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.lineStrong}`,
    borderRadius: 4,
    padding: '2px 4px',
  },
}))
