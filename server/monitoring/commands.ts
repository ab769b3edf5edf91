import type { ListingFacts } from '#shared/monitoring/facts.ts'
import type { Purpose } from '#shared/monitoring/kinds.ts'
import { type Judgement, judge } from '#shared/monitoring/rules.ts'
import type { Db } from '../db/database.ts'
import { gatherFacts, type LookedAt } from './facts.ts'
import { rulesInForce } from './rulesInForce.ts'

/** What the rules in force say of a listing, by which version, and what they looked at. */
export type ListingCheck = Judgement & { facts: ListingFacts; settingVersionId: string; settingNumber: number }

/** Holds a listing against the rules in force, as it is now. Reads only; what follows is the caller's. */
export async function checkListing(db: Db, listing: LookedAt, purpose: Purpose, now: Date): Promise<ListingCheck> {
  const rules = await rulesInForce(db)
  const [facts] = await gatherFacts(db, [listing], now)
  if (!facts) throw new Error('no facts of a listing')
  const judged = judge(rules.compiled, facts, purpose)
  return { ...judged, facts, settingVersionId: rules.versionId, settingNumber: rules.number }
}
