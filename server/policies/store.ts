import { and, count, eq, inArray, or } from 'drizzle-orm'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { suspensions } from '../suspensions/table.ts'
import { type PolicyVersionRow, policiesInForce } from './inForce.ts'
import { policyVersions } from './table.ts'

const columns = {
  policyId: policyVersions.policyId,
  number: policyVersions.number,
  state: policyVersions.state,
  nameEn: policyVersions.nameEn,
  nameKo: policyVersions.nameKo,
  metric: policyVersions.metric,
  threshold: policyVersions.threshold,
  severity: policyVersions.severity,
  measure: policyVersions.measure,
  effectiveFrom: policyVersions.effectiveFrom,
  publishedAt: policyVersions.publishedAt,
  updatedAt: policyVersions.updatedAt,
}

export const policyListSpec: ListSpec = {
  resource: 'policies',
  id: policyVersions.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['nameEn', 'ASC'],
  search: (text) =>
    or(
      contains(policyVersions.nameEn, text),
      contains(policyVersions.nameKo, text),
      contains(policyVersions.clause, text),
    ),
}

/** One page of versions as the asker may see them, and the exact total. */
export async function pagePolicies(db: Db, query: ListQuery, asker: Asker, now: Date) {
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(policyVersions)
      .where(query.where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    db.select({ total: count() }).from(policyVersions).where(query.where),
  ])
  return { records: await toRecords(db, rows, asker, now), total: Number(counted?.total ?? 0) }
}

export async function readPolicy(db: Db, id: string, asker: Asker, now: Date): Promise<PolicyVersion | undefined> {
  const rows = await db.select().from(policyVersions).where(eq(policyVersions.id, id))
  const [record] = await toRecords(db, rows, asker, now)
  return record
}

async function toRecords(db: Db, rows: PolicyVersionRow[], asker: Asker, now: Date): Promise<PolicyVersion[]> {
  const policyIds = [...new Set(rows.map((row) => row.policyId))]
  if (policyIds.length === 0) return []
  const [inForce, drafted, openCases, names] = await Promise.all([
    policiesInForce(db, now, policyIds),
    db
      .select({ policyId: policyVersions.policyId })
      .from(policyVersions)
      .where(and(eq(policyVersions.state, 'draft'), inArray(policyVersions.policyId, policyIds))),
    countOpenCases(db, policyIds, asker.rows),
    publisherNames(db, rows),
  ])
  const idsInForce = new Set(inForce.map((row) => row.id))
  const withDraft = new Set(drafted.map((row) => row.policyId))
  return rows.map((row) => ({
    ...row,
    isInForce: idsInForce.has(row.id),
    openCases: openCases.get(row.id) ?? 0,
    publishedByName: names.get(row.publishedById ?? '') ?? null,
    effectiveFrom: row.effectiveFrom.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    allowedActions: actionsOn(row, withDraft.has(row.policyId), asker),
  }))
}

/** A draft is edited, published or thrown away; a published version is only ever revised into the next draft. */
function actionsOn(row: PolicyVersionRow, hasDraft: boolean, { permissions }: Asker): string[] {
  const mayEdit = permissions.includes('policies:edit')
  if (row.state === 'published') return mayEdit && !hasDraft ? ['revise'] : []
  return [...(mayEdit ? ['edit', 'delete'] : []), ...(permissions.includes('policies:publish') ? ['publish'] : [])]
}

const openStates = stateNames(suspensionWorkflow).filter((state) => !('final' in suspensionWorkflow.states[state]))

/** Open cases that stand on each version, by version id. */
async function countOpenCases(db: Db, policyIds: string[], teams: Rows): Promise<Map<string, number>> {
  const rows = await db
    .select({ versionId: suspensions.policyVersionId, cases: count() })
    .from(suspensions)
    .where(
      and(
        inArray(suspensions.policyId, policyIds),
        inArray(suspensions.state, openStates),
        teams === null
          ? undefined
          : inArray(suspensions.caseId, db.select({ id: cases.id }).from(cases).where(inRows(cases.teamId, teams))),
      ),
    )
    .groupBy(suspensions.policyVersionId)
  return new Map(rows.map((row) => [row.versionId, Number(row.cases)]))
}

async function publisherNames(db: Db, rows: PolicyVersionRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.publishedById ?? []))]
  if (ids.length === 0) return new Map()
  const found = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
  return new Map(found.map((person) => [person.id, person.name]))
}
