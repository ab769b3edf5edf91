import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useSay } from '../ui/useSay.ts'
import { uiWords } from '../ui/words.ts'

type SheetPagesProps = { page: number; perPage: number; total: number; onPage: (page: number) => void }

/** Which of all are shown in a sheet, and the way to the others. */
export function SheetPages({ page, perPage, total, onPage }: SheetPagesProps) {
  const say = useSay()
  const first = (page - 1) * perPage
  return (
    <Root>
      <span>
        {say(uiWords.rows, { from: total === 0 ? 0 : first + 1, to: Math.min(total, first + perPage), total })}
      </span>
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        {say(uiWords.previousPage)}
      </Button>
      <Button disabled={first + perPage >= total} onClick={() => onPage(page + 1)}>
        {say(uiWords.nextPage)}
      </Button>
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
  '& span': { marginRight: 'auto', color: theme.palette.text.secondary },
}))
