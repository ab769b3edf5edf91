import { asc, inArray } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { PreCheckHit } from '#shared/gating/schema.ts'
import type { Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { checkListing } from '../monitoring/commands.ts'
import type { GatingRow } from './ground.ts'

export type PreChecked = Pick<GatingRow, 'preChecks' | 'preCheckedAt' | 'ruleNumber'>

/**
 * Holds the listings of a case against the rules in force, as both are now. A verdict that a reviewer gave on a hit
 * stays while the hit says the same.
 */
export async function preCheck(
  db: Db,
  own: Pick<GatingRow, 'listingIds' | 'preChecks'>,
  now: Date,
): Promise<PreChecked> {
  const known = new Map(own.preChecks.map((hit) => [hit.key, hit]))
  const rows =
    own.listingIds.length === 0
      ? []
      : await db.select().from(listings).where(inArray(listings.id, own.listingIds)).orderBy(asc(listings.id))
  const preChecks: PreCheckHit[] = []
  let ruleNumber: number | null = null
  // One after the other: inside a transaction there is one connection.
  for (const row of rows) {
    const { hits, settingNumber } = await checkListing(db, row, 'gating', now)
    ruleNumber = settingNumber
    for (const hit of hits) {
      const key = `${row.id}:${hit.ruleId}`
      const before = known.get(key)
      const isSame = before?.why.en === hit.why.en && before.isHardBan === hit.isHardBan
      const { isRight, note, byName } = isSame ? before : { isRight: null, note: null, byName: null }
      preChecks.push({ ...hit, key, listingId: row.id, title: row.title, isRight, note, byName })
    }
  }
  return { preChecks, preCheckedAt: now, ruleNumber }
}

/**
 * Goods that a rule bans outright are approved by nobody: neither by an old pre-check nor by a verdict on the hit.
 * Whoever finds the rule wrong changes the rule, which shows what it would have done before.
 * @throws Refused refused, naming listing and rule.
 */
export function refuseHardBan({ preChecks }: Pick<PreChecked, 'preChecks'>): void {
  const banned = preChecks.filter(({ isHardBan }) => isHardBan)
  if (banned.length === 0) return
  const told = banned.map(({ title, name, ruleId, why }) => `${title}: ${name.en} (rule: ${ruleId}). ${why.en}`)
  throw refused('refused', { detail: told.join('\n'), errors: { listingIds: told.join('; ').slice(0, 1000) } })
}
