import { randomBytes } from 'node:crypto'
import { and, count, eq, isNull, type SQL } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { ApiKey, NewApiKey } from '#shared/people/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Db, Tx } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { hashToken } from './sessionStore.ts'
import { apiKeys, people } from './table.ts'

const columns = { name: apiKeys.name, createdAt: apiKeys.createdAt, revokedAt: apiKeys.revokedAt }

export const keyListSpec: ListSpec = {
  resource: 'api-keys',
  id: apiKeys.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['createdAt', 'DESC'],
  search: (text) => contains(apiKeys.name, text),
}

export async function pageKeys(db: Db, query: ListQuery) {
  const [rows, [counted]] = await Promise.all([
    selectKeys(db, query.where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    db.select({ total: count() }).from(apiKeys).where(query.where),
  ])
  return { records: rows.map(toRecord), total: Number(counted?.total ?? 0) }
}

export async function readKey(db: Db, id: string): Promise<ApiKey | undefined> {
  const [row] = await selectKeys(db, eq(apiKeys.id, id))
  return row && toRecord(row)
}

/** A key that may at most what its maker may. @returns the key itself, this once; only its hash is kept. */
export async function issueKey(
  tx: Tx,
  { name, permissions }: NewApiKey,
  actor: Actor,
  now: Date,
): Promise<{ id: string; key: string }> {
  const beyond = permissions.filter((permission) => !actor.permissions.includes(permission))
  if (beyond.length > 0) throw refused('refused', { errors: { permissions: `you do not have ${beyond.join(', ')}` } })
  const key = `maru_${randomBytes(32).toString('base64url')}`
  const id = uuidv7()
  const createdById = actor.kind === 'person' ? actor.id : null
  await tx
    .insert(apiKeys)
    .values({ id, name: name.trim(), keyHash: hashToken(key), permissions, createdAt: now, createdById })
  await tell(tx, 'create', id, 1, actor, now, { name, permissions })
  return { id, key }
}

/** From now on the key opens nothing. Revoking twice is the same as once. */
export async function revokeKey(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
  const [gone] = await tx
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning()
  if (gone) await tell(tx, 'revoke', id, 2, actor, now, { name: gone.name })
}

const selectKeys = (db: Db, where: SQL | undefined) =>
  db
    .select({ row: apiKeys, createdByName: people.name })
    .from(apiKeys)
    .leftJoin(people, eq(people.id, apiKeys.createdById))
    .where(where)

const toRecord = ({
  row,
  createdByName,
}: {
  row: typeof apiKeys.$inferSelect
  createdByName: string | null
}): ApiKey => ({
  id: row.id,
  // A key changes once in its life.
  version: row.revokedAt ? 2 : 1,
  name: row.name,
  permissions: row.permissions,
  createdAt: row.createdAt.toISOString(),
  createdByName,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  allowedActions: row.revokedAt ? [] : ['delete'],
})

async function tell(
  tx: Tx,
  verb: string,
  id: string,
  version: number,
  actor: Actor,
  at: Date,
  after: object,
): Promise<void> {
  await record(tx, { resource: 'api-keys', resourceId: id, action: `api-keys:${verb}`, actor, after, at })
  signal(tx, `api-keys.${verb}`, 'api-keys', id, version)
}
