import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { dayMs, dayNumberOfText, midnightOf } from '#shared/calendar/seoul.ts'
import { dayAndHour } from '#shared/facts/seoulTime.ts'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import type { Db } from '../db/database.ts'
import { policyVersions } from '../policies/table.ts'
import { settingVersions } from '../settings/table.ts'

/** More notes than that on one axis are read by nobody. */
const mostNotes = 30

/** What was published within the period and may have moved its figures: policies and settings of the house. */
export async function notesOf(db: Db, { from, to }: Scope): Promise<BoardAnswer['notes']> {
  const since = new Date(midnightOf(dayNumberOfText(from)))
  const until = new Date(midnightOf(dayNumberOfText(to)) + dayMs)
  const policies = await db
    .select({
      at: policyVersions.publishedAt,
      number: policyVersions.number,
      en: policyVersions.nameEn,
      ko: policyVersions.nameKo,
    })
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.state, 'published'),
        gte(policyVersions.publishedAt, since),
        lt(policyVersions.publishedAt, until),
      ),
    )
    .orderBy(asc(policyVersions.publishedAt), asc(policyVersions.id))
    .limit(mostNotes)
  const settings = await db
    .select({ at: settingVersions.publishedAt, number: settingVersions.number, name: settingVersions.name })
    .from(settingVersions)
    .where(
      and(
        eq(settingVersions.state, 'published'),
        gte(settingVersions.publishedAt, since),
        lt(settingVersions.publishedAt, until),
      ),
    )
    .orderBy(asc(settingVersions.publishedAt), asc(settingVersions.id))
    .limit(mostNotes)
  const all = [
    ...policies.map(({ at, number, en, ko }) => ({ at, number, setting: null, policy: { en, ko } })),
    // The base of a new house is no change of it.
    ...settings
      .filter(({ number }) => number > 1)
      .map(({ at, number, name }) => ({ at, number, setting: name, policy: null })),
  ]
  return all
    .flatMap(({ at, ...note }) => (at ? [{ at: dayAndHour(at).day, ...note }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(0, mostNotes)
}
