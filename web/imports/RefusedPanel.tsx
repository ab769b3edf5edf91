import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ImportRecord } from '#shared/imports/schema.ts'
import { reasonSentence } from '#shared/imports/sentences.ts'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { importWords } from './words.ts'

/** The rows that were refused, by line and column, and all of them to take away and put right. */
export function RefusedPanel({ record }: { record: ImportRecord }) {
  const say = useSay()
  const locale = useLanguage()
  const { id, rows, refused, state } = record
  const linesShown = new Set(rows.map(({ line }) => line)).size
  return (
    <Panel
      title={say(importWords.refusedRows)}
      count={refused}
      flush
      aside={
        state !== 'running' && (
          <Button variant="outlined" component="a" href={`/api/imports/${id}/refused.csv?locale=${locale}`} download>
            {say(importWords.download)}
          </Button>
        )
      }
    >
      <Note>
        {say(importWords.refusedText)}
        {linesShown < refused && ` ${say(importWords.refusedFirst, { shown: rows.length })}`}
      </Note>
      <Table>
        <thead>
          <tr>
            <th scope="col">{say(importWords.line)}</th>
            <th scope="col">{say(importWords.column)}</th>
            <th scope="col">{say(importWords.value)}</th>
            <th scope="col" className="grows">
              {say(importWords.why)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.line} ${row.column} ${row.reason}`}>
              <td className="number">{row.line.toLocaleString(locale)}</td>
              <td>{row.column ?? '–'}</td>
              <td className="value" title={row.value ?? undefined}>
                {/* A duplicate's value is the line of its double, which the sentence tells. */}
                {row.reason === 'duplicate-row' ? '–' : (row.value ?? '–')}
              </td>
              <td className="grows">{reasonSentence(row, locale)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

const Note = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '0 16px 12px',
  maxWidth: '80ch',
  color: theme.palette.text.secondary,
}))

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    height: 30,
    padding: '4px 16px 4px 0',
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
    '&:first-of-type': { paddingLeft: 16 },
    '&.grows': { width: '100%', whiteSpace: 'normal' },
    // Text of strangers stays in its own direction and cannot push the others aside.
    '&.value': { maxWidth: 240, overflow: 'hidden', textOverflow: 'ellipsis', unicodeBidi: 'isolate' },
  },
  '& thead th': { ...theme.typography.caption, height: 28, color: theme.palette.text.secondary },
}))
