import { and, asc, count, eq, gt, inArray, isNotNull, isNull, like, ne, or, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { queues } from '#shared/dispatch/queues.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import { appeals } from '../appeals/table.ts'
import { audit } from '../audit/table.ts'
import { cases, counters, decisions } from '../cases/table.ts'
import { counterfeits } from '../counterfeits/table.ts'
import type { Db } from '../db/database.ts'
import { gatingCases } from '../gating/table.ts'
import { settlements } from '../settlements/table.ts'
import { suspensions } from '../suspensions/table.ts'
import { verifications } from '../verifications/table.ts'
import { type Failing, groupBy, paged } from './invariant.ts'

/** Every kind of case: its workflow. A new queue stands here and is then verified with the rest. */
const workflows: Record<string, Workflow> = queues

type Detail = SQLiteTable & { caseId: SQLiteColumn; state: SQLiteColumn }

/** The table of each kind that mirrors the state of its cases. */
const details: Record<string, Detail> = {
  suspensions,
  appeals,
  settlements,
  verifications,
  counterfeits,
  gating: gatingCases,
}

export async function* casesHoldTogether(db: Db): AsyncGenerator<Failing> {
  for (const [kind, detail] of Object.entries(details)) {
    const mirrored = await db
      .select({ id: cases.id, state: cases.state, own: detail.state })
      .from(cases)
      .leftJoin(detail, eq(detail.caseId, cases.id))
      .where(and(eq(cases.kind, kind), or(isNull(detail.state), ne(detail.state, cases.state))))
      .limit(1000)
    for (const { id, state, own } of mirrored) {
      yield { resource: kind, id, what: `is ${state} as a case and ${own ?? 'absent'} in its own table` }
    }
  }
  const differently = await db
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(suspensions, eq(suspensions.caseId, cases.id))
    .where(
      sql`${cases.topicId} is distinct from ${suspensions.policyId} or ${cases.remedy} is distinct from ${suspensions.measure}`,
    )
    .limit(1000)
  for (const { id } of differently) {
    yield { resource: 'suspensions', id, what: 'says another policy or measure as a case than as a suspension' }
  }
  for (const [kind, { states }] of Object.entries(workflows)) {
    const finals = Object.keys(states).filter((state) => states[state]?.final)
    const isFinal = inArray(cases.state, finals)
    const wrong = await db
      .select({ id: cases.id, state: cases.state })
      .from(cases)
      .where(
        and(
          eq(cases.kind, kind),
          or(
            and(isFinal, or(isNull(cases.closedAt), isNotNull(cases.openKey))),
            and(sql`not ${isFinal}`, or(isNotNull(cases.closedAt), isNull(cases.openKey))),
          ),
        ),
      )
      .limit(1000)
    for (const { id, state } of wrong) {
      yield { resource: kind, id, what: `is ${state}, but its closing and its key say otherwise` }
    }
  }
}

type CaseRow = Pick<typeof cases.$inferSelect, 'id' | 'kind' | 'state'>

export async function* decisionsFollow(db: Db): AsyncGenerator<Failing> {
  for await (const page of paged(readCases(db))) {
    const rows = await db
      .select({ caseId: decisions.caseId, from: decisions.fromState, to: decisions.toState, action: decisions.action })
      .from(decisions)
      .where(
        inArray(
          decisions.caseId,
          page.map((row) => row.id),
        ),
      )
      .orderBy(asc(decisions.decidedAt), asc(decisions.id))
    const decisionsOf = groupBy(rows, (row) => row.caseId)
    for (const { id, kind, state } of page) {
      let at = workflows[kind]?.start
      for (const { from, to, action } of decisionsOf.get(id) ?? []) {
        if (from !== at)
          yield { resource: kind, id, what: `decision ${action} was taken in ${from}, the case was in ${at}` }
        at = to
      }
      if (at !== state) yield { resource: kind, id, what: `is ${state}, its last decision led to ${at}` }
    }
  }
}

const readCases = (db: Db) => (after: CaseRow | null, limit: number) =>
  db
    .select({ id: cases.id, kind: cases.kind, state: cases.state })
    .from(cases)
    .where(after ? gt(cases.id, after.id) : undefined)
    .orderBy(asc(cases.id))
    .limit(limit)

export async function* everyDecisionIsAudited(db: Db): AsyncGenerator<Failing> {
  for await (const page of paged(readCases(db))) {
    const ids = page.map((row) => row.id)
    const [decided, entries] = await Promise.all([
      db
        .select({ id: decisions.caseId, action: decisions.action, times: count() })
        .from(decisions)
        .where(inArray(decisions.caseId, ids))
        .groupBy(decisions.caseId, decisions.action),
      db
        .select({ id: audit.resourceId, action: audit.action, times: count() })
        .from(audit)
        .where(and(inArray(audit.resource, Object.keys(workflows)), inArray(audit.resourceId, ids)))
        .groupBy(audit.resourceId, audit.action),
    ])
    const told = new Map(entries.map((entry) => [`${entry.id} ${entry.action}`, Number(entry.times)]))
    const taken = new Map(decided.map((one) => [`${one.id} ${one.action}`, Number(one.times)]))
    for (const { id, kind } of page) {
      for (const action of Object.keys(workflows[kind]?.actions ?? {})) {
        const times = taken.get(`${id} ${action}`) ?? 0
        const entriesOf = told.get(`${id} ${kind}:${action}`) ?? 0
        if (times !== entriesOf) {
          yield { resource: kind, id, what: `${action} was decided ${times} times and is told ${entriesOf} times` }
        }
      }
    }
  }
}

export async function* numbersAreComplete(db: Db): AsyncGenerator<Failing> {
  for (const { name, value } of await db.select().from(counters).orderBy(asc(counters.name))) {
    const [found] = await db
      .select({ cases: count(), last: sql<string | null>`max(${cases.number})` })
      .from(cases)
      .where(like(cases.number, `${name}-%`))
    const last = Number(found?.last?.slice(name.length + 1) ?? 0)
    if (Number(found?.cases) === value && last === value) continue
    yield {
      resource: 'cases',
      id: name,
      what: `the counter stands at ${value}; ${found?.cases} cases, the last ${last}`,
    }
  }
}
