import { and, count, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Finding } from '#shared/monitoring/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { type Decision, decidableFrom } from './findings.ts'
import { monitoringFindings } from './table.ts'

const columns = {
  state: monitoringFindings.state,
  topKind: monitoringFindings.topKind,
  score: monitoringFindings.score,
  sellerId: monitoringFindings.sellerId,
  sellerName: sellers.name,
  listingId: monitoringFindings.listingId,
  brandId: monitoringFindings.brandId,
  caseId: monitoringFindings.caseId,
  reason: monitoringFindings.reason,
  foundAt: monitoringFindings.foundAt,
  decidedAt: monitoringFindings.decidedAt,
}

export const findingListSpec: ListSpec = {
  resource: 'monitoring',
  id: monitoringFindings.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['score', 'DESC'],
  search: (text) => or(contains(listings.title, text), contains(sellers.name, text)),
}

export async function pageFindings(db: Db, query: ListQuery, asker: Asker) {
  const rows = await joined(db, query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db
    .select({ total: count() })
    .from(monitoringFindings)
    .innerJoin(listings, eq(listings.id, monitoringFindings.listingId))
    .innerJoin(sellers, eq(sellers.id, monitoringFindings.sellerId))
    .where(query.where)
  return { records: rows.map((row) => toRecord(row, asker)), total: Number(counted?.total ?? 0) }
}

export async function readFinding(db: Db, id: string, asker: Asker): Promise<Finding | undefined> {
  const [row] = await joined(db, eq(monitoringFindings.id, id))
  return row && toRecord(row, asker)
}

/** How many findings wait, by the rules that speak in them. */
export async function waitingByRule(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ hits: monitoringFindings.hits })
    .from(monitoringFindings)
    .where(and(inArray(monitoringFindings.state, ['proposed'])))
  const waiting = new Map<string, number>()
  for (const { hits } of rows) for (const { ruleId } of hits) waiting.set(ruleId, (waiting.get(ruleId) ?? 0) + 1)
  return waiting
}

const joined = (db: Db, where: SQL | undefined) =>
  db
    .select({
      finding: monitoringFindings,
      sellerName: sellers.name,
      isHidden: listings.isHidden,
      caseNumber: cases.number,
    })
    .from(monitoringFindings)
    .innerJoin(listings, eq(listings.id, monitoringFindings.listingId))
    .innerJoin(sellers, eq(sellers.id, monitoringFindings.sellerId))
    .leftJoin(cases, eq(cases.id, monitoringFindings.caseId))
    .where(where)

type Joined = {
  finding: typeof monitoringFindings.$inferSelect
  sellerName: string
  isHidden: boolean
  caseNumber: string | null
}

function toRecord({ finding, ...named }: Joined, { permissions }: Asker): Finding {
  const { decidedById: _by, foundAt, updatedAt, decidedAt, ...told } = finding
  const { title, category, priceKrw } = finding.facts.listing
  return {
    ...told,
    ...named,
    title,
    category,
    priceKrw,
    brandName: finding.facts.brand?.name ?? finding.facts.listing.brand,
    foundAt: foundAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    allowedActions: (Object.keys(decidableFrom) as Decision['action'][]).filter(
      (action) => decidableFrom[action].includes(finding.state) && permissions.includes(neededFor[action]),
    ),
  }
}

export const neededFor = {
  accept: 'monitoring:decide',
  reject: 'monitoring:decide',
  open: 'monitoring:open',
} as const satisfies Record<Decision['action'], string>
