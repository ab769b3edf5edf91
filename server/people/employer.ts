import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { Rows } from '../http/rows.ts'
import { teams } from '../teams/table.ts'
import { people } from './table.ts'

const teamsOfVendor = prepared('teams_of_vendor', (db) =>
  db
    .select({ id: teams.id })
    .from(teams)
    .where(eq(teams.vendorId, sql.placeholder('vendorId')))
    .orderBy(asc(teams.id)),
)

/** Whose cases somebody of this employer may know of: their provider's teams', dissolved ones included; ours all. */
export async function rowsOf(db: Db, vendorId: string | null): Promise<Rows> {
  if (vendorId === null) return null
  return (await teamsOfVendor(db, { vendorId })).map((team) => team.id)
}

/** The provider that a person works for; null for our own and for nobody. */
export async function vendorOf(db: Db, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const [person] = await db.select({ vendorId: people.vendorId }).from(people).where(eq(people.id, personId))
  return person?.vendorId ?? null
}
