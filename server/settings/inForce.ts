import { and, desc, eq } from 'drizzle-orm'
import type { SettingBody } from '#shared/settings/bodies.ts'
import type { SettingName } from '#shared/settings/schema.ts'
import type { Db } from '../db/database.ts'
import { settingVersions } from './table.ts'

export type SettingInForce<N extends SettingName> = { versionId: string; number: number; body: SettingBody<N> }

/** The newest published version. Every house has one: the base versions are installed before the first request. */
export async function settingInForce<N extends SettingName>(db: Db, name: N): Promise<SettingInForce<N>> {
  const [row] = await db
    .select({ id: settingVersions.id, number: settingVersions.number, body: settingVersions.body })
    .from(settingVersions)
    .where(and(eq(settingVersions.name, name), eq(settingVersions.state, 'published')))
    .orderBy(desc(settingVersions.number))
    .limit(1)
  if (!row) throw new Error(`no published setting ${name}`)
  // Checked against the body's schema before it was published.
  return { versionId: row.id, number: row.number, body: row.body as SettingBody<N> }
}
