import { and, eq, ne } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { patch } from './blocking.ts'
import type { CounterfeitRow } from './checks.ts'
import { openKeyOf } from './openKey.ts'
import { ipRights } from './table.ts'

/**
 * Holds the report against this right from here on.
 * @throws Refused already-open with the open case about the same right and listing: these two are one.
 */
export async function nameTheRight(tx: Tx, row: CaseRow, own: CounterfeitRow, rightId: string): Promise<void> {
  const [right] = await tx.select().from(ipRights).where(eq(ipRights.id, rightId))
  if (!right) throw refused('refused', { errors: { rightId: 'no such right in the register' } })
  const openKey = openKeyOf(right.id, own.listingId)
  const [same] = await tx
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(and(eq(cases.openKey, openKey), ne(cases.id, row.id)))
  if (same) throw refused('already-open', { detail: same.number, current: same })
  await tx.update(cases).set({ openKey, topicId: right.brandId }).where(eq(cases.id, row.id))
  await patch(tx, row.id, { rightId: right.id, rightType: right.type, brandId: right.brandId })
}
