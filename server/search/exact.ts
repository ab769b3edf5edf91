import { eq, inArray, like, or } from 'drizzle-orm'
import { fold } from '#shared/search/fold.ts'
import type { SearchResource } from '#shared/search/schema.ts'
import { cases, counters } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'

const numberLength = 6

/** Whose very number or name this is: 123 is SUS-2026-000123 before it is anything else. At most a few. */
export async function exactly(db: Db, asked: string): Promise<Partial<Record<SearchResource, string[]>>> {
  const said = fold(asked).trim()
  const digits = /^\d+$/.test(said)
  const [ofCases, ofSellers] = [
    await caseIdsOf(db, asked.trim(), digits && said.length <= numberLength ? said.padStart(numberLength, '0') : null),
    await sellerIdsOf(db, asked.trim(), digits ? said : null),
  ]
  return { cases: ofCases, sellers: ofSellers }
}

async function caseIdsOf(db: Db, asked: string, running: string | null): Promise<string[]> {
  const series =
    running === null ? [] : await db.select({ name: counters.name }).from(counters).where(like(counters.name, '%-%'))
  const numbers = [asked.toUpperCase(), ...series.map(({ name }) => `${name}-${running}`)]
  const rows = await db.select({ id: cases.id }).from(cases).where(inArray(cases.number, numbers)).limit(5)
  return rows.map((row) => row.id)
}

async function sellerIdsOf(db: Db, asked: string, businessNumber: string | null): Promise<string[]> {
  const rows = await db
    .select({ id: sellers.id })
    .from(sellers)
    .where(
      or(
        eq(sellers.externalId, asked),
        eq(sellers.name, asked),
        businessNumber === null ? undefined : eq(sellers.businessNumber, businessNumber),
      ),
    )
    .limit(5)
  return rows.map((row) => row.id)
}
