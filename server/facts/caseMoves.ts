import { eq } from 'drizzle-orm'
import type { Actor } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { deriveFacts, noteWithin } from './derive.ts'
import { handledOf } from './leases.ts'
import { type Happening, note, takeBack } from './note.ts'
import { facts } from './table.ts'

export type CaseMove = {
  before: CaseRow
  after: CaseRow
  actor: Pick<Actor, 'kind' | 'id'>
  now: Date
  /** The decision that moved it; null where only its place or its owner changed. */
  decision?: { id: string; action: string; isReply: boolean }
}

/** Notes what a change of a case row means: ends and beginnings, steps, answers, outcomes, teams left, work put down. */
export async function noteMove(tx: Tx, move: CaseMove): Promise<void> {
  const { before, after, actor, now, decision } = move
  const personId = actor.kind === 'person' ? actor.id : null
  const base = { case: after, at: now, personId, causeId: decision?.id ?? null }
  const closes = before.closedAt === null && after.closedAt !== null
  const reopens = before.closedAt !== null && after.closedAt === null
  const told: Happening[] = [...teamsOf(move)]
  if (decision && personId) told.push({ ...base, what: 'step', aspect: decision.action })
  if (decision?.isReply) told.push({ ...base, what: 'reply' })
  if (isEscalated(after.state) && !isEscalated(before.state)) told.push({ ...base, what: 'escalated' })
  if (after.state !== before.state) told.push({ ...base, what: 'reached', aspect: after.state })
  if (reopens) told.push({ ...base, what: 'reopened' })
  if (before.leaseHolderId !== after.leaseHolderId) told.push(...handledOf(before, now))
  if (!closes && !reopens && !decision?.isReply) return note(tx, told)
  await noteWithin(tx, after, (businessMs) => {
    if (!closes) return told
    const { openedAt, teamId, outcome } = after
    const value = businessMs(openedAt, now, teamId ?? '')
    const calendarMs = Math.max(0, now.getTime() - openedAt.getTime())
    return [...told, { ...base, what: 'closed', aspect: outcome, value, calendarMs }]
  })
}

/** Notes that somebody of ours wrote to the other side of a case, beside any decision. */
export async function noteReply(
  tx: Tx,
  row: CaseRow,
  { at, personId, causeId }: { at: Date; personId: string | null; causeId: string },
): Promise<void> {
  await noteWithin(tx, row, () => [{ what: 'reply', case: row, at, personId, causeId }])
}

/** Takes back what a decision or a message was noted as: as far as figures go it never happened. */
export async function forgetDecision(tx: Tx, row: CaseRow, causeId: string): Promise<void> {
  await takeBack(tx, row.id, eq(facts.causeId, causeId))
  await deriveFacts(tx, row)
}

const isEscalated = (state: string) => state === 'escalated'

function teamsOf({ before, after, now, decision }: CaseMove): Happening[] {
  if (before.teamId === after.teamId || before.closedAt !== null) return []
  return [
    { what: 'left', case: before, at: now, causeId: decision?.id ?? null },
    { what: 'entered', case: after, at: now, causeId: decision?.id ?? null },
  ]
}
