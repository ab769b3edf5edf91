import { eq, inArray } from 'drizzle-orm'
import { counterfeitColumns } from '#shared/counterfeits/columns.ts'
import { reporterTypes } from '#shared/counterfeits/reporters.ts'
import type { Counterfeit, IpRight, Reporter } from '#shared/counterfeits/schema.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { maskEmail, maskName } from '#shared/sellers/masks.ts'
import { brands } from '../brands/table.ts'
import { countedBy, keptIn } from '../cases/counts.ts'
import { stageGroup } from '../cases/lists.ts'
import { openOnly, type PageQuery, pageOf } from '../cases/page.ts'
import { readCases } from '../cases/records.ts'
import { caseListSpec } from '../cases/store.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import type { Asker } from '../http/app.ts'
import type { ListSpec, VirtualFilter } from '../http/list.ts'
import { isRestricted, type ReporterRow, type RightRow } from './registers.ts'
import { counterfeits, ipRights } from './table.ts'

const own = {
  brandId: cases.topicId,
  rightType: counterfeits.rightType,
  isReporterRestricted: counterfeits.isReporterRestricted,
  listingId: counterfeits.listingId,
  rightId: counterfeits.rightId,
}

const standings = ['restricted', 'good'] as const

/** Whether who reported was restricted when the report came. */
const standingFilter: VirtualFilter = {
  words: standings,
  where: (words) =>
    inArray(
      counterfeits.isReporterRestricted,
      words.map((word) => word === 'restricted'),
    ),
}

export const counterfeitListSpec: ListSpec = {
  ...caseListSpec,
  resource: 'counterfeits',
  columns: counterfeitColumns,
  groups: stageGroup(counterfeitWorkflow),
  counted: countedBy({ topicId: 'brandId', remedy: 'source' }),
  implies: openOnly([counterfeitWorkflow]),
  filters: { ...caseListSpec.filters, ...own },
  virtual: { ...caseListSpec.virtual, source: keptIn('remedy', reporterTypes), reporterStanding: standingFilter },
  sorts: {
    ...caseListSpec.sorts,
    source: counterfeits.source,
    rightType: counterfeits.rightType,
    reports: cases.reports,
  },
}

export const pageCounterfeits = (db: Db, query: PageQuery) =>
  pageOf(db, ['counterfeits'], query, [{ table: counterfeits, on: eq(counterfeits.caseId, cases.id) }])

const detailRows = prepared('counterfeit_details', (db) =>
  db
    .select({ own: counterfeits, number: ipRights.number, nameEn: brands.name, nameKo: brands.nameKo })
    .from(counterfeits)
    .leftJoin(ipRights, eq(ipRights.id, counterfeits.rightId))
    .leftJoin(brands, eq(brands.id, counterfeits.brandId))
    .where(isOneOf(counterfeits.caseId, 'ids')),
)

const told = (at: Date | null) => at?.toISOString() ?? null

export async function readCounterfeits(
  db: Db,
  ids: readonly string[],
  asker: Asker,
  now: Date,
): Promise<Counterfeit[]> {
  if (ids.length === 0) return []
  const records = await readCases(db, ids, () => counterfeitWorkflow, asker, now)
  const rows = await detailRows(db, { ids: idsValue(ids) })
  const details = new Map(rows.map((row) => [row.own.caseId, row]))
  return ids.flatMap((id) => {
    const record = records.get(id)
    const detail = details.get(id)
    if (!record || !detail) return []
    const { own: one, number, nameEn, nameKo } = detail
    return {
      ...record,
      listingId: one.listingId,
      rightId: one.rightId,
      rightType: one.rightType,
      rightNumber: number,
      brandId: one.brandId,
      brandName: nameEn && nameKo ? { en: nameEn, ko: nameKo } : null,
      claim: one.claim,
      source: one.source,
      isReporterRestricted: one.isReporterRestricted,
      isBlockedAtOnce: one.isBlockedAtOnce,
      blockedListings: one.blocked.reduce((sum, { listingIds }) => sum + listingIds.length, 0),
      blockedSellers: one.blocked.length,
      blockedAt: told(one.blockedAt),
      counterDueAt: told(one.counterDueAt),
      counterNoticedAt: told(one.counterNoticedAt),
      reporterDueAt: told(one.reporterDueAt),
      appealUntil: told(one.appealUntil),
    }
  })
}

export const toRight = (row: RightRow): IpRight => ({
  ...row,
  registeredAt: told(row.registeredAt),
  expiresAt: told(row.expiresAt),
  verifiedAt: told(row.verifiedAt),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** Name and e-mail behind masks: of the house's own there is nobody to hide. */
export function toReporter(row: ReporterRow, now: Date): Reporter {
  const isHouse = row.type === 'internal' || row.type === 'monitoring'
  return {
    id: row.id,
    version: row.version,
    type: row.type,
    name: isHouse ? row.name : maskName(row.name),
    email: row.email === null ? null : maskEmail(row.email),
    locale: row.locale,
    reports: row.reports,
    upheld: row.upheld,
    rejected: row.rejected,
    withdrawn: row.withdrawn,
    restrictedUntil: told(row.restrictedUntil),
    isRestricted: isRestricted(row, now),
    createdAt: row.createdAt.toISOString(),
  }
}
