import { eq } from 'drizzle-orm'
import { gatingColumns } from '#shared/gating/columns.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { gatingScopes } from '#shared/gating/scopes.ts'
import { gatingWorkflow } from '#shared/gating/workflow.ts'
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
import type { ListSpec } from '../http/list.ts'
import { gatingCases } from './table.ts'

export const gatingListSpec: ListSpec = {
  ...caseListSpec,
  resource: 'gating',
  columns: gatingColumns,
  groups: stageGroup(gatingWorkflow),
  counted: countedBy({ topicId: 'topic', remedy: 'scope' }),
  implies: openOnly([gatingWorkflow]),
  filters: { ...caseListSpec.filters, topic: cases.topicId, brandId: gatingCases.brandId },
  virtual: { ...caseListSpec.virtual, scope: keptIn('remedy', gatingScopes) },
  sorts: { ...caseListSpec.sorts, scope: cases.remedy },
}

export const pageGatings = (db: Db, query: PageQuery) =>
  pageOf(db, ['gating'], query, [{ table: gatingCases, on: eq(gatingCases.caseId, cases.id) }])

const detailRows = prepared('gating_details', (db) =>
  db
    .select({
      own: gatingCases,
      brand: { name: brands.name, nameKo: brands.nameKo, risk: brands.risk },
    })
    .from(gatingCases)
    .leftJoin(brands, eq(brands.id, gatingCases.brandId))
    .where(isOneOf(gatingCases.caseId, 'ids')),
)

export async function readGatings(db: Db, ids: readonly string[], asker: Asker, now: Date): Promise<Gating[]> {
  if (ids.length === 0) return []
  const records = await readCases(db, ids, () => gatingWorkflow, asker, now)
  const rows = await detailRows(db, { ids: idsValue(ids) })
  const details = new Map(rows.map((row) => [row.own.caseId, row]))
  return ids.flatMap((id) => {
    const record = records.get(id)
    const detail = details.get(id)
    if (!record || !detail) return []
    const { own, brand } = detail
    return {
      ...record,
      scope: own.scope,
      brandId: own.brandId,
      brandName: brand && { en: brand.name, ko: brand.nameKo },
      category: own.category,
      listingCount: own.listingIds.length,
      cause: own.cause,
      reason: own.reason,
      sellerType: own.sellerType,
      isFirstTime: own.isFirstTime,
      isHighRisk: brand?.risk === 'high',
      isSampled: own.isSampled,
      answered: own.checklist.filter(({ verdict }) => verdict !== null).length,
      required: own.checklist.length,
      deficient: own.checklist.filter(({ verdict }) => verdict === 'deficient').length,
      hits: own.preChecks.length,
      hitsToJudge: own.preChecks.filter(({ isRight }) => isRight === null).length,
      hasHardBan: own.preChecks.some(({ isHardBan }) => isHardBan),
      infoRequests: own.infoRequests,
      proposal: own.proposal,
      secondReasons: own.secondReasons,
      rejectCode: own.rejectCode,
      validUntil: own.validUntil?.toISOString() ?? null,
      conditions: own.conditions,
      previousCaseId: own.previousCaseId,
      settingNumber: own.settingNumber,
    }
  })
}
