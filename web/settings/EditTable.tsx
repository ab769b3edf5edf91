import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useSay } from '../ui/useSay.ts'
import { problemWordsOf, settingWords } from './words.ts'

/** Rows to write in, as dense as a table to read. */
export const EditTable = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  justifySelf: 'start',
  '& th': {
    padding: '4px 12px 4px 0',
    textAlign: 'left',
    fontSize: 12,
    fontWeight: 500,
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  '& tbody th': { verticalAlign: 'top', lineHeight: '26px' },
  '& td': { padding: '3px 12px 3px 0', minWidth: 56, verticalAlign: 'top', fontVariantNumeric: 'tabular-nums' },
  '& tbody tr + tr': { borderTop: `1px solid ${theme.palette.line}` },
  '& input, & select': {
    ...theme.typography.body2,
    font: 'inherit',
    height: 30,
    padding: '0 8px',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.control}`,
    borderRadius: 6,
    colorScheme: theme.palette.mode,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -1 },
    '&[aria-invalid="true"]': { borderColor: theme.palette.tone.bad.mark },
  },
  '& input[type="checkbox"]': { height: 16, padding: 0, margin: '0 6px 0 0', accentColor: theme.palette.primary.main },
}))

type RowToolsProps<Row> = {
  rows: readonly Row[]
  at: number
  onChange: (rows: Row[]) => void
  /** Where the order says which row counts. */
  isOrdered?: boolean
}

/** Moves a row among the others, or takes it away. */
export function RowTools<Row>({ rows, at, onChange, isOrdered = false }: RowToolsProps<Row>) {
  const say = useSay()
  const move = (by: -1 | 1) => {
    const next = [...rows]
    const [row] = next.splice(at, 1)
    if (row === undefined) return
    next.splice(at + by, 0, row)
    onChange(next)
  }
  return (
    <Tools>
      {isOrdered && (
        <>
          <IconButton
            aria-label={say(settingWords.up)}
            title={say(settingWords.up)}
            disabled={at === 0}
            onClick={() => move(-1)}
          >
            <ArrowUpward />
          </IconButton>
          <IconButton
            aria-label={say(settingWords.down)}
            title={say(settingWords.down)}
            disabled={at === rows.length - 1}
            onClick={() => move(1)}
          >
            <ArrowDownward />
          </IconButton>
        </>
      )}
      <IconButton
        aria-label={say(settingWords.remove)}
        title={say(settingWords.remove)}
        onClick={() => onChange(rows.filter((_, n) => n !== at))}
      >
        <Close />
      </IconButton>
    </Tools>
  )
}

/** What is wrong at these places, in words; nothing when nothing is. */
export function Wrong({ errors, at }: { errors: Readonly<Record<string, string>>; at: readonly string[] }) {
  const say = useSay()
  const problems = at.flatMap((path) => errors[path] ?? [])
  if (problems.length === 0) return null
  return <Problem role="alert">{problems.map((problem) => say(problemWordsOf(problem))).join(' · ')}</Problem>
}

const Tools = styled('span')({ display: 'inline-flex', whiteSpace: 'nowrap', '& svg': { fontSize: 16 } })

const Problem = styled('div')(({ theme }) => ({
  fontSize: 12,
  color: theme.palette.tone.bad.text,
  paddingTop: 2,
}))
