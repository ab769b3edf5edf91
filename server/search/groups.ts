import { type Question, questionOf } from '#shared/search/grams.ts'
import { type FoundGroup, type SearchGroup, type SearchResource, searchGroups } from '#shared/search/schema.ts'
import type { Db } from '../db/database.ts'
import { resultsOf } from './answer.ts'
import { exactly } from './exact.ts'
import { entriesOf, findEntries, type Reader } from './find.ts'

const shown = 5
const names = Object.keys(searchGroups) as SearchGroup[]

/** The youngest few of every group, and before them whose very number or name was asked for. */
export async function findGroups(db: Db, asked: string, reader: Reader): Promise<FoundGroup[]> {
  const question = questionOf(asked)
  if (!question) return []
  const exact = await exactly(db, asked)
  const found = await Promise.all(names.map((name) => findGroup(db, name, question, exact, reader)))
  return found.filter(({ results }) => results.length > 0)
}

async function findGroup(
  db: Db,
  group: SearchGroup,
  question: Question,
  exact: Partial<Record<SearchResource, string[]>>,
  reader: Reader,
): Promise<FoundGroup> {
  const resources: readonly SearchResource[] = searchGroups[group]
  const [youngest, ...first] = await Promise.all([
    findEntries(db, { question, reader, resources, before: null, limit: shown + 1 }),
    ...resources.map((resource) => entriesOf(db, resource, exact[resource] ?? [], reader)),
  ])
  const entries = [...new Map([...first.flat(), ...youngest].map((entry) => [entry.id, entry])).values()]
  return {
    group,
    results: await resultsOf(db, entries.slice(0, shown), question),
    hasMore: entries.length > shown,
  }
}
