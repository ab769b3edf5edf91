import { and, desc, eq, inArray } from 'drizzle-orm'
import { dayNumberOfText, midnightOf } from '#shared/calendar/seoul.ts'
import { dayAndHour } from '#shared/facts/seoulTime.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { note } from './note.ts'

type Paid = { lineId: string; amountKrw: number; component: string; isRelease: boolean }

/** Notes what a ticket put right for a seller, and whether it was paid by the day that they were told first. */
export async function notePaid(tx: Tx, caseId: string, paid: Paid, now: Date): Promise<void> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  const { approvedBy, toldDay } = await promiseOf(tx, caseId)
  const base = { case: row, at: now, personId: approvedBy, causeId: paid.lineId }
  const value = Math.abs(paid.amountKrw)
  const isLate = toldDay !== null && dayAndHour(now).day > toldDay
  await note(tx, [
    // What was held is the seller's own money: letting it go puts nothing right.
    ...(paid.isRelease ? [] : [{ ...base, what: 'corrected' as const, aspect: paid.component, value }]),
    { ...base, what: 'paid_out', aspect: isLate ? 'late' : 'on_time', value },
  ])
}

/** Who approved the last proposal, and the pay day that the seller was told first after it. */
async function promiseOf(db: Db, caseId: string): Promise<{ approvedBy: string | null; toldDay: string | null }> {
  const taken = await db
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, caseId),
        inArray(decisions.action, ['propose', 'proposeRelease', 'approve', 'schedule']),
        eq(decisions.isVoided, false),
      ),
    )
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
  const proposed = taken.findIndex(({ action }) => action.startsWith('propose'))
  const since = proposed < 0 ? taken : taken.slice(0, proposed)
  const approval = since.find(({ action }) => action === 'approve')
  const payOn = since.findLast(({ action }) => action === 'schedule')?.saw.payOn
  return {
    approvedBy: approval?.actorKind === 'person' ? approval.actorId : null,
    toldDay: typeof payOn === 'string' ? payOn : null,
  }
}

type LedgerLine = { id: string; sellerId: string; component: string; amountKrw: number; recognisedOn: string }

/**
 * Notes the transfers that a ledger tells of, on the day that their line names: the last one that the settlement covers.
 * When the money arrived it does not say.
 */
export async function noteTransfers(tx: Tx, lines: readonly LedgerLine[]): Promise<void> {
  await note(
    tx,
    lines.flatMap(({ id, sellerId, component, amountKrw, recognisedOn }) => {
      if (component !== 'payout') return []
      const at = new Date(midnightOf(dayNumberOfText(recognisedOn)))
      const value = Math.abs(amountKrw)
      return [{ what: 'paid_out', aspect: 'transfer', kind: 'settlements', sellerId, at, causeId: id, value }]
    }),
  )
}
