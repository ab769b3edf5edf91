import { and, desc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { wrongTexts } from '#shared/templates/rules.ts'
import { type TemplateTextChange, type TextField, textFields } from '#shared/templates/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { TemplateVersionRow } from './store.ts'
import { templateVersions } from './table.ts'

type Texts = Pick<TemplateVersionRow, TextField>

/** The next draft of a letter, with the words of this version. @throws Refused already-open with the id of the draft there is. */
export async function reviseTemplate(
  tx: Tx,
  id: string,
  version: number,
  actor: Actor,
  now: Date,
): Promise<TemplateVersionRow> {
  const base = await find(tx, id)
  const versions = await tx
    .select()
    .from(templateVersions)
    .where(eq(templateVersions.name, base.name))
    .orderBy(desc(templateVersions.number))
  const draft = versions.find((one) => one.state === 'draft')
  if (draft) throw refused('already-open', { current: { id: draft.id } })
  refuseStale(base, version)
  const fresh = await insertDraft(tx, base, (versions[0]?.number ?? 0) + 1, now)
  await tell(tx, 'revise', fresh, actor, now, { before: base, after: fresh })
  return fresh
}

/** Changes words of a draft; it may be unfinished, also with placeholders that nothing fills. */
export async function editDraft(
  tx: Tx,
  id: string,
  version: number,
  change: TemplateTextChange,
  actor: Actor,
  now: Date,
): Promise<TemplateVersionRow> {
  const before = await findDraft(tx, id, version)
  const after = await advance(tx, before, textsOf(change), now)
  await tell(tx, 'edit', after, actor, now, { before, after })
  return after
}

export async function deleteDraft(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<void> {
  const before = await findDraft(tx, id, version)
  await tx.delete(templateVersions).where(and(eq(templateVersions.id, id), eq(templateVersions.state, 'draft')))
  await tell(tx, 'delete', before, actor, now, { before })
}

/** From here on the version never changes, and the next letter is made of it. @throws Refused placeholder-unfilled by field. */
export async function publishTemplate(
  tx: Tx,
  id: string,
  version: number,
  actor: Actor,
  now: Date,
): Promise<TemplateVersionRow> {
  const before = await findDraft(tx, id, version)
  const errors = wrongTexts(before)
  if (Object.keys(errors).length > 0) throw refused('placeholder-unfilled', { errors })
  const publishedById = actor.kind === 'person' ? actor.id : null
  const after = await advance(tx, before, { state: 'published', publishedAt: now, publishedById }, now)
  await tell(tx, 'publish', after, actor, now, { before, after })
  return after
}

async function find(tx: Tx, id: string): Promise<TemplateVersionRow> {
  const [row] = await forUpdate(tx.select().from(templateVersions).where(eq(templateVersions.id, id)))
  if (!row) throw refused('not-found')
  return row
}

async function findDraft(tx: Tx, id: string, version: number): Promise<TemplateVersionRow> {
  const row = await find(tx, id)
  if (row.state === 'published') throw refused('already-published', { current: { version: row.version } })
  refuseStale(row, version)
  return row
}

function refuseStale(row: TemplateVersionRow, version: number): void {
  if (row.version !== version) throw refused('changed-meanwhile', { current: { version: row.version } })
}

async function insertDraft(tx: Tx, base: TemplateVersionRow, number: number, now: Date): Promise<TemplateVersionRow> {
  const draft = { id: uuidv7(), version: 1, name: base.name, number, state: 'draft' as const, ...textsOf(base) }
  try {
    const [row] = await tx
      .insert(templateVersions)
      .values({ ...draft, createdAt: now, updatedAt: now })
      .returning()
    if (!row) throw new Error('the new draft did not answer')
    return row
  } catch (error) {
    // Two who revise at once count to the same number; the database keeps the first.
    if (brokenConstraint(error)?.kind === 'unique') throw refused('already-open')
    throw error
  }
}

/** The one update of this table: it finds drafts only, whatever its callers checked. */
async function advance(tx: Tx, before: TemplateVersionRow, set: Partial<TemplateVersionRow>, now: Date) {
  const isSame = and(eq(templateVersions.id, before.id), eq(templateVersions.version, before.version))
  const [after] = await tx
    .update(templateVersions)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(isSame, eq(templateVersions.state, 'draft')))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

/** The words alone; anything else that came along is left behind. */
function textsOf(from: Texts): Texts
function textsOf(from: TemplateTextChange): Partial<Texts>
function textsOf(from: TemplateTextChange): Partial<Texts> {
  return Object.fromEntries(textFields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])))
}

async function tell(
  tx: Tx,
  verb: 'revise' | 'edit' | 'delete' | 'publish',
  row: TemplateVersionRow,
  actor: Actor,
  at: Date,
  { before, after }: { before?: TemplateVersionRow; after?: TemplateVersionRow },
): Promise<void> {
  await record(tx, { resource: 'templates', resourceId: row.id, action: `templates:${verb}`, actor, before, after, at })
  signal(tx, `templates.${verb}`, 'templates', row.id, row.version)
}
