import { and, count, eq, inArray, isNull, lt, notInArray, or, type SQL, type Table } from 'drizzle-orm'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import { mentions } from '../db/mentions.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { countedColumns, sumCounts } from './counts.ts'
import { caseCounts, cases } from './table.ts'

export const caseListSpec: ListSpec = {
  resource: 'cases',
  id: cases.id,
  filters: {
    kind: cases.kind,
    number: cases.number,
    sellerId: cases.sellerId,
    state: cases.state,
    severity: cases.severity,
    assigneeId: cases.assigneeId,
    awaits: cases.awaits,
    openedAt: cases.openedAt,
    stateSince: cases.stateSince,
    teamId: cases.teamId,
    waitsUntil: cases.waitsUntil,
    heldUntil: cases.heldUntil,
    mergedIntoId: cases.mergedIntoId,
    locale: cases.locale,
    skill: cases.skill,
    rank: cases.rank,
    dueAt: cases.dueAt,
    closedAt: cases.closedAt,
    updatedAt: cases.updatedAt,
    outcome: cases.outcome,
    subject: cases.subject,
    sellerName: sellers.name,
    assigneeName: people.name,
  },
  sorts: {
    kind: cases.kind,
    number: cases.number,
    subject: cases.subject,
    state: cases.state,
    severity: cases.severityRank,
    openedAt: cases.openedAt,
    stateSince: cases.stateSince,
    rank: cases.rank,
    dueAt: cases.dueAt,
    closedAt: cases.closedAt,
    updatedAt: cases.updatedAt,
    outcome: cases.outcome,
    sellerName: sellers.name,
    assigneeName: people.name,
  },
  counted: countedColumns,
  defaultSort: ['openedAt', 'DESC'],
  search: (text) => or(contains(cases.number, text), contains(cases.subject, text), contains(sellers.name, text)),
}

/** Ids of one page over all kinds that the asker may read, and the exact total. */
export const pageCases = (db: Db, kinds: readonly string[], query: Page) => pageOf(db, kinds, query)

type Page = Omit<ListQuery, 'isById'>
type Join = { table: Table; on: SQL }

/**
 * One page and the exact total; the total is summed from the ledger where the filter allows it. Only what the filter and the order speak of is joined:
 * a count over a hundred thousand cases then reads one index instead of four tables.
 * @param details tables with exactly one row a case.
 */
export async function pageOf(
  db: Db,
  kinds: readonly string[],
  query: Page,
  details: readonly Join[] = [],
): Promise<{ ids: string[]; total: number }> {
  const where = and(inArray(cases.kind, [...kinds]), query.where)
  const rows = db.select({ id: cases.id }).from(cases).where(where).$dynamic()
  const totals = db.select({ total: count() }).from(cases).where(where).$dynamic()
  const inner = [...details, { table: sellers, on: eq(sellers.id, cases.sellerId) }]
  for (const { table, on } of inner) {
    if (mentions(table, where, query.orderBy)) rows.innerJoin(table, on)
    if (mentions(table, where)) totals.innerJoin(table, on)
  }
  const isOwner = eq(people.id, cases.assigneeId)
  if (mentions(people, where, query.orderBy)) rows.leftJoin(people, isOwner)
  if (mentions(people, where)) totals.leftJoin(people, isOwner)
  const [page, [counted]] = await Promise.all([
    rows
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    query.countedWhere
      ? [{ total: await sumCounts(db, and(inArray(caseCounts.kind, [...kinds]), query.countedWhere.where)) }]
      : totals,
  ])
  return { ids: page.map((row) => row.id), total: Number(counted?.total ?? 0) }
}

export type QueueCounts = { mine: number; open: number; breaching: number; unowned: number }

/** What the menu shows beside a queue: the asker's own, all open, past due, nobody's. */
export async function countQueue(
  db: Db,
  kind: string,
  workflow: Workflow,
  personId: string,
  now: Date,
): Promise<QueueCounts> {
  const finals = Object.keys(workflow.states).filter((state) => workflow.states[state]?.final)
  const running = Object.keys(workflow.states).filter((state) => workflow.states[state]?.clock === 'run')
  const ofKind = eq(caseCounts.kind, kind)
  const working = and(ofKind, inArray(caseCounts.state, running))
  const [mine, open, breaching, unowned] = await Promise.all([
    sumCounts(db, and(ofKind, eq(caseCounts.assigneeId, personId), notInArray(caseCounts.state, finals))),
    sumCounts(db, working),
    // Only a running promise has an instant at which it runs out.
    db.$count(cases, and(eq(cases.kind, kind), lt(cases.dueAt, now))),
    sumCounts(db, and(working, isNull(caseCounts.assigneeId))),
  ])
  return { mine, open, breaching: Number(breaching), unowned }
}
