import { and, asc, count, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { daysLeft } from '#shared/gating/life.ts'
import type { GateCauses, SalesPermission } from '#shared/gating/lifeSchema.ts'
import { brands } from '../../brands/table.ts'
import { cases, decisions } from '../../cases/table.ts'
import type { Db } from '../../db/database.ts'
import type { Asker } from '../../http/app.ts'
import type { ListQuery, ListSpec, VirtualFilter } from '../../http/list.ts'
import { listings } from '../../listings/table.ts'
import { sellers } from '../../sellers/table.ts'
import { gateFindings, reevaluations, salesPermissions } from '../table.ts'

const columns = {
  sellerId: salesPermissions.sellerId,
  sellerName: sellers.name,
  scope: salesPermissions.scope,
  brandId: salesPermissions.brandId,
  category: salesPermissions.category,
  caseId: salesPermissions.caseId,
  grantedAt: salesPermissions.grantedAt,
  validUntil: salesPermissions.validUntil,
  warnings: salesPermissions.warnings,
  endedAt: salesPermissions.endedAt,
  endedBy: salesPermissions.endedBy,
}

const dayMs = 86_400_000
const open = isNull(salesPermissions.endedAt)
const within = (days: number) => (now: Date) =>
  and(
    open,
    gt(salesPermissions.validUntil, now),
    lte(salesPermissions.validUntil, new Date(now.getTime() + days * dayMs)),
  )

/** Where a permission stands in its life, at the moment of asking. */
const standings = {
  live: (now: Date) => and(open, gt(salesPermissions.validUntil, now)),
  '30': within(30),
  '7': within(7),
  over: (now: Date) => or(lte(salesPermissions.validUntil, now), lte(salesPermissions.endedAt, now)),
}

const standing: VirtualFilter = {
  words: Object.keys(standings),
  where: (words, now) => or(...words.map((word) => standings[word as keyof typeof standings](now))),
}

export const permissionListSpec: ListSpec = {
  resource: 'sales-permissions',
  id: salesPermissions.id,
  filters: columns,
  sorts: columns,
  virtual: { standing },
  defaultSort: ['validUntil', 'ASC'],
}

const seller = eq(sellers.id, salesPermissions.sellerId)

export async function pagePermissions(db: Db, query: ListQuery, asker: Asker, now: Date) {
  const rows = await db
    .select({ id: salesPermissions.id })
    .from(salesPermissions)
    .innerJoin(sellers, seller)
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db
    .select({ total: count() })
    .from(salesPermissions)
    .innerJoin(sellers, seller)
    .where(query.where)
  const ids = rows.map((row) => row.id)
  return { records: await readPermissions(db, ids, asker, now), total: Number(counted?.total ?? 0) }
}

const granting = alias(decisions, 'granting')

/** Permissions by id, in the given order. */
export async function readPermissions(
  db: Db,
  ids: readonly string[],
  asker: Asker,
  now: Date,
): Promise<SalesPermission[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      own: salesPermissions,
      sellerName: sellers.name,
      caseNumber: cases.number,
      grantedBy: granting.actorName,
      brand: brands,
    })
    .from(salesPermissions)
    .innerJoin(sellers, seller)
    .innerJoin(cases, eq(cases.id, salesPermissions.caseId))
    .innerJoin(granting, eq(granting.id, salesPermissions.decisionId))
    .leftJoin(brands, eq(brands.id, salesPermissions.brandId))
    .where(inArray(salesPermissions.id, [...ids]))
  const reviews = await db
    .select({ permissionId: reevaluations.permissionId, causes: count() })
    .from(reevaluations)
    .where(inArray(reevaluations.permissionId, [...ids]))
    .groupBy(reevaluations.permissionId)
  const reviewsOf = new Map(reviews.map((row) => [row.permissionId, Number(row.causes)]))
  const byId = new Map(rows.map((row) => [row.own.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { own, brand, sellerName, caseNumber, grantedBy } = row
    const { key: _, decisionId: __, listingIds, ...rest } = own
    return {
      ...rest,
      ...{ sellerName, caseNumber, grantedBy },
      brandName: brand && { en: brand.name, ko: brand.nameKo },
      brandRisk: brand?.risk ?? null,
      listingCount: listingIds.length,
      grantedAt: own.grantedAt.toISOString(),
      validUntil: own.validUntil.toISOString(),
      endedAt: own.endedAt?.toISOString() ?? null,
      daysLeft: daysLeft(own.validUntil, now),
      reviews: reviewsOf.get(id) ?? 0,
      allowedActions: asker.permissions.includes('gating:revoke') && !own.endedAt ? ['revoke'] : [],
    }
  })
}

/** Why a gating case was opened, or opened again: what was found, newest first, with both texts. */
export async function readCauses(db: Db, caseId: string): Promise<GateCauses> {
  const findings = await db
    .select({ finding: gateFindings, title: listings.title, isHidden: listings.isHidden })
    .from(gateFindings)
    .innerJoin(listings, eq(listings.id, gateFindings.listingId))
    .where(eq(gateFindings.caseId, caseId))
    .orderBy(desc(gateFindings.isCertain), desc(gateFindings.foundAt), asc(gateFindings.id))
    .limit(200)
  const reviews = await db
    .select()
    .from(reevaluations)
    .where(eq(reevaluations.caseId, caseId))
    .orderBy(desc(reevaluations.foundAt), asc(reevaluations.key))
  return {
    findings: findings.map(({ finding, title, isHidden }) => {
      const { id, listingId, how, isCertain, said, against, foundAt } = finding
      return { id, listingId, title, isHidden, how, isCertain, said, against, foundAt: foundAt.toISOString() }
    }),
    reviews: reviews.map(({ key, permissionId, cause, told, foundAt }) => ({
      ...{ key, permissionId, cause, told },
      foundAt: foundAt.toISOString(),
    })),
  }
}
