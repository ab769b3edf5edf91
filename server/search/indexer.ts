import { and, asc, desc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { fold, wordsOf } from '#shared/search/fold.ts'
import { gramsOf, resourceGram, sealed } from '#shared/search/grams.ts'
import type { SearchResource } from '#shared/search/schema.ts'
import { cases } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { searchIndex, storedGrams } from '../db/searchIndex.ts'
import { listings } from '../listings/table.ts'
import type { Document } from './document.ts'
import { isSource, sources } from './sources.ts'
import { searchCursor, searchEntries, searchPending } from './table.ts'

/** Short enough that nobody waits for it. */
const atOnce = 200
const passedAtOnce = 1000
/** Beyond this a text is found by its beginning only; nobody may write that much. */
const longestText = 100_000

type Pending = typeof searchPending.$inferSelect

/** Takes the next changes into the index. @returns how many were taken; 0: it is up to date. */
export async function indexSome(database: Database): Promise<number> {
  return database.transact(async (tx) => {
    const taken = await takeTurn(tx)
    const pending = await nextPending(tx)
    if (pending.length === 0) return 0
    for (const resource of new Set(pending.map((one) => one.source))) {
      if (!isSource(resource)) throw new Error(`nothing reads the texts of ${resource}`)
      await indexOf(
        tx,
        resource,
        pending.filter((one) => one.source === resource),
      )
    }
    await tx.delete(searchPending).where(
      inArray(
        searchPending.id,
        pending.map((one) => one.id),
      ),
    )
    await tx.update(searchCursor).set({ seq: taken + pending.length })
    return pending.length
  })
}

/** One writes the index at a time: of two who read a text, the one who read it later must also write later. */
async function takeTurn(tx: Tx): Promise<number> {
  await tx.insert(searchCursor).values({ id: 1, seq: 0 }).onConflictDoNothing()
  const [turn] = await forUpdate(tx.select().from(searchCursor).where(eq(searchCursor.id, 1)))
  return turn?.seq ?? 0
}

/** What changed now goes before what was there before the index was; of that the youngest comes first. */
async function nextPending(tx: Tx): Promise<Pending[]> {
  const now = await tx
    .select()
    .from(searchPending)
    .where(isNull(searchPending.entryId))
    .orderBy(asc(searchPending.id))
    .limit(atOnce)
  if (now.length > 0) return now
  return tx
    .select()
    .from(searchPending)
    .where(isNotNull(searchPending.entryId))
    .orderBy(desc(searchPending.entryId))
    .limit(atOnce)
}

async function indexOf(tx: Tx, resource: SearchResource, pending: readonly Pending[]): Promise<void> {
  const ids = [...new Set(pending.map((one) => one.sourceId))]
  const entryIds = new Map(pending.map((one) => [one.sourceId, one.entryId]))
  const subjects = and(eq(searchEntries.resource, resource), inArray(searchEntries.resourceId, ids))
  const { id, resourceId, folded, permission, title, text } = searchEntries
  const known = await tx.select({ id, resourceId, folded, permission, title, text }).from(searchEntries).where(subjects)
  const entries = new Map(known.map((entry) => [entry.resourceId, entry]))
  const place = new Map(ids.map((one, position) => [one, position]))
  const documents = (await sources[resource].read(tx, ids)).toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  )

  const grams: { rowid: number; folded: string }[] = []
  const fresh: (typeof searchEntries.$inferInsert)[] = []
  const changed: string[] = []
  for (const document of documents) {
    const row = rowOf(resource, document)
    const entry = entries.get(document.id)
    const entryId = entryIds.get(document.id) ?? null
    if (!entry) {
      fresh.push(entryId === null ? row : { ...row, id: entryId })
      continue
    }
    entries.delete(document.id)
    // An index that is built anew is also written where nothing seems to have changed.
    if (entryId === null && isSame(entry, row)) continue
    changed.push(document.id)
    await tx.update(searchEntries).set(row).where(eq(searchEntries.id, entry.id))
    grams.push({ rowid: entry.id, folded: row.folded })
  }
  await forget(
    tx,
    [...entries.values()].map((entry) => entry.id),
  )
  grams.push(...(await addEntries(tx, fresh)))
  await writeGrams(tx, resource, grams)
  // While the index is being built, a case may have been read under the name of a seller that was not.
  if (resource === 'sellers') await passOn(tx, (await isBeingBuilt(tx)) ? liveOf(pending) : changed)
}

const liveOf = (pending: readonly Pending[]) => pending.filter((one) => one.entryId === null).map((one) => one.sourceId)

async function isBeingBuilt(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ id: searchPending.id })
    .from(searchPending)
    .where(isNotNull(searchPending.entryId))
    .limit(1)
  return rows.length > 0
}

/** Takes in texts that are known to be new, from old to young. */
export async function addDocuments(tx: Tx, resource: SearchResource, documents: readonly Document[]): Promise<void> {
  const rows = documents.map((document) => rowOf(resource, document))
  await writeGrams(tx, resource, await addEntries(tx, rows))
}

function rowOf(resource: SearchResource, { id, caseId, permission, title, text, at, ...words }: Document) {
  return { resource, resourceId: id, caseId, permission, title, text, folded: foldedOf(words), at }
}

/** Everything that a text is found by, as the index and the database compare it. */
export function foldedOf({ found, whole = [] }: Pick<Document, 'found' | 'whole'>): string {
  const told = wordsOf(fold(found.join('\n')))
    .join(' ')
    .slice(0, longestText)
    .toWellFormed()
  return [told, ...whole.map(sealed)].join(' ')
}

type Shown = { folded: string; permission: string; title: string; text: string }

const isSame = (one: Shown, other: Shown) =>
  one.folded === other.folded &&
  one.permission === other.permission &&
  one.title === other.title &&
  one.text === other.text

async function forget(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await tx.delete(searchEntries).where(inArray(searchEntries.id, [...ids]))
  await tx.delete(searchIndex).where(inArray(searchIndex.rowid, [...ids]))
}

/** From old to young: a younger text gets the greater id. */
async function addEntries(tx: Tx, fresh: readonly (typeof searchEntries.$inferInsert)[]) {
  if (fresh.length === 0) return []
  const inOrder = fresh.toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0))
  return tx.insert(searchEntries).values(inOrder).returning({ rowid: searchEntries.id, folded: searchEntries.folded })
}

async function writeGrams(tx: Tx, resource: SearchResource, entries: { rowid: number; folded: string }[]) {
  if (entries.length === 0) return
  const rowids = entries.map((entry) => entry.rowid)
  await tx.delete(searchIndex).where(inArray(searchIndex.rowid, rowids))
  // Upwards: FTS5 writes out what it holds whenever a row comes that is not above the last.
  const inOrder = entries.toSorted((a, b) => a.rowid - b.rowid)
  const rows = inOrder.map(({ rowid, folded }) => ({
    rowid,
    grams: storedGrams([resourceGram(resource), ...gramsOf(folded)]),
  }))
  await tx.insert(searchIndex).values(rows)
}

/** A seller's new name is also in the texts of its cases and listings. */
async function passOn(tx: Tx, sellerIds: readonly string[]): Promise<void> {
  if (sellerIds.length === 0) return
  for (const [source, table] of [
    ['cases', cases],
    ['listings', listings],
  ] as const) {
    for (let after = ''; ; ) {
      const rows = await tx
        .select({ id: table.id })
        .from(table)
        .where(and(inArray(table.sellerId, [...sellerIds]), gt(table.id, after)))
        .orderBy(asc(table.id))
        .limit(passedAtOnce)
      if (rows.length > 0) await tx.insert(searchPending).values(rows.map(({ id }) => ({ source, sourceId: id })))
      if (rows.length < passedAtOnce) break
      after = rows.at(-1)?.id ?? ''
    }
  }
}
