import { inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { rankCasesOf } from '../dispatch/ranks.ts'
import { markSellers } from '../performance/commands.ts'
import { sellers } from '../sellers/table.ts'
import type { NumberedRow } from './numberedRow.ts'

type SellerRow = typeof sellers.$inferSelect

export type StoredSellers = {
  /** By external id. */
  idOf: ReadonlyMap<string, string>
  /** Sellers that were not known before, of whom there cannot be readings yet. */
  newIds: ReadonlySet<string>
  /** Rows that said something new of a seller. */
  changedLines: ReadonlySet<number>
}

/**
 * Makes the sellers of these rows known and brings their profiles up to date, row by row in the order of the file.
 * Locks them, so that two imports at once take turns where they meet.
 */
export async function storeSellers(tx: Tx, rows: readonly NumberedRow[], now: Date): Promise<StoredSellers> {
  const externalIds = [...new Set(rows.map((row) => row.externalId))].sort()
  const found = await forUpdate(
    tx.select().from(sellers).where(inArray(sellers.externalId, externalIds)).orderBy(sellers.id),
  )
  const byExternalId = new Map(found.map((seller) => [seller.externalId, seller]))
  const fresh = externalIds.filter((externalId) => !byExternalId.has(externalId))
  for (const externalId of fresh) byExternalId.set(externalId, newSeller(externalId, now))

  const changedLines = new Set<number>()
  const changedIds = new Set<string>()
  for (const row of rows) {
    const before = byExternalId.get(row.externalId)
    const said = before && whatIsNew(row, before)
    if (!said) continue
    byExternalId.set(row.externalId, { ...before, ...said })
    changedLines.add(row.line)
    changedIds.add(row.externalId)
  }
  const allOf = (ids: readonly string[]) => ids.flatMap((id) => byExternalId.get(id) ?? [])
  const freshSellers = allOf(fresh)

  if (fresh.length > 0) {
    const added = await tx.insert(sellers).values(freshSellers).onConflictDoNothing().returning({ id: sellers.id })
    // Another import added one of them a moment ago: now it is found, locked and compared.
    if (added.length < fresh.length) return storeSellers(tx, rows, now)
  }
  await updateSellers(tx, allOf(found.map((seller) => seller.externalId).filter((id) => changedIds.has(id))), now)
  const countsElsewhere = found.filter(({ externalId, category, region }) => {
    const said = byExternalId.get(externalId)
    return said?.category !== category || said.region !== region
  })
  await markSellers(
    tx,
    countsElsewhere.map(({ id }) => id),
  )
  const sellsOtherwise = found.filter(
    (seller) => seller.openCases > 0 && byExternalId.get(seller.externalId)?.gmvKrw !== seller.gmvKrw,
  )
  await rankCasesOf(
    tx,
    sellsOtherwise.map(({ id }) => id),
  )
  return {
    idOf: new Map([...byExternalId].map(([externalId, { id }]) => [externalId, id])),
    newIds: new Set(freshSellers.map(({ id }) => id)),
    changedLines,
  }
}

/** The fields of the row that differ from what is stored; null when none does. What the file leaves open stays. */
function whatIsNew(row: NumberedRow, seller: SellerRow): Partial<SellerRow> | null {
  const said = { ...row.profile, gmvKrw: row.gmvKrw }
  const changes = Object.entries(said).filter(
    ([field, value]) => value !== undefined && value !== seller[field as keyof typeof said],
  )
  return changes.length > 0 ? Object.fromEntries(changes) : null
}

async function updateSellers(tx: Tx, changed: readonly SellerRow[], now: Date): Promise<void> {
  if (changed.length === 0) return
  const said = (column: string) => sql.raw(`excluded.${column}`)
  // An insert that always meets its row: the one way both engines have to change many rows at once.
  await tx
    .insert(sellers)
    .values([...changed])
    .onConflictDoUpdate({
      target: sellers.id,
      set: {
        name: said('name'),
        email: said('email'),
        category: said('category'),
        city: said('city'),
        region: said('region'),
        gmvKrw: said('gmv_krw'),
        version: sql`${sellers.version} + 1`,
        updatedAt: now,
      },
    })
}

const newSeller = (externalId: string, now: Date): SellerRow => ({
  id: uuidv7(),
  version: 1,
  externalId,
  name: externalId,
  email: null,
  businessNumber: null,
  phone: null,
  representative: null,
  locale: 'ko',
  category: null,
  city: null,
  region: null,
  standing: 'good',
  isPayoutHeld: false,
  strikes: 0,
  openCases: 0,
  gmvKrw: 0,
  joinedAt: now,
  createdAt: now,
  updatedAt: now,
})
