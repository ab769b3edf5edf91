import { and, asc, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { editableUntil, returnableUntil } from '#shared/conversation/rules.ts'
import type { ConversationEntry, ConversationPage, Follower, Message, Note } from '#shared/conversation/schema.ts'
import { refused } from '#shared/errors.ts'
import type { Db } from '../db/database.ts'
import { evidence } from '../evidence/table.ts'
import type { Asker } from '../http/app.ts'
import { people } from '../people/table.ts'
import { followers, messages, notes } from './table.ts'

type NoteRow = typeof notes.$inferSelect
type MessageRow = typeof messages.$inferSelect
type Cursor = { at: Date; id: string }

export type PageAsked = { caseId: string; before?: string | undefined; limit?: string | undefined }
export type Viewer = { asker: Asker; now: Date }

const usualPage = 30

/** One page of notes and messages together, oldest first; the last page when `before` is left out. */
export const pageConversation = (db: Db, asked: PageAsked, viewer: Viewer) =>
  page(db, asked, viewer, { withNotes: true, withMessages: true })

export async function pageNotes(
  db: Db,
  asked: PageAsked,
  viewer: Viewer,
): Promise<{ items: Note[]; before: string | null }> {
  const { items, before } = await page(db, asked, viewer, { withNotes: true, withMessages: false })
  return { items: items.flatMap((one) => (one.type === 'note' ? [one] : [])), before }
}

export async function pageMessages(
  db: Db,
  asked: PageAsked,
  viewer: Viewer,
): Promise<{ items: Message[]; before: string | null }> {
  const { items, before } = await page(db, asked, viewer, { withNotes: false, withMessages: true })
  return { items: items.flatMap((one) => (one.type === 'message' ? [one] : [])), before }
}

async function page(
  db: Db,
  { caseId, before, limit: asked }: PageAsked,
  viewer: Viewer,
  { withNotes, withMessages }: { withNotes: boolean; withMessages: boolean },
): Promise<ConversationPage> {
  const limit = asked ? Number(asked) : usualPage
  const cursor = before === undefined ? null : readCursor(before)
  // Each table gives as many as the page can hold; what the merge leaves over comes with the next page.
  const noteRows = withNotes
    ? await db
        .select()
        .from(notes)
        .where(and(eq(notes.caseId, caseId), earlier(notes, cursor)))
        .orderBy(desc(notes.at), desc(notes.id))
        .limit(limit + 1)
    : []
  const messageRows = withMessages
    ? await db
        .select()
        .from(messages)
        .where(and(eq(messages.caseId, caseId), earlier(messages, cursor)))
        .orderBy(desc(messages.at), desc(messages.id))
        .limit(limit + 1)
    : []
  const newestFirst = [...noteRows, ...messageRows].toSorted(
    (a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1),
  )
  const shown = newestFirst.slice(0, limit)
  const oldest = shown.at(-1)
  const hasMore = newestFirst.length > limit
  return {
    items: await toEntries(db, shown.toReversed(), viewer),
    before: hasMore && oldest ? `${oldest.at.toISOString()}_${oldest.id}` : null,
  }
}

const earlier = (of: typeof notes | typeof messages, cursor: Cursor | null): SQL | undefined =>
  cursor ? or(lt(of.at, cursor.at), and(eq(of.at, cursor.at), lt(of.id, cursor.id))) : undefined

function readCursor(text: string): Cursor {
  const [, at = '', id = ''] = /^(\d{4}-\d{2}-\d{2}T[\d:.]{12}Z)_([\w-]{36})$/.exec(text) ?? []
  const instant = new Date(at)
  if (!id || Number.isNaN(instant.getTime())) throw refused('malformed', { errors: { before: 'is not valid' } })
  return { at: instant, id }
}

export async function readEntry(db: Db, caseId: string, id: string, viewer: Viewer): Promise<ConversationEntry> {
  const isIt = (of: typeof notes | typeof messages) => and(eq(of.caseId, caseId), eq(of.id, id))
  const rows = [
    ...(await db.select().from(notes).where(isIt(notes))),
    ...(await db.select().from(messages).where(isIt(messages))),
  ]
  const [entry] = await toEntries(db, rows, viewer)
  if (!entry) throw refused('not-found')
  return entry
}

async function toEntries(db: Db, rows: (NoteRow | MessageRow)[], viewer: Viewer): Promise<ConversationEntry[]> {
  const fileNames = await namesOfFiles(db, [...new Set(rows.flatMap((row) => row.fileIds))])
  const inNotes = rows.flatMap((row) => (isNote(row) ? [row.authorId, ...row.mentionedIds] : []))
  const names = await namesOfPeople(db, [...new Set(inNotes)])
  const named = (ids: readonly string[], from: Map<string, string>) =>
    ids.map((id) => ({ id, name: from.get(id) ?? '' }))
  return rows.map((row): ConversationEntry => {
    const files = named(row.fileIds, fileNames)
    if (!isNote(row)) return { ...toMessage(row, viewer), files }
    return { ...toNote(row, names, viewer), files, mentions: named(row.mentionedIds, names) }
  })
}

const isNote = (row: NoteRow | MessageRow): row is NoteRow => 'mentionedIds' in row

function toNote(row: NoteRow, names: Map<string, string>, { asker, now }: Viewer) {
  const until = editableUntil(row)
  return {
    type: 'note' as const,
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    at: row.at.toISOString(),
    authorId: row.authorId,
    authorName: names.get(row.authorId) ?? '',
    body: row.body,
    editedAt: row.editedAt?.toISOString() ?? null,
    editableUntil: row.authorId === asker.id && now <= until ? until.toISOString() : null,
  }
}

/** Named field by field: the address it went to is the seller's, and is shown where that is looked after. */
function toMessage(row: MessageRow, { asker, now }: Viewer) {
  const until = returnableUntil(row)
  const isTheirs = row.direction === 'out' && row.authorId === asker.id
  return {
    type: 'message' as const,
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    at: row.at.toISOString(),
    authorId: row.authorId,
    authorName: row.authorName,
    direction: row.direction,
    channel: row.channel,
    locale: row.locale,
    subject: row.subject,
    body: row.body,
    state: row.state,
    attempts: row.attempts,
    lastError: row.lastError,
    sentAt: row.sentAt?.toISOString() ?? null,
    returnableUntil: isTheirs && until && until > now ? until.toISOString() : null,
    mayRetry: row.state === 'failed' && asker.permissions.includes('conversation:message'),
  }
}

async function namesOfPeople(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function namesOfFiles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: evidence.id, name: evidence.name })
    .from(evidence)
    .where(inArray(evidence.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function listFollowers(db: Db, caseId: string): Promise<Follower[]> {
  const rows = await db
    .select({ id: people.id, name: people.name, since: followers.since })
    .from(followers)
    .innerJoin(people, eq(people.id, followers.personId))
    .where(and(eq(followers.caseId, caseId), eq(people.isActive, true)))
    .orderBy(asc(followers.since), asc(people.id))
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}
