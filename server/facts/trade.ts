import { and, desc, eq, inArray } from 'drizzle-orm'
import type { CaseRow } from '../cases/kind.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { waitBetween } from './derive.ts'
import { note } from './note.ts'
import { facts } from './table.ts'

/** The person who took a decision; null where a job or an outside system did. */
export async function deciderOf(db: Db, decisionId: string | null): Promise<string | null> {
  if (decisionId === null) return null
  const [row] = await db
    .select({ kind: decisions.actorKind, id: decisions.actorId })
    .from(decisions)
    .where(eq(decisions.id, decisionId))
  return row?.kind === 'person' ? row.id : null
}

/** Who answered the other side of a case last; null where nobody did. */
export async function lastAnswererOf(db: Db, caseId: string): Promise<string | null> {
  const [row] = await db
    .select({ personId: facts.personId })
    .from(facts)
    .where(and(eq(facts.caseId, caseId), eq(facts.what, 'reply')))
    .orderBy(desc(facts.at), desc(facts.id))
    .limit(1)
  return row?.personId || null
}

type InForce = { decisionId: string; sellerId: string; measure: string }

/**
 * Notes that a measure of a decision came into force, and for a report that its listing came down: counted from when it
 * was accepted; where it was blocked at once, from when it came in.
 */
export async function noteInForce(tx: Tx, { decisionId, sellerId, measure }: InForce, now: Date): Promise<void> {
  const [found] = await tx
    .select({ row: cases, by: decisions })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(eq(decisions.id, decisionId))
  if (!found) return
  const { row, by } = found
  const personId = by.actorKind === 'person' ? by.actorId : null
  const base = { case: row, at: now, personId, causeId: decisionId }
  await note(tx, [{ ...base, sellerId, what: 'enforced', aspect: measure }])
  if (row.kind !== 'counterfeits' || measure !== 'listing_removal' || sellerId !== row.sellerId) return
  const since = by.action === 'blockAtOnce' ? row.openedAt : ((await acceptedAt(tx, row.id)) ?? row.openedAt)
  await note(tx, [{ ...base, ...(await waitBetween(tx, row.teamId, since, now)), what: 'taken_down' }])
}

async function acceptedAt(db: Db, caseId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: decisions.decidedAt })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.action, 'accept'), eq(decisions.isVoided, false)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  return row?.at ?? null
}

type EndedHold = { id: string; caseId: string; from: Date }

/** Notes how long holds on money lasted that just ended. */
export async function noteHoldsEnded(
  tx: Tx,
  holds: readonly EndedHold[],
  decisionId: string | null,
  now: Date,
): Promise<void> {
  if (holds.length === 0) return
  const ids = [...new Set(holds.map(({ caseId }) => caseId))]
  const rows = new Map((await tx.select().from(cases).where(inArray(cases.id, ids))).map((row) => [row.id, row]))
  const personId = await deciderOf(tx, decisionId)
  await note(
    tx,
    holds.map(({ id, caseId, from }) => {
      const value = now.getTime() - from.getTime()
      return { what: 'hold_ended', case: rows.get(caseId), at: now, personId, causeId: id, value }
    }),
  )
}

type Contested = { caseId: string; decisionId: string; measure: string | null }

/** Notes on the contested case that an appeal came in against whoever decided there. */
export async function noteContested(tx: Tx, contested: Contested, appealId: string, now: Date): Promise<void> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, contested.caseId))
  const personId = await deciderOf(tx, contested.decisionId)
  await note(tx, [{ what: 'contested', aspect: contested.measure, case: row, at: now, personId, causeId: appealId }])
}

type Fallen = Pick<Contested, 'caseId' | 'decisionId'> & {
  appeal: Pick<CaseRow, 'id' | 'openedAt'>
  ground: string | null
  /** The seller is free of a measure that was in force until now. */
  isReinstated: boolean
}

/** Notes on the contested case that its decision fell on appeal, wholly or in part. */
export async function noteFallen(tx: Tx, fallen: Fallen, now: Date): Promise<void> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, fallen.caseId))
  const personId = await deciderOf(tx, fallen.decisionId)
  const base = { case: row, at: now, personId, causeId: fallen.appeal.id }
  const wait = await waitBetween(tx, row?.teamId ?? null, fallen.appeal.openedAt, now)
  await note(tx, [
    { ...base, what: 'overturned', aspect: fallen.ground },
    ...(fallen.isReinstated ? [{ ...base, ...wait, what: 'reinstated' as const }] : []),
  ])
}

/** Notes whether the first papers of a case were complete when they were judged first; later sets are not counted. */
export async function notePapers(
  tx: Tx,
  row: CaseRow,
  aspect: 'complete' | 'incomplete',
  by: { personId: string | null; decisionId: string; now: Date },
): Promise<void> {
  const known = await tx.$count(facts, and(eq(facts.caseId, row.id), eq(facts.what, 'papers')))
  if (Number(known) > 0) return
  await note(tx, [{ what: 'papers', aspect, case: row, at: by.now, personId: by.personId, causeId: by.decisionId }])
}
