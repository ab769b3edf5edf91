import type { Database, Tx } from '../db/database.ts'
import type { Letter, Mailer } from '../notices/mailer.ts'

export type Outcome = { reference: string } | { error: string; isFinal: boolean }

/**
 * Letters that wait in a table of their own. `claim` takes the next one that is due, counts the try and puts its next
 * one to `until`, all in one transaction; `settle` stores what became of it. A letter that a crash left in the middle is
 * tried again under the same id, so that it is the same letter to every mail system on the way.
 */
export type Posting<Row extends { attempts: number }> = {
  claim: (tx: Tx, now: Date, until: Date) => Promise<Row | null>
  letter: (row: Row) => Promise<Letter>
  settle: (tx: Tx, row: Row, outcome: Outcome, now: Date, nextAttemptAt: Date) => Promise<void>
}

const mostAttempts = 8
/** Longer than the mailer's own patience: two tries of one letter never overlap. */
const claimMs = 20_000
const backoffMs = (attempts: number) => Math.min(600_000, 2000 * 2 ** attempts)

/** Posts what is due until nothing is or `isStopped` says so. Any number of nodes may do so at once. @returns how many tries. */
export async function postDue<Row extends { attempts: number }>(
  database: Database,
  mailer: Mailer,
  posting: Posting<Row>,
  now: () => Date,
  isStopped: () => boolean = () => false,
): Promise<number> {
  for (let tries = 0; ; tries++) {
    if (isStopped()) return tries
    const at = now()
    const row = await database.transact((tx) => posting.claim(tx, at, new Date(at.getTime() + claimMs)))
    if (!row) return tries
    const outcome = await tryToPost(mailer, posting, row)
    const nextAttemptAt = new Date(at.getTime() + backoffMs(row.attempts))
    await database.transact((tx) => posting.settle(tx, row, outcome, now(), nextAttemptAt))
  }
}

async function tryToPost<Row extends { attempts: number }>(
  mailer: Mailer,
  posting: Posting<Row>,
  row: Row,
): Promise<Outcome> {
  try {
    return { reference: await mailer.deliver(await posting.letter(row)) }
  } catch (error) {
    const said = error instanceof Error ? error.message.slice(0, 500) : String(error)
    return { error: said, isFinal: row.attempts >= mostAttempts }
  }
}

const sweepMs = 1000

/** Posts once a second: a letter waits seconds for its author anyway. @returns stop, which waits for the letter under way. */
export function startPosting(
  post: (isStopped: () => boolean) => Promise<unknown>,
  log: { error: (context: object, message: string) => void },
): () => Promise<void> {
  let isStopped = false
  let running: Promise<unknown> | null = null
  const sweep = setInterval(() => {
    running ??= post(() => isStopped)
      .catch((error) => log.error({ err: error }, 'posting'))
      .finally(() => {
        running = null
      })
  }, sweepMs)
  return async () => {
    isStopped = true
    clearInterval(sweep)
    await running
  }
}
