import { and, count, eq, inArray, max } from 'drizzle-orm'
import type { SettingVersion } from '#shared/settings/schema.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { people } from '../people/table.ts'
import { settingVersions } from './table.ts'

export type SettingRow = typeof settingVersions.$inferSelect

const columns = {
  name: settingVersions.name,
  number: settingVersions.number,
  state: settingVersions.state,
  publishedAt: settingVersions.publishedAt,
  createdAt: settingVersions.createdAt,
  updatedAt: settingVersions.updatedAt,
}

export const settingListSpec: ListSpec = {
  resource: 'settings',
  id: settingVersions.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['number', 'DESC'],
}

export async function pageSettings(db: Db, query: ListQuery, asker: Asker) {
  const rows = await db
    .select({ id: settingVersions.id })
    .from(settingVersions)
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(settingVersions).where(query.where)
  const records = await readSettings(
    db,
    rows.map((row) => row.id),
    asker,
  )
  return { records, total: Number(counted?.total ?? 0) }
}

/** Versions by id, in the given order. */
export async function readSettings(db: Db, ids: readonly string[], asker: Asker): Promise<SettingVersion[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ row: settingVersions, publishedByName: people.name })
    .from(settingVersions)
    .leftJoin(people, eq(people.id, settingVersions.publishedById))
    .where(inArray(settingVersions.id, [...ids]))
  const newest = await db
    .select({ name: settingVersions.name, number: max(settingVersions.number) })
    .from(settingVersions)
    .where(eq(settingVersions.state, 'published'))
    .groupBy(settingVersions.name)
  const inForce = new Map(newest.map((one) => [one.name, Number(one.number)]))
  const byId = new Map(rows.map((one) => [one.row.id, one]))
  return ids.flatMap((id) => {
    const found = byId.get(id)
    if (!found) return []
    const { row, publishedByName } = found
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      number: row.number,
      state: row.state,
      isInForce: row.state === 'published' && inForce.get(row.name) === row.number,
      note: row.note,
      body: row.body,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      publishedByName,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      allowedActions: allowed(row, asker),
    }
  })
}

const allowed = (row: SettingRow, asker: Asker): string[] => {
  const mayEdit = asker.permissions.includes('settings:edit')
  if (row.state === 'published') return mayEdit ? ['revise'] : []
  return [
    ...(mayEdit ? ['edit', 'delete'] : []),
    ...(asker.permissions.includes('settings:publish') ? ['publish'] : []),
  ]
}

export async function findDraftOf(db: Db, name: SettingRow['name']): Promise<SettingRow | undefined> {
  const [row] = await db
    .select()
    .from(settingVersions)
    .where(and(eq(settingVersions.name, name), eq(settingVersions.state, 'draft')))
  return row
}
