import { and, asc, inArray, isNotNull, notInArray, or, sql } from 'drizzle-orm'
import { appeals } from '../appeals/table.ts'
import { audit } from '../audit/table.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases, decisions, effects } from '../cases/table.ts'
import { caseClocks, clockEvents } from '../clocks/table.ts'
import { ipReports } from '../counterfeits/table.ts'
import type { Db } from '../db/database.ts'
import { measures, payoutHolds } from '../measures/table.ts'
import { qualityChecks } from '../quality/table.ts'
import { settlementLines, surveys } from '../settlements/table.ts'
import { inGroups } from './inGroups.ts'

/** What is stored of a case, from which everything that happened to it can be told again. */
export type History = {
  row: CaseRow
  decisions: TakenDecision[]
  entries: Entry[]
  clocks: (typeof caseClocks.$inferSelect)[]
  clockEvents: (typeof clockEvents.$inferSelect)[]
  measures: (typeof measures.$inferSelect)[]
  holds: (typeof payoutHolds.$inferSelect)[]
  reports: Pick<typeof ipReports.$inferSelect, 'id' | 'caseId' | 'verdict' | 'verdictAt'>[]
  /** Of our own ledger: what this ticket paid. */
  lines: (typeof settlementLines.$inferSelect)[]
  surveys: (typeof surveys.$inferSelect)[]
  checks: (typeof qualityChecks.$inferSelect)[]
  /** Appeals against this case, with when each was carried out. */
  appeals: (typeof appeals.$inferSelect & { openedAt: Date; fellAt: Date[] })[]
  /** When its payments were carried out, by the name of the line. */
  paidAt: ReadonlyMap<string, Date>
  /** Who took decisions that others than this case's history name. */
  deciders: ReadonlyMap<string, string>
}

export type TakenDecision = Pick<
  typeof decisions.$inferSelect,
  'id' | 'caseId' | 'action' | 'fromState' | 'toState' | 'actorKind' | 'actorId' | 'decidedAt'
> & { saw: Record<string, unknown> }

type Entry = Pick<
  typeof audit.$inferSelect,
  'resourceId' | 'position' | 'action' | 'actorKind' | 'actorId' | 'before' | 'after' | 'at'
>

/** Actions whose findings say more than the action: only theirs are read. */
const telling = ['review', 'schedule', 'decideInfringing', 'approve']

/** The histories of these cases, in few statements however many they are. */
export async function readHistories(db: Db, ids: readonly string[]): Promise<History[]> {
  const all = [...ids]
  const rows = await db.select().from(cases).where(inArray(cases.id, all)).orderBy(asc(cases.id))
  const taken = await readDecisions(db, all)
  const entries = await readEntries(db, all, [...new Set(rows.map(({ kind }) => kind))])
  const clocks = await db.select().from(caseClocks).where(inArray(caseClocks.caseId, all)).orderBy(asc(caseClocks.id))
  const events = await db
    .select()
    .from(clockEvents)
    .where(and(inArray(clockEvents.caseId, all), notInArray(clockEvents.what, ['started', 'paused', 'resumed'])))
    .orderBy(asc(clockEvents.clockId), asc(clockEvents.position))
  const enforced = await db.select().from(measures).where(inArray(measures.caseId, all)).orderBy(asc(measures.key))
  const holds = await db
    .select()
    .from(payoutHolds)
    .where(and(inArray(payoutHolds.caseId, all), isNotNull(payoutHolds.releasedAt)))
  const reports = await db
    .select({ id: ipReports.id, caseId: ipReports.caseId, verdict: ipReports.verdict, verdictAt: ipReports.verdictAt })
    .from(ipReports)
    .where(inArray(ipReports.caseId, all))
  const lines = await db.select().from(settlementLines).where(inArray(settlementLines.caseId, all))
  const asked = await db.select().from(surveys).where(inArray(surveys.caseId, all))
  const checks = await db
    .select()
    .from(qualityChecks)
    .where(inArray(qualityChecks.caseId, all))
    .orderBy(asc(qualityChecks.at), asc(qualityChecks.id))
  const against = await readAppeals(db, all)
  const paid = lines.length > 0 ? await readApplied(db, all, ['pay-adjustment']) : []
  const deciders = await readDeciders(
    db,
    holds.flatMap((hold) => hold.releasedByDecisionId ?? []),
  )
  const paidAt = new Map(paid.flatMap(({ key, appliedAt }) => (appliedAt ? [[key, appliedAt] as const] : [])))
  const of = <Row>(some: readonly Row[], caseOf: (row: Row) => string | null) => {
    const groups = inGroups(some, caseOf)
    return (id: string): Row[] => groups.get(id) ?? []
  }
  const parts = {
    decisions: of(taken, (one) => one.caseId),
    entries: of(entries, (one) => one.resourceId),
    clocks: of(clocks, (one) => one.caseId),
    clockEvents: of(events, (one) => one.caseId),
    measures: of(enforced, (one) => one.caseId),
    holds: of(holds, (one) => one.caseId),
    reports: of(reports, (one) => one.caseId),
    lines: of(lines, (one) => one.caseId),
    surveys: of(asked, (one) => one.caseId),
    checks: of(checks, (one) => one.caseId),
    appeals: of(against, (one) => one.contestedCaseId),
  }
  return rows.map((row) => ({
    row,
    decisions: parts.decisions(row.id),
    entries: parts.entries(row.id),
    clocks: parts.clocks(row.id),
    clockEvents: parts.clockEvents(row.id),
    measures: parts.measures(row.id),
    holds: parts.holds(row.id),
    reports: parts.reports(row.id),
    lines: parts.lines(row.id),
    surveys: parts.surveys(row.id),
    checks: parts.checks(row.id),
    appeals: parts.appeals(row.id),
    paidAt,
    deciders,
  }))
}

async function readDecisions(db: Db, ids: string[]): Promise<TakenDecision[]> {
  const { id, caseId, action, fromState, toState, actorKind, actorId, decidedAt } = decisions
  const rows = await db
    .select({ id, caseId, action, fromState, toState, actorKind, actorId, decidedAt })
    .from(decisions)
    .where(inArray(caseId, ids))
    .orderBy(asc(decidedAt), asc(id))
  const wanted = rows.filter((row) => telling.includes(row.action)).map((row) => row.id)
  const said =
    wanted.length > 0 ? await db.select({ id, saw: decisions.saw }).from(decisions).where(inArray(id, wanted)) : []
  const sawOf = new Map(said.map(({ id: of, saw }) => [of, saw]))
  return rows.map((row) => ({ ...row, saw: sawOf.get(row.id) ?? {} }))
}

function readEntries(db: Db, ids: string[], kinds: string[]): Promise<Entry[]> {
  const { resourceId, position, action, actorKind, actorId, before, after, at } = audit
  return db
    .select({ resourceId, position, action, actorKind, actorId, before, after, at })
    .from(audit)
    .where(and(inArray(audit.resource, kinds), inArray(resourceId, ids)))
    .orderBy(asc(resourceId), asc(position)) as Promise<Entry[]>
}

async function readAppeals(db: Db, ids: string[]): Promise<History['appeals']> {
  const rows = await db.select().from(appeals).where(inArray(appeals.contestedCaseId, ids)).orderBy(asc(appeals.caseId))
  if (rows.length === 0) return []
  const appealIds = rows.map(({ caseId }) => caseId)
  const opened = await db.select({ id: cases.id, at: cases.openedAt }).from(cases).where(inArray(cases.id, appealIds))
  const openedAt = new Map(opened.map(({ id, at }) => [id, at]))
  const fell = await readApplied(db, appealIds, ['overturn-contested', 'mitigate-contested'])
  return rows.map((row) => ({
    ...row,
    openedAt: openedAt.get(row.caseId) ?? row.contestedAt,
    fellAt: fell.flatMap((one) => (one.caseId === row.caseId && one.appliedAt ? [one.appliedAt] : [])),
  }))
}

const readApplied = (db: Db, caseIds: string[], kinds: string[]) =>
  db
    .select({ key: effects.key, caseId: effects.caseId, appliedAt: effects.appliedAt })
    .from(effects)
    .where(and(inArray(effects.caseId, caseIds), inArray(effects.kind, kinds), isNotNull(effects.appliedAt)))

async function readDeciders(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: decisions.id, by: decisions.actorId })
    .from(decisions)
    .where(and(inArray(decisions.id, ids), or(sql`${decisions.actorKind} = 'person'`)))
  return new Map(rows.flatMap(({ id, by }) => (by ? [[id, by] as const] : [])))
}
