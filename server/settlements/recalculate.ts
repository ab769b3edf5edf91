import { eq } from 'drizzle-orm'
import type { Calculation } from '#shared/settlements/schema.ts'
import type { Tx } from '../db/database.ts'
import { settingInForce } from '../settings/inForce.ts'
import { calculate } from './calculation.ts'
import { findTicket } from './store.ts'
import { settlements } from './table.ts'

type Ticket = typeof settlements.$inferSelect

export const aboutOf = ({ period, settlementId }: Pick<Ticket, 'period' | 'settlementId'>, sellerId: string) => ({
  sellerId,
  period,
  settlementId,
})

export const patch = (tx: Tx, caseId: string, set: Partial<typeof settlements.$inferInsert>) =>
  tx.update(settlements).set(set).where(eq(settlements.caseId, caseId))

/** Works the ticket out by the ledger as it stands, and freezes the calculation with it. */
export async function recalculate(tx: Tx, caseId: string, now: Date): Promise<Calculation> {
  const { own, seller } = await findTicket(tx, caseId)
  const setting = await settingInForce(tx, 'settlements')
  const calculation = await calculate(tx, aboutOf(own, seller.id), setting, now)
  await patch(tx, caseId, { calculation, calculatedAt: now, disputedKrw: calculation.disputedKrw })
  return calculation
}
