import { and, count, eq, or, type SQL } from 'drizzle-orm'
import type { Person } from '#shared/people/schema.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { people } from './table.ts'

export type PersonRow = typeof people.$inferSelect

const columns = {
  name: people.name,
  email: people.email,
  role: people.role,
  vendorId: people.vendorId,
  locale: people.locale,
  isActive: people.isActive,
  lastSeenAt: people.lastSeenAt,
  updatedAt: people.updatedAt,
}

export const personListSpec: ListSpec = {
  resource: 'people',
  id: people.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['name', 'ASC'],
  search: (text) => or(contains(people.name, text), contains(people.email, text)),
}

/** One page of people as the asker may see them, and the exact total. */
export async function pagePeople(db: Db, query: ListQuery, asker: Asker) {
  const where = and(query.where, areKnownTo(asker))
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(people)
      .where(where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    db.select({ total: count() }).from(people).where(where),
  ])
  return { records: rows.map((row) => toRecord(row, asker)), total: Number(counted?.total ?? 0) }
}

export async function readPerson(db: Db, id: string, asker: Asker): Promise<Person | undefined> {
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), areKnownTo(asker)))
  return row && toRecord(row, asker)
}

/** A provider's people know their colleagues; who else works here they learn where a case of theirs names them. */
const areKnownTo = ({ vendorId }: Asker): SQL | undefined =>
  vendorId === null ? undefined : eq(people.vendorId, vendorId)

/** Named field by field: the password's hash never leaves. */
const toRecord = (row: PersonRow, asker: Asker): Person => ({
  id: row.id,
  version: row.version,
  email: row.email,
  name: row.name,
  role: row.role,
  vendorId: row.vendorId,
  locale: row.locale,
  isActive: row.isActive,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
  allowedActions: actionsOn(row, asker),
})

const actionsOn = (row: PersonRow, asker: Asker): string[] => {
  if (!asker.permissions.includes('people:admin')) return []
  return row.isActive ? ['edit', 'invite'] : ['edit']
}
