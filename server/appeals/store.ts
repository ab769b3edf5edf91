import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { appealColumns } from '#shared/appeals/columns.ts'
import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWorkflow } from '#shared/appeals/workflow.ts'
import { ladder } from '#shared/suspensions/ladder.ts'
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
import { sellers } from '../sellers/table.ts'
import { findContested } from './contested.ts'
import { appeals } from './table.ts'

const own = {
  policyId: cases.topicId,
  decisionId: appeals.decisionId,
  contestedCaseId: appeals.contestedCaseId,
  attempt: appeals.attempt,
  measure: appeals.measure,
}

export const appealListSpec: ListSpec = {
  ...caseListSpec,
  resource: 'appeals',
  columns: appealColumns,
  groups: stageGroup(appealWorkflow),
  counted: countedBy({ topicId: 'policyId', remedy: 'measure' }),
  implies: openOnly([appealWorkflow]),
  filters: { ...caseListSpec.filters, ...own },
  virtual: { ...caseListSpec.virtual, measure: keptIn('remedy', ladder) },
  sorts: { ...caseListSpec.sorts, attempt: appeals.attempt, measure: appeals.measure },
}

export const pageAppeals = (db: Db, query: PageQuery) =>
  pageOf(db, ['appeals'], query, [{ table: appeals, on: eq(appeals.caseId, cases.id) }])

const contestedCases = alias(cases, 'contested_cases')

const detailRows = prepared('appeal_details', (db) =>
  db
    .select({ own: appeals, number: contestedCases.number })
    .from(appeals)
    .innerJoin(contestedCases, eq(contestedCases.id, appeals.contestedCaseId))
    .where(isOneOf(appeals.caseId, 'ids')),
)

export async function readAppeals(db: Db, ids: readonly string[], asker: Asker, now: Date): Promise<Appeal[]> {
  if (ids.length === 0) return []
  const records = await readCases(db, ids, () => appealWorkflow, asker, now)
  const rows = await detailRows(db, { ids: idsValue(ids) })
  const details = new Map(rows.map((row) => [row.own.caseId, row]))
  return ids.flatMap((id) => {
    const record = records.get(id)
    const detail = details.get(id)
    if (!record || !detail) return []
    const { own: one, number } = detail
    return {
      ...record,
      contestedKind: one.contestedKind,
      contestedCaseId: one.contestedCaseId,
      contestedNumber: number,
      decisionId: one.decisionId,
      contestedAt: one.contestedAt.toISOString(),
      measure: one.measure,
      policyName: one.policyName,
      attempt: one.attempt,
      attemptsAllowed: one.attemptsAllowed,
      isReopened: one.isReopened,
      channel: one.channel,
      statement: one.statement,
      whatIsNew: one.whatIsNew,
      plan: one.plan,
      papers: one.papers,
      requests: one.requests,
      infoItems: one.infoItems,
      answer: one.answer,
      verdicts: one.verdicts,
      cause: one.cause,
      settlement: one.remedy,
      milder: one.milder?.measure ?? null,
      milderDays: one.milder?.days ?? null,
      reply: one.reply,
      mayAppealUntil: one.mayAppealUntil?.toISOString() ?? null,
    }
  })
}

/** An appeal with its seller and the case it contests. `isOver`: nothing of the contested decision is in force. */
export async function findAppeal(db: Db, caseId: string) {
  const [row] = await db
    .select({ own: appeals, number: contestedCases.number, seller: sellers })
    .from(appeals)
    .innerJoin(contestedCases, eq(contestedCases.id, appeals.contestedCaseId))
    .innerJoin(cases, eq(cases.id, appeals.caseId))
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(appeals.caseId, caseId))
  if (!row) throw new Error('an appeal without its row')
  const contested = await findContested(db, row.own.decisionId)
  return { ...row, contested: { isOver: contested?.isOver ?? true } }
}
