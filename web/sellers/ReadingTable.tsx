import { styled } from '@mui/material/styles'
import type { Figure } from '#shared/sellers/figures.ts'
import { formatMetric } from '#shared/sellers/metrics.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { figureWords } from './words.ts'

/** What the drawing says, in words: each reading with the line of the file it came from. */
export function ReadingTable({ figure: { metric, history } }: { figure: Figure }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Details>
      <summary>{say(figureWords.asTable)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(figureWords.asOf)}</th>
            <th scope="col">{say(figureWords.windowTitle)}</th>
            <th scope="col">{say(figureWords.value)}</th>
            <th scope="col">{say(figureWords.orders)}</th>
            <th scope="col">{say(figureWords.source)}</th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map((reading) => (
            <tr key={reading.id}>
              <td>{reading.asOf}</td>
              <td>{say(figureWords.window, { days: reading.windowDays })}</td>
              <td>{formatMetric(metric, reading.value)}</td>
              <td>{reading.denominator?.toLocaleString(locale) ?? '–'}</td>
              <td>
                {reading.sourceLine === null
                  ? reading.source
                  : say(figureWords.line, { file: reading.source, line: reading.sourceLine.toLocaleString(locale) })}
                {reading.revision > 1 && ` · ${say(figureWords.revised, { count: reading.revision - 1 })}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  )
}

const Details = styled('details')(({ theme }) => ({
  marginTop: 8,
  '& summary': { cursor: 'pointer', width: 'max-content', color: theme.palette.text.secondary },
  '& table': { marginTop: 8, borderCollapse: 'collapse' },
  '& th, & td': { padding: '4px 24px 4px 0', textAlign: 'left', borderTop: `1px solid ${theme.palette.line}` },
  '& th': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
