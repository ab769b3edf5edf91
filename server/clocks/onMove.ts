import { asc, eq } from 'drizzle-orm'
import { repliesWith, type State, type Workflow } from '#shared/workflow/workflow.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import type { ClockEventRow } from './book.ts'
import { bookOf, closeBook, termsInForce } from './keep.ts'
import { clockEvents } from './table.ts'

/** Starts the promises of a case that was just opened (and routed), and keeps their soonest on the case row. */
export async function startClocks(tx: Tx, row: CaseRow, workflow: Workflow, now: Date): Promise<void> {
  const book = await bookOf(tx, row, await termsInForce(tx), { version: row.version })
  book.begin(stateIn(workflow, row.state), now)
  await closeBook(tx, book, row.id)
}

export type Move = {
  before: CaseRow
  after: CaseRow
  workflow: Workflow
  /** Null when a decision was taken back. */
  action: string | null
  /** Whose move it was; null for jobs. */
  personId: string | null
  now: Date
}

/** Runs, pauses, meets or re-aims the promises of a case that moved or whose severity or team changed. */
export async function moveClocks(tx: Tx, move: Move): Promise<void> {
  const { before, after, workflow, action, personId, now } = move
  const [from, to] = [stateIn(workflow, before.state), stateIn(workflow, after.state)]
  const taken = action === null ? undefined : workflow.actions[action]
  const isReply = taken !== undefined && repliesWith(taken, after.state)
  const isReaimed = before.severity !== after.severity || before.teamId !== after.teamId
  const staysAsItWas = from.clock === to.clock && from.final === to.final
  if (action !== null && staysAsItWas && !isReply && !isReaimed) return

  const book = await bookOf(tx, after, await termsInForce(tx), { version: after.version })
  // The answer counts before the clock stands: writing to the seller and waiting for them in one step meets the promise.
  if (isReply) book.reply(now)
  if (action === null) book.takeBack(await happeningsOf(tx, before), to, now)
  book.enter(to, from, now)
  if (isReaimed) book.reaim(to, now)
  await closeBook(tx, book, after.id, personId ?? before.assigneeId)
}

/** What the decision that left this version did to the promises of the case. */
async function happeningsOf(tx: Tx, { id, version }: CaseRow): Promise<ClockEventRow[]> {
  const events = await tx
    .select()
    .from(clockEvents)
    .where(eq(clockEvents.caseId, id))
    .orderBy(asc(clockEvents.at), asc(clockEvents.clockId), asc(clockEvents.position))
  return events.filter(({ detail }) => detail.version === version)
}

export function stateIn(workflow: Workflow, name: string): State {
  const state = workflow.states[name]
  if (!state) throw new Error(`${workflow.name} has no state ${name}`)
  return state
}
