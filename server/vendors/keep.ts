import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { wrongBeginning, wrongContract } from '#shared/vendors/rules.ts'
import type { NewContract, NewVendor, VendorChange } from '#shared/vendors/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { VendorRow } from './store.ts'
import { vendorContracts, vendors } from './table.ts'

/** @throws Refused not-unique when the short name is taken. */
export async function addVendor(tx: Tx, { slug, name }: NewVendor, actor: Actor, now: Date): Promise<string> {
  const row = { id: uuidv7(), version: 1, slug, name: name.trim(), isActive: true, createdAt: now, updatedAt: now }
  const [added] = await tx.insert(vendors).values(row).onConflictDoNothing().returning()
  if (!added) throw refused('not-unique', { errors: { slug: 'is another provider already' } })
  await tell(tx, 'create', added, actor, now, { after: told(added) })
  return added.id
}

/** @throws Refused not-found, changed-meanwhile. */
export async function changeVendor(
  tx: Tx,
  id: string,
  version: number,
  change: VendorChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, id)
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  const set = { ...change, ...(change.name !== undefined && { name: change.name.trim() }) }
  const after = await advance(tx, before, set, now)
  await tell(tx, 'edit', after, actor, now, { before: told(before), after: told(after) })
}

/**
 * A new contract, from a Monday on; what was agreed before stays and goes on judging the weeks before.
 * @throws Refused not-found, refused by field.
 */
export async function agree(tx: Tx, vendorId: string, fresh: NewContract, actor: Actor, now: Date): Promise<void> {
  const vendor = await find(tx, vendorId)
  const { effectiveFrom, note, ...terms } = fresh
  const rows = await tx.select().from(vendorContracts).where(eq(vendorContracts.vendorId, vendorId))
  const newest = rows.toSorted((a, b) => b.number - a.number)[0]
  const errors = wrongContract(terms)
  const beginning = wrongBeginning(effectiveFrom, newest?.effectiveFrom ?? null, now)
  if (beginning) errors.effectiveFrom = beginning
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  const number = (newest?.number ?? 0) + 1
  const said = { note: note?.trim() ?? '', byName: actor.name, at: now }
  await tx.insert(vendorContracts).values({ id: uuidv7(), vendorId, number, effectiveFrom, terms, ...said })
  const after = await advance(tx, vendor, {}, now)
  await tell(tx, 'agree', after, actor, now, { after: { number, effectiveFrom, ...terms }, reason: said.note || null })
}

export async function find(tx: Tx, id: string): Promise<VendorRow> {
  const [row] = await forUpdate(tx.select().from(vendors).where(eq(vendors.id, id)))
  if (!row) throw refused('not-found')
  return row
}

export async function advance(tx: Tx, before: VendorRow, set: Partial<VendorRow>, now: Date): Promise<VendorRow> {
  const [after] = await tx
    .update(vendors)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(eq(vendors.id, before.id), eq(vendors.version, before.version)))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

type Told = { before?: object; after?: object; reason?: string | null }

export async function tell(
  tx: Tx,
  verb: string,
  { id, version }: VendorRow,
  actor: Actor,
  at: Date,
  more: Told,
): Promise<void> {
  await record(tx, { resource: 'vendors', resourceId: id, action: `vendors:${verb}`, actor, at, ...more })
  signal(tx, `vendors.${verb}`, 'vendors', id, version)
}

const told = ({ slug, name, isActive }: VendorRow) => ({ slug, name, isActive })
