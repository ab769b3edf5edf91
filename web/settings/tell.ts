import { clockMetricWords, zeroDeedWords } from '#shared/clocks/words.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { settingForms } from '#shared/settings/bodies.ts'
import type { CalendarBody } from '#shared/settings/calendar.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import type { RoutingBody } from '#shared/settings/routing.ts'
import type { SettingName } from '#shared/settings/schema.ts'
import type { SlaBody } from '#shared/settings/sla.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import type { Locale } from '#shared/text.ts'
import { hoursOf } from '../ui/times.ts'
import type { Say } from '../ui/useSay.ts'
import { calendarWords, weekdays, weekdayWords } from './calendarWords.ts'
import type { Line } from './lines.ts'
import { slaWords } from './slaWords.ts'
import { priorityLines, routingLines } from './tellDispatch.ts'
import { formLines } from './tellForm.ts'
import { settingWords } from './words.ts'

/** What differs between two versions, place by place; null where a version says nothing there. */
export type Difference = { key: string; place: string; before: string | null; now: string | null }

export function differencesOf(before: readonly Line[], now: readonly Line[]): Difference[] {
  const was = new Map(before.map((line) => [line.key, line]))
  const is = new Map(now.map((line) => [line.key, line]))
  const keys = [...new Set([...is.keys(), ...was.keys()])]
  return keys.flatMap((key) => {
    const [old, fresh] = [was.get(key), is.get(key)]
    if (old?.text === fresh?.text) return []
    return [{ key, place: fresh?.place ?? old?.place ?? key, before: old?.text ?? null, now: fresh?.text ?? null }]
  })
}

/** A version told line by line, so that two of them can be compared. */
export function linesOf(name: SettingName, body: unknown, say: Say, locale: Locale): Line[] {
  if (name === 'calendar') return calendarLines(body as CalendarBody, say, locale)
  if (name === 'sla') return slaLines(body as SlaBody, say, locale)
  if (name === 'priority') return priorityLines(body as PriorityBody, say)
  if (name === 'routing') return routingLines(body as RoutingBody, say)
  return formLines(settingForms[name], body, say, locale)
}

function calendarLines({ calendars }: CalendarBody, say: Say, locale: Locale): Line[] {
  return calendars.flatMap((calendar) => {
    const at = (key: string, place: string, text: string): Line => ({
      key: `${calendar.name}/${key}`,
      place: `${calendar.name} · ${place}`,
      text,
    })
    return [
      at('labelKo', say(calendarWords.labelKo), calendar.labelKo),
      at('labelEn', say(calendarWords.labelEn), calendar.labelEn),
      ...weekdays.map((day) => {
        const ranges = (calendar.week[day] ?? []).map(([from, to]) => `${from}–${to}`).join(', ')
        return at(day, say(weekdayWords[day]), ranges || say(calendarWords.closedDay))
      }),
      at(
        'holidays',
        say(calendarWords.holidays),
        say(calendar.holidays === 'kr' ? calendarWords.keepsHolidays : calendarWords.worksHolidays),
      ),
      ...calendar.closures.map(({ from, to, note }) =>
        at(`${from}/${to}`, say(calendarWords.closures), [`${from} – ${to}`, note].filter(Boolean).join(' · ')),
      ),
    ].map((line) => ({ ...line, place: line.place.replace(calendar.name, nameOf(calendar, locale)) }))
  })
}

const nameOf = ({ labelEn, labelKo, name }: CalendarBody['calendars'][number], locale: Locale) =>
  (locale === 'ko' ? labelKo : labelEn) || name

function slaLines(body: SlaBody, say: Say, locale: Locale): Line[] {
  const any = say(settingWords.any)
  const kindOf = (kind: string | null) =>
    kind === null ? any : kind in features ? say(features[kind as FeatureName].label) : kind
  const span = (minutes: number | null) =>
    minutes === null ? say(slaWords.noPromise) : hoursOf(minutes * 60_000, locale)
  return [
    ...body.targets.map((one, n) => ({
      key: `target/${n}`,
      place: say(slaWords.target, { number: n + 1 }),
      text: [
        `${kindOf(one.kind)} / ${one.severity === null ? any : say(severityWords[one.severity])} / ${one.team ?? any}:`,
        `${say(clockMetricWords.first_response)} ${span(one.firstResponseMinutes)},`,
        `${say(clockMetricWords.next_response)} ${span(one.nextResponseMinutes)},`,
        `${say(clockMetricWords.resolution)} ${span(one.resolutionMinutes)}`,
      ].join(' '),
    })),
    { key: 'atRisk', place: say(slaWords.atRisk), text: `${Number((body.atRiskShare * 100).toFixed(2))} %` },
    { key: 'dueSoon', place: say(slaWords.dueSoon), text: span(body.dueSoonMinutes) },
    ...body.atZero.map((one, n) => ({
      key: `zero/${n}`,
      place: say(slaWords.rule, { number: n + 1 }),
      text: `${kindOf(one.kind)} / ${one.metric === null ? any : say(clockMetricWords[one.metric])}: ${one.deeds
        .map((deed) => say(zeroDeedWords[deed].label))
        .join(', ')}`,
    })),
  ]
}
