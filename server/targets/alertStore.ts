import { count, eq, isNotNull, isNull } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { Alert } from '#shared/targets/alertSchema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { namerOf } from './scopes.ts'
import { alertRules, alerts } from './table.ts'

const columns = {
  metric: alertRules.metric,
  kind: alertRules.kind,
  teamId: alertRules.teamId,
  ruleId: alerts.ruleId,
  openedAt: alerts.openedAt,
  closedAt: alerts.closedAt,
}

export const alertListSpec: ListSpec = {
  resource: 'alerts',
  id: alerts.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['openedAt', 'DESC'],
  flags: { isOpen: isNull(alerts.closedAt), isAcknowledged: isNotNull(alerts.acknowledgedAt) },
}

const joined = (db: Db) =>
  db.select({ alert: alerts, rule: alertRules }).from(alerts).innerJoin(alertRules, eq(alertRules.id, alerts.ruleId))

/** Open ones first, whatever the order within. */
export async function pageAlerts(db: Db, query: ListQuery, asker: Asker, now: Date) {
  const rows = await joined(db)
    .where(query.where)
    .orderBy(isNotNull(alerts.closedAt), ...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db
    .select({ total: count() })
    .from(alerts)
    .innerJoin(alertRules, eq(alertRules.id, alerts.ruleId))
    .where(query.where)
  return { records: await asRecords(db, rows, asker, now), total: Number(counted?.total ?? 0) }
}

export async function readAlert(db: Db, id: string, asker: Asker, now: Date): Promise<Alert | undefined> {
  const rows = await joined(db).where(eq(alerts.id, id))
  return (await asRecords(db, rows, asker, now))[0]
}

/** Somebody says that they are on it. @throws Refused not-found, changed-meanwhile, wrong-state. */
export async function acknowledge(
  tx: Tx,
  id: string,
  version: number,
  note: string | null,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [alert] = await forUpdate(tx.select().from(alerts).where(eq(alerts.id, id)))
  if (!alert) throw refused('not-found')
  if (alert.version !== version) throw refused('changed-meanwhile', { current: { version: alert.version } })
  if (alert.acknowledgedAt !== null || alert.closedAt !== null) throw refused('wrong-state')
  const who = { acknowledgedById: actor.kind === 'person' ? actor.id : null, acknowledgedByName: actor.name }
  await tx
    .update(alerts)
    .set({ version: version + 1, acknowledgedAt: now, ...who, acknowledgement: note })
    .where(eq(alerts.id, id))
  await record(tx, {
    ...{ resource: 'targets', resourceId: id, action: 'targets:acknowledge', actor, at: now },
    reason: note,
  })
  signal(tx, 'targets.acknowledge', 'targets', id, version + 1)
}

type Joined = { alert: typeof alerts.$inferSelect; rule: typeof alertRules.$inferSelect }

async function asRecords(db: Db, rows: readonly Joined[], asker: Asker, now: Date): Promise<Alert[]> {
  const nameOf = await namerOf(
    db,
    rows.map(({ rule }) => rule),
  )
  const mayAcknowledge = asker.permissions.includes('targets:acknowledge')
  return rows.map(({ alert, rule }) => {
    const { id, version, ruleId, openedAt, closedAt, closing, bound, goal, openedValue, openedNumber } = alert
    const { value, number, finding, fromDay: from, toDay: to, contributors, course, drill, toldAt, toldPeople } = alert
    const isOpen = closedAt === null
    const isMuted = rule.mutedUntil !== null && rule.mutedUntil > now
    return {
      ...{ id, version, ruleId, metric: rule.metric, ...nameOf(rule), window: rule.window, better: rule.better },
      ...{ isOpen, closing, bound, goal, openedValue, openedNumber, value, number, finding, from, to },
      ...{ contributors, course, drill, toldPeople },
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      toldAt: toldAt?.toISOString() ?? null,
      mutedUntil: isMuted ? (rule.mutedUntil?.toISOString() ?? null) : null,
      acknowledgedAt: alert.acknowledgedAt?.toISOString() ?? null,
      acknowledgedByName: alert.acknowledgedByName,
      acknowledgement: alert.acknowledgement,
      allowedActions: isOpen && alert.acknowledgedAt === null && mayAcknowledge ? ['acknowledge'] : [],
    }
  })
}
