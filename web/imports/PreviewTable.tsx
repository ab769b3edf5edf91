import { styled } from '@mui/material/styles'
import type { Target } from '#shared/imports/columns.ts'
import type { CellProblem } from '#shared/imports/rules.ts'
import type { ColumnMapping, ImportKind } from '#shared/imports/schema.ts'
import { reasonSentence } from '#shared/imports/sentences.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { MeaningSelect } from './MeaningSelect.tsx'
import type { CheckedRow } from './mapping.ts'
import { importWords } from './words.ts'

type PreviewTableProps = {
  kind: ImportKind
  header: readonly string[]
  rows: readonly CheckedRow[]
  mapping: ColumnMapping
  onMean: (column: string, target: Target | null) => void
}

/** The first rows as they stand in the file; above each column what it means, in each cell what is wrong with it. */
export function PreviewTable({ kind, header, rows, mapping, onMean }: PreviewTableProps) {
  const say = useSay()
  const meaningOf = (column: string) => (Object.hasOwn(mapping, column) ? mapping[column] : undefined)
  return (
    <Scroll tabIndex={0} role="region" aria-label={say(importWords.previewRows, { count: rows.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say(importWords.line)}
            </th>
            {header.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <td key={at}>
                <MeaningSelect
                  kind={kind}
                  column={column}
                  meaning={meaningOf(column)}
                  onChoose={(target) => onMean(column, target)}
                />
              </td>
            ))}
          </tr>
          <tr>
            {header.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <th key={at} scope="col" title={column}>
                {column || '–'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells, problems }) => (
            <tr key={line} data-refused={problems.length > 0}>
              <th scope="row">{line}</th>
              {header.map((column, at) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                  key={at}
                  text={cells[at] ?? ''}
                  isRead={meaningOf(column) !== undefined}
                  problem={problems.find((one) => one.column === column || (one.column === null && at === 0))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Cell({ text, isRead, problem }: { text: string; isRead: boolean; problem?: CellProblem }) {
  const locale = useLanguage()
  return (
    <td data-read={isRead} data-problem={problem !== undefined} title={text}>
      <span>{text}</span>
      {problem && <small>{reasonSentence(problem, locale)}</small>}
    </td>
  )
}

const Scroll = styled('div')(({ theme }) => ({
  overflow: 'auto',
  outlineOffset: -2,
  '& table': { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  '& th, & td': {
    maxWidth: 240,
    padding: '6px 12px',
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& thead': { backgroundColor: theme.palette.sunken },
  '& thead td': { borderBottom: 0, padding: '8px 6px 2px' },
  '& thead th': {
    ...theme.typography.caption,
    fontWeight: 500,
    color: theme.palette.text.secondary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    verticalAlign: 'bottom',
  },
  '& tbody th': { fontWeight: 400, color: theme.palette.textFaint, width: 1 },
  '& tbody td': { color: theme.palette.textFaint },
  '& tbody td[data-read="true"]': { color: theme.palette.text.primary },
  '& tbody td > span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& tbody td[data-problem="true"]': {
    color: theme.palette.tone.bad.text,
    backgroundColor: theme.palette.tone.bad.soft,
    boxShadow: `inset 2px 0 ${theme.palette.tone.bad.mark}`,
  },
  '& small': { ...theme.typography.caption, display: 'block', whiteSpace: 'normal' },
  '& tr[data-refused="true"] > th': { color: theme.palette.tone.bad.text, fontWeight: 600 },
}))
