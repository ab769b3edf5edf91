import MuiLink from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { lineOf, type ScoreLine } from '#shared/vendors/lines.ts'
import type { Score, Scorecard, ScoredLine } from '#shared/vendors/schema.ts'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Sparkline } from '../ui/Sparkline.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { BandChip, LineValue, toldIn } from './LineValue.tsx'
import { countedAt } from './links.ts'
import { vendorWords } from './words.ts'

type ScoreTableProps = { weeks: readonly Scorecard[]; card: Scorecard; score: Score }

/** Each measure against what was agreed, with its last twelve weeks and the things it counted. */
export function ScoreTable({ weeks, card, score }: ScoreTableProps) {
  const say = useSay()
  return (
    <Panel title={say(vendorWords.contract, { n: card.contractNumber ?? '' })} flush>
      {score.leftOutWeight > 0 && <Note>{say(vendorWords.leftOut, { weight: score.leftOutWeight })}</Note>}
      <Scroller>
        <Table>
          <thead>
            <tr>
              <th scope="col">{say(vendorWords.line)}</th>
              <th scope="col" className="number">
                {say(vendorWords.value)}
              </th>
              <th scope="col">{say(vendorWords.band)}</th>
              <th scope="col" className="number">
                {say(vendorWords.target)}
              </th>
              <th scope="col" className="number">
                {say(vendorWords.weight)}
              </th>
              <th scope="col">{say(vendorWords.trend)}</th>
              <th scope="col" className="number">
                {say(vendorWords.credit)}
              </th>
            </tr>
          </thead>
          <tbody>
            {score.lines.map((scored) => (
              <Line key={scored.line} scored={scored} card={card} course={courseOf(weeks, scored.line)} />
            ))}
          </tbody>
        </Table>
      </Scroller>
    </Panel>
  )
}

type LineProps = { scored: ScoredLine; card: Scorecard; course: readonly (number | null)[] }

function Line({ scored, card, course }: LineProps) {
  const say = useSay()
  const language = useLanguage()
  const { line, value, band, green, amber, weight, counts, number, creditKrw } = scored
  const told = (figure: number) => toldIn(line, figure, say, language)
  const facts = card.counted[line]
  const known = course.filter((one) => one !== null)
  const isMoved = value !== null && Math.abs(counts - weight) > 0.05
  return (
    <tr>
      <th scope="row" title={say(lineOf(line).formula)}>
        {say(lineOf(line).label)}
      </th>
      <td className="number">
        {facts && value !== null && number > 0 ? (
          <MuiLink
            component={Link}
            to={countedAt(facts)}
            title={`${say(vendorWords.openCounted)}: ${say(vendorWords.counted, { n: number.toLocaleString(language) })}`}
          >
            <LineValue line={line} value={value} />
          </MuiLink>
        ) : (
          <LineValue line={line} value={value} />
        )}
      </td>
      <td>
        <BandChip band={band} />
      </td>
      <td className="number quiet">
        {told(green)} · {told(amber)}
      </td>
      <td
        className="number quiet"
        title={isMoved ? say(vendorWords.weightMoved, { counts: counts.toFixed(1) }) : undefined}
      >
        {isMoved ? say(vendorWords.weightNow, { weight, counts: counts.toFixed(1) }) : weight}
      </td>
      <td>
        {known.length > 1 ? (
          <Sparkline
            values={known}
            limit={green}
            width={88}
            label={say(vendorWords.trendOf, {
              line: say(lineOf(line).label),
              values: course.map((one) => (one === null ? '—' : told(one))).join(', '),
            })}
          />
        ) : (
          '—'
        )}
      </td>
      <td className="number">{creditKrw > 0 ? <Money krw={creditKrw} /> : <span className="quiet">—</span>}</td>
    </tr>
  )
}

const courseOf = (weeks: readonly Scorecard[], line: ScoreLine) =>
  weeks.map(({ card }) => card?.lines.find((one) => one.line === line)?.value ?? null)

const Scroller = styled('div')({ overflowX: 'auto' })

const Note = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '8px 16px',
  color: theme.palette.text.secondary,
  borderTop: `1px solid ${theme.palette.line}`,
}))

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    height: 40,
    padding: '4px 9px',
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
    '&:first-of-type': { paddingLeft: 16 },
    '&:last-of-type': { paddingRight: 16 },
    '&.number': { textAlign: 'right' },
  },
  '& thead th': { ...theme.typography.caption, height: 28, color: theme.palette.text.secondary },
  '& .quiet': { color: theme.palette.text.secondary },
}))
