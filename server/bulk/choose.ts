import { inArray } from 'drizzle-orm'
import { type BulkBody, bulkLimits } from '#shared/bulk/schema.ts'
import { refused } from '#shared/errors.ts'
import { listLimits } from '#shared/list.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { readList } from '../http/list.ts'
import { listContext } from '../http/listContext.ts'
import type { BulkQueue } from './action.ts'

export type Chosen = { caseId: string; versionSeen: number | null }

const atOnce = 1000

/**
 * The cases somebody means: those they named, or all that match their filter now.
 * @throws Refused malformed, unknown-filter, or over-limit with how many it would have been.
 */
export async function choose(db: Db, queue: BulkQueue, asked: BulkBody, asker: Asker, now: Date): Promise<Chosen[]> {
  const { ids, filter, versions } = asked
  if ((ids === undefined) === (filter === undefined))
    throw refused('malformed', { errors: { ids: 'either ids or a filter' } })
  if (filter) return matching(db, queue, filter, asker, now)
  refuseTooMany(ids?.length ?? 0, 'ids')
  return (ids ?? []).map((caseId) => ({ caseId, versionSeen: versions?.[caseId] ?? null }))
}

/** A case that changes after it matched may match no more: its version of now is what the asker is held to have seen. */
async function matching(db: Db, queue: BulkQueue, filter: object, asker: Asker, now: Date): Promise<Chosen[]> {
  const told = JSON.stringify(filter)
  if (told.length > listLimits.longestFilter) throw refused('malformed', { errors: { filter: 'is too long' } })
  const context = await listContext(db, asker, told, now)
  const query = { ...readList({ filter: told }, queue.spec, context), offset: 0, limit: bulkLimits.mostRows }
  const { ids, total } = await queue.page(db, asker, query)
  refuseTooMany(total, 'filter')
  if (ids.length === 0) throw refused('refused', { errors: { filter: 'nothing matches' } })
  const versions = new Map<string, number>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await db
      .select({ id: cases.id, version: cases.version })
      .from(cases)
      .where(inArray(cases.id, ids.slice(from, from + atOnce)))
    for (const { id, version } of rows) versions.set(id, version)
  }
  return ids.map((caseId) => ({ caseId, versionSeen: versions.get(caseId) ?? null }))
}

function refuseTooMany(total: number, field: 'ids' | 'filter'): void {
  const most = bulkLimits.mostRows
  if (total <= most) return
  throw refused('over-limit', {
    detail: `${total} cases are chosen; at most ${most} are done at once`,
    errors: { [field]: `at most ${most} at once` },
    current: { total, most },
  })
}
