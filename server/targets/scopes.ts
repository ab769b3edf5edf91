import { eq, inArray } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import type { FieldErrors } from '#shared/errors.ts'
import type { Db } from '../db/database.ts'
import { teams } from '../teams/table.ts'
import { vendors } from '../vendors/table.ts'

export type ScopeAsked = { kind?: string | null; teamId?: string | null; vendorId?: string | null }

/** The scope as its columns have it: nobody in particular is an empty text. */
export const scopeColumns = ({ kind, teamId, vendorId }: ScopeAsked) => ({
  kind: kind ?? '',
  teamId: teamId ?? '',
  vendorId: vendorId ?? '',
})

/** The same as figures are asked for. */
export const scopeAsked = ({ kind, teamId, vendorId }: { kind: string; teamId: string; vendorId: string }) => ({
  ...(kind !== '' && { kinds: [kind] }),
  ...(teamId !== '' && { teamIds: [teamId] }),
  ...(vendorId !== '' && { vendorIds: [vendorId] }),
})

/** What of a scope there is not, by field. A team that was dissolved gets nothing new. */
export async function wrongScope(db: Db, { kind, teamId, vendorId }: ScopeAsked): Promise<FieldErrors> {
  const errors: FieldErrors = {}
  if (kind && !(kind in queues)) errors.kind = 'is not a queue'
  if (teamId) {
    const [team] = await db.select({ isActive: teams.isActive }).from(teams).where(eq(teams.id, teamId))
    if (!team) errors.teamId = 'is not a team'
    else if (!team.isActive) errors.teamId = 'was dissolved'
  }
  if (vendorId) {
    const [vendor] = await db.select({ isActive: vendors.isActive }).from(vendors).where(eq(vendors.id, vendorId))
    if (!vendor) errors.vendorId = 'is not a provider'
    else if (!vendor.isActive) errors.vendorId = 'works for us no longer'
  }
  return errors
}

export type ScopeNames = {
  kind: string | null
  teamId: string | null
  vendorId: string | null
  teamNameEn: string | null
  teamNameKo: string | null
  vendorName: string | null
}

/** What teams and providers of these rows are called. */
export async function namerOf(
  db: Db,
  rows: readonly { teamId: string; vendorId: string }[],
): Promise<(row: { kind: string; teamId: string; vendorId: string }) => ScopeNames> {
  const teamIds = [...new Set(rows.map(({ teamId }) => teamId))].filter(Boolean)
  const vendorIds = [...new Set(rows.map(({ vendorId }) => vendorId))].filter(Boolean)
  const someTeams = teamIds.length > 0 ? await db.select().from(teams).where(inArray(teams.id, teamIds)) : []
  const someVendors = vendorIds.length > 0 ? await db.select().from(vendors).where(inArray(vendors.id, vendorIds)) : []
  const teamOf = new Map(someTeams.map((team) => [team.id, team]))
  const vendorOf = new Map(someVendors.map((vendor) => [vendor.id, vendor]))
  return ({ kind, teamId, vendorId }) => ({
    kind: kind || null,
    teamId: teamId || null,
    vendorId: vendorId || null,
    teamNameEn: teamOf.get(teamId)?.nameEn ?? null,
    teamNameKo: teamOf.get(teamId)?.nameKo ?? null,
    vendorName: vendorOf.get(vendorId)?.name ?? null,
  })
}
