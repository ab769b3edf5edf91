import { styled } from '@mui/material/styles'
import { type Term, wholePoints } from '#shared/dispatch/priority.ts'
import { buyerHarmWords, termWords } from '#shared/dispatch/words.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import { Money } from '../../ui/Money.tsx'
import { type Say, useSay } from '../../ui/useSay.ts'
import { dispatchWords } from './words.ts'

/** Every summand of the score as a bar: to the right what lifts the case, to the left what lets it wait. */
export function TermBars({ terms }: { terms: readonly Term[] }) {
  const say = useSay()
  const points = wholePoints(terms)
  const longest = Math.max(1, ...points.map(Math.abs))
  return (
    <Table>
      <tbody>
        {terms.map((term, position) => {
          const shown = points[position] ?? 0
          return (
            <tr key={term.name}>
              <th scope="row">{say(termWords[term.name])}</th>
              <td className="input">{inputOf(term, say)}</td>
              <td className="bar" aria-hidden>
                <i
                  data-less={shown < 0}
                  style={{ width: `${(Math.abs(shown) / longest) * 100}%`, minWidth: shown === 0 ? 0 : 2 }}
                />
              </td>
              <td className="points">
                {shown > 0 ? '+' : ''}
                {shown}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

function inputOf({ name, input }: Term, say: Say) {
  if (name === 'promise') {
    if (typeof input !== 'number') return say(dispatchWords.noPromise)
    const hours = Math.abs(Math.round(input)).toLocaleString()
    return say(input < 0 ? dispatchWords.hoursOver : dispatchWords.hoursLeft, { hours })
  }
  if (typeof input === 'string') return say(severityWords[input])
  if (name === 'gmv') return <Money krw={input ?? 0} />
  if (name === 'reports') return say(dispatchWords.reports, { count: input ?? 0 })
  const harm = buyerHarmWords[input ?? 0]
  return harm ? say(harm) : input
}

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { padding: '2px 0', fontWeight: 400, textAlign: 'left', fontSize: 12, lineHeight: '18px' },
  '& th': { color: theme.palette.text.secondary, paddingRight: 8, whiteSpace: 'nowrap' },
  '& .input': { paddingRight: 8, whiteSpace: 'nowrap' },
  '& .bar': { width: '34%' },
  '& .bar i': {
    display: 'block',
    height: 8,
    borderRadius: 2,
    backgroundColor: theme.palette.tone.busy.mark,
    '&[data-less="true"]': { backgroundColor: theme.palette.lineStrong },
  },
  '& td.points': { paddingLeft: 8, textAlign: 'right', fontWeight: 600, whiteSpace: 'nowrap' },
}))
