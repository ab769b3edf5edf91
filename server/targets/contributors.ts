import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import { daysBefore } from '#shared/targets/alertRules.ts'
import type { Contributor } from '#shared/targets/alertSchema.ts'
import type { Db } from '../db/database.ts'
import { groupsOf, measure, namesOf } from '../kpis/commands.ts'

const most = 4

/**
 * The teams and queues that made a figure what it is, the heaviest first. What adds up weighs by how much it grew since
 * the days before; a share or a length of time by how far it lies from the whole, times how many things it is about.
 */
export async function contributorsTo(db: Db, metric: KpiName, scope: Scope, better: 'up' | 'down') {
  const before = { ...scope, ...daysBefore(scope) }
  const { [metric]: whole } = await measure(db, [metric], scope)
  const addsUp = ['count', 'sum', 'stock'].includes(kpiOf(metric).reckoned.by)
  const found: Contributor[] = []
  for (const by of ['team', 'kind'] as const) {
    // A figure of one team has no other teams in it.
    if ((by === 'team' && scope.teamIds?.length === 1) || (by === 'kind' && scope.kinds?.length === 1)) continue
    const now = await groupsOf(db, metric, scope, by)
    const then = new Map((await groupsOf(db, metric, before, by)).map((one) => [one.id, one.value]))
    const names = await namesOf(
      db,
      by,
      now.map(({ id }) => id),
    )
    const weighed = now.map(({ id, value, number }) => {
      const earlier = then.get(id) ?? null
      const grown = (value ?? 0) - (earlier ?? 0)
      const apart = ((value ?? 0) - (whole.value ?? 0)) * number
      const weight = (value === null ? 0 : addsUp ? grown : apart) * (better === 'up' ? -1 : 1)
      const named = names.get(id) ?? { en: id, ko: id }
      return { weight, one: { by, id, ...named, value, before: earlier, number } satisfies Contributor }
    })
    found.push(
      ...weighed
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight || (a.one.id < b.one.id ? -1 : 1))
        .slice(0, most)
        .map(({ one }) => one),
    )
  }
  return found
}
