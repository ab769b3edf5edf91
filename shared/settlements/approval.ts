import type { Permission } from '../permissions.ts'
import type { SettlementsBody } from '../settings/settlements.ts'

type Signature = Extract<Permission, `settlements:${string}`>

/**
 * Whose signature a correction needs: by its amount either way, one won above a limit is above it.
 * A credit to a seller who owes us needs finance whatever the amount.
 */
export function approvalNeeded(amountKrw: number, debtKrw: number, limits: SettlementsBody['limits']): Signature {
  const size = Math.abs(amountKrw)
  if (size > limits.opsKrw || (amountKrw > 0 && debtKrw > 0)) return 'settlements:approve-finance'
  return size > limits.leadKrw ? 'settlements:approve-ops' : 'settlements:approve-lead'
}

/** Who signs a release, in order. */
export const releaseSignatures: readonly Signature[] = ['settlements:sign-release', 'settlements:approve-finance']

/** A hold binds while its enforcement is in force, unless it has become too old to be kept. */
export function isHoldBound(
  hold: { from: Date; until: Date | null; isEnforced: boolean },
  longestDays: number,
  now: Date,
): boolean {
  const oldAt = hold.from.getTime() + longestDays * 86_400_000
  const isOld = now.getTime() >= oldAt || (hold.until !== null && hold.until <= now)
  return hold.isEnforced && !isOld
}
