import { eq } from 'drizzle-orm'
import type { FieldErrors } from '#shared/errors.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { sellerIdentities } from '../verifications/table.ts'

/** Whether money may go to the account that we know: somebody found that it is the seller's, since it last changed. */
export async function isAccountVerified(db: Db, sellerId: string): Promise<boolean> {
  const [identity] = await db
    .select({ at: sellerIdentities.bankVerifiedAt, account: sellerIdentities.bankAccount })
    .from(sellerIdentities)
    .where(eq(sellerIdentities.sellerId, sellerId))
  return identity !== undefined && identity.at !== null && identity.account !== null
}

/**
 * Why this seller may not be paid now; empty when nothing stands against it.
 * A release pays out what was held, so a hold does not stand against it.
 */
export async function payeeErrors(
  db: Db,
  sellerId: string,
  amountKrw: number,
  isRelease: boolean,
): Promise<FieldErrors> {
  // What we take back goes to no account.
  if (amountKrw < 0) return {}
  const errors: FieldErrors = {}
  if (!(await isAccountVerified(db, sellerId))) errors.payee = 'the bank account is not verified: nothing is paid to it'
  const [seller] = await db.select({ isHeld: sellers.isPayoutHeld }).from(sellers).where(eq(sellers.id, sellerId))
  if (seller?.isHeld && !isRelease) errors.sellerId = 'payouts of this seller are on hold: release the hold first'
  return errors
}
