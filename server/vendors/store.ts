import { and, asc, count, desc, eq, inArray, lte, type SQL } from 'drizzle-orm'
import { weekAt } from '#shared/vendors/rules.ts'
import type { Contract, Vendor } from '#shared/vendors/schema.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { people } from '../people/table.ts'
import { teams } from '../teams/table.ts'
import { vendorContracts, vendors } from './table.ts'

export type VendorRow = typeof vendors.$inferSelect
export type ContractRow = typeof vendorContracts.$inferSelect

const columns = { name: vendors.name, slug: vendors.slug, isActive: vendors.isActive, updatedAt: vendors.updatedAt }

export const vendorListSpec: ListSpec = {
  resource: 'vendors',
  id: vendors.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['name', 'ASC'],
  search: (text) => contains(vendors.name, text),
}

/** A provider's people know of their own provider and of no other. */
const areKnownTo = ({ vendorId }: Pick<Asker, 'vendorId'>): SQL | undefined =>
  vendorId === null ? undefined : eq(vendors.id, vendorId)

export async function pageVendors(db: Db, query: ListQuery, asker: Asker, now: Date) {
  const where = and(query.where, areKnownTo(asker))
  const rows = await db
    .select()
    .from(vendors)
    .where(where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  return { records: await toRecords(db, rows, asker, now), total: Number(await db.$count(vendors, where)) }
}

export async function readVendor(db: Db, id: string, asker: Asker, now: Date): Promise<Vendor | undefined> {
  const rows = await db
    .select()
    .from(vendors)
    .where(and(eq(vendors.id, id), areKnownTo(asker)))
  const [record] = await toRecords(db, rows, asker, now)
  return record
}

/** Providers at work that the asker may know of, by name. */
export const vendorsAtWork = (db: Db, asker: Asker): Promise<VendorRow[]> =>
  db
    .select()
    .from(vendors)
    .where(and(eq(vendors.isActive, true), areKnownTo(asker)))
    .orderBy(asc(vendors.name), asc(vendors.id))

async function toRecords(db: Db, rows: VendorRow[], asker: Asker, now: Date): Promise<Vendor[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const desks = await db
    .select({ id: teams.id, nameEn: teams.nameEn, nameKo: teams.nameKo, vendorId: teams.vendorId })
    .from(teams)
    .where(and(inArray(teams.vendorId, ids), eq(teams.isActive, true)))
    .orderBy(asc(teams.slug))
  const counted = await db
    .select({ vendorId: people.vendorId, people: count() })
    .from(people)
    .where(and(inArray(people.vendorId, ids), eq(people.isActive, true)))
    .groupBy(people.vendorId)
  const peopleOf = new Map(counted.map((one) => [one.vendorId, Number(one.people)]))
  const records: Vendor[] = []
  for (const { createdAt: _, updatedAt, ...row } of rows)
    records.push({
      ...row,
      teams: desks.flatMap(({ vendorId, ...team }) => (vendorId === row.id ? [team] : [])),
      peopleCount: peopleOf.get(row.id) ?? 0,
      contractNumber: (await contractIn(db, row.id, weekAt(now)))?.number ?? null,
      updatedAt: updatedAt.toISOString(),
      allowedActions: asker.permissions.includes('vendors:edit') ? ['edit', 'agree'] : [],
    })
  return records
}

/** The contract that a week is judged by. */
export async function contractIn(db: Db, vendorId: string, week: string): Promise<ContractRow | undefined> {
  const [row] = await db
    .select()
    .from(vendorContracts)
    .where(and(eq(vendorContracts.vendorId, vendorId), lte(vendorContracts.effectiveFrom, week)))
    .orderBy(desc(vendorContracts.effectiveFrom))
    .limit(1)
  return row
}

/** All that was agreed with a provider, newest first. */
export async function contractsOf(db: Db, vendorId: string, now: Date): Promise<Contract[]> {
  const rows = await db
    .select()
    .from(vendorContracts)
    .where(eq(vendorContracts.vendorId, vendorId))
    .orderBy(desc(vendorContracts.number))
  const inForce = await contractIn(db, vendorId, weekAt(now))
  return rows.map(({ id, number, effectiveFrom, terms, note, byName, at }) => ({
    ...{ id, number, effectiveFrom, ...terms, note, byName },
    at: at.toISOString(),
    isInForce: id === inForce?.id,
  }))
}
