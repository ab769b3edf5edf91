import { styled } from '@mui/material/styles'
import type { Verdict } from '#shared/policies/rules.ts'
import { sayLimit, sayOrders, verdictWords } from '#shared/policies/words.ts'
import type { Figure } from '#shared/sellers/figures.ts'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Sparkline } from '../ui/Sparkline.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { figureWords } from './words.ts'

const tones = { breach: 'bad', inside: 'good', too_few: 'neutral' } satisfies Record<Verdict, Tone>

type FigureTableProps = { figures: readonly Figure[]; drawn: MetricName; onChoose: (metric: MetricName) => void }

/** A row a figure; pressing its name draws it below. */
export function FigureTable({ figures, drawn, onChoose }: FigureTableProps) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(figureWords.metric)}</th>
            <th scope="col" className="number">
              {say(figureWords.value)}
            </th>
            <th scope="col">{say(figureWords.limit)}</th>
            <th scope="col">{say(figureWords.verdict)}</th>
            <th scope="col">{say(figureWords.peers)}</th>
            <th scope="col">{say(figureWords.trend)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const { metric, latest, limits, verdict, peers, rank } = figure
            const name = say(metrics[metric].label)
            return (
              <tr key={metric} data-drawn={metric === drawn}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={metric === drawn}
                    title={say(figureWords.choose, { metric: name })}
                    onClick={() => onChoose(metric)}
                  >
                    {name}
                  </button>
                  <small>{say(figureWords.asOfDay, { day: latest.asOf, days: latest.windowDays })}</small>
                </th>
                <td className="number">
                  <b data-outside={verdict === 'breach'}>{formatMetric(metric, latest.value)}</b>
                  {latest.denominator !== null && (
                    <small>{say(figureWords.ofOrders, { count: latest.denominator.toLocaleString(locale) })}</small>
                  )}
                </td>
                <td>
                  {limits.length === 0 && <small>{say(figureWords.noLimit)}</small>}
                  {limits.map((limit) => (
                    <div key={limit.policyVersionId} title={`${say(limit.policyName)} v${limit.policyVersion}`}>
                      {sayLimit(metric, limit.comparison, limit.threshold)}
                      {limit.minimumCount > 0 && <small>{sayOrders(limit.minimumCount, locale)}</small>}
                    </div>
                  ))}
                </td>
                <td>{verdict && <ToneChip tone={tones[verdict]}>{say(verdictWords[verdict])}</ToneChip>}</td>
                <td>
                  {peers ? formatMetric(metric, peers.median) : '–'}
                  {rank && <small>{say(figureWords[rank])}</small>}
                </td>
                <td>
                  <Trend figure={figure} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}

function Trend({ figure: { metric, history, limits } }: { figure: Figure }) {
  const say = useSay()
  const values = history.map((reading) => reading.value)
  if (values.length < 2) return '–'
  const label = `${say(metrics[metric].label)}: ${values.map((value) => formatMetric(metric, value)).join(', ')}`
  return <Sparkline values={values} limit={limits[0]?.threshold} width={72} height={20} label={label} />
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': {
    height: 52,
    padding: '6px 16px 6px 0',
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
    '&:first-of-type': { paddingLeft: 16 },
    '&.number': { textAlign: 'right' },
  },
  '& thead th': { ...theme.typography.caption, height: 28, color: theme.palette.text.secondary },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
  '& b': { fontWeight: 600 },
  '& b[data-outside="true"]': { color: theme.palette.tone.bad.text },
  '& button': {
    font: 'inherit',
    fontWeight: 500,
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline', textUnderlineOffset: 2 },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2, borderRadius: 3 },
  },
  '& [data-drawn="true"]': { backgroundColor: theme.palette.action.selected },
}))
