import { and, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { type Question, resourceGram } from '#shared/search/grams.ts'
import type { SearchResource } from '#shared/search/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { holds } from '../db/dialect.ts'
import { inIndex, readRecent, readWhole, searchIndex, type Wanted } from '../db/searchIndex.ts'
import type { Asker } from '../http/app.ts'
import { inRows } from '../http/rows.ts'
import { searchEntries } from './table.ts'

export type Entry = typeof searchEntries.$inferSelect

/** Who searches: what they may read, and whose cases they may know of. */
export type Reader = Pick<Asker, 'permissions' | 'rows'>

type Asked = {
  question: Question
  reader: Reader
  resources: readonly SearchResource[] | null
  /** Id of the last entry of the page before. */
  before: number | null
  limit: number
}

/** The youngest entries that answer the question and that one with these permissions may read. */
export async function findEntries(db: Db, asked: Asked): Promise<Entry[]> {
  const wanted = wantedBy(asked.question, asked.resources)
  const recent = readRecent(wanted, asked.before)
  const found = recent ? await findIn(db, recent, asked) : []
  return found.length === asked.limit ? found : findIn(db, readWhole(wanted, asked.before), asked)
}

function findIn(db: Db, { from, where }: ReturnType<typeof readWhole>, asked: Asked): Promise<Entry[]> {
  return db
    .select(columns)
    .from(from)
    .innerJoin(searchEntries, eq(searchEntries.id, searchIndex.rowid))
    .where(and(where, verified(asked.question), isFoundBy(db, asked.reader)))
    .orderBy(desc(searchIndex.rowid))
    .limit(asked.limit)
}

/** The entries of these records that one with these permissions may read. */
export async function entriesOf(
  db: Db,
  name: SearchResource,
  ids: readonly string[],
  reader: Reader,
): Promise<Entry[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(searchEntries)
    .where(and(eq(searchEntries.resource, name), inArray(searchEntries.resourceId, [...ids]), isFoundBy(db, reader)))
    .orderBy(desc(searchEntries.id))
}

const { id, resource, resourceId, caseId, permission, title, text, folded, at } = searchEntries
const columns = { id, resource, resourceId, caseId, permission, title, text, folded, at }

/** What makes an entry an answer: in the index, and in its text where grams alone could be wrong. */
export const answering = (question: Question, resources: readonly SearchResource[] | null): SQL | undefined =>
  and(inIndex(wantedBy(question, resources)), verified(question))

/** The question as the index is asked it. */
export function wantedBy(question: Question, resources: readonly SearchResource[] | null): Wanted {
  const words = question.words.map(({ ways }) => any(ways.map((pieces) => all(pieces.flatMap((piece) => piece.grams)))))
  return all([...words, ...(resources ? [any(resources.map(resourceGram))] : [])])
}

const all = (parts: readonly Wanted[]): Wanted => (parts.length === 1 && parts[0] ? parts[0] : { all: parts })
const any = (parts: readonly Wanted[]): Wanted => (parts.length === 1 && parts[0] ? parts[0] : { any: parts })

function verified(question: Question): SQL | undefined {
  const unsure = question.words.filter(({ ways }) => ways.length > 1 || ways.flat().some((piece) => !piece.isExact))
  return and(
    ...unsure.map(({ ways }) =>
      or(...ways.map((pieces) => and(...pieces.map((piece) => holds(searchEntries.folded, piece.text))))),
    ),
  )
}

/** An entry of what they may read, that speaks of no case which is not there for them. */
const isFoundBy = (db: Db, { permissions, rows }: Reader): SQL | undefined =>
  and(
    inArray(searchEntries.permission, readable(permissions)),
    rows === null
      ? undefined
      : or(
          isNull(searchEntries.caseId),
          inArray(searchEntries.caseId, db.select({ id: cases.id }).from(cases).where(inRows(cases.teamId, rows))),
        ),
  )

/** What an entry may ask for so that this person finds it: one permission they hold, or two. */
function readable(permissions: readonly string[]): string[] {
  const reads = permissions.filter((one) => one.endsWith(':read'))
  const conversation = 'conversation:read'
  return [...reads, ...(reads.includes(conversation) ? reads.map((one) => `${conversation} ${one}`) : [])]
}
