import { eq } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import type { Book, Terms } from './book.ts'
import { bookOf, closeBook, termsInForce } from './keep.ts'
import { stateIn } from './onMove.ts'

/** A person of ours wrote to the seller: meets the first response and the open next response. */
export async function replied(tx: Tx, caseId: string, now: Date, personId: string | null): Promise<void> {
  await writeIn(tx, caseId, await termsInForce(tx), (book) => book.reply(now), personId)
  await rankCase(tx, caseId, now)
}

/** The seller wrote: the next response is owed from now on, unless one is owed already or the case is over. */
export async function asked(tx: Tx, caseId: string, now: Date): Promise<void> {
  await writeIn(tx, caseId, await termsInForce(tx), (book, row) => book.ask(stateOf(row), now))
  await rankCase(tx, caseId, now)
}

/** The case's severity or team changed outside of `act`: its open promises take the new targets and hours. */
export async function reaimClocks(tx: Tx, caseId: string, now: Date, terms?: Terms): Promise<void> {
  const inForce = terms ?? (await termsInForce(tx))
  await writeIn(tx, caseId, inForce, (book, row) => book.reaim(stateOf(row), now))
}

/** Opens the promises of a case that nobody else writes in meanwhile. A case that is not there any more has none. */
async function writeIn(
  tx: Tx,
  caseId: string,
  terms: Terms,
  write: (book: Book, row: CaseRow) => void,
  personId?: string | null,
): Promise<void> {
  const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  if (!row) return
  const book = await bookOf(tx, row, terms)
  write(book, row)
  if (book.changed().length === 0) return
  await closeBook(tx, book, caseId, personId)
  signal(tx, 'case.clocks', row.kind, caseId, row.version)
}

const stateOf = ({ kind, state }: CaseRow) => {
  const workflow = queues[kind]
  if (!workflow) throw new Error(`no kind ${kind}`)
  return stateIn(workflow, state)
}
