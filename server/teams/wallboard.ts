import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, type SQL, sum } from 'drizzle-orm'
import { businessMsBetween } from '#shared/calendar/businessTime.ts'
import { calendarNamed } from '#shared/clocks/rules.ts'
import { queues, workingStates } from '#shared/dispatch/queues.ts'
import { refused } from '#shared/errors.ts'
import { seoulDayOf } from '#shared/teams/absenceRules.ts'
import type { Wallboard, WallCase, WallPerson, WallQueue } from '#shared/teams/wallboard.ts'
import { byOwner } from '../cases/counts.ts'
import { workingIn } from '../cases/openIn.ts'
import { caseCounts, cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sumsBy } from '../facts/sums.ts'
import type { Asker } from '../http/app.ts'
import { isInRows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { readMembers } from './store.ts'
import { teams } from './table.ts'

/** How a team stands now, read from indexes and kept sums alone: as quick with a hundred thousand open cases as with ten. */
export async function readWallboard(db: Db, teamId: string, asker: Asker, now: Date): Promise<Wallboard> {
  const [team] = await db.select().from(teams).where(eq(teams.id, teamId))
  if (!team || !isInRows(teamId, asker.rows)) throw refused('not-found')
  const { body: calendars } = await settingInForce(db, 'calendar')
  const { body: house } = await settingInForce(db, 'teams')
  const calendar = calendarNamed(calendars, team.calendar)
  const kinds = Object.keys(queues).filter((kind) => asker.permissions.includes(`${kind}:read`))
  const leftMs = (dueAt: Date) =>
    dueAt > now ? businessMsBetween(calendar, now, dueAt) : -businessMsBetween(calendar, dueAt, now)
  const toCase = (row: CaseLine): WallCase => ({
    ...row,
    dueAt: row.dueAt?.toISOString() ?? null,
    atRiskAt: row.atRiskAt?.toISOString() ?? null,
    dueSoonAt: row.dueSoonAt?.toISOString() ?? null,
    leftMs: row.dueAt && leftMs(row.dueAt),
  })
  const next = await nextToBreach(db, teamId, kinds, house.breachesShown, now)
  const waiting = await waitingIn(db, teamId, kinds)
  const { id, nameEn, nameKo, function: task, isActive } = team
  return {
    team: { id, nameEn, nameKo, function: task, isActive },
    at: now.toISOString(),
    isOpen: businessMsBetween(calendar, now, new Date(now.getTime() + 1_000)) > 0,
    people: await peopleOf(db, teamId, kinds, toCase, now),
    next: next.map(toCase),
    overdue: Number(await db.$count(cases, and(isOpenOf(teamId), lte(cases.dueAt, now)))),
    queues: waiting,
    unowned: waiting.reduce((total, queue) => total + queue.waiting, 0),
    today: await todayOf(db, teamId, now),
  }
}

const isOpenOf = (teamId: string): SQL | undefined => and(eq(cases.teamId, teamId), isNull(cases.closedAt))

const caseColumns = {
  id: cases.id,
  kind: cases.kind,
  number: cases.number,
  seller: sellers.name,
  state: cases.state,
  severity: cases.severity,
  dueAt: cases.dueAt,
  atRiskAt: cases.atRiskAt,
  dueSoonAt: cases.dueSoonAt,
  ownerId: cases.assigneeId,
  ownerName: people.name,
}
type CaseLine = Awaited<ReturnType<typeof nextToBreach>>[number]

/** By index: the team's open cases in the order in which their promises run out. */
export const nextToBreach = (db: Db, teamId: string, kinds: readonly string[], most: number, now: Date) =>
  db
    .select(caseColumns)
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .leftJoin(people, eq(people.id, cases.assigneeId))
    .where(and(isOpenOf(teamId), gt(cases.dueAt, now), inArray(cases.kind, [...kinds])))
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(most)

async function peopleOf(
  db: Db,
  teamId: string,
  kinds: readonly string[],
  toCase: (row: CaseLine) => WallCase,
  now: Date,
): Promise<WallPerson[]> {
  const members = (await readMembers(db, teamId, now)).filter(({ isActive }) => isActive)
  const ids = members.map(({ personId }) => personId)
  const held = (await leasedTo(db, ids, now)).sort((a, b) => timeOf(a.since) - timeOf(b.since))
  return members.map((member) => {
    const theirs = held.filter(({ holderId }) => holderId === member.personId)
    const latest = theirs.at(-1)
    const { personId, name, role, isLead, availability, availabilitySince, isOnShift, absentUntil } = member
    return {
      ...{ personId, name, role, isLead, availability, availabilitySince, isOnShift, absentUntil },
      unitsHeld: member.unitsHeld,
      capacity: member.capacity,
      // What a lead may not read is a case in hand all the same: only which one is left out.
      inHand: latest && kinds.includes(latest.kind) ? toCase(latest) : null,
      inHandSince: latest?.since?.toISOString() ?? null,
      more: Math.max(0, theirs.length - 1),
    }
  })
}

const timeOf = (at: Date | null): number => at?.getTime() ?? 0

/** By index: what is leased now is never more than the people at work. */
export const leasedTo = (db: Db, personIds: readonly string[], now: Date) =>
  db
    .select({ ...caseColumns, holderId: cases.leaseHolderId, since: cases.leaseSince })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .leftJoin(people, eq(people.id, cases.assigneeId))
    .where(
      and(gt(cases.leaseExpiresAt, now), isNotNull(cases.leaseSince), inArray(cases.leaseHolderId, [...personIds])),
    )

/** Counts from the ledger; of each queue with anything waiting, the one that came first. */
async function waitingIn(db: Db, teamId: string, kinds: readonly string[]): Promise<WallQueue[]> {
  const counted = await db
    .select({ kind: caseCounts.kind, state: caseCounts.state, cases: sum(caseCounts.number) })
    .from(caseCounts)
    .where(and(byOwner.of, eq(caseCounts.teamId, teamId), isNull(caseCounts.assigneeId), workingIn(caseCounts)))
    .groupBy(caseCounts.kind, caseCounts.state)
  const found: WallQueue[] = []
  for (const kind of kinds) {
    const states = workingStates(kind).filter((state) =>
      counted.some((one) => one.kind === kind && one.state === state && Number(one.cases) > 0),
    )
    const waiting = counted.filter((one) => one.kind === kind).reduce((all, one) => all + Number(one.cases ?? 0), 0)
    if (waiting === 0) continue
    const oldest = []
    for (const state of states) oldest.push(...(await oldestIn(db, teamId, kind, state)))
    const [first] = oldest.sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
    found.push({ kind, waiting, oldest: first ? { ...first, openedAt: first.openedAt.toISOString() } : null })
  }
  return found
}

export const oldestIn = (db: Db, teamId: string, kind: string, state: string) =>
  db
    .select({ id: cases.id, number: cases.number, openedAt: cases.openedAt })
    .from(cases)
    .where(and(isOpenOf(teamId), eq(cases.kind, kind), eq(cases.state, state), isNull(cases.assigneeId)))
    .orderBy(asc(cases.openedAt), asc(cases.id))
    .limit(1)

async function todayOf(db: Db, teamId: string, now: Date): Promise<Wallboard['today']> {
  const today = seoulDayOf(now)
  const words = ['opened', 'reopened', 'entered', 'closed', 'left', 'promise_kept', 'promise_broken'] as const
  const sums = await sumsBy(db, words, { from: today, to: today, teamIds: [teamId] }, ['what'])
  const of = (...asked: (typeof words)[number][]) =>
    sums.filter(({ what }) => asked.some((one) => one === what)).reduce((all, { number }) => all + number, 0)
  return {
    came: of('opened', 'reopened', 'entered'),
    went: of('closed', 'left'),
    kept: of('promise_kept'),
    broken: of('promise_broken'),
  }
}
