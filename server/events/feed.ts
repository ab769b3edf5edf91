import { asc, desc, gt } from 'drizzle-orm'
import type { Database, Db } from '../db/database.ts'
import { events } from './table.ts'

export type EventRow = typeof events.$inferSelect

const sweepMs = 1000
const batch = 500
/** Signals kept at hand for those who listen: a commit is then read once, however many consoles are open. */
const keptAtHand = 5_000

type Feed = {
  /** Up to 500 signals behind the cursor, in order; fewer: there are no more yet. */
  after: (cursor: number) => Promise<EventRow[]>
  /** Called whenever there may be more. @returns stop. */
  follow: (listener: () => void) => () => void
}

/**
 * The committed signals, from the table; the newest of them shared by everybody who listens in this process.
 * The sequence commits in order, so that what stands behind a cursor is never filled in later.
 */
export function eventFeed(database: Database): Feed {
  const listeners = new Set<() => void>()
  let recent: EventRow[] = []
  /** Everything behind this number is in `recent`; null until somebody listens. */
  let from: number | null = null
  let isReading = false
  let isRungMeanwhile = false
  let stop = () => {}

  const readOn = async () => {
    // A bell that rings while we read must not be lost: its rows may come after those that are just being read.
    if (isReading) {
      isRungMeanwhile = true
      return
    }
    isReading = true
    try {
      do {
        isRungMeanwhile = false
        from ??= await newestSeq(database.db)
        const rows = await signalsAfter(database.db, recent.at(-1)?.seq ?? from)
        if (rows.length === 0) continue
        recent.push(...rows)
        if (recent.length > keptAtHand) {
          recent = recent.slice(-keptAtHand / 2)
          from = (recent[0]?.seq ?? 1) - 1
        }
        if (rows.length === batch) isRungMeanwhile = true
      } while (isRungMeanwhile && listeners.size > 0)
    } finally {
      isReading = false
    }
    for (const listener of listeners) listener()
  }
  // A failed read is tried again by the sweep; whoever waits for a signal loses nothing but a second.
  const look = () => void readOn().catch(() => undefined)

  return {
    after: async (cursor) => {
      if (from === null || cursor < from) return signalsAfter(database.db, cursor)
      const at = firstBehind(recent, cursor)
      return recent.slice(at, at + batch)
    },
    follow: (listener) => {
      if (listeners.size === 0) {
        const offCommit = database.onCommit(look)
        // The bell rings in this process only; the sweep finds what other nodes committed.
        const sweep = setInterval(look, sweepMs)
        stop = () => {
          offCommit()
          clearInterval(sweep)
          recent = []
          from = null
        }
        look()
      }
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop()
      }
    },
  }
}

/** Where the rows begin whose number is greater than the cursor. */
function firstBehind(rows: readonly EventRow[], cursor: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.seq ?? 0) > cursor) high = middle
    else low = middle + 1
  }
  return low
}

const signalsAfter = (db: Db, cursor: number): Promise<EventRow[]> =>
  db.select().from(events).where(gt(events.seq, cursor)).orderBy(asc(events.seq)).limit(batch)

export async function newestSeq(db: Db): Promise<number> {
  const [row] = await db.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1)
  return row?.seq ?? 0
}
