import { and, asc, eq, inArray } from 'drizzle-orm'
import { rankOf } from '#shared/dispatch/priority.ts'
import { firstMatch } from '#shared/dispatch/routing.ts'
import { refused } from '#shared/errors.ts'
import type { Actor } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { isInRows } from '../http/rows.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { teamMembers, teams } from '../teams/table.ts'

/** Sends a case that was just opened to its team by the routing settings, and says which rule did. */
export async function routeCase(tx: Tx, row: CaseRow, _now: Date): Promise<CaseRow> {
  const { number, body } = await settingInForce(tx, 'routing')
  if (body.rules.length === 0) return row
  const [seller] = await tx
    .select({ category: sellers.category, gmvKrw: sellers.gmvKrw })
    .from(sellers)
    .where(eq(sellers.id, row.sellerId))
  if (!seller) return row
  const atWork = await teamsAtWork(tx)
  const rule = firstMatch(body.rules, { ...row, ...seller }, (slug) => atWork.has(slug))
  if (!rule) return row
  const [routed] = await tx
    .update(cases)
    .set({
      teamId: atWork.get(rule.then.team)?.id,
      skill: rule.then.skill ?? null,
      routedBy: `${number}:${rule.id}`,
    })
    .where(eq(cases.id, row.id))
    .returning()
  return routed ?? row
}

/**
 * What a provider's person opens stays with their provider: routed elsewhere it would be gone before they saw it.
 * It goes to the team they work in, or to the first of their provider.
 */
export async function keepWithOpener(tx: Tx, row: CaseRow, { id, rows = null }: Actor): Promise<CaseRow> {
  if (isInRows(row.teamId, rows)) return row
  const atWork = await tx
    .select({ id: teams.id, memberId: teamMembers.personId })
    .from(teams)
    .leftJoin(teamMembers, and(eq(teamMembers.teamId, teams.id), eq(teamMembers.personId, id ?? '')))
    .where(and(inArray(teams.id, [...(rows ?? [])]), eq(teams.isActive, true)))
    .orderBy(asc(teams.slug))
  const team = atWork.find(({ memberId }) => memberId !== null) ?? atWork[0]
  if (!team) throw refused('not-allowed', { detail: 'no team of your provider is at work' })
  const kept = { teamId: team.id, skill: null, routedBy: null }
  const [moved] = await tx.update(cases).set(kept).where(eq(cases.id, row.id)).returning()
  return moved ?? row
}

/** Reckons where the case stands for "next case"; after its promises were set, and whenever a term changes. */
export async function rankCase(tx: Tx, caseId: string, _now: Date): Promise<void> {
  const [found] = await tx
    .select({ row: cases, gmvKrw: sellers.gmvKrw })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(cases.id, caseId))
  if (!found) return
  const { body } = await settingInForce(tx, 'priority')
  const rank = rankOf(body.weights, { ...found.row, gmvKrw: found.gmvKrw })
  if (rank !== found.row.rank) await tx.update(cases).set({ rank }).where(eq(cases.id, caseId))
}

type TeamAtWork = { id: string; nameEn: string; nameKo: string }

/** Teams that cases can be sent to, by the slug that rules name them by. */
export async function teamsAtWork(db: Db): Promise<Map<string, TeamAtWork>> {
  const rows = await db
    .select({ slug: teams.slug, id: teams.id, nameEn: teams.nameEn, nameKo: teams.nameKo })
    .from(teams)
    .where(eq(teams.isActive, true))
  return new Map(rows.map(({ slug, ...team }) => [slug, team]))
}
