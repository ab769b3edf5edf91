import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { businessMsBetween } from '#shared/calendar/businessTime.ts'
import { dayAndHour } from '#shared/facts/seoulTime.ts'
import type { FactWord } from '#shared/facts/words.ts'
import type { BusinessCalendar, CalendarBody } from '#shared/settings/calendar.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { type BusinessMs, businessTime } from '../facts/derive.ts'
import { type History, readHistories } from '../facts/history.ts'
import { missingLines } from '../facts/rebuild.ts'
import type { Told } from '../facts/retell.ts'
import { factGrains, facts } from '../facts/table.ts'
import { tellAgain } from '../facts/tellAgain.ts'
import { settingVersions } from '../settings/table.ts'
import { settlementLines } from '../settlements/table.ts'
import { teams } from '../teams/table.ts'
import { type Failing, groupBy, paged } from './invariant.ts'

type FactRow = typeof facts.$inferSelect
type Wanted = Pick<Told, 'what' | 'aspect' | 'at' | 'personId' | 'causeId' | 'value' | 'calendarMs' | 'sellerId'> & {
  teamId: string
}

/** Each thing that happened to a case is noted once and nothing else is, as its stored history tells it. */
export async function* factsAreTrue(db: Db): AsyncGenerator<Failing> {
  const teamIds = (await db.select({ id: teams.id }).from(teams)).map(({ id }) => id)
  const businessMs = await businessTime(db, teamIds)
  const calendars = await calendarsEver(db)
  const read = (after: { id: string } | null, limit: number) =>
    db
      .select({ id: cases.id })
      .from(cases)
      .where(after ? gt(cases.id, after.id) : undefined)
      .orderBy(asc(cases.id))
      .limit(limit)
  for await (const page of paged(read)) {
    const ids = page.map(({ id }) => id)
    const noted = await db.select().from(facts).where(inArray(facts.caseId, ids)).orderBy(asc(facts.at), asc(facts.id))
    const notedOf = groupBy(noted, ({ caseId }) => caseId ?? '')
    for (const history of await readHistories(db, ids))
      for (const what of wrongIn(history, notedOf.get(history.row.id) ?? [], businessMs, calendars))
        yield { resource: history.row.kind, id: history.row.id, what }
  }
  yield* transfersAreTrue(db)
}

/** At any moment, folded or not, and for every grain. */
export async function* rollUpIsTrue(db: Db): AsyncGenerator<Failing> {
  for (const grain of factGrains)
    for (const { number, value, what, day, kind, teamId, aspect } of await missingLines(db, grain, 100)) {
      const where = [what, aspect, kind, day, teamId].filter((part) => part !== '').join(' ')
      yield { resource: 'facts', id: grain, what: `the roll-up of ${where} is off by ${number} things and ${value}` }
    }
}

function wrongIn(
  history: History,
  noted: readonly FactRow[],
  businessMs: BusinessMs,
  calendars: readonly BusinessCalendar[],
): string[] {
  const { told, teamIds } = tellAgain(history, businessMs)
  const wanted: Wanted[] = [...told, ...waitsOf(told, businessMs), ...endsOf(told)]
  const known = new Set<FactWord>([...retold])
  const wrong: string[] = []
  const there = groupBy(
    noted.filter(({ what }) => known.has(what)),
    keyOf,
  )
  for (const one of wanted) {
    const key = keyOf({ ...one, sellerId: one.sellerId ?? history.row.sellerId })
    const fact = there.get(key)?.shift()
    if (!fact) wrong.push(`happened and is not noted: ${key}`)
    else if (!isMeasuredAlike(fact, one, calendars)) wrong.push(`is measured otherwise: ${key}, ${fact.value}`)
  }
  for (const [key, rest] of there) if (rest.length > 0) wrong.push(`is noted and did not happen: ${key}`)
  for (const fact of noted) {
    const { day, hour } = dayAndHour(fact.at)
    if (fact.day !== day || fact.hour !== hour) wrong.push(`${fact.what} is counted on ${fact.day} ${fact.hour} h`)
    if (fact.kind !== history.row.kind) wrong.push(`${fact.what} is counted as ${fact.kind}`)
    if (known.has(fact.what) && !teamIds.has(fact.teamId)) wrong.push(`${fact.what} is of a team it was never with`)
  }
  return [...wrong, ...overlapsIn(noted)]
}

/** What a history tells; what else is noted has no other trace. */
const retold = [
  ...['opened', 'closed', 'first_closed', 'reopened', 'left', 'entered', 'escalated', 'reached', 'step'],
  ...['resolved', 'resolved_one_touch', 'resolved_reopened', 'resolved_escalated', 'resolved_transferred'],
  ...['asked', 'reply', 'first_reply', 'next_reply', 'promise_kept', 'promise_broken', 'promise_void'],
  ...['enforced', 'contested', 'overturned', 'reinstated', 'papers', 'taken_down', 'infringed', 'report_judged'],
  ...['corrected', 'paid_out', 'hold_ended', 'rating_asked', 'rated', 'checked', 'checked_again'],
] as FactWord[]

/** Who met a promise, and in whose hands it was, follows from more than is stored; so does which promise escalated a case. */
function keyOf(
  fact: Pick<FactRow, 'what' | 'at'> &
    Partial<Record<'aspect' | 'personId' | 'causeId', string | null>> & {
      teamId?: string
      sellerId?: string | null | undefined
    },
): string {
  const { what, at } = fact
  const isPromise = what.startsWith('promise_')
  const personId = isPromise ? '' : (fact.personId ?? '')
  const causeId = what === 'escalated' ? '' : (fact.causeId ?? '')
  const isOfFlow = flowWords.has(what)
  return [what, fact.aspect ?? '', at.toISOString(), personId, causeId, isOfFlow ? fact.teamId : fact.sellerId].join(
    ' ',
  )
}

/** Noted with the case itself: its team is the one of that step. */
const flowWords: ReadonlySet<FactWord> = new Set([
  ...([
    'opened',
    'closed',
    'first_closed',
    'reopened',
    'left',
    'entered',
    'reached',
    'step',
    'asked',
    'reply',
  ] as const),
  ...(['first_reply', 'next_reply', 'resolved', 'resolved_one_touch', 'resolved_reopened'] as const),
])

/** How long each answer was waited for, counted from every happening before it. */
function waitsOf(told: readonly Told[], businessMs: BusinessMs): Wanted[] {
  return told.flatMap((reply, n) => {
    if (reply.what !== 'reply') return []
    const before = told.slice(0, n)
    const last = before.findLastIndex(({ what }) => what === 'reply')
    const waits = before.slice(last + 1).filter(({ what }) => what === 'asked' || (what === 'opened' && last < 0))
    const [since] = waits
    if (!since) return []
    const value = businessMs(since.at, reply.at, reply.teamId)
    const calendarMs = reply.at.getTime() - since.at.getTime()
    return [{ ...reply, what: last < 0 ? 'first_reply' : 'next_reply', aspect: '', value, calendarMs }]
  })
}

/** What the closings of a case came to. */
function endsOf(told: readonly Told[]): Wanted[] {
  const closings = told.filter(({ what }) => what === 'closed')
  const [first] = closings
  const last = closings.at(-1)
  if (!first || !last) return []
  const count = (word: FactWord) => told.filter(({ what }) => what === word).length
  const found: Wanted[] = [{ ...first, what: 'first_closed' }]
  if (count('reopened') >= closings.length) return found
  found.push({ ...last, what: 'resolved' })
  const plain = { ...last, value: null, calendarMs: null }
  if (count('reply') < 2 && count('reopened') === 0) found.push({ ...plain, what: 'resolved_one_touch' })
  if (count('reopened') > 0) found.push({ ...plain, what: 'resolved_reopened' })
  if (count('escalated') > 0) found.push({ ...plain, what: 'resolved_escalated' })
  if (count('left') > 0) found.push({ ...plain, what: 'resolved_transferred' })
  return found
}

/** Business time was measured in the hours of its day: any hours that the house ever had may have been those. */
function isMeasuredAlike(fact: FactRow, wanted: Wanted, calendars: readonly BusinessCalendar[]): boolean {
  // A promise goes on being used up after its time ran out.
  if (fact.what.startsWith('promise_')) return true
  if (fact.calendarMs !== (wanted.calendarMs ?? null)) return false
  if (fact.value === (wanted.value ?? null)) return true
  if (fact.calendarMs === null || fact.value === null) return false
  const from = new Date(fact.at.getTime() - fact.calendarMs)
  return calendars.some((calendar) => businessMsBetween(calendar, from, fact.at) === fact.value)
}

/** A case is in one hand at a time. */
function overlapsIn(noted: readonly FactRow[]): string[] {
  const spells = noted
    .filter(({ what }) => what === 'handled')
    .map(({ at, value }) => ({ at, from: at.getTime() - (value ?? 0) }))
  return spells.flatMap(({ from }, n) => {
    const before = spells[n - 1]
    return before && from < before.at.getTime() ? ['was in two hands at once'] : []
  })
}

async function* transfersAreTrue(db: Db): AsyncGenerator<Failing> {
  const isTransfer = eq(settlementLines.component, 'payout')
  const noted = await db.$count(facts, and(eq(facts.what, 'paid_out'), isNull(facts.caseId)))
  const lines = await db.$count(settlementLines, isTransfer)
  if (Number(noted) !== Number(lines))
    yield { resource: 'settlements', id: 'ledger', what: `tells of ${lines} payouts, and ${noted} are noted` }
}

async function calendarsEver(db: Db): Promise<BusinessCalendar[]> {
  const rows = await db
    .select({ body: settingVersions.body })
    .from(settingVersions)
    .where(and(eq(settingVersions.name, 'calendar'), eq(settingVersions.state, 'published')))
  return rows.flatMap(({ body }) => (body as CalendarBody).calendars)
}
