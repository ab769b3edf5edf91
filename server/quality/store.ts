import { and, eq } from 'drizzle-orm'
import type { QualityCheck } from '#shared/quality/schema.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { qualityChecks } from './table.ts'

const columns = {
  decisionId: qualityChecks.decisionId,
  caseId: qualityChecks.caseId,
  verdict: qualityChecks.verdict,
  byId: qualityChecks.byId,
  at: qualityChecks.at,
  kind: cases.kind,
  action: decisions.action,
}

export const qualityListSpec: ListSpec = {
  resource: 'quality',
  id: qualityChecks.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['at', 'DESC'],
}

/** Checks of the list dialect, of the cases that the asker may know of, and their exact number. */
export async function pageChecks(
  db: Db,
  query: ListQuery,
  rows: Rows,
): Promise<{ checks: QualityCheck[]; total: number }> {
  const joined = () =>
    db
      .select({ check: qualityChecks, kind: cases.kind, number: cases.number, action: decisions.action })
      .from(qualityChecks)
      .innerJoin(cases, eq(cases.id, qualityChecks.caseId))
      .innerJoin(decisions, eq(decisions.id, qualityChecks.decisionId))
      .where(and(query.where, inRows(cases.teamId, rows)))
  const found = await joined()
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const total = await db.$count(joined().as('checks_asked'))
  const checks = found.map(({ check, ...about }) => ({ ...check, ...about, at: check.at.toISOString() }))
  return { checks, total: Number(total) }
}
