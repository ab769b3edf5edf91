import { and, eq, inArray, isNull, lt, notInArray } from 'drizzle-orm'
import type { Workflow } from '#shared/workflow/workflow.ts'
import { standingFilter } from '../clocks/standingFilter.ts'
import type { Db } from '../db/database.ts'
import { countedCases } from '../facts/where.ts'
import type { Asker } from '../http/app.ts'
import type { ListSpec } from '../http/list.ts'
import { inRows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { caseSearch } from '../search/lists.ts'
import { sellers } from '../sellers/table.ts'
import { isAgain } from './again.ts'
import { byGroup, byOwner, sumCounts } from './counts.ts'
import { type PageQuery, pageOf } from './page.ts'
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
    topicId: cases.topicId,
    remedy: cases.remedy,
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
  virtual: { sla: standingFilter },
  shaped: { counted: countedCases },
  phrases: { again: isAgain },
  counted: [byGroup, byOwner],
  defaultSort: ['openedAt', 'DESC'],
  search: caseSearch,
}

/** Ids of one page over all kinds that the asker may read, and the exact total. */
export const pageCases = (db: Db, kinds: readonly string[], query: PageQuery) => pageOf(db, kinds, query)

export type QueueCounts = { mine: number; open: number; breaching: number; unowned: number }

/** What the menu shows beside a queue: the asker's own, all open, past due, nobody's. */
export async function countQueue(
  db: Db,
  kind: string,
  workflow: Workflow,
  { id: personId, rows }: Pick<Asker, 'id' | 'rows'>,
  now: Date,
): Promise<QueueCounts> {
  const finals = Object.keys(workflow.states).filter((state) => workflow.states[state]?.final)
  const running = Object.keys(workflow.states).filter((state) => workflow.states[state]?.clock === 'run')
  const ofKind = and(eq(caseCounts.kind, kind), inRows(caseCounts.teamId, rows))
  const working = and(ofKind, inArray(caseCounts.state, running))
  const [mine, open, breaching, unowned] = await Promise.all([
    sumCounts(db, and(byOwner.of, ofKind, eq(caseCounts.assigneeId, personId), notInArray(caseCounts.state, finals))),
    sumCounts(db, and(byGroup.of, working)),
    // Only a running promise has an instant at which it runs out.
    db.$count(
      cases,
      and(eq(cases.kind, kind), isNull(cases.closedAt), lt(cases.dueAt, now), inRows(cases.teamId, rows)),
    ),
    sumCounts(db, and(byOwner.of, working, isNull(caseCounts.assigneeId))),
  ])
  return { mine, open, breaching: Number(breaching), unowned }
}
