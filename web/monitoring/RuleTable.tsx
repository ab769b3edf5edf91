import { styled } from '@mui/material/styles'
import { precisionOf, recallOf } from '#shared/monitoring/backTest.ts'
import { kindLabels } from '#shared/monitoring/ruleWords.ts'
import type { MonitoringFigures } from '#shared/monitoring/schema.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Share } from './Share.tsx'
import { figureWords as words } from './words.ts'

type Rule = MonitoringFigures['rules'][number]

/** Each rule with what it caught and what it got wrong; where too little is decided, that is said and no share is. */
export function RuleTable({ figures }: { figures: MonitoringFigures }) {
  const say = useSay()
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.rule)}</th>
            <th scope="col">{say(words.weight)}</th>
            <th scope="col">{say(words.waiting)}</th>
            <th scope="col">{say(words.caught)}</th>
            <th scope="col">{say(words.falsely)}</th>
            <th scope="col">{say(words.precision)}</th>
            <th scope="col">{say(words.recall)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} figures={figures} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function RuleRow({ rule, figures }: { rule: Rule; figures: MonitoringFigures }) {
  const say = useSay()
  const locale = useLanguage()
  const tally = figures.backTest?.figures.rules[rule.id]
  const count = (figure: number | undefined) => figure?.toLocaleString(locale) ?? '–'
  return (
    <tr>
      <th scope="row">
        {say(rule.name)} <small>{say(kindLabels[rule.kind])}</small>
        {!rule.isOn && <ToneChip tone="neutral">{say(words.off)}</ToneChip>}
      </th>
      <td>{rule.weight}</td>
      <td>{rule.waiting > 0 ? <b>{count(rule.waiting)}</b> : '–'}</td>
      <td>{count(tally?.caught)}</td>
      <td>{count(tally?.falsely)}</td>
      <RuleShares tally={tally} least={figures.leastDecided} />
    </tr>
  )
}

type Tally = NonNullable<MonitoringFigures['backTest']>['figures']['overall']

function RuleShares({ tally, least }: { tally: Tally | undefined; least: number }) {
  const say = useSay()
  if (!tally) return <td colSpan={2}>–</td>
  // A share of a handful says nothing about a rule; what was flagged has to be enough.
  const flagged = tally.caught + tally.falsely
  const precision = precisionOf(tally)
  const recall = recallOf(tally)
  if (precision === null) return <td colSpan={2}>{say(words.neverHit)}</td>
  if (flagged < least) return <td colSpan={2}>{say(words.tooFew, { count: flagged, least })}</td>
  return (
    <>
      <td>
        <Share share={precision} />
      </td>
      <td>{recall === null ? '–' : <Share share={recall} />}</td>
    </>
  )
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& table': { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  '& th, & td': {
    height: 36,
    padding: '4px 16px',
    textAlign: 'right',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& thead th': {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    backgroundColor: theme.palette.sunken,
  },
  '& th:first-of-type': { textAlign: 'left' },
  '& tbody th': { fontWeight: 500 },
  '& tbody td[colspan]': { color: theme.palette.text.secondary },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
  '& small': { ...theme.typography.caption, marginLeft: 6, color: theme.palette.text.secondary },
}))
