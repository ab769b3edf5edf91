import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import { dayNumberOf, dayNumberOfText, dayTextOf, midnightOf, weekdayOf } from '#shared/calendar/seoul.ts'
import { refused } from '#shared/errors.ts'
import { isDay } from '#shared/teams/absenceRules.ts'
import { coverOn, daysFrom, endOf, textsOf, usualInflow } from '#shared/teams/cover.ts'
import { hasHours, type Span } from '#shared/teams/presence.ts'
import { type DayCover, type DutyDay, type Roster, rosterPage } from '#shared/teams/roster.ts'
import type { ShiftWeek } from '#shared/teams/schema.ts'
import type { Db } from '../db/database.ts'
import { sumsBy } from '../facts/sums.ts'
import type { Asker } from '../http/app.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { mayKnowWhy } from './absenceStore.ts'
import { absences, shiftSpans, teamMembers, workProfiles } from './table.ts'

type Asked = { teamId: string; from: string; days: number; offset?: number }
type AbsenceLine = Span & Pick<typeof absences.$inferSelect, 'reason' | 'delegateId'>
type Planned = {
  personId: string
  name: string
  isLead: boolean
  shiftOn: (day: number) => ShiftWeek
  absences: AbsenceLine[]
}

/** Who of a team is planned when, one page of people; how many are there each hour, of all; and what usually comes in. */
export async function readRoster(
  db: Db,
  { teamId, from, days: number, offset = 0 }: Asked,
  asker: Asker,
  now: Date,
): Promise<Roster> {
  if (!isDay(from)) throw refused('malformed', { errors: { from: 'is not a day of the calendar' } })
  const days = daysFrom(dayNumberOfText(from), number)
  const planned = await plannedIn(db, teamId, days, now)
  const { body } = await settingInForce(db, 'teams')
  const page = planned.slice(offset, offset + rosterPage)
  const nameOf = await standInNames(db, page)
  const today = dayNumberOf(now.getTime())
  return {
    days: textsOf(days),
    total: planned.length,
    unplanned: planned.filter(({ shiftOn }) => !hasHours(shiftOn(today))).length,
    people: page.map(({ personId, name, isLead, shiftOn, absences: away }) => ({
      ...{ personId, name, isLead, hasHours: hasHours(shiftOn(today)) },
      days: days.map((day) => dutyOn(day, shiftOn(day), away, mayKnowWhy(asker, personId), nameOf)),
    })),
    cover: await coverOf(db, teamId, days, planned, body.inflowWeeks, now),
    inflowWeeks: body.inflowWeeks,
  }
}

async function plannedIn(db: Db, teamId: string, days: readonly number[], now: Date): Promise<Planned[]> {
  const first = days[0] ?? 0
  const last = days.at(-1) ?? 0
  const members = await db
    .select({ personId: people.id, name: people.name, isLead: teamMembers.isLead, shift: workProfiles.shift })
    .from(teamMembers)
    .innerJoin(people, and(eq(people.id, teamMembers.personId), eq(people.isActive, true)))
    .leftJoin(workProfiles, eq(workProfiles.personId, people.id))
    .where(eq(teamMembers.teamId, teamId))
    .orderBy(desc(teamMembers.isLead), asc(people.name), asc(people.id))
  const ids = members.map(({ personId }) => personId)
  if (ids.length === 0) return []
  const away = await db
    .select()
    .from(absences)
    .where(
      and(
        inArray(absences.personId, ids),
        gt(absences.endsAt, new Date(midnightOf(first))),
        lt(absences.beginsAt, new Date(endOf(last))),
      ),
    )
    .orderBy(asc(absences.beginsAt), asc(absences.id))
  const before = await db
    .select()
    .from(shiftSpans)
    .where(and(inArray(shiftSpans.personId, ids), gt(shiftSpans.until, new Date(midnightOf(first)))))
    .orderBy(asc(shiftSpans.until), asc(shiftSpans.id))
  return members.map(({ personId, name, isLead, shift }) => {
    const past = before.filter((one) => one.personId === personId)
    return {
      ...{ personId, name, isLead },
      // Of a day that is over, the hours that held at its end; of any other those that hold now.
      shiftOn: (day: number) =>
        past.find(({ until }) => until.getTime() > Math.min(endOf(day) - 1, now.getTime()))?.shift ?? shift ?? {},
      absences: away
        .filter((one) => one.personId === personId && one.endsAt > one.beginsAt)
        .map(({ beginsAt, endsAt, reason, delegateId }) => ({
          ...{ from: beginsAt.getTime(), to: endsAt.getTime(), reason, delegateId },
        })),
    }
  })
}

async function standInNames(db: Db, page: readonly Planned[]): Promise<Map<string, string>> {
  const ids = page.flatMap(({ absences: away }) => away.flatMap(({ delegateId }) => delegateId ?? []))
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function dutyOn(
  day: number,
  shift: ShiftWeek,
  away: readonly AbsenceLine[],
  isKnown: boolean,
  nameOf: ReadonlyMap<string, string>,
): DutyDay {
  const absence = away.find(({ from, to }) => from < endOf(day) && to > midnightOf(day))
  const delegateName = (absence?.delegateId && nameOf.get(absence.delegateId)) || null
  return {
    day: dayTextOf(day),
    hours: shift[String(weekdayOf(day))] ?? [],
    absence: absence ? { reason: isKnown ? absence.reason : null, delegateName } : null,
  }
}

async function coverOf(
  db: Db,
  teamId: string,
  days: readonly number[],
  planned: readonly Planned[],
  weeks: number,
  now: Date,
): Promise<DayCover[]> {
  const yesterday = dayNumberOf(now.getTime()) - 1
  const scope = { from: dayTextOf(yesterday - weeks * 7 + 1), to: dayTextOf(yesterday), teamIds: [teamId] }
  const opened = await sumsBy(db, ['opened'], scope, ['day', 'hour'])
  const usual = usualInflow(
    opened.map(({ day, hour, number }) => ({ day, hour, cases: number })),
    scope.to,
  )
  return days.map((day) => ({
    day: dayTextOf(day),
    people: coverOn(
      day,
      planned.map(({ shiftOn, absences: away }) => ({ shift: shiftOn(day), absences: away })),
    ),
    inflow: usual.get(weekdayOf(day)) ?? null,
  }))
}
