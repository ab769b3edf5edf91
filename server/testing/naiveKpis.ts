import { businessMsBetween } from '#shared/calendar/businessTime.ts'
import type { Kpi, Part } from '#shared/kpis/kpi.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import { baseCalendars } from '#shared/settings/calendar.ts'

/** Something that happened, as a test saw it happen. */
export type Seen = {
  what: string
  aspect: string
  caseId: string | null
  kind: string
  teamId: string
  vendorId: string
  personId: string
  at: Date
  value: number | null
  calendarMs: number | null
  /** What it is taken back by. */
  cause: string
}

export type NaiveFigure = { value: number | null; number: number }

const [calendar] = baseCalendars.calendars
if (!calendar) throw new Error('no calendar')
const hours = calendar
export const waitBetween = (from: Date, to: Date) => ({
  value: businessMsBetween(hours, from, to),
  calendarMs: to.getTime() - from.getTime(),
})

const days = new Map<number, string>()

/** Seoul has no summer time: nine hours on. */
export function seoulDay(at: Date): string {
  const known = days.get(at.getTime()) ?? new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
  days.set(at.getTime(), known)
  return known
}

/** What follows from what was seen of each case: answers waited for, and what closings came to. */
export function withConsequences(seen: readonly Seen[]): Seen[] {
  const found = [...seen]
  for (const caseId of new Set(seen.map((one) => one.caseId))) {
    const own = caseId ? seen.filter((one) => one.caseId === caseId) : []
    let asked: Date | null = null
    let answers = 0
    for (const one of own) {
      if (one.what === 'opened' || (one.what === 'asked' && !asked)) asked = one.at
      if (one.what !== 'reply') continue
      if (asked)
        found.push({ ...one, ...waitBetween(asked, one.at), what: answers ? 'next_reply' : 'first_reply', aspect: '' })
      answers++
      asked = null
    }
    const [first] = own.filter(({ what }) => what === 'closed')
    if (first) found.push({ ...first, what: 'first_closed' })
    const end = own.filter(({ what }) => what === 'closed' || what === 'reopened').at(-1)
    if (end?.what !== 'closed') continue
    const has = (what: string) => own.some((one) => one.what === what)
    found.push({ ...end, what: 'resolved' })
    const plain = { ...end, value: null, calendarMs: null }
    if (answers < 2 && !has('reopened')) found.push({ ...plain, what: 'resolved_one_touch' })
    if (has('reopened')) found.push({ ...plain, what: 'resolved_reopened' })
    if (has('escalated')) found.push({ ...plain, what: 'resolved_escalated' })
    if (has('left')) found.push({ ...plain, what: 'resolved_transferred' })
  }
  return found
}

/** What a part of a formula speaks of, looked for among everything that was seen. */
export function countedIn(seen: readonly Seen[], { what, aspects, kinds }: Part, scope: Scope): Seen[] {
  const isOf = (list: readonly string[] | undefined, word: string) => list === undefined || list.includes(word)
  return seen.filter(
    (one) =>
      ([what].flat() as string[]).includes(one.what) &&
      isOf(aspects, one.aspect) &&
      isOf(kinds, one.kind) &&
      isOf(scope.kinds, one.kind) &&
      isOf(scope.teamIds, one.teamId) &&
      isOf(scope.vendorIds, one.vendorId) &&
      isOf(scope.personIds, one.personId) &&
      seoulDay(one.at) >= scope.from &&
      seoulDay(one.at) <= scope.to,
  )
}

/** A figure by its formula, from what was seen and nothing that was kept. */
export function naiveFigure(seen: readonly Seen[], { reckoned }: Kpi, scope: Scope): NaiveFigure {
  const of = (part: Part) => countedIn(seen, part, scope)
  const sum = (some: readonly Seen[]) => some.reduce((all, { value }) => all + (value ?? 0), 0)
  switch (reckoned.by) {
    case 'stock':
    case 'days': {
      if (scope.personIds) return { value: null, number: 0 }
      const open = openAt(seen, scope).length
      if (reckoned.by === 'stock') return { value: open, number: open }
      const weekAgo = seoulDay(new Date(new Date(`${scope.to}T00:00:00+09:00`).getTime() - 6 * 86_400_000))
      const pace = countedIn(seen, reckoned.pace, { ...scope, from: weekAgo }).length / 7
      return { value: pace > 0 ? open / pace : null, number: open }
    }
    case 'count':
      return { value: of(reckoned.of).length, number: of(reckoned.of).length }
    case 'sum':
      return { value: sum(of(reckoned.of)), number: of(reckoned.of).length }
    case 'mean': {
      const some = of(reckoned.of)
      return { value: some.length > 0 ? sum(some) / some.length : null, number: some.length }
    }
    case 'spread': {
      const values = of(reckoned.of).map(({ value }) => value ?? 0)
      return { value: percentile(values, reckoned.at), number: values.length }
    }
    case 'portion': {
      const whole = of(reckoned.among)
      return { value: sum(whole) > 0 ? sum(of(reckoned.of)) / sum(whole) : null, number: whole.length }
    }
    case 'share':
    case 'rate': {
      const whole = of(reckoned.among).length
      const per = reckoned.by === 'rate' ? reckoned.per : 1
      return { value: whole > 0 ? (of(reckoned.of).length / whole) * per : null, number: whole }
    }
  }
}

/** The smallest of the values that so large a share of them does not exceed. */
function percentile(values: readonly number[], at: number): number | null {
  const reached = values.filter(
    (one) => values.filter((other) => other <= one).length * 10 >= Math.round(at * 10) * values.length,
  )
  return reached.length > 0 ? Math.min(...reached) : null
}

/** Cases that stood open when that day ended, each where it stood then. */
export function openAt(seen: readonly Seen[], scope: Scope): string[] {
  if (scope.personIds) return []
  const stands = new Map<string, Seen | null>()
  for (const one of seen) {
    if (!one.caseId || seoulDay(one.at) > scope.to) continue
    if (one.what === 'opened' || one.what === 'reopened' || one.what === 'entered') stands.set(one.caseId, one)
    if (one.what === 'closed' || one.what === 'left') stands.set(one.caseId, null)
  }
  const isOf = (list: readonly string[] | undefined, word: string) => list === undefined || list.includes(word)
  return [...stands].flatMap(([caseId, one]) =>
    one && isOf(scope.kinds, one.kind) && isOf(scope.teamIds, one.teamId) && isOf(scope.vendorIds, one.vendorId)
      ? [caseId]
      : [],
  )
}
