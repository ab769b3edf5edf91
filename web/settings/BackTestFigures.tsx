import { styled } from '@mui/material/styles'
import { decidedIn, precisionOf, recallOf, type Tally } from '#shared/monitoring/backTest.ts'
import type { MonitoringRule } from '#shared/monitoring/rule.ts'
import type { BackTest } from '#shared/monitoring/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { backTestWords as words } from './monitoringWords.ts'

/** What the tried rules come to, each figure with what the rules in force come to beside it. */
export function BackTestFigures({ test, named }: { test: BackTest; named: readonly MonitoringRule[] }) {
  const say = useSay()
  const locale = useLanguage()
  const { overall, inForce, rules, inForceRules } = test.figures
  const percent = (share: number | null) =>
    share === null ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)
  const count = (figure: number) => figure.toLocaleString(locale)
  const rows: [typeof words.precision, (tally: Tally) => string][] = [
    [words.precision, (tally) => percent(precisionOf(tally))],
    [words.recall, (tally) => percent(recallOf(tally))],
    [words.caught, (tally) => count(tally.caught)],
    [words.missed, (tally) => count(tally.missed)],
    [words.falsely, (tally) => count(tally.falsely)],
  ]
  const nameOf = (id: string) => {
    const rule = named.find((one) => one.id === id)
    return rule ? say({ en: rule.nameEn, ko: rule.nameKo }) : id
  }
  const ids = [...new Set([...Object.keys(rules), ...Object.keys(inForceRules)])]
  const changed = ids.filter((id) => JSON.stringify(rules[id]) !== JSON.stringify(inForceRules[id]))
  return (
    <>
      <Figures>
        {rows.map(([label, of]) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd data-changed={of(overall) !== of(inForce)}>
              {of(overall)} <small>{say(words.inForce, { figure: of(inForce) })}</small>
            </dd>
          </div>
        ))}
      </Figures>
      <Note>{say(words.decided, { count: count(decidedIn(overall)) })}</Note>
      {changed.length > 0 && (
        <Table>
          <thead>
            <tr>
              <th scope="col">{say(words.rule)}</th>
              <th scope="col">{say(words.caught)}</th>
              <th scope="col">{say(words.falsely)}</th>
              <th scope="col">{say(words.precision)}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((id) => (
              <tr key={id}>
                <th scope="row">{nameOf(id)}</th>
                {[
                  (tally: Tally) => count(tally.caught),
                  (tally: Tally) => count(tally.falsely),
                  (tally: Tally) => percent(precisionOf(tally)),
                ].map((of, at) => {
                  const [tried, now] = [rules[id], inForceRules[id]]
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    <td key={at}>
                      {tried ? of(tried) : '–'} <small>{say(words.inForce, { figure: now ? of(now) : '–' })}</small>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}

const Figures = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))',
  gap: '12px 16px',
  margin: 0,
  '& dt': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dd': { margin: 0, fontSize: 20, lineHeight: '28px', fontVariantNumeric: 'tabular-nums' },
  '& dd[data-changed="true"]': { fontWeight: 600 },
  '& small': { ...theme.typography.caption, fontWeight: 400, color: theme.palette.text.secondary },
}))

const Note = styled('p')(({ theme }) => ({ margin: '8px 0 12px', color: theme.palette.text.secondary }))

const Table = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  marginBottom: 12,
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { padding: '4px 24px 4px 0', textAlign: 'right', fontWeight: 400, whiteSpace: 'nowrap' },
  '& th:first-of-type': { textAlign: 'left' },
  '& thead th': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& tbody tr': { borderTop: `1px solid ${theme.palette.line}` },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
