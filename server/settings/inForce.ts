import { and, desc, eq, sql } from 'drizzle-orm'
import type { SettingBody } from '#shared/settings/bodies.ts'
import type { SettingName } from '#shared/settings/schema.ts'
import type { Db, Tx } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { settingVersions } from './table.ts'

export type SettingInForce<N extends SettingName> = { versionId: string; number: number; body: SettingBody<N> }

const newestPublished = prepared('setting_in_force', (db) =>
  db
    .select({ id: settingVersions.id, number: settingVersions.number, body: settingVersions.body })
    .from(settingVersions)
    .where(and(eq(settingVersions.name, sql.placeholder('name')), eq(settingVersions.state, 'published')))
    .orderBy(desc(settingVersions.number))
    .limit(1),
)

/** What a transaction has read: one decision asks for the same few settings again and again. */
const readIn = new WeakMap<object, Map<SettingName, SettingInForce<SettingName>>>()

/**
 * The newest published version; the same for as long as a transaction runs, but for what it publishes itself.
 * Every house has one: the base versions are installed before the first request.
 */
export async function settingInForce<N extends SettingName>(db: Db, name: N): Promise<SettingInForce<N>> {
  const known = readIn.get(db)?.get(name)
  // Kept under its own name.
  if (known) return known as SettingInForce<N>
  const [row] = await newestPublished(db, { name })
  if (!row) throw new Error(`no published setting ${name}`)
  // Checked against the body's schema before it was published.
  const found = { versionId: row.id, number: row.number, body: row.body as SettingBody<N> }
  if ('signals' in db) {
    const read = readIn.get(db) ?? new Map()
    readIn.set(db, read.set(name, found))
  }
  return found
}

/** After this transaction has published a setting itself. */
export const forgetSettings = (tx: Tx): boolean => readIn.delete(tx)
