import { and, count, eq, gte, inArray, isNotNull, lt, sql, sum } from 'drizzle-orm'
import { dayNumberOfText, midnightOf } from '#shared/calendar/seoul.ts'
import type { ContactReason, Contacts } from '#shared/performance/schema.ts'
import { plusWeeks, weeksBetween } from '#shared/performance/weeks.ts'
import { isAgain } from '../cases/again.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { seoulWeekNumber } from '../db/dialect.ts'
import { sellers } from '../sellers/table.ts'
import { surveys } from '../settlements/table.ts'
import { performanceWeeks } from './table.ts'
import { topicNames } from './topics.ts'

/** Mondays are counted from this one. */
const firstMonday = '1969-12-29'
const content = 4

export type ContactsWanted = { from: string; to: string; kinds: string[]; repeatDays: number }

/**
 * Why sellers turn to us: cases by kind and topic, opened in these weeks. Cases are counted where they stand, along the
 * index of kinds and days, so that a topic that was corrected counts where it belongs now; asked in the thread of heavy reads.
 */
export async function readContacts(db: Db, wanted: ContactsWanted): Promise<Contacts> {
  const { from, to, kinds, repeatDays } = wanted
  const opensAt = new Date(midnightOf(dayNumberOfText(from)))
  const endsAt = new Date(midnightOf(dayNumberOfText(plusWeeks(to, 1))))
  const within = and(inArray(cases.kind, kinds), gte(cases.openedAt, opensAt), lt(cases.openedAt, endsAt))
  const topic = { kind: cases.kind, topicId: cases.topicId }
  const week = seoulWeekNumber(cases.openedAt)
  const opened = await db
    .select({ ...topic, week, contacts: count() })
    .from(cases)
    .where(within)
    .groupBy(cases.kind, cases.topicId, week)
  const again = await db
    .select({ ...topic, contacts: count() })
    .from(cases)
    .where(and(within, isAgain(String(repeatDays))))
    .groupBy(cases.kind, cases.topicId)
  const rated = await db
    .select({
      ...topic,
      asked: count(),
      rated: count(surveys.score),
      content: sum(sql`case when ${surveys.score} >= ${content} then 1 else 0 end`),
      score: sum(surveys.score),
    })
    .from(cases)
    .innerJoin(surveys, eq(surveys.caseId, cases.id))
    .where(and(within, isNotNull(surveys.sentAt)))
    .groupBy(cases.kind, cases.topicId)
  const weeks = Array.from({ length: weeksBetween(from, to) + 1 }, (_, nth) => plusWeeks(from, nth))
  const first = weeksBetween(firstMonday, from)
  const reasons = new Map<string, ContactReason>()
  const keyOf = (row: { kind: string; topicId: string | null }) => `${row.kind} ${row.topicId ?? ''}`
  for (const row of opened) {
    const none = { contacts: 0, again: 0, asked: 0, rated: 0, content: 0, score: null }
    const { kind, topicId } = row
    const fresh = { kind, topicId, topic: { en: '', ko: '' }, ...none, weeks: weeks.map(() => 0) }
    const reason = reasons.get(keyOf(row)) ?? fresh
    reason.contacts += Number(row.contacts)
    reason.weeks[Number(row.week) - first] = Number(row.contacts)
    reasons.set(keyOf(row), reason)
  }
  for (const row of again) {
    const reason = reasons.get(keyOf(row))
    if (reason) reason.again = Number(row.contacts)
  }
  for (const row of rated) {
    const reason = reasons.get(keyOf(row))
    if (!reason) continue
    reason.asked = Number(row.asked)
    reason.rated = Number(row.rated)
    reason.content = Number(row.content ?? 0)
    reason.score = reason.rated > 0 ? Number(row.score) / reason.rated : null
  }
  const names = await topicNames(db, [...reasons.values()])
  return {
    from,
    to,
    opensAt: opensAt.toISOString(),
    endsAt: endsAt.toISOString(),
    weeks,
    orders: await ordersOf(db, weeks),
    sellers: Number(await db.$count(sellers)),
    repeatDays,
    reasons: [...reasons.values()]
      .map((reason) => ({ ...reason, topic: names.get(keyOf(reason)) ?? reason.topic }))
      .toSorted((a, b) => b.contacts - a.contacts || (keyOf(a) < keyOf(b) ? -1 : 1)),
  }
}

/** Orders of each week by the metric that tells of most of them: every metric speaks of the same orders. */
async function ordersOf(db: Db, weeks: readonly string[]): Promise<(number | null)[]> {
  const rows = await db
    .select({ week: performanceWeeks.week, orders: performanceWeeks.ownOrders })
    .from(performanceWeeks)
    .where(and(eq(performanceWeeks.slice, 'all'), inArray(performanceWeeks.week, [...weeks])))
  const most = new Map<string, number>()
  for (const { week, orders } of rows) most.set(week, Math.max(most.get(week) ?? 0, orders))
  return weeks.map((week) => most.get(week) ?? null)
}
