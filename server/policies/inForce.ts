import { and, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { policyVersions } from './table.ts'

export type PolicyVersionRow = typeof policyVersions.$inferSelect

/**
 * The version in force of each policy: the highest number among the published whose day has come.
 * Derived at every read, so that a version comes into force without anybody touching a row.
 */
export async function policiesInForce(db: Db, now: Date, policyIds?: readonly string[]): Promise<PolicyVersionRow[]> {
  const rows = await db
    .select()
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.state, 'published'),
        lte(policyVersions.effectiveFrom, now),
        policyIds && inArray(policyVersions.policyId, [...policyIds]),
      ),
    )
    .orderBy(policyVersions.policyId, desc(policyVersions.number))
  return rows.filter((row, at) => row.policyId !== rows[at - 1]?.policyId)
}

export async function policyInForce(db: Db, policyId: string, now: Date): Promise<PolicyVersionRow | undefined> {
  const [row] = await policiesInForce(db, now, [policyId])
  return row
}
