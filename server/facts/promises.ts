import { and, eq, inArray } from 'drizzle-orm'
import type { CaseRow } from '../cases/kind.ts'
import type { ClockEventRow, ClockRow } from '../clocks/book.ts'
import type { Tx } from '../db/database.ts'
import { type Happening, note, takeBack } from './note.ts'
import { facts } from './table.ts'

/** What ends no promise and brings none back. */
const goesOn: ReadonlySet<ClockEventRow['what']> = new Set(['started', 'paused', 'resumed'])

const promiseWords = ['promise_kept', 'promise_broken', 'promise_void'] as const
type PromiseWord = (typeof promiseWords)[number]

/**
 * Notes how promises ended, each once: kept, broken (also while it is still open), or fallen away. One that runs again, or
 * by a new target, is taken back and noted anew when it ends.
 * @param personId who met it, or had the case when its time ran out.
 */
export async function notePromises(
  tx: Tx,
  row: CaseRow,
  clocks: readonly ClockRow[],
  events: readonly ClockEventRow[],
  personId: string | null,
): Promise<void> {
  const ended: Happening[] = []
  for (const clock of clocks) {
    const own = events.filter(({ clockId, what }) => clockId === clock.id && !goesOn.has(what))
    const last = own.at(-1)
    if (!last) continue
    const wanted = endOf(clock, last)
    const isEnd = own.length === 1 && (last.what === 'met' || last.what === 'cancelled')
    const isFirstEnd = isEnd && clock.breachHandledAt === null
    const isOfClock = and(eq(facts.causeId, clock.id), inArray(facts.what, promiseWords))
    const known = isFirstEnd
      ? []
      : await tx
          .select({ what: facts.what })
          .from(facts)
          .where(and(eq(facts.caseId, row.id), isOfClock))
    if (known[0]?.what === wanted) continue
    if (known.length > 0) await takeBack(tx, row.id, isOfClock)
    if (!wanted) continue
    const end = wanted === 'promise_broken' ? brokenAs(clock, last.at) : { at: last.at, value: clock.usedMs }
    ended.push({ ...end, what: wanted, aspect: clock.metric, case: row, personId, causeId: clock.id })
  }
  await note(tx, ended)
}

/** Broken when that was found, also where it fell away since and was taken up again; what it was given is used up. */
export const brokenAs = ({ breachHandledAt, usedMs, targetMs }: ClockRow, at: Date) => ({
  at: breachHandledAt ?? at,
  value: Math.max(usedMs, targetMs),
})

function endOf(clock: ClockRow, last: ClockEventRow): PromiseWord | null {
  if (clock.state === 'met') return clock.usedMs <= clock.targetMs ? 'promise_kept' : 'promise_broken'
  // A promise that a decision began and that was undone with it was never made.
  if (clock.state === 'cancelled') return last.detail.why === 'taken back' ? null : 'promise_void'
  return clock.breachHandledAt === null ? null : 'promise_broken'
}
