import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import type { BoardAnswer, NowWord } from '#shared/kpis/boardSchema.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import { caseListSpec, pageCases } from '../cases/store.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { readList } from '../http/list.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { teams } from '../teams/table.ts'

/** Who looks at a board: their teams, and whose cases they may know of. */
export type Looker = { id: string; teamIds: readonly string[]; rows: Rows }

type CaseFilter = Record<string, unknown>

/** What stands there at this very moment: each number is the total of the list of cases with its filter. */
export async function nowOf(
  db: Db,
  scope: Scope,
  isOwn: boolean,
  looker: Looker,
  now: Date,
): Promise<BoardAnswer['now']> {
  const asked = isOwn ? ownFilters(scope, looker) : await filtersOf(db, scope)
  const context = { personId: looker.id, teamIds: looker.teamIds, now }
  const found: BoardAnswer['now'] = []
  for (const { what, caseFilter } of asked) {
    const query = readList({ filter: JSON.stringify(caseFilter), range: '[0,0]' }, caseListSpec, context)
    const { total } = await pageCases(db, Object.keys(queues), { ...query, rows: looker.rows })
    found.push({ what, number: total, caseFilter })
  }
  return found
}

type Asked = { what: NowWord; caseFilter: CaseFilter }

function ownFilters({ kinds }: Scope, { id, teamIds }: Looker): Asked[] {
  const ofKinds = kinds && { kind: [...kinds] }
  const mine = { assigneeId: id, closedAt: null, ...ofKinds }
  return [
    { what: 'in_hand', caseFilter: mine },
    { what: 'over', caseFilter: { assigneeId: id, sla: ['breached'], ...ofKinds } },
    { what: 'soon', caseFilter: { assigneeId: id, sla: ['due_soon', 'at_risk'], ...ofKinds } },
    { what: 'unowned', caseFilter: { teamId: [...teamIds], assigneeId: null, closedAt: null, ...ofKinds } },
  ]
}

async function filtersOf(db: Db, scope: Scope): Promise<Asked[]> {
  const whose = await whoseCases(db, scope)
  const owner = scope.personIds ? { assigneeId: [...scope.personIds] } : {}
  return [
    { what: 'open', caseFilter: { closedAt: null, ...whose, ...owner } },
    { what: 'over', caseFilter: { sla: ['breached'], ...whose, ...owner } },
    { what: 'soon', caseFilter: { sla: ['due_soon', 'at_risk'], ...whose, ...owner } },
    ...(scope.personIds
      ? []
      : [{ what: 'unowned' as const, caseFilter: { closedAt: null, assigneeId: null, ...whose } }]),
  ]
}

/** Cases know their team and not its provider. */
export async function whoseCases(db: Db, { kinds, teamIds, vendorIds }: Scope): Promise<CaseFilter> {
  const ofVendors = vendorIds && (await teamsOfVendors(db, vendorIds))
  const both = ofVendors && teamIds ? ofVendors.filter((id) => teamIds.includes(id)) : (ofVendors ?? teamIds)
  return { ...(kinds && { kind: [...kinds] }), ...(both && { teamId: [...both] }) }
}

async function teamsOfVendors(db: Db, vendorIds: readonly string[]): Promise<string[]> {
  const named = vendorIds.filter((id) => id !== '')
  const ours = vendorIds.includes('') ? isNull(teams.vendorId) : undefined
  const theirs = named.length > 0 ? inArray(teams.vendorId, named) : undefined
  const rows = await db.select({ id: teams.id }).from(teams).where(or(ours, theirs)).orderBy(asc(teams.id))
  return rows.map(({ id }) => id)
}

const mostNext = 8

/** The promises that run out next, of one's own cases and of what waits in one's teams; or of a board's. */
export async function nextOf(db: Db, scope: Scope, isOwn: boolean, looker: Looker): Promise<BoardAnswer['next']> {
  const { kind, teamId } = (await whoseCases(db, scope)) as { kind?: string[]; teamId?: string[] }
  const unowned = and(isNull(cases.assigneeId), inArray(cases.teamId, [...looker.teamIds]))
  const whose: SQL | undefined = isOwn
    ? or(eq(cases.assigneeId, looker.id), unowned)
    : and(teamId && inArray(cases.teamId, teamId), scope.personIds && inArray(cases.assigneeId, [...scope.personIds]))
  const rows = await db
    .select({
      id: cases.id,
      kind: cases.kind,
      number: cases.number,
      state: cases.state,
      sellerName: sellers.name,
      ownerName: people.name,
      dueAt: cases.dueAt,
      atRiskAt: cases.atRiskAt,
      dueSoonAt: cases.dueSoonAt,
    })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .leftJoin(people, eq(people.id, cases.assigneeId))
    .where(
      and(
        inArray(cases.kind, kind ?? Object.keys(queues)),
        isNull(cases.closedAt),
        isNotNull(cases.dueAt),
        inRows(cases.teamId, looker.rows),
        whose,
      ),
    )
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(mostNext)
  const text = (at: Date | null) => at?.toISOString() ?? null
  return rows.map(({ dueAt, atRiskAt, dueSoonAt, ...row }) => ({
    ...row,
    dueAt: text(dueAt),
    atRiskAt: text(atRiskAt),
    dueSoonAt: text(dueSoonAt),
  }))
}
