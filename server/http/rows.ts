import { type Column, inArray, type SQL } from 'drizzle-orm'

/**
 * Whose cases somebody may know of: those routed to these teams, or, for our own people, all (null).
 * A provider's people have the teams of their provider; a case that no team has is ours.
 */
export type Rows = readonly string[] | null

/** Whether a case of this team is theirs to know of. */
export const isInRows = (teamId: string | null, rows: Rows): boolean =>
  rows === null || (teamId !== null && rows.includes(teamId))

/** The same in the words of the database, over whichever column keeps the team. */
export const inRows = (teamId: Column, rows: Rows): SQL | undefined =>
  rows === null ? undefined : inArray(teamId, [...rows])
