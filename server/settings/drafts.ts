import { and, desc, eq } from 'drizzle-orm'
import { Value } from 'typebox/value'
import { uuidv7 } from 'uuidv7'
import { type FieldErrors, refused } from '#shared/errors.ts'
import { settingBodies } from '#shared/settings/bodies.ts'
import type { SettingChange, SettingName } from '#shared/settings/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Db, Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { forgetSettings } from './inForce.ts'
import { findDraftOf, type SettingRow } from './store.ts'
import { settingVersions } from './table.ts'

/** What a body's own room objects to, beyond its shape: names that nothing answers to, ranges that overlap. */
export type SettingCheck = (db: Db, body: unknown) => Promise<FieldErrors>
export type SettingChecks = Partial<Record<SettingName, SettingCheck>>

/** The next draft, with the body of this version. @throws Refused already-open with the id of the draft there is. */
export async function reviseSetting(tx: Tx, id: string, actor: Actor, now: Date): Promise<SettingRow> {
  const base = await find(tx, id)
  const draft = await findDraftOf(tx, base.name)
  if (draft) throw refused('already-open', { current: { id: draft.id } })
  const [newest] = await tx
    .select({ number: settingVersions.number })
    .from(settingVersions)
    .where(eq(settingVersions.name, base.name))
    .orderBy(desc(settingVersions.number))
    .limit(1)
  try {
    const [row] = await tx
      .insert(settingVersions)
      .values({
        id: uuidv7(),
        version: 1,
        name: base.name,
        number: (newest?.number ?? 0) + 1,
        state: 'draft',
        note: '',
        body: base.body,
        createdAt: now,
        updatedAt: now,
      })
      .returning()
    if (!row) throw new Error('the new draft did not answer')
    await tell(tx, 'revise', actor, now, base, row)
    return row
  } catch (error) {
    // Two who revise at once count to the same number; the database keeps the first.
    if (brokenConstraint(error)?.kind === 'unique') throw refused('already-open')
    throw error
  }
}

/** A draft may be unfinished: its body is checked when it is published. */
export async function editSetting(
  tx: Tx,
  id: string,
  version: number,
  change: SettingChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await findDraft(tx, id, version)
  const after = await advance(tx, before, change, now)
  await tell(tx, 'edit', actor, now, before, after)
}

export async function deleteSetting(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<void> {
  const before = await findDraft(tx, id, version)
  await tx.delete(settingVersions).where(and(eq(settingVersions.id, id), eq(settingVersions.state, 'draft')))
  await tell(tx, 'delete', actor, now, before)
}

/** From here on it is in force and never changes. @throws Refused refused, by field. */
export async function publishSetting(
  tx: Tx,
  checks: SettingChecks,
  asked: { id: string; version: number; note: string },
  actor: Actor,
  now: Date,
): Promise<SettingRow> {
  const before = await findDraft(tx, asked.id, asked.version)
  const errors = await wrongIn(tx, checks, before.name, before.body)
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  const publishedById = actor.kind === 'person' ? actor.id : null
  const after = await advance(
    tx,
    before,
    { state: 'published', note: asked.note, publishedAt: now, publishedById },
    now,
  )
  forgetSettings(tx)
  await tell(tx, 'publish', actor, now, before, after, asked.note)
  return after
}

/** What keeps this body from being published, by path. */
export async function wrongIn(db: Db, checks: SettingChecks, name: SettingName, body: unknown): Promise<FieldErrors> {
  const shape = [...Value.Errors(settingBodies[name], body)]
  if (shape.length > 0) return Object.fromEntries(shape.map((one) => [one.instancePath || '/', one.message]))
  return (await checks[name]?.(db, body)) ?? {}
}

async function find(tx: Tx, id: string): Promise<SettingRow> {
  const [row] = await forUpdate(tx.select().from(settingVersions).where(eq(settingVersions.id, id)))
  if (!row) throw refused('not-found')
  return row
}

async function findDraft(tx: Tx, id: string, version: number): Promise<SettingRow> {
  const row = await find(tx, id)
  if (row.state === 'published') throw refused('already-published', { current: { version: row.version } })
  if (row.version !== version) throw refused('changed-meanwhile', { current: { version: row.version } })
  return row
}

async function advance(tx: Tx, before: SettingRow, set: Partial<SettingRow>, now: Date): Promise<SettingRow> {
  const isSame = and(eq(settingVersions.id, before.id), eq(settingVersions.version, before.version))
  const [after] = await tx
    .update(settingVersions)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(isSame, eq(settingVersions.state, 'draft')))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

async function tell(
  tx: Tx,
  verb: 'revise' | 'edit' | 'delete' | 'publish',
  actor: Actor,
  at: Date,
  before: SettingRow,
  after?: SettingRow,
  reason?: string,
): Promise<void> {
  const row = after ?? before
  await record(tx, {
    resource: 'settings',
    resourceId: row.id,
    action: `settings:${verb}`,
    actor,
    before,
    after,
    reason,
    at,
  })
  signal(tx, `settings.${verb}`, 'settings', row.id, row.version)
}
