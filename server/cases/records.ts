import { count, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { allowedActions } from '#shared/workflow/refusal.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { Db } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import type { Asker } from '../http/app.ts'
import { isInRows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { teams } from '../teams/table.ts'
import type { CaseRow } from './kind.ts'
import { decidersOf, recusedFrom } from './standing.ts'
import { cases, effects } from './table.ts'

const noEffects = { pending: 0, applied: 0, failed: 0 }

type Joined = {
  row: CaseRow
  sellerName: string
  assigneeName: string | null
  holderName: string | null
  team: { nameEn: string; nameKo: string } | null
}

const holders = alias(people, 'holders')

const joinedRows = prepared<Joined>('case_records', (db) =>
  db
    .select({
      row: cases,
      sellerName: sellers.name,
      assigneeName: people.name,
      holderName: holders.name,
      team: { nameEn: teams.nameEn, nameKo: teams.nameKo },
    })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .leftJoin(people, eq(people.id, cases.assigneeId))
    .leftJoin(teams, eq(teams.id, cases.teamId))
    .leftJoin(holders, eq(holders.id, cases.leaseHolderId))
    .where(isOneOf(cases.id, 'ids')),
)

const countedEffects = prepared('case_effect_counts', (db) =>
  db
    .select({ caseId: effects.caseId, state: effects.state, count: count() })
    .from(effects)
    .where(isOneOf(effects.caseId, 'ids'))
    .groupBy(effects.caseId, effects.state),
)

/** The common part of the case records that this person may know of, by id. Three queries however many ids. */
export async function readCases(
  db: Db,
  ids: readonly string[],
  workflowOf: (kind: string) => Workflow,
  asker: Asker,
  now: Date,
): Promise<Map<string, CaseRecord>> {
  if (ids.length === 0) return new Map()
  const values = { ids: idsValue(ids) }
  // One after the other: inside a transaction there is one connection.
  const rows = (await joinedRows(db, values)).filter(({ row }) => isInRows(row.teamId, asker.rows))
  const deciders = await decidersOf(db, ids)
  const touchy = rows.filter(({ row }) => workflowOf(row.kind).recuses).map(({ row }) => row.id)
  const recused = await recusedFrom(db, touchy)
  const effectCounts = await countedEffects(db, values)
  const counts = new Map<string, CaseRecord['effects']>()
  for (const { caseId, state, count: number } of effectCounts) {
    counts.set(caseId, { ...noEffects, ...counts.get(caseId), [state]: Number(number) })
  }
  return new Map(
    rows.map((joined: Joined) => {
      const record = toRecord(joined, deciders.get(joined.row.id) ?? {}, counts.get(joined.row.id), now)
      record.recused = recused.get(record.id) ?? []
      record.allowedActions = allowedActions(workflowOf(joined.row.kind), asker, record, now)
      return [record.id, record]
    }),
  )
}

function toRecord(
  { row, sellerName, assigneeName, holderName, team }: Joined,
  decidedBy: Record<string, string[]>,
  effectCounts: CaseRecord['effects'] | undefined,
  now: Date,
): CaseRecord {
  const { leaseHolderId, leaseExpiresAt } = row
  const isLeased = leaseHolderId !== null && leaseExpiresAt !== null && leaseExpiresAt > now
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    number: row.number,
    sellerId: row.sellerId,
    sellerName,
    subject: row.subject,
    state: row.state,
    severity: row.severity,
    assigneeId: row.assigneeId,
    assigneeName,
    lease: isLeased
      ? { holderId: leaseHolderId, holder: holderName ?? '', expiresAt: leaseExpiresAt.toISOString() }
      : null,
    awaits: row.awaits,
    decidedBy,
    recused: [],
    openedAt: row.openedAt.toISOString(),
    stateSince: row.stateSince.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    atRiskAt: row.atRiskAt?.toISOString() ?? null,
    dueSoonAt: row.dueSoonAt?.toISOString() ?? null,
    waitsUntil: row.waitsUntil?.toISOString() ?? null,
    teamId: row.teamId,
    teamName: team && { en: team.nameEn, ko: team.nameKo },
    routedBy: row.routedBy,
    skill: row.skill,
    locale: row.locale,
    reports: row.reports,
    buyerHarm: row.buyerHarm,
    heldUntil: row.heldUntil?.toISOString() ?? null,
    holdReason: row.holdReason,
    mergedIntoId: row.mergedIntoId,
    closedAt: row.closedAt?.toISOString() ?? null,
    outcome: row.outcome,
    updatedAt: row.updatedAt.toISOString(),
    effects: effectCounts ?? noEffects,
    allowedActions: [],
  }
}
