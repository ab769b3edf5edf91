import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import type { AlertRule } from '#shared/targets/alertSchema.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { namerOf } from './scopes.ts'
import { alertRules, alerts } from './table.ts'

const columns = {
  metric: alertRules.metric,
  kind: alertRules.kind,
  teamId: alertRules.teamId,
  vendorId: alertRules.vendorId,
  window: alertRules.window,
  finding: alertRules.finding,
  isActive: alertRules.isActive,
  checkedAt: alertRules.checkedAt,
  createdAt: alertRules.createdAt,
}

export const ruleListSpec: ListSpec = {
  resource: 'alert-rules',
  id: alertRules.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['metric', 'ASC'],
}

export async function pageRules(db: Db, query: ListQuery, asker: Asker, now: Date) {
  const rows = await db
    .select()
    .from(alertRules)
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(alertRules).where(query.where)
  return { records: await asRecords(db, rows, asker, now), total: Number(counted?.total ?? 0) }
}

export async function readRule(db: Db, id: string, asker: Asker, now: Date): Promise<AlertRule | undefined> {
  const rows = await db.select().from(alertRules).where(eq(alertRules.id, id))
  return (await asRecords(db, rows, asker, now))[0]
}

async function asRecords(
  db: Db,
  rows: (typeof alertRules.$inferSelect)[],
  asker: Asker,
  now: Date,
): Promise<AlertRule[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const open = await db
    .select({ id: alerts.id, ruleId: alerts.ruleId })
    .from(alerts)
    .where(and(inArray(alerts.ruleId, ids), isNull(alerts.closedAt)))
  const openOf = new Map(open.map(({ id, ruleId }) => [ruleId, id]))
  const nameOf = await namerOf(db, rows)
  const mayEdit = asker.permissions.includes('targets:edit')
  return rows.map((row) => {
    const isMuted = row.mutedUntil !== null && row.mutedUntil > now
    const { id, version, metric, window, bound, margin, opensAfter, closesAfter, holdMinutes, least } = row
    const { recipients, note, better, isActive, finding, value, number } = row
    return {
      ...{ id, version, metric, ...nameOf(row), window, bound, margin, opensAfter, closesAfter, holdMinutes, least },
      ...{ recipients, note, better, isActive, finding, value, number },
      mutedUntil: isMuted ? (row.mutedUntil?.toISOString() ?? null) : null,
      muteReason: isMuted ? row.muteReason : null,
      mutedByName: isMuted ? row.mutedByName : null,
      checkedAt: row.checkedAt?.toISOString() ?? null,
      openAlertId: openOf.get(id) ?? null,
      allowedActions: mayEdit
        ? ['edit', isActive ? 'deactivate' : 'activate', ...(isActive ? [isMuted ? 'unmute' : 'mute'] : [])]
        : [],
    }
  })
}
