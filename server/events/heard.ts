import { and, type Column, eq, inArray, or, type SQL } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import { bulkRuns } from '../bulk/table.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { evidence } from '../evidence/table.ts'
import type { Asker } from '../http/app.ts'
import { inRows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { teams } from '../teams/table.ts'
import { views } from '../views/table.ts'
import type { EventRow } from './feed.ts'

/** Said to everybody who may read them: facts of the marketplace and the house's writings. */
const common: ReadonlySet<string> = new Set(['sellers', 'listings', 'policies', 'templates', 'snippets', 'brands'])

const ofCases: ReadonlySet<string> = new Set([...Object.keys(queues), 'conversation', 'presence'])

type Kept = { from: typeof cases; id: typeof cases.id; where: SQL | undefined }

/**
 * Which of these signals this person hears. Ours hear all that they may read; a provider's people hear of their cases,
 * colleagues and teams, and of what is common; of a word that nobody named here nothing.
 */
export async function heardBy(db: Db, rows: readonly EventRow[], asker: Asker): Promise<readonly EventRow[]> {
  if (asker.rows === null || rows.length === 0) return rows
  const idsOf = (belongs: (resource: string) => boolean) => [
    ...new Set(rows.filter(({ resource }) => belongs(resource)).map(({ resourceId }) => resourceId)),
  ]
  const known = async ({ from, id, where }: Kept, belongs: (resource: string) => boolean) => {
    const ids = idsOf(belongs)
    if (ids.length === 0) return new Set<string>()
    const found = await db
      .select({ id })
      .from(from)
      .where(and(inArray(id, ids), where))
    return new Set(found.map((one) => one.id))
  }
  const theirCases = db.select({ id: cases.id }).from(cases).where(inRows(cases.teamId, asker.rows))
  // Tables of several rooms, asked the same way.
  const kept = (table: unknown, id: Column, where: SQL | undefined): Kept => ({
    from: table as typeof cases,
    id: id as typeof cases.id,
    where,
  })
  const isSeen = or(eq(views.ownerId, asker.id), eq(views.scope, 'everyone'), inRows(views.teamId, asker.rows))
  const theirs: Record<string, ReadonlySet<string>> = {
    evidence: await known(kept(evidence, evidence.id, inArray(evidence.caseId, theirCases)), isWord('evidence')),
    people: await known(kept(people, people.id, eq(people.vendorId, asker.vendorId ?? '')), isWord('people')),
    teams: await known(kept(teams, teams.id, inRows(teams.id, asker.rows)), isWord('teams')),
    bulk: await known(kept(bulkRuns, bulkRuns.id, eq(bulkRuns.askerId, asker.id)), isWord('bulk')),
    views: await known(kept(views, views.id, isSeen), isWord('views')),
    notifications: new Set([asker.id]),
    vendors: new Set([asker.vendorId ?? '']),
  }
  const caseIds = await known(kept(cases, cases.id, inRows(cases.teamId, asker.rows)), (word) => ofCases.has(word))
  return rows.filter(({ resource, resourceId }) => {
    if (common.has(resource)) return true
    return (ofCases.has(resource) ? caseIds : theirs[resource])?.has(resourceId) ?? false
  })
}

const isWord = (word: string) => (resource: string) => resource === word
