import { and, asc, eq, sum } from 'drizzle-orm'
import { Refused, refused } from '#shared/errors.ts'
import type { TeamTies } from '#shared/teams/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import { byOwner } from '../cases/counts.ts'
import { openIn } from '../cases/openIn.ts'
import { caseCounts } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { editSetting, publishSetting, reviseSetting } from '../settings/drafts.ts'
import { settingInForce } from '../settings/inForce.ts'
import type { TeamRow } from './store.ts'
import { teamMembers, teams } from './table.ts'

/** What hangs on a team: open cases, rules in force that send to it, teams that escalate to it. */
export async function tiesOf(db: Db, team: Pick<TeamRow, 'id' | 'slug'>): Promise<TeamTies> {
  const [counted] = await db
    .select({ cases: sum(caseCounts.number) })
    .from(caseCounts)
    .where(and(byOwner.of, eq(caseCounts.teamId, team.id), openIn(caseCounts)))
  const { body } = await settingInForce(db, 'routing')
  const below = await db
    .select({ id: teams.id, nameEn: teams.nameEn, nameKo: teams.nameKo })
    .from(teams)
    .where(and(eq(teams.escalatesToId, team.id), eq(teams.isActive, true)))
    .orderBy(asc(teams.slug))
  return {
    openCases: Number(counted?.cases ?? 0),
    rules: body.rules.filter(({ then }) => then.team === team.slug).map(({ id, name }) => ({ id, name })),
    escalating: below,
    members: Number(await db.$count(teamMembers, eq(teamMembers.teamId, team.id))),
  }
}

/**
 * Before a team is dissolved: whatever hangs on it needs somewhere to go. Rules and escalations go to the successor here
 * and now; its cases follow in small steps, for there may be many.
 * @throws Refused by field.
 */
export async function handOnTies(
  tx: Tx,
  team: TeamRow,
  successorId: string | null,
  actor: Actor,
  now: Date,
): Promise<void> {
  const ties = await tiesOf(tx, team)
  const { openCases, rules, escalating } = ties
  if (successorId === null) {
    if (openCases + rules.length + escalating.length === 0) return
    const said = `${openCases} open cases, ${rules.length} routing rules, ${escalating.length} teams that escalate to it`
    throw refused('refused', { errors: { successorId: `needs a team that takes over: ${said}` }, current: { ...ties } })
  }
  const [successor] = await tx.select().from(teams).where(eq(teams.id, successorId))
  if (!successor?.isActive || successor.id === team.id)
    throw refused('refused', { errors: { successorId: 'no such team at work' } })
  if (rules.length > 0) await redirectRules(tx, team.slug, successor.slug, actor, now)
  for (const below of escalating) await escalateTo(tx, below.id, successorId, actor, now)
}

async function redirectRules(tx: Tx, from: string, to: string, actor: Actor, now: Date): Promise<void> {
  const { versionId, body } = await settingInForce(tx, 'routing')
  const rules = body.rules.map((rule) =>
    // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
    rule.then.team === from ? { ...rule, then: { ...rule.then, team: to } } : rule,
  )
  try {
    const draft = await reviseSetting(tx, versionId, actor, now)
    await editSetting(tx, draft.id, draft.version, { body: { ...body, rules } }, actor, now)
    await publishSetting(tx, {}, { id: draft.id, version: draft.version + 1, note: `${from} → ${to}` }, actor, now)
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'already-open') throw error
    throw refused('refused', {
      errors: { successorId: 'the routing rules have an open draft: publish or discard it first' },
      current: error.current,
    })
  }
}

/** A team never escalates to itself: where it takes over, nobody stands above it. */
async function escalateTo(tx: Tx, id: string, successorId: string, actor: Actor, now: Date): Promise<void> {
  const escalatesToId = id === successorId ? null : successorId
  const [before] = await tx.select().from(teams).where(eq(teams.id, id))
  if (!before) return
  const set = { escalatesToId, version: before.version + 1, updatedAt: now }
  const [after] = await tx.update(teams).set(set).where(eq(teams.id, id)).returning()
  await record(tx, { resource: 'teams', resourceId: id, action: 'teams:edit', actor, before, after, at: now })
  signal(tx, 'teams.edit', 'teams', id, set.version)
}
