import { styled } from '@mui/material/styles'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { Alert } from '#shared/targets/alertSchema.ts'
import { Panel } from '../ui/Panel.tsx'
import { Sparkline } from '../ui/Sparkline.tsx'
import { exactTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { alertWords as words } from './alertWords.ts'
import { SmallTable } from './SmallTable.tsx'

const mostLines = 12

/** What the checks saw before it opened and since, as a line against its bound and as a table. */
export function CoursePanel({ alert }: { alert: Alert }) {
  const say = useSay()
  const locale = useLanguage()
  const { unit, label } = kpiOf(alert.metric)
  const text = (value: number | null) => kpiText(unit, value, locale)
  const said = say(words.courseText, {
    figure: say(label),
    n: alert.course.length,
    bound: text(alert.bound),
  })
  return (
    <Panel title={say(words.course)} count={alert.course.length}>
      <Line>
        <Sparkline
          values={alert.course.flatMap(({ value }) => value ?? [])}
          limit={alert.bound}
          label={said}
          width={640}
          height={120}
        />
      </Line>
      <SmallTable>
        <thead>
          <tr>
            <th scope="col">{say(words.checkedAt)}</th>
            <th scope="col" className="number">
              {say(label)}
            </th>
            <th scope="col" className="number">
              {say(words.number)}
            </th>
          </tr>
        </thead>
        <tbody>
          {alert.course
            .slice(-mostLines)
            .toReversed()
            .map(({ at, value, number }) => (
              <tr key={at}>
                <td>{exactTime(new Date(at), locale)}</td>
                <td className="number">{text(value)}</td>
                <td className="number">{number.toLocaleString()}</td>
              </tr>
            ))}
        </tbody>
      </SmallTable>
    </Panel>
  )
}

const Line = styled('div')({ overflowX: 'auto', padding: '4px 0 12px', '& svg': { maxWidth: '100%' } })
