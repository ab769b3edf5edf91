import { asc, inArray } from 'drizzle-orm'
import { type DocumentType, documentTypes } from '#shared/gating/documents.ts'
import type { ReviewCause } from '#shared/gating/life.ts'
import { requirementsOf } from '#shared/gating/matrix.ts'
import { todayInSeoul } from '#shared/gating/rules.ts'
import type { Tx } from '../../db/database.ts'
import { listings } from '../../listings/table.ts'
import { settingInForce } from '../../settings/inForce.ts'
import { gatingCases } from '../table.ts'
import type { PermissionRow } from './gates.ts'

export type Cause = { cause: ReviewCause; key: string; told: Record<string, unknown> }

type Own = typeof gatingCases.$inferSelect

/** Of each permission: what it was granted on is no longer enough, because the matrix asks for more or a document has run out. */
export async function proofCauses(tx: Tx, rows: readonly PermissionRow[], now: Date): Promise<Map<string, Cause[]>> {
  const caseIds = rows.map((row) => row.caseId)
  const owns = await tx.select().from(gatingCases).where(inArray(gatingCases.caseId, caseIds))
  const ownOf = new Map(owns.map((own) => [own.caseId, own]))
  const categoryOf = await categoriesOf(tx, owns)
  const { number, body } = await settingInForce(tx, 'gating')
  const causes = new Map<string, Cause[]>()
  for (const row of rows) {
    const own = ownOf.get(row.caseId)
    if (!own) continue
    const missing = missingNow(own, body.matrix, categoryOf, number)
    const found = expiredDocuments(row, own, now)
    if (missing.length > 0) {
      const told = { missing, settingNumber: number, grantedUnder: own.settingNumber }
      found.push({ cause: 'matrix', key: `${row.id}:matrix:${missing.join('+')}`, told })
    }
    causes.set(row.id, found)
  }
  return causes
}

async function categoriesOf(tx: Tx, owns: readonly Own[]): Promise<Map<string, string>> {
  const ids = [...new Set(owns.flatMap((own) => own.listingIds))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: listings.id, category: listings.category })
    .from(listings)
    .where(inArray(listings.id, ids))
    .orderBy(asc(listings.id))
  return new Map(rows.map((row) => [row.id, row.category]))
}

/** What the matrix asks for by now and the case has no good answer to. What was granted under the same version stands. */
function missingNow(
  own: Own,
  matrix: Parameters<typeof requirementsOf>[0],
  categoryOf: ReadonlyMap<string, string>,
  number: number,
): DocumentType[] {
  // A case of before the matrix was kept says nothing of what it was granted on.
  if (own.settingNumber === null || own.settingNumber === number) return []
  const ofGoods = own.listingIds.flatMap((id) => categoryOf.get(id) ?? [])
  const categories = [...new Set([...(own.category ? [own.category] : []), ...ofGoods])]
  const ground = { scope: own.scope, sellerType: own.sellerType, categories }
  const settled = new Set(own.checklist.flatMap(({ type, verdict }) => (verdict === null ? [] : [type])))
  const asked = requirementsOf(matrix, ground).map(({ type }) => type)
  return documentTypes.filter((type) => asked.includes(type) && !settled.has(type))
}

/** Documents that the permission rests on and whose own last day has passed. */
function expiredDocuments(row: PermissionRow, own: Own, now: Date): Cause[] {
  const today = todayInSeoul(now)
  const good = new Set(own.checklist.flatMap(({ type, verdict }) => (verdict === 'ok' ? [type] : [])))
  return own.documents.flatMap(({ id, type, expiresOn, isReplaced }): Cause[] => {
    const hasEnded = expiresOn !== undefined && expiresOn < today
    if (isReplaced || !good.has(type) || !hasEnded) return []
    return [{ cause: 'document', key: `${row.id}:document:${id}`, told: { type, at: `${expiresOn}T00:00:00+09:00` } }]
  })
}
