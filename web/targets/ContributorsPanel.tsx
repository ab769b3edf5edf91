import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { Alert } from '#shared/targets/alertSchema.ts'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { figureWords } from '../workflow/figures/words.ts'
import { alertWords as words } from './alertWords.ts'
import { SmallTable } from './SmallTable.tsx'

/** The teams and queues that weighed most when it opened. */
export function ContributorsPanel({ alert }: { alert: Alert }) {
  const say = useSay()
  const locale = useLanguage()
  const { unit, label } = kpiOf(alert.metric)
  const text = (value: number | null) => kpiText(unit, value, locale)
  return (
    <Panel title={say(words.contributors)}>
      {alert.contributors.length === 0 ? (
        <p style={{ margin: 0 }}>{say(words.noContributors)}</p>
      ) : (
        <>
          <p style={{ margin: '0 0 8px' }}>{say(words.contributorsHint)}</p>
          <SmallTable>
            <thead>
              <tr>
                <th scope="col">{say(figureWords.scope)}</th>
                <th scope="col" className="number">
                  {say(label)}
                </th>
                <th scope="col" className="number">
                  {say(words.before)}
                </th>
                <th scope="col" className="number">
                  {say(words.number)}
                </th>
              </tr>
            </thead>
            <tbody>
              {alert.contributors.map((one) => (
                <tr key={`${one.by}:${one.id}`}>
                  <th scope="row">
                    {say(one.by === 'team' ? figureWords.team : figureWords.queue)} · {say(one)}
                  </th>
                  <td className="number">{text(one.value)}</td>
                  <td className="number">{text(one.before)}</td>
                  <td className="number">{one.number.toLocaleString()}</td>
                </tr>
              ))}
            </tbody>
          </SmallTable>
        </>
      )}
    </Panel>
  )
}
