import { eq, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { makeRegister, spellingsOf, wrongBrand } from '#shared/brands/rules.ts'
import type { BrandChange, NewBrand } from '#shared/brands/schema.ts'
import { foldSpelling } from '#shared/brands/spelling.ts'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { BrandRow } from './store.ts'
import { brandSpellings, brands } from './table.ts'

type Kept = Omit<BrandRow, 'id' | 'version' | 'createdAt' | 'updatedAt'>

/** @throws Refused refused by field: a spelling that means another brand, a high risk without its reason. */
export async function createBrand(tx: Tx, body: NewBrand, actor: Actor, now: Date): Promise<string> {
  const kept = tidy(body, null, now)
  const id = uuidv7()
  await refuseWrong(tx, id, kept)
  const row = { id, version: 1, ...kept, createdAt: now, updatedAt: now }
  await unlessTaken(async () => {
    await tx.insert(brands).values(row)
    await spell(tx, id, kept)
  })
  await tell(tx, 'create', row, null, actor, now)
  return id
}

/** @throws Refused changed-meanwhile, not-found, and what `createBrand` refuses. */
export async function changeBrand(
  tx: Tx,
  id: string,
  version: number,
  change: BrandChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [before] = await forUpdate(tx.select().from(brands).where(eq(brands.id, id)))
  if (!before) throw refused('not-found')
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  const kept = tidy({ ...before, ...change }, before, now)
  await refuseWrong(tx, id, kept)
  const row = { ...before, ...kept, version: version + 1, updatedAt: now }
  await unlessTaken(async () => {
    await tx.update(brands).set(row).where(eq(brands.id, id))
    await tx.delete(brandSpellings).where(eq(brandSpellings.brandId, id))
    await spell(tx, id, kept)
  })
  await tell(tx, 'edit', row, before, actor, now)
}

/** A risk carries its reason and since when; a brand of normal risk has neither. */
function tidy(brand: NewBrand, before: BrandRow | null, now: Date): Kept {
  const { name, nameKo, ownerName, headOffice, isGated, risk } = brand
  const isHigh = risk === 'high'
  const since = before?.risk === 'high' ? before.riskSince : now
  const own = [name.trim(), nameKo.trim()]
  const spellings = [...new Set(brand.spellings.map((text) => text.trim().normalize('NFC')))]
  return {
    name: own[0] ?? '',
    nameKo: own[1] ?? '',
    spellings: spellings.filter((text) => !own.includes(text)),
    ownerName: ownerName.trim(),
    headOffice: headOffice.trim(),
    isGated,
    risk,
    riskReason: isHigh ? (brand.riskReason?.trim() ?? null) : null,
    riskSince: isHigh ? since : null,
  }
}

async function refuseWrong(tx: Tx, id: string, kept: Kept): Promise<void> {
  const others = await tx.select().from(brands).where(ne(brands.id, id))
  const errors = wrongBrand(kept, makeRegister(others))
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
}

async function spell(tx: Tx, brandId: string, kept: Kept): Promise<void> {
  const folded = [...new Set(spellingsOf(kept).map(foldSpelling))]
  await tx.insert(brandSpellings).values(folded.map((form) => ({ folded: form, brandId })))
}

/** Two people who write the same spelling at once: the table is the last word. */
async function unlessTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (brokenConstraint(error)?.kind === 'unique')
      throw refused('not-unique', { errors: { spellings: 'one of them is a spelling of another brand' } })
    throw error
  }
}

async function tell(
  tx: Tx,
  verb: 'create' | 'edit',
  after: BrandRow,
  before: BrandRow | null,
  actor: Actor,
  at: Date,
): Promise<void> {
  await record(tx, {
    resource: 'brands',
    resourceId: after.id,
    action: `brands:${verb}`,
    actor,
    before: before ? told(before) : undefined,
    after: told(after),
    at,
  })
  signal(tx, `brands.${verb}`, 'brands', after.id, after.version)
}

const told = ({ id: _, createdAt: __, updatedAt: ___, riskSince, ...row }: BrandRow) => ({
  ...row,
  riskSince: riskSince?.toISOString() ?? null,
})
