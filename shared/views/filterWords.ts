/** For whom and at which moment a filter is read. */
export type FilterContext = { personId: string; teamIds: readonly string[]; now: Date }

/** What a token became; `none` asks for rows without a value. */
export type Meant = { kind: 'value'; value: string | readonly string[] | null } | { kind: 'unknown' }

const day = 86_400_000
const unitMs = { d: day, h: 3_600_000, m: 60_000 }
/** Korea has one offset all year. */
const seoulOffsetMs = 9 * 3_600_000
const moment = /^\$(now|today)(?:([+-])(\d{1,4})([dhm]))?$/

export const isToken = (value: unknown): value is string => typeof value === 'string' && value.startsWith('$')

/** Who: `$me`, `$myTeams`, `$none`. */
export function meantPerson(token: string, { personId, teamIds }: FilterContext): Meant {
  if (token === '$me') return { kind: 'value', value: personId }
  if (token === '$myTeams') return { kind: 'value', value: teamIds }
  if (token === '$none') return { kind: 'value', value: null }
  return { kind: 'unknown' }
}

/**
 * When: `$now`, `$today` (its beginning in Seoul), each with a distance such as `-1d`, `+30m`; `$none` for no instant.
 * The value is ISO 8601 UTC.
 */
export function meantMoment(token: string, { now }: FilterContext): Meant {
  if (token === '$none') return { kind: 'value', value: null }
  const [, base, sign, count, unit] = moment.exec(token) ?? []
  if (!base) return { kind: 'unknown' }
  const from = base === 'now' ? now.getTime() : startOfDayInSeoul(now)
  const distance = Number(count ?? 0) * unitMs[(unit ?? 'd') as keyof typeof unitMs]
  return { kind: 'value', value: new Date(from + (sign === '-' ? -distance : distance)).toISOString() }
}

const startOfDayInSeoul = (now: Date) => Math.floor((now.getTime() + seoulOffsetMs) / day) * day - seoulOffsetMs
