import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { SearchResource } from '#shared/search/schema.ts'
import { cases } from '../cases/table.ts'
import { messages, notes } from '../conversation/table.ts'
import type { Db } from '../db/database.ts'
import { indexedIds } from '../db/searchIndex.ts'
import { listings } from '../listings/table.ts'
import { policyVersions } from '../policies/table.ts'
import { foldedOf } from '../search/indexer.ts'
import { sources } from '../search/sources.ts'
import { searchEntries, searchPending } from '../search/table.ts'
import { sellers } from '../sellers/table.ts'
import { snippets } from '../snippets/table.ts'
import { templateVersions } from '../templates/table.ts'
import type { Failing } from './invariant.ts'

/** Whose texts belong into the index, by the ids that the index knows them by. */
const subjects: Record<SearchResource, SQL> = {
  cases: sql`select ${cases.id} as id from ${cases}`,
  sellers: sql`select ${sellers.id} as id from ${sellers}`,
  listings: sql`select ${listings.id} as id from ${listings}`,
  notes: sql`select ${notes.id} as id from ${notes}`,
  messages: sql`select ${messages.id} as id from ${messages}`,
  templates: sql`select ${templateVersions.name} as id from ${templateVersions}`,
  policies: sql`select ${policyVersions.policyId} as id from ${policyVersions}`,
  snippets: sql`select ${snippets.id} as id from ${snippets} where ${eq(snippets.isActive, true)}`,
}
const names = Object.keys(subjects) as SearchResource[]
const mostTold = 100
const sampled = 500

/** Everything that can be found is, under the words it has now; what waits for its turn is not looked at. */
export async function* searchIsWhole(db: Db): AsyncGenerator<Failing> {
  for (const resource of names) {
    yield* missing(db, resource)
    yield* gone(db, resource)
    yield* outdated(db, resource)
  }
  const unindexed = await db
    .select({ id: searchEntries.id, resource: searchEntries.resource, resourceId: searchEntries.resourceId })
    .from(searchEntries)
    .where(sql`${searchEntries.id} not in (${indexedIds})`)
    .limit(mostTold)
  for (const { resource, resourceId } of unindexed)
    yield { resource, id: resourceId, what: 'has an entry that the index does not know' }
}

const waiting = (resource: SearchResource) =>
  sql`select ${searchPending.sourceId} from ${searchPending} where ${eq(searchPending.source, resource)}`

async function* missing(db: Db, resource: SearchResource): AsyncGenerator<Failing> {
  const entered = sql`select ${searchEntries.resourceId} from ${searchEntries} where ${eq(searchEntries.resource, resource)}`
  const rows = await db
    .select({ id: sql<string>`subjects.id` })
    .from(sql`(${subjects[resource]}) subjects`)
    .where(sql`subjects.id not in (${entered}) and subjects.id not in (${waiting(resource)})`)
    .limit(mostTold)
  for (const { id } of rows) yield { resource, id, what: 'cannot be found: the search index does not have it' }
}

async function* gone(db: Db, resource: SearchResource): AsyncGenerator<Failing> {
  const rows = await db
    .select({ id: searchEntries.resourceId })
    .from(searchEntries)
    .where(
      sql`${eq(searchEntries.resource, resource)} and ${searchEntries.resourceId} not in (${subjects[resource]})
        and ${searchEntries.resourceId} not in (${waiting(resource)})`,
    )
    .limit(mostTold)
  for (const { id } of rows) yield { resource, id, what: 'is in the search index and nowhere else' }
}

/** The youngest of each kind, read anew. */
async function* outdated(db: Db, resource: SearchResource): AsyncGenerator<Failing> {
  const entries = await db
    .select({ id: searchEntries.resourceId, folded: searchEntries.folded })
    .from(searchEntries)
    .where(sql`${eq(searchEntries.resource, resource)} and ${searchEntries.resourceId} not in (${waiting(resource)})`)
    .orderBy(desc(searchEntries.id))
    .limit(sampled)
  if (entries.length === 0) return
  const documents = await sources[resource].read(
    db,
    entries.map((entry) => entry.id),
  )
  const now = new Map(documents.map((document) => [document.id, foldedOf(document)]))
  for (const { id, folded } of entries)
    if (now.has(id) && now.get(id) !== folded) yield { resource, id, what: 'is found by words that it has no more' }
}
