import { asc, count, eq, inArray, max, sum } from 'drizzle-orm'
import { makeRegister, type Register } from '#shared/brands/rules.ts'
import type { BrandReading } from '#shared/brands/schema.ts'
import type { Db, Tx } from '../db/database.ts'
import { brands, brandWritings } from './table.ts'

export type BrandOfRegister = typeof brands.$inferSelect

/** The register with what it says of each brand. */
export type LoadedRegister = { register: Register; brandOf: ReadonlyMap<string, BrandOfRegister>; basis: string }

const kept = new Map<string, LoadedRegister>()

/** The register as it is searched; made anew only when a brand was added or changed. */
export async function loadRegister(db: Db): Promise<LoadedRegister> {
  const basis = await registerBasis(db)
  const known = kept.get(basis)
  if (known) return known
  const rows = await db.select().from(brands).orderBy(asc(brands.createdAt), asc(brands.id))
  const loaded = { register: makeRegister(rows), brandOf: new Map(rows.map((row) => [row.id, row])), basis }
  kept.clear()
  kept.set(basis, loaded)
  return loaded
}

/** Tells two states of the register apart: brands are never deleted, and each change counts a version up. */
async function registerBasis(db: Db): Promise<string> {
  const [row] = await db
    .select({ brands: count(), versions: sum(brands.version), newest: max(brands.id), at: max(brands.updatedAt) })
    .from(brands)
  return `${row?.brands ?? 0}.${row?.versions ?? 0}.${row?.newest ?? ''}.${row?.at?.getTime() ?? 0}`
}

/** Keeps how sellers write a brand, so that its listings are found without reading all; a text that means another brand by now moves. */
export async function noteWritings(tx: Tx, readings: readonly BrandReading[], now: Date): Promise<void> {
  const said = new Map(readings.filter(({ where }) => where === 'brand').map((one) => [one.said, one]))
  if (said.size === 0) return
  const known = await tx
    .select()
    .from(brandWritings)
    .where(inArray(brandWritings.said, [...said.keys()]))
  const knownAs = new Map(known.map((row) => [row.said, row]))
  for (const [text, { brandId, how }] of said) {
    const before = knownAs.get(text)
    if (!before) {
      await tx.insert(brandWritings).values({ said: text, brandId, how, firstSeenAt: now }).onConflictDoNothing()
    } else if (before.brandId !== brandId || before.how !== how) {
      await tx.update(brandWritings).set({ brandId, how }).where(eq(brandWritings.said, text))
    }
  }
}
