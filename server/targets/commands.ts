import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { KpiName } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import { type InForce, targetFor } from '#shared/targets/rules.ts'
import type { Db } from '../db/database.ts'
import { teams } from '../teams/table.ts'
import { targets } from './table.ts'

/**
 * What figures of this scope are judged by on a day (of a period: its last day; of a past one the target of then).
 * For each name that has one: `{ id, metric, kind, teamId, vendorId, goal, band, better, fromDay, toDay, note }`, goal and
 * band in the unit of the figure; `standingOf(value, target)` of shared/targets/rules.ts says met, warning or missed.
 * The most particular wins: a team's before its provider's, a provider's before a queue's, a queue's before the house's.
 * A scope of several teams or queues has only what is set for all of them; a team's provider is known from the team.
 */
export async function targetsFor(
  db: Db,
  scope: Pick<Scope, 'kinds' | 'teamIds' | 'vendorIds'>,
  names: readonly KpiName[],
  day: string,
): Promise<Partial<Record<KpiName, InForce>>> {
  if (names.length === 0) return {}
  const rows = await inForceOn(db, names, day)
  if (rows.length === 0) return {}
  const whole = { ...scope, vendorIds: scope.vendorIds ?? (await providersOf(db, scope.teamIds)) }
  const found = names.flatMap((name) => {
    const target = targetFor(rows, name, whole, day)
    return target ? [[name, target] as const] : []
  })
  return Object.fromEntries(found) as Partial<Record<KpiName, InForce>>
}

async function inForceOn(db: Db, names: readonly KpiName[], day: string): Promise<InForce[]> {
  const rows = await db
    .select()
    .from(targets)
    .where(
      and(
        inArray(targets.metric, [...names]),
        lte(targets.fromDay, day),
        or(isNull(targets.toDay), gte(targets.toDay, day)),
      ),
    )
  return rows.map(asInForce)
}

export const asInForce = (row: typeof targets.$inferSelect): InForce => ({
  id: row.id,
  metric: row.metric,
  kind: row.kind || null,
  teamId: row.teamId || null,
  vendorId: row.vendorId || null,
  goal: row.goal,
  band: row.band,
  better: row.better,
  fromDay: row.fromDay,
  toDay: row.toDay,
  note: row.note,
})

/** The provider of these teams, where all of them have the same. */
async function providersOf(db: Db, teamIds: readonly string[] | undefined): Promise<string[] | undefined> {
  if (!teamIds || teamIds.length === 0) return undefined
  const rows = await db
    .selectDistinct({ vendorId: teams.vendorId })
    .from(teams)
    .where(teamIds.length === 1 ? eq(teams.id, teamIds[0] ?? '') : inArray(teams.id, [...teamIds]))
  const [only] = rows
  return rows.length === 1 && only?.vendorId ? [only.vendorId] : undefined
}

export { namerOf, scopeColumns, wrongScope } from './scopes.ts'
