import FilterAlt from '@mui/icons-material/FilterAltOutlined'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { type ReactNode, useContext } from 'react'
import { useSay } from '../ui/useSay.ts'
import { Mark, NarrowContext } from './Marks.tsx'
import type { Cell, TableOf } from './table.ts'
import { kpiWords } from './words.ts'

type FigureTableProps = {
  table: TableOf
  label: string
  /** Read aloud beside a drawing whose marks open the same lists. */
  isPlain?: boolean
}

/** Figures in rows; each opens what it counted, and a row narrows the board to itself. */
export function FigureTable({ table: { heads, rows }, label, isPlain = false }: FigureTableProps) {
  const say = useSay()
  const narrow = useContext(NarrowContext)
  return (
    <Scroll
      data-plain={isPlain}
      tabIndex={isPlain ? undefined : 0}
      role={isPlain ? undefined : 'group'}
      aria-label={isPlain ? undefined : label}
    >
      <table aria-label={label}>
        <thead>
          <tr>
            {heads.map((head, n) => (
              <th key={head} scope="col" className={n > 0 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest], narrows, isNamed = false }) => (
            <tr key={key}>
              <RowHead isNamed={isNamed}>
                {first && (isPlain ? first.text : <CellText cell={first} />)}
                {narrows && narrow && !isPlain && first && (
                  <IconButton
                    aria-label={say(kpiWords.onlyThis, { name: first.text })}
                    title={say(kpiWords.onlyThis, { name: first.text })}
                    onClick={() => narrow(...narrows)}
                  >
                    <FilterAlt />
                  </IconButton>
                )}
              </RowHead>
              {rest.map((cell, n) => (
                <td key={heads[n + 1]} className="number">
                  {isPlain ? (
                    cell.text
                  ) : (
                    <CellText cell={cell} narrows={narrows} name={`${first?.text}, ${heads[n + 1]}`} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** A person's name is what it is in every language; a queue, a team or a day heads its row. */
const RowHead = ({ isNamed, children }: { isNamed: boolean; children: ReactNode }) =>
  isNamed ? <td className="head">{children}</td> : <th scope="row">{children}</th>

function CellText({
  cell,
  narrows,
  name,
}: {
  cell: Cell
  narrows?: TableOf['rows'][number]['narrows']
  name?: string
}) {
  if (!cell.mark) return cell.text
  return (
    <Mark {...cell.mark} narrows={narrows} label={name && `${name}: ${cell.text}`}>
      {cell.text}
    </Mark>
  )
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  outlineOffset: -2,
  '&[data-plain="true"]': { overflow: 'visible' },
  '& table': { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  '& th, & td': {
    height: 34,
    padding: '3px 16px 3px 0',
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
    '&:first-of-type': { paddingLeft: 16 },
    '&.number': { textAlign: 'right' },
  },
  '& thead th': { ...theme.typography.caption, height: 28, color: theme.palette.text.secondary },
  '& tbody th, & tbody .head': { fontWeight: 500 },
  '& tbody th button, & tbody .head button': { marginLeft: 4, padding: 3, opacity: 0.55, '& svg': { fontSize: 15 } },
  '& tbody tr:hover button, & tbody button:focus-visible': { opacity: 1 },
  '& tbody tr:hover': { backgroundColor: theme.palette.action.hover },
  '& a': {
    color: theme.palette.text.primary,
    textDecoration: 'none',
    borderRadius: 3,
    '&:hover': { color: theme.palette.primary.main, textDecoration: 'underline', textUnderlineOffset: 3 },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
  },
  '@media print': { '& tbody button': { display: 'none' }, '& th, & td': { height: 24 } },
}))
