import { msOf } from '../calendar/businessTime.ts'
import { dayMs, dayNumberOfText, dayTextOf } from '../calendar/seoul.ts'
import type { FieldErrors } from '../errors.ts'
import type { BusinessCalendar, CalendarBody } from '../settings/calendar.ts'
import type { SlaBody } from '../settings/sla.ts'
import { houseCalendar } from './rules.ts'

/** What is wrong with targets, by path; the words are `slaProblems`. */
export function wrongInSla(body: SlaBody, known: { kinds: readonly string[]; teams: readonly string[] }): FieldErrors {
  const errors: FieldErrors = {}
  for (const [n, { kind, team, ...row }] of body.targets.entries()) {
    const at = `/targets/${n}`
    if (kind !== null && !known.kinds.includes(kind)) errors[`${at}/kind`] = 'unknown-kind'
    if (team !== null && !known.teams.includes(team)) errors[`${at}/team`] = 'unknown-team'
    const isHidden = body.targets
      .slice(0, n)
      .some((one) => covers(one.kind, kind) && covers(one.severity, row.severity) && covers(one.team, team))
    if (isHidden) errors[at] = 'never-reached'
  }
  for (const [n, { kind, metric }] of body.atZero.entries()) {
    const at = `/atZero/${n}`
    if (kind !== null && !known.kinds.includes(kind)) errors[`${at}/kind`] = 'unknown-kind'
    const isHidden = body.atZero.slice(0, n).some((one) => covers(one.kind, kind) && covers(one.metric, metric))
    if (isHidden) errors[at] = 'never-reached'
  }
  return errors
}

/** Whether an earlier row takes everything that this one speaks of. */
const covers = (earlier: string | null, later: string | null): boolean => earlier === null || earlier === later

/** What is wrong with calendars, by path; `teams` are those that go by one of them. */
export function wrongInCalendars(
  { calendars }: CalendarBody,
  teams: readonly { slug: string; calendar: string }[],
): FieldErrors {
  const errors: FieldErrors = {}
  const names = calendars.map(({ name }) => name)
  if (!names.includes(houseCalendar)) errors['/calendars'] = 'standard-missing'
  const orphan = teams.find(({ calendar }) => !names.includes(calendar))
  if (orphan) errors['/calendars'] ??= `team-without-calendar:${orphan.slug}:${orphan.calendar}`
  for (const [n, calendar] of calendars.entries()) {
    const at = `/calendars/${n}`
    if (names.indexOf(calendar.name) !== n) errors[`${at}/name`] = 'name-taken'
    Object.assign(errors, wrongInWeek(at, calendar), wrongInClosures(at, calendar))
  }
  return errors
}

function wrongInWeek(at: string, { week }: BusinessCalendar): FieldErrors {
  const errors: FieldErrors = {}
  if (Object.values(week).every((ranges) => ranges.length === 0)) errors[`${at}/week`] = 'no-hours'
  for (const [weekday, ranges] of Object.entries(week)) {
    let before = 0
    for (const [n, [from, to]] of ranges.entries()) {
      const path = `${at}/week/${weekday}/${n}`
      if (!isTime(from) || !isTime(to)) errors[path] = 'no-time'
      else if (msOf(to) <= msOf(from)) errors[path] = 'ends-before-it-begins'
      else if (n > 0 && msOf(from) < before) errors[path] = 'overlaps'
      before = msOf(to)
    }
  }
  return errors
}

const isTime = (time: string): boolean => Number(time.slice(3)) < 60 && msOf(time) <= dayMs

function wrongInClosures(at: string, { closures }: BusinessCalendar): FieldErrors {
  const errors: FieldErrors = {}
  for (const [n, { from, to }] of closures.entries()) {
    const path = `${at}/closures/${n}`
    if (!isDay(from) || !isDay(to)) errors[path] = 'no-day'
    else if (to < from) errors[path] = 'ends-before-it-begins'
    else if (dayNumberOfText(to) - dayNumberOfText(from) > longestClosureDays) errors[path] = 'too-long'
  }
  return errors
}

/** Longer, and every promise would wait for a year: that is not a closure. */
const longestClosureDays = 366

/** The 31st of February is nobody's day. */
const isDay = (day: string): boolean => {
  const number = dayNumberOfText(day)
  return Number.isInteger(number) && dayTextOf(number) === day
}
