import { asc, inArray } from 'drizzle-orm'
import type { Question } from '#shared/search/grams.ts'
import { marksIn, snippetOf, withoutPersonal } from '#shared/search/marks.ts'
import type { SearchResult } from '#shared/search/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { policyVersions } from '../policies/table.ts'
import { sellers } from '../sellers/table.ts'
import { templateVersions } from '../templates/table.ts'
import type { Entry } from './find.ts'
import { isSource } from './sources.ts'

type Opened = { opens: SearchResult['opens']; state: string | null }

/** What was found as people read it: marked, and leading to where it is shown, in the state it has now. */
export async function resultsOf(db: Db, entries: readonly Entry[], question: Question): Promise<SearchResult[]> {
  const opened = await placesOf(db, entries)
  return entries.flatMap((entry) => {
    const place = opened.get(entry.id)
    if (!place || !isSource(entry.resource)) return []
    const title = withoutPersonal(entry.title.normalize('NFC'))
    const { text, marks } = snippetOf(entry.text, question)
    return [
      {
        resource: entry.resource,
        id: entry.resourceId,
        caseId: entry.caseId,
        title,
        titleMarks: marksIn(title, question),
        snippet: text,
        marks,
        at: entry.at.toISOString(),
        ...place,
      },
    ]
  })
}

async function placesOf(db: Db, entries: readonly Entry[]): Promise<Map<number, Opened>> {
  const idsOf = (resource: string) => entries.filter((one) => one.resource === resource).map((one) => one.resourceId)
  const [ofCases, standings, policyIds, templateIds] = await Promise.all([
    readCases(db, [...new Set(entries.flatMap((one) => one.caseId ?? []))]),
    readStandings(db, idsOf('sellers')),
    newestPolicies(db, idsOf('policies')),
    newestTemplates(db, idsOf('templates')),
  ])
  const placeOf = ({ resource, resourceId, caseId }: Entry): Opened | undefined => {
    if (caseId !== null) return ofCases.get(caseId)
    if (resource === 'sellers') {
      const state = standings.get(resourceId)
      return state === undefined ? undefined : { opens: { resource, id: resourceId }, state }
    }
    const id = { policies: policyIds, templates: templateIds }[resource]?.get(resourceId)
    return { opens: { resource, id: id ?? resourceId }, state: null }
  }
  return new Map(
    entries.flatMap((entry) => {
      const place = placeOf(entry)
      return place ? [[entry.id, place]] : []
    }),
  )
}

async function readCases(db: Db, ids: readonly string[]): Promise<Map<string, Opened>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: cases.id, kind: cases.kind, state: cases.state })
    .from(cases)
    .where(inArray(cases.id, [...ids]))
  return new Map(rows.map(({ id, kind, state }) => [id, { opens: { resource: kind, id }, state }]))
}

async function readStandings(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: sellers.id, standing: sellers.standing })
    .from(sellers)
    .where(inArray(sellers.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.standing]))
}

/** Versions have pages of their own: opened is the one in force, or the draft of what never was published. */
async function newestPolicies(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ key: policyVersions.policyId, id: policyVersions.id })
    .from(policyVersions)
    .where(inArray(policyVersions.policyId, [...ids]))
    // The last of a key stays in the map: a published one after every draft, the highest number last.
    .orderBy(asc(policyVersions.state), asc(policyVersions.number))
  return new Map(rows.map((row) => [row.key, row.id]))
}

async function newestTemplates(db: Db, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const { name, id, state, number } = templateVersions
  const rows = await db
    .select({ name, id })
    .from(templateVersions)
    .where(inArray(name, [...names] as (typeof templateVersions.$inferSelect)['name'][]))
    .orderBy(asc(state), asc(number))
  return new Map(rows.map((row) => [row.name, row.id]))
}
