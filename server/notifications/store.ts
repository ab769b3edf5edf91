import { and, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { wrongChoices } from '#shared/notifications/rules.ts'
import type { Notification, NotificationChoices, PutChoices } from '#shared/notifications/schema.ts'
import { tellsOnlyTheirs } from '../cases/theirs.ts'
import type { Db, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { notificationChoices, notifications } from './table.ts'

const columns = { kind: notifications.kind, resource: notifications.resource, at: notifications.at }

export const notificationListSpec: ListSpec = {
  resource: 'notifications',
  id: notifications.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['at', 'DESC'],
  flags: { isRead: isNotNull(notifications.readAt) },
}

/** Whose inbox it is, and whose cases they may know of now: a case that went to another team is no longer told of. */
export type Inbox = Pick<Asker, 'id' | 'rows'>

export const inInbox = (db: Db, { id, rows }: Inbox): SQL | undefined =>
  and(eq(notifications.personId, id), tellsOnlyTheirs(db, notifications.resourceId, rows))

/** One page of what this person was told, and the exact total. What others were told does not exist here. */
export async function pageNotifications(db: Db, inbox: Inbox, query: ListQuery) {
  const where = and(inInbox(db, inbox), query.where)
  const rows = await db
    .select()
    .from(notifications)
    .where(where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(notifications).where(where)
  return { records: rows.map(toRecord), total: Number(counted?.total ?? 0) }
}

export async function readNotification(db: Db, inbox: Inbox, id: string): Promise<Notification | undefined> {
  const [row] = await db
    .select()
    .from(notifications)
    .where(and(inInbox(db, inbox), eq(notifications.id, id)))
  return row && toRecord(row)
}

export async function countUnread(db: Db, inbox: Inbox): Promise<number> {
  return Number(await db.$count(notifications, and(inInbox(db, inbox), isNull(notifications.readAt))))
}

/** Marks as read; reading twice is the same as once. @throws Refused not-found when one of them is not this person's. */
export async function markRead(tx: Tx, inbox: Inbox, ids: readonly string[] | 'all', now: Date): Promise<void> {
  const which = ids === 'all' ? undefined : inArray(notifications.id, [...ids])
  if (ids !== 'all') {
    const mine = Number(await tx.$count(notifications, and(inInbox(tx, inbox), which)))
    if (mine !== new Set(ids).size) throw refused('not-found')
  }
  const read = await tx
    .update(notifications)
    .set({ readAt: now, version: sql`${notifications.version} + 1` })
    .where(and(inInbox(tx, inbox), which, isNull(notifications.readAt)))
    .returning()
  if (read.length > 0) signal(tx, 'notifications.read', 'notifications', inbox.id, 1)
}

const nothingChosen: NotificationChoices = { version: 0, muted: [], quietFrom: null, quietTo: null, digest: 'off' }

export async function readChoices(db: Db, personId: string): Promise<NotificationChoices> {
  const [row] = await db.select().from(notificationChoices).where(eq(notificationChoices.personId, personId))
  if (!row) return nothingChosen
  const { version, muted, quietFrom, quietTo, digest } = row
  return { version, muted: muted as NotificationChoices['muted'], quietFrom, quietTo, digest }
}

/** @throws Refused changed-meanwhile on a stale version, refused by field. */
export async function putChoices(tx: Tx, personId: string, chosen: PutChoices): Promise<void> {
  const errors = wrongChoices(chosen)
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  const { version, quietFrom, quietTo, digest } = chosen
  const set = { version: version + 1, muted: [...new Set(chosen.muted)], quietFrom, quietTo, digest }
  const isMine = and(eq(notificationChoices.personId, personId), eq(notificationChoices.version, version))
  const saved =
    version === 0
      ? await tx
          .insert(notificationChoices)
          .values({ personId, ...set })
          .onConflictDoNothing()
          .returning()
      : await tx.update(notificationChoices).set(set).where(isMine).returning()
  if (saved.length === 0) {
    const current = await readChoices(tx, personId)
    throw refused('changed-meanwhile', { current: { version: current.version } })
  }
  signal(tx, 'notifications.chosen', 'notifications', personId, set.version)
}

const toRecord = (row: typeof notifications.$inferSelect): Notification => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  resource: row.resource,
  resourceId: row.resourceId,
  params: row.params,
  at: row.at.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
  isRead: row.readAt !== null,
})
