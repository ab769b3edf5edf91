import { eq, inArray } from 'drizzle-orm'
import type { FactWord } from '#shared/facts/words.ts'
import { cases } from '../cases/table.ts'
import { caseClocks } from '../clocks/table.ts'
import type { Seen } from './naiveKpis.ts'
import type { TestApp } from './testApp.ts'

export type Row = typeof cases.$inferSelect
type Clock = typeof caseClocks.$inferSelect
type Spell = { personId: string; since: Date; seenLast: Date }
type Deed = { what: string; aspect?: string; value?: number; calendarMs?: number; personId?: string | null }
/** Whose promise it was that was kept or broken; of several of one case the first is asked for as such. */
type PersonOf = (before: Row, after: Row, isFirst: boolean) => string | null

const leaseMs = 10 * 60_000

/** What was seen to happen to the cases of a test, kept beside the console and without a look at what it noted. */
export function seenBook(test: TestApp, vendorOf: ReadonlyMap<string, string>) {
  const seen: Seen[] = []
  const hands = new Map<string, Spell>()
  const { db } = test.database

  const rowsOf = (ids: readonly string[]): Promise<Row[]> =>
    db
      .select()
      .from(cases)
      .where(inArray(cases.id, [...ids]))
  const rowOf = async (id: string): Promise<Row> => {
    const [row] = await db.select().from(cases).where(eq(cases.id, id))
    if (!row) throw new Error('the case is gone')
    return row
  }
  function see(
    row: Pick<Row, 'id' | 'kind' | 'teamId'>,
    { personId = null, ...deed }: Deed,
    cause = '',
    at = test.now(),
  ): void {
    const teamId = row.teamId ?? ''
    const where = { caseId: row.id, kind: row.kind, teamId, vendorId: vendorOf.get(teamId) ?? '', at, cause }
    seen.push({ aspect: '', value: null, calendarMs: null, ...where, ...deed, personId: personId ?? '' })
  }
  const forget = (gone: string): void => {
    seen.splice(0, seen.length, ...seen.filter(({ cause }) => cause !== gone))
  }
  function putDown(row: Row, { since, personId }: Spell, until: Date): void {
    const value = until.getTime() - since.getTime()
    if (value > 0) see(row, { what: 'handled', value, personId }, '', until)
    hands.delete(row.id)
  }

  /** Cases that nobody gave a sign of life for were put down at the last one. */
  async function loseHold(): Promise<void> {
    for (const [id, spell] of hands)
      if (spell.seenLast.getTime() + leaseMs <= test.now().getTime()) putDown(await rowOf(id), spell, spell.seenLast)
  }

  function lookAtHands(before: Row, { id, leaseHolderId, leaseExpiresAt }: Row): void {
    const spell = hands.get(id)
    const isSame = spell?.personId === leaseHolderId
    if (spell && !isSame) putDown(before, spell, test.now())
    if (!leaseHolderId || !leaseExpiresAt || leaseExpiresAt <= test.now()) return
    const since = spell && isSame ? spell.since : test.now()
    hands.set(id, { personId: leaseHolderId, since, seenLast: new Date(leaseExpiresAt.getTime() - leaseMs) })
  }

  const clocksOf = async (ids: readonly string[]): Promise<Clock[]> =>
    db
      .select()
      .from(caseClocks)
      .where(inArray(caseClocks.caseId, [...ids]))

  async function lookAtPromises(
    ids: readonly string[],
    before: readonly Clock[],
    personOf: (after: Row, isFirst: boolean) => string | null,
  ): Promise<void> {
    const looked = new Set<string>()
    const dueAt = ({ id }: Clock) => before.find((one) => one.id === id)?.dueAt?.getTime() ?? 0
    for (const clock of (await clocksOf(ids)).sort((a, b) => dueAt(a) - dueAt(b))) {
      const then = before.find(({ id }) => id === clock.id)
      const word = wordOf(clock)
      if (word === (then ? wordOf(then) : null)) continue
      forget(clock.id)
      const after = await rowOf(clock.caseId)
      const deed = { aspect: clock.metric, value: clock.usedMs, personId: personOf(after, !looked.has(after.id)) }
      looked.add(after.id)
      const at = word === 'promise_broken' ? (clock.breachHandledAt ?? test.now()) : test.now()
      if (word) see(after, { ...deed, what: word }, clock.id, at)
    }
  }

  return {
    seen,
    see,
    forget,
    rowOf,
    rowsOf,
    loseHold,
    inHand: () => [...hands.keys()],
    /** Does something to cases, and looks at what that did to their promises and in whose hands they are. */
    watch: async <T>(ids: readonly string[], personOf: PersonOf, work: () => Promise<T>): Promise<T> => {
      const before = new Map((await rowsOf(ids)).map((row) => [row.id, row]))
      const clocks = await clocksOf(ids)
      const answer = await work()
      for (const row of await rowsOf(ids)) lookAtHands(before.get(row.id) ?? row, row)
      await lookAtPromises(ids, clocks, (after, isFirst) => personOf(before.get(after.id) ?? after, after, isFirst))
      return answer
    },
  }
}

function wordOf({ state, usedMs, targetMs, breachHandledAt }: Clock): FactWord | null {
  if (state === 'met') return usedMs <= targetMs ? 'promise_kept' : 'promise_broken'
  if (state === 'cancelled') return 'promise_void'
  return breachHandledAt ? 'promise_broken' : null
}
