import { and, eq, ne } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { type TicketType, traits } from '#shared/settlements/types.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { sellers } from '../sellers/table.ts'

/** The same seller, month and question twice are one ticket while it is open. */
export const openKeyOf = (sellerId: string, period: string, type: TicketType): string =>
  `settlements:${sellerId}:${period}:${type}`

/** In both languages: lists and letters of every house read it. */
export const subjectOf = (type: TicketType, period: string): string =>
  `${traits[type].label.ko} / ${traits[type].label.en} · ${period}`

/** The open ticket that says the same; the seller is locked, so that two at once take turns. */
export async function openTicketOf(tx: Tx, sellerId: string, openKey: string, exceptId = '') {
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)))
  const [open] = await tx
    .select({ id: cases.id, number: cases.number, version: cases.version, reports: cases.reports })
    .from(cases)
    .where(and(eq(cases.openKey, openKey), ne(cases.id, exceptId)))
  return open
}

/** @throws Refused already-open, with the ticket that says the same. */
export async function refuseSecond(tx: Tx, sellerId: string, openKey: string, exceptId = ''): Promise<void> {
  const open = await openTicketOf(tx, sellerId, openKey, exceptId)
  if (open) throw refused('already-open', { detail: open.number, current: { id: open.id, number: open.number } })
}
