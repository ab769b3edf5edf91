import { inArray } from 'drizzle-orm'
import type { BulkPreview } from '#shared/bulk/schema.ts'
import type { ProblemCode } from '#shared/errors.ts'
import { blockedAmong } from '../cases/blocked.ts'
import type { CaseRow } from '../cases/kind.ts'
import { decidersOf, recusedFrom } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { isInRows } from '../http/rows.ts'
import type { BulkAction, BulkQueue, RowStanding } from './action.ts'
import type { Chosen } from './choose.ts'

const atOnce = 1000
const examplesShown = 5

/** Who would be refused and why, by the same rules as the real thing, without writing anything. */
export async function previewRun(
  db: Db,
  queue: BulkQueue,
  action: BulkAction,
  chosen: readonly Chosen[],
  asker: Asker,
  now: Date,
): Promise<BulkPreview> {
  const refusedBy = new Map<ProblemCode, BulkPreview['refused'][number]>()
  const kinds = queue.kinds.filter((kind) => asker.permissions.includes(`${kind}:read`))
  let eligible = 0
  for (let from = 0; from < chosen.length; from += atOnce) {
    const some = chosen.slice(from, from + atOnce)
    const standings = await standingsOf(
      db,
      some.map((one) => one.caseId),
      now,
    )
    for (const { caseId, versionSeen } of some) {
      const found = standings.get(caseId)
      const isThere = found && kinds.includes(found.row.kind) && isInRows(found.row.teamId, asker.rows)
      const code = isThere ? why(found, action, versionSeen, asker, now) : 'not-found'
      if (!code) {
        eligible++
        continue
      }
      const group = refusedBy.get(code) ?? { code, count: 0, examples: [] }
      group.count++
      const isNamed = code !== 'not-found' && found
      if (group.examples.length < examplesShown)
        group.examples.push({ id: caseId, number: isNamed ? found.row.number : null })
      refusedBy.set(code, group)
    }
  }
  const groups = [...refusedBy.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
  return { total: chosen.length, eligible, refused: groups }
}

type Found = { row: CaseRow; standing: RowStanding }

/** In the order in which the real thing asks. */
function why(
  { row, standing }: Found,
  action: BulkAction,
  versionSeen: number | null,
  asker: Asker,
  now: Date,
): ProblemCode | null {
  if (row.mergedIntoId) return 'merged-away'
  const code = action.refusal(row, standing, asker, now)
  if (code !== 'not-allowed' && versionSeen !== null && versionSeen !== row.version) return 'changed-meanwhile'
  return code
}

async function standingsOf(db: Db, ids: readonly string[], now: Date): Promise<Map<string, Found>> {
  const rows = await db
    .select()
    .from(cases)
    .where(inArray(cases.id, [...ids]))
  const deciders = await decidersOf(db, ids)
  const recusedIn = await recusedFrom(db, ids)
  const blocked = await blockedAmong(db, ids)
  return new Map(
    rows.map((row) => {
      const { leaseHolderId, leaseExpiresAt } = row
      const isLeased = leaseHolderId !== null && leaseExpiresAt !== null && leaseExpiresAt > now
      const lease = isLeased ? { holderId: leaseHolderId, holder: '', expiresAt: leaseExpiresAt.toISOString() } : null
      const decidedBy = deciders.get(row.id) ?? {}
      const recused = recusedIn.get(row.id) ?? []
      const isBlocked = blocked.has(row.id)
      const standing = { state: row.state, awaits: row.awaits, decidedBy, lease, recused, isBlocked }
      return [row.id, { row, standing }]
    }),
  )
}
