import { asc, eq } from 'drizzle-orm'
import type { FilterContext } from '#shared/views/filterWords.ts'
import type { Db } from '../db/database.ts'
import { teamMembers } from '../teams/table.ts'
import type { Asker } from './app.ts'

/** What the tokens of a filter mean for this asker; their teams are looked up only when the filter speaks of them. */
export async function listContext(
  db: Db,
  asker: Pick<Asker, 'id'>,
  filter: string | undefined,
  now: Date,
): Promise<FilterContext> {
  const teamIds = filter?.includes('$myTeams') ? await teamIdsOf(db, asker.id) : []
  return { personId: asker.id, teamIds, now }
}

export async function teamIdsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .select({ id: teamMembers.teamId })
    .from(teamMembers)
    .where(eq(teamMembers.personId, personId))
    .orderBy(asc(teamMembers.teamId))
  return rows.map((row) => row.id)
}
