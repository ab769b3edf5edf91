import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm'
import { dayMs, dayNumberOf, dayTextOf, midnightOf } from '#shared/calendar/seoul.ts'
import { type PresenceHistory, presenceOn } from '#shared/teams/presence.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { linesOf, note } from '../facts/note.ts'
import { factDays, facts } from '../facts/table.ts'
import type { Job } from '../jobs/scheduler.ts'
import { settingInForce } from '../settings/inForce.ts'
import { absences, availabilitySpans, shiftSpans, teamMembers, teamSpans, teams, workProfiles } from './table.ts'

const words = ['available', 'scheduled', 'adhered'] as const

/** People in one transaction: short enough that nobody waits for it. */
const atOnce = 100

/** Today as far as it has come, and yesterday to its end. */
export const keepPresence: Job = {
  name: 'keep-presence',
  every: '40 */15 * * * *',
  run: (database, now) => rewriteDays(database, 1, now),
}

/** Once a night also the days on which an absence may still have been entered late. */
export const closePresence: Job = {
  name: 'close-presence',
  every: '10 20 3 * * *',
  run: async (database, now) => {
    const { body } = await settingInForce(database.db, 'teams')
    await rewriteDays(database, body.lateEntryDays + 1, now)
  },
}

async function rewriteDays(database: Database, daysBack: number, now: Date): Promise<void> {
  const today = dayNumberOf(now.getTime())
  for (let day = today - daysBack; day <= today; day++) await keepDay(database, day, now)
}

/** Brings the facts of one Seoul day in line with what people said, their hours, absences and teams. Twice is once. */
export async function keepDay(database: Database, day: number, now: Date): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await database.db
      .select({ id: workProfiles.personId })
      .from(workProfiles)
      .where(gt(workProfiles.personId, after))
      .orderBy(asc(workProfiles.personId))
      .limit(atOnce)
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await database.transact((tx) => keepSome(tx, ids, day, now))
    after = ids.at(-1) ?? ''
    if (ids.length < atOnce) return
  }
}

async function keepSome(tx: Tx, ids: readonly string[], day: number, now: Date): Promise<void> {
  // Of two nodes that reckon the same people the second waits here, and then finds nothing to do.
  await forUpdate(
    tx
      .select({ id: workProfiles.personId })
      .from(workProfiles)
      .where(inArray(workProfiles.personId, [...ids]))
      .orderBy(asc(workProfiles.personId)),
  )
  const kept = await tx
    .select()
    .from(facts)
    .where(
      and(
        inArray(facts.what, [...words]),
        eq(facts.day, dayTextOf(day)),
        inArray(facts.personId, [...ids]),
        isNull(facts.caseId),
      ),
    )
  const histories = await historiesOf(tx, ids, day)
  const wanted = ids.flatMap((personId) =>
    [...presenceOn(histories(personId), day, now.getTime())].flatMap(([teamId, presence]) =>
      words.flatMap((what) => (presence[what] > 0 ? [{ what, personId, teamId, value: presence[what] }] : [])),
    ),
  )
  const key = (one: { what: string; personId: string; teamId: string; value: number | null }) =>
    `${one.what} ${one.personId} ${one.teamId} ${one.value}`
  const wantedKeys = new Set(wanted.map(key))
  const keptKeys = new Set(kept.map(key))
  const gone = kept.filter((one) => !wantedKeys.has(key(one)))
  if (gone.length > 0) {
    const goneIds = gone.map(({ id }) => id)
    await tx.delete(facts).where(inArray(facts.id, goneIds))
    await tx.insert(factDays).values(linesOf(gone, -1))
  }
  const at = new Date(midnightOf(day))
  await note(
    tx,
    wanted.filter((one) => !keptKeys.has(key(one))).map((one) => ({ ...one, at })),
  )
}

/** What is known of these people around a day. */
async function historiesOf(
  db: Db,
  ids: readonly string[],
  day: number,
): Promise<(personId: string) => PresenceHistory> {
  const [from, to] = [new Date(midnightOf(day)), new Date(midnightOf(day) + dayMs)]
  const all = [...ids]
  const profiles = await db.select().from(workProfiles).where(inArray(workProfiles.personId, all))
  const said = await db
    .select()
    .from(availabilitySpans)
    .where(and(inArray(availabilitySpans.personId, all), gt(availabilitySpans.toAt, from)))
  const shifts = await db
    .select()
    .from(shiftSpans)
    .where(and(inArray(shiftSpans.personId, all), gt(shiftSpans.until, from)))
    .orderBy(asc(shiftSpans.until), asc(shiftSpans.id))
  const away = await db
    .select()
    .from(absences)
    .where(and(inArray(absences.personId, all), gt(absences.endsAt, from), lt(absences.beginsAt, to)))
  const left = await db
    .select()
    .from(teamSpans)
    .where(and(inArray(teamSpans.personId, all), gt(teamSpans.toAt, from)))
  const members = await db
    .select({ personId: teamMembers.personId, teamId: teamMembers.teamId, since: teamMembers.since })
    .from(teamMembers)
    .innerJoin(teams, and(eq(teams.id, teamMembers.teamId), eq(teams.isActive, true)))
    .where(inArray(teamMembers.personId, all))
  const isOf = (id: string) => (row: { personId: string }) => row.personId === id
  return (id) => {
    const profile = profiles.find(isOf(id))
    const current = profile
      ? [{ availability: profile.availability, from: profile.availabilitySince.getTime(), to: Infinity }]
      : []
    const past = (row: { fromAt: Date; toAt: Date }) => ({ from: row.fromAt.getTime(), to: row.toAt.getTime() })
    return {
      availability: [
        ...said.filter(isOf(id)).map((row) => ({ ...past(row), availability: row.availability })),
        ...current,
      ],
      shifts: [
        ...shifts.filter(isOf(id)).map(({ shift, until }) => ({ shift, until: until.getTime() })),
        { shift: profile?.shift ?? {}, until: Infinity },
      ],
      absences: away
        .filter(isOf(id))
        .map(({ beginsAt, endsAt }) => ({ from: beginsAt.getTime(), to: endsAt.getTime() })),
      teams: [
        ...left.filter(isOf(id)).map((row) => ({ ...past(row), teamId: row.teamId })),
        ...members.filter(isOf(id)).map(({ teamId, since }) => ({ teamId, from: since.getTime(), to: Infinity })),
      ],
    }
  }
}

export const presenceJobs: readonly Job[] = [keepPresence, closePresence]
