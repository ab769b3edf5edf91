import { and, count, eq, gt, inArray, isNull, or, sql, sum } from 'drizzle-orm'
import { brandQueues, undecidedStates } from '#shared/brands/queues.ts'
import type { Brand } from '#shared/brands/schema.ts'
import { foldSpelling } from '#shared/brands/spelling.ts'
import { byGroup } from '../cases/counts.ts'
import { caseCounts } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import { salesPermissions } from '../gating/table.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { brandSpellings, brands } from './table.ts'

export type BrandRow = typeof brands.$inferSelect

const columns = {
  name: brands.name,
  nameKo: brands.nameKo,
  ownerName: brands.ownerName,
  headOffice: brands.headOffice,
  isGated: brands.isGated,
  risk: brands.risk,
  riskSince: brands.riskSince,
  createdAt: brands.createdAt,
  updatedAt: brands.updatedAt,
}

/** `q` finds a brand by any of its spellings, however it is written, and by its owner. */
export const brandListSpec: ListSpec = {
  resource: 'brands',
  id: brands.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['name', 'ASC'],
  search: (text) => {
    const folded = foldSpelling(text)
    const isOwner = contains(brands.ownerName, text)
    if (folded === '') return isOwner
    const isSpelling = sql`select ${brandSpellings.brandId} from ${brandSpellings} where ${contains(brandSpellings.folded, folded)}`
    return or(sql`${brands.id} in (${isSpelling})`, isOwner)
  },
}

export async function pageBrands(db: Db, query: ListQuery, asker: Asker, now: Date) {
  const rows = await db
    .select()
    .from(brands)
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(brands).where(query.where)
  return { records: await toRecords(db, rows, asker, now), total: Number(counted?.total ?? 0) }
}

export async function readBrand(db: Db, id: string, asker: Asker, now: Date): Promise<Brand | undefined> {
  const rows = await db.select().from(brands).where(eq(brands.id, id))
  const [record] = await toRecords(db, rows, asker, now)
  return record
}

async function toRecords(db: Db, rows: BrandRow[], asker: Asker, now: Date): Promise<Brand[]> {
  const ids = rows.map((row) => row.id)
  const permitted = await countPermissions(db, ids, now)
  const open = await countOpenCases(db, ids, asker.rows)
  return rows.map((row) => ({
    ...row,
    riskSince: row.riskSince?.toISOString() ?? null,
    permissionCount: permitted.get(row.id) ?? 0,
    openCases: open.get(row.id) ?? 0,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    allowedActions: asker.permissions.includes('brands:edit') ? ['edit'] : [],
  }))
}

async function countPermissions(db: Db, ids: readonly string[], now: Date): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ brandId: salesPermissions.brandId, permissions: count() })
    .from(salesPermissions)
    .where(
      and(
        inArray(salesPermissions.brandId, [...ids]),
        isNull(salesPermissions.endedAt),
        gt(salesPermissions.validUntil, now),
      ),
    )
    .groupBy(salesPermissions.brandId)
  return new Map(rows.map((row) => [row.brandId ?? '', Number(row.permissions)]))
}

/** Cases of ours to work on that are about the brand, of whatever kind, from the ledger of counts. */
async function countOpenCases(db: Db, ids: readonly string[], teams: Rows): Promise<Map<string, number>> {
  const open = brandQueues.map((workflow) =>
    and(eq(caseCounts.kind, workflow.name), inArray(caseCounts.state, undecidedStates(workflow))),
  )
  if (ids.length === 0 || open.length === 0) return new Map()
  const rows = await db
    .select({ brandId: caseCounts.topicId, cases: sum(caseCounts.number) })
    .from(caseCounts)
    .where(and(byGroup.of, inArray(caseCounts.topicId, [...ids]), inRows(caseCounts.teamId, teams), or(...open)))
    .groupBy(caseCounts.topicId)
  return new Map(rows.map((row) => [row.brandId ?? '', Number(row.cases ?? 0)]))
}
