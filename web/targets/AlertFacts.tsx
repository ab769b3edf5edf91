import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { Alert, AlertRule } from '#shared/targets/alertSchema.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { alertWords as words } from './alertWords.ts'
import { countedAt } from './links.ts'
import { closingWords, findingTones, findingWords, windowWords } from './words.ts'

/** How the figure stands, what it is held against, and who was told. */
export function AlertFacts({ alert, rule }: { alert: Alert; rule: AlertRule | undefined }) {
  const say = useSay()
  const locale = useLanguage()
  const { unit, formula } = kpiOf(alert.metric)
  const text = (value: number | null) => kpiText(unit, value, locale)
  const sign = alert.better === 'up' ? '≥' : '≤'
  return (
    <Panel title={say(words.standing)}>
      <Fields>
        <Field label={say(words.value)}>
          <b>{text(alert.value)}</b>{' '}
          <ToneChip tone={findingTones[alert.finding]}>{say(findingWords[alert.finding])}</ToneChip>
        </Field>
        <Field label={say(words.bound)}>
          {sign} {text(alert.bound)}
        </Field>
        {alert.goal !== null && (
          <Field label={say(words.target)}>
            {sign} {text(alert.goal)}
          </Field>
        )}
        <Field label={say(words.number)}>
          <MuiLink component={Link} to={countedAt(alert.drill)} title={say(words.showCounted)}>
            {say(words.countedList, { n: alert.number.toLocaleString() })}
          </MuiLink>
        </Field>
        <Field label={say(words.window)}>
          {say(windowWords[alert.window])} · {alert.from === alert.to ? alert.to : `${alert.from} – ${alert.to}`}
        </Field>
        <Field label={say(words.opened)}>
          <Ago at={alert.openedAt} /> · {text(alert.openedValue)}
        </Field>
        {alert.closedAt && alert.closing && (
          <Field label={say(words.closed)}>
            <Ago at={alert.closedAt} /> · {say(closingWords[alert.closing])}
          </Field>
        )}
        <Field label={say(words.told)}>
          {alert.toldAt
            ? alert.toldPeople > 0
              ? say(words.toldPeople, { n: alert.toldPeople })
              : say(words.nobodyTold)
            : alert.mutedUntil
              ? say(words.notTold, { until: exactTime(new Date(alert.mutedUntil), locale) })
              : say(words.nobodyTold)}
        </Field>
        <Field label={say(words.onIt)}>
          {alert.acknowledgedAt && alert.acknowledgedByName ? (
            <>
              {say(words.acknowledged, { name: alert.acknowledgedByName })} · <Ago at={alert.acknowledgedAt} />
              {alert.acknowledgement && <p style={{ margin: '2px 0 0' }}>{alert.acknowledgement}</p>}
            </>
          ) : (
            say(words.nobodyOnIt)
          )}
        </Field>
      </Fields>
      <p style={{ fontSize: 12, margin: '16px 0 0' }}>{say(formula)}</p>
      {rule?.note && <p style={{ margin: '8px 0 0' }}>{rule.note}</p>}
    </Panel>
  )
}
