import { type Static, Type } from 'typebox'
import { dayNumberOfText, dayTextOf } from '../calendar/seoul.ts'
import { Id } from '../text.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Ids with a comma between them; `none` for what belongs to nobody. */
const Ids = Type.String({ maxLength: 2_000, pattern: '^(none|[0-9a-f-]{36})(,(none|[0-9a-f-]{36}))*$' })

/** A period of Seoul days, both included, and whose work it is about. */
export const ScopeQuery = Type.Object(
  {
    from: Day,
    to: Day,
    kind: Type.Optional(Type.String({ maxLength: 200, pattern: '^[a-z]+(,[a-z]+)*$' })),
    team: Type.Optional(Ids),
    vendor: Type.Optional(Ids),
    person: Type.Optional(Ids),
  },
  { additionalProperties: false },
)
export type ScopeQuery = Static<typeof ScopeQuery>

export type Scope = {
  from: string
  to: string
  kinds?: readonly string[]
  teamIds?: readonly string[]
  vendorIds?: readonly string[]
  personIds?: readonly string[]
}

/** Longer than that nobody compares, and every figure would be asked of years of lines. */
export const longestDays = 1_100

/** Why a period cannot be asked for, by field; null when it can. `today` is Seoul's. */
export function periodFaults({ from, to }: Pick<Scope, 'from' | 'to'>, today: string): Record<string, string> | null {
  for (const [field, day] of Object.entries({ from, to }))
    if (!isDay(day)) return { [field]: 'is not a day of the calendar' }
  if (to < from) return { to: 'ends before it begins' }
  if (from > today) return { from: 'lies in the future' }
  if (dayNumberOfText(to) - dayNumberOfText(from) + 1 > longestDays) return { to: `at most ${longestDays} days` }
  return null
}

/** The 31st of February is no day. */
const isDay = (day: string): boolean => !Number.isNaN(dayNumberOfText(day)) && dayTextOf(dayNumberOfText(day)) === day

/** The period of the same length just before. */
export function periodBefore({ from, to }: Pick<Scope, 'from' | 'to'>): { from: string; to: string } {
  const days = dayNumberOfText(to) - dayNumberOfText(from) + 1
  return { from: dayTextOf(dayNumberOfText(from) - days), to: dayTextOf(dayNumberOfText(from) - 1) }
}

/** Every day of the period. */
export function daysOf({ from, to }: Pick<Scope, 'from' | 'to'>): string[] {
  const first = dayNumberOfText(from)
  return Array.from({ length: dayNumberOfText(to) - first + 1 }, (_, n) => dayTextOf(first + n))
}

export const steps = ['day', 'week', 'month'] as const
export type Step = (typeof steps)[number]

/** The day by which a day's week (its Monday) or month (its first) is known. */
export function stepOf(day: string, by: Step): string {
  if (by === 'day') return day
  if (by === 'month') return `${day.slice(0, 7)}-01`
  const number = dayNumberOfText(day)
  // The first of January 1970 was a Thursday.
  return dayTextOf(number - ((((number + 3) % 7) + 7) % 7))
}

/** One team or person of the answer, as it is called. */
export const Named = Type.Object({ id: Type.Union([Id, Type.Literal('')]), en: Type.String(), ko: Type.String() })
export type Named = Static<typeof Named>
