import { and, asc, inArray, isNull, sql } from 'drizzle-orm'
import { rankOf } from '#shared/dispatch/priority.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'

/** Reckons the ranks of these cases, which the caller has locked. In one statement: they stay locked no longer than it takes. */
export async function rankRows(tx: Tx, rows: readonly CaseRow[], weights: PriorityBody['weights']): Promise<void> {
  if (rows.length === 0) return
  const gmvKrw = await gmvOf(
    tx,
    rows.map((row) => row.sellerId),
  )
  const moved = rows.flatMap((row) => {
    const rank = rankOf(weights, { ...row, gmvKrw: gmvKrw.get(row.sellerId) ?? 0 })
    return rank === row.rank ? [] : [{ id: row.id, rank }]
  })
  if (moved.length === 0) return
  // Without the cast PostgreSQL takes a bound value for text.
  const ranks = moved.map(({ id, rank }) => sql`when ${id} then cast(${rank} as double precision)`)
  await tx
    .update(cases)
    .set({ rank: sql`case ${cases.id} ${sql.join(ranks, sql` `)} end` })
    .where(
      inArray(
        cases.id,
        moved.map(({ id }) => id),
      ),
    )
}

const sellersAtOnce = 200

/** After what these sellers sell has changed: it weighs in their open cases. */
export async function rankCasesOf(tx: Tx, sellerIds: readonly string[]): Promise<void> {
  if (sellerIds.length === 0) return
  const { body } = await settingInForce(tx, 'priority')
  for (let from = 0; from < sellerIds.length; from += sellersAtOnce) {
    const some = sellerIds.slice(from, from + sellersAtOnce)
    const theirs = and(inArray(cases.sellerId, some), isNull(cases.closedAt))
    await rankRows(tx, await forUpdate(tx.select().from(cases).where(theirs).orderBy(asc(cases.id))), body.weights)
  }
}

async function gmvOf(tx: Tx, sellerIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: sellers.id, gmvKrw: sellers.gmvKrw })
    .from(sellers)
    .where(inArray(sellers.id, [...new Set(sellerIds)]))
  return new Map(rows.map((row) => [row.id, row.gmvKrw]))
}
