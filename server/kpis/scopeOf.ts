import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import { refused } from '#shared/errors.ts'
import type { FactFilter } from '#shared/kpis/counted.ts'
import { periodFaults, type Scope, type ScopeQuery } from '#shared/kpis/scope.ts'
import type { Asker } from '../http/app.ts'

type Reader = Pick<Asker, 'id' | 'permissions' | 'rows'>

/**
 * The scope that was asked for, narrowed to what the asker may know of: a provider's people have the teams of their
 * provider, and figures of others by person are for those who lead.
 * @throws Refused refused by field for a period that cannot be, not-allowed for somebody else's figures.
 */
export function scopeOf(query: ScopeQuery, reader: Reader, now: Date): Scope {
  const errors = periodFaults(query, todayOf(now))
  if (errors) throw refused('refused', { errors })
  const { from, to, kind, team, vendor, person } = query
  return narrowed(
    {
      from,
      to,
      ...(kind !== undefined && { kinds: kind.split(',') }),
      ...(team !== undefined && { teamIds: idsOf(team) }),
      ...(vendor !== undefined && { vendorIds: idsOf(vendor) }),
      ...(person !== undefined && { personIds: idsOf(person) }),
    },
    reader,
  )
}

export const todayOf = (now: Date): string => dayTextOf(dayNumberOf(now.getTime()))

/** Without what the reader may not know of. @throws Refused not-allowed. */
export function narrowed(scope: Scope, { id, permissions, rows }: Reader): Scope {
  if (scope.personIds?.some((one) => one !== id) && !permissions.includes('kpis:people')) throw refused('not-allowed')
  if (rows === null) return scope
  const teamIds = scope.teamIds ? scope.teamIds.filter((one) => rows.includes(one)) : rows
  return { ...scope, teamIds: orNothing(teamIds) }
}

/** The same for a list of facts. @throws Refused not-allowed. */
export function narrowedFilter(filter: FactFilter, { id, permissions, rows }: Reader): FactFilter {
  if (filter.personId?.some((one) => one !== id) && !permissions.includes('kpis:people')) throw refused('not-allowed')
  if (rows === null) return filter
  const teamId = filter.teamId ? filter.teamId.filter((one) => rows.includes(one)) : [...rows]
  return { ...filter, teamId: orNothing(teamId) }
}

/** Figures side by side by person are for those who lead; everybody may see their own. @throws Refused not-allowed. */
export function refuseOthersFigures({ personIds }: Scope, { id, permissions }: Reader): void {
  const isOwn = personIds?.length === 1 && personIds[0] === id
  if (!isOwn && !permissions.includes('kpis:people')) throw refused('not-allowed')
}

/** No team at all must not become every team: a name that none bears. */
const orNothing = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : ['-'])

const idsOf = (text: string): string[] => text.split(',').map((id) => (id === 'none' ? '' : id))
