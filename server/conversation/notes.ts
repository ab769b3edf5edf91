import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { editableUntil } from '#shared/conversation/rules.ts'
import type { ChangeNote, WriteNote } from '#shared/conversation/schema.ts'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { follow, followAsWorker } from '../notifications/following.ts'
import { notify } from '../notifications/notify.ts'
import { sellers } from '../sellers/table.ts'
import { refuseBlindMentions, writableCase } from './access.ts'
import { refuseForeignFiles } from './files.ts'
import { notes } from './table.ts'

type NoteRow = typeof notes.$inferSelect

/** Writes to colleagues. @throws Refused not-found, not-allowed for an outside system, refused by field. */
export async function writeNote(tx: Tx, caseId: string, note: WriteNote, actor: Actor, now: Date): Promise<string> {
  const row = await writableCase(tx, caseId, actor)
  if (actor.kind !== 'person' || !actor.id) throw refused('not-allowed')
  const { body, mentionedIds = [], fileIds = [] } = note
  await refuseBlindMentions(tx, row, actor, mentionedIds)
  await refuseForeignFiles(tx, caseId, fileIds)
  const id = uuidv7()
  const unique = [...new Set(mentionedIds)]
  await tx
    .insert(notes)
    .values({ id, version: 1, caseId, authorId: actor.id, body, mentionedIds: unique, fileIds, at: now })
  await followAsWorker(tx, caseId, actor, now)
  await tellMentioned(tx, row, id, unique, actor, now)
  const after = { noteId: id, body, mentionedIds: unique, fileIds }
  await record(tx, { resource: row.kind, resourceId: caseId, action: 'conversation:note', actor, after, at: now })
  signal(tx, 'conversation.note', 'conversation', caseId, 1)
  return id
}

export type NoteEdit = { caseId: string; noteId: string; version: number; change: ChangeNote }

/** Changes one's own note while it is fresh. @throws Refused not-found, not-allowed, changed-meanwhile, too-late. */
export async function changeNote(
  tx: Tx,
  { caseId, noteId, version, change }: NoteEdit,
  actor: Actor,
  now: Date,
): Promise<void> {
  const row = await writableCase(tx, caseId, actor)
  const [before] = await forUpdate(
    tx
      .select()
      .from(notes)
      .where(and(eq(notes.id, noteId), eq(notes.caseId, caseId))),
  )
  if (!before) throw refused('not-found')
  if (before.authorId !== actor.id) throw refused('not-allowed')
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  if (now > editableUntil(before)) throw refused('too-late')
  const mentionedIds = [...new Set(change.mentionedIds ?? before.mentionedIds)]
  await refuseBlindMentions(tx, row, actor, mentionedIds)
  const set = { body: change.body, mentionedIds, editedAt: now, version: version + 1 }
  await tx.update(notes).set(set).where(eq(notes.id, noteId))
  await tellMentioned(tx, row, noteId, mentionedIds, actor, now)
  await record(tx, {
    resource: row.kind,
    resourceId: caseId,
    action: 'conversation:edit-note',
    actor,
    before: told(before),
    after: { noteId, body: change.body, mentionedIds },
    at: now,
  })
  signal(tx, 'conversation.edit-note', 'conversation', caseId, set.version)
}

const told = ({ id, body, mentionedIds }: NoteRow) => ({ noteId: id, body, mentionedIds })

/** Those who were mentioned before are not told again: the note is the occasion. */
async function tellMentioned(
  tx: Tx,
  row: CaseRow,
  noteId: string,
  ids: readonly string[],
  actor: Actor,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  const [seller] = await tx.select({ name: sellers.name }).from(sellers).where(eq(sellers.id, row.sellerId))
  for (const personId of ids) await follow(tx, row.id, personId, now)
  const told = {
    personIds: ids.filter((id) => id !== actor.id),
    kind: 'mentioned' as const,
    occasion: noteId,
    resource: row.kind,
    resourceId: row.id,
    params: { number: row.number, seller: seller?.name ?? '', who: actor.name },
    actorId: actor.id,
  }
  await notify(tx, told, now)
}
