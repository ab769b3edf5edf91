import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { wrongSnippet } from '#shared/snippets/rules.ts'
import type { NewSnippet, SnippetChange } from '#shared/snippets/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { teams } from '../teams/table.ts'
import type { SnippetRow } from './store.ts'
import { snippets } from './table.ts'

type Keyed = Pick<SnippetRow, 'teamId' | 'locale' | 'shortcut'>

export const activeKeyOf = ({ teamId, locale, shortcut }: Keyed) => `${teamId ?? ''}:${locale}:${shortcut}`

/** @throws Refused not-unique when the shortcut is taken, placeholder-unfilled for words in braces that no message has. */
export async function createSnippet(tx: Tx, fresh: NewSnippet, actor: Actor, now: Date): Promise<string> {
  const fields = { ...fresh, name: fresh.name.trim() }
  refuseUnfillable(fields)
  await refuseUnknownTeam(tx, fields.teamId)
  const after = await unlessTaken(async () => {
    const [row] = await tx
      .insert(snippets)
      .values({
        id: uuidv7(),
        version: 1,
        ...fields,
        isActive: true,
        activeKey: activeKeyOf(fields),
        createdAt: now,
        updatedAt: now,
      })
      .returning()
    return row
  })
  await tell(tx, 'create', after, actor, now)
  return after.id
}

/** @throws Refused changed-meanwhile, and what `createSnippet` refuses. */
export async function changeSnippet(
  tx: Tx,
  id: string,
  version: number,
  change: SnippetChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [before] = await forUpdate(tx.select().from(snippets).where(eq(snippets.id, id)))
  if (!before) throw refused('not-found')
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  const next = { ...before, ...change, ...(change.name && { name: change.name.trim() }) }
  refuseUnfillable(next)
  if (next.teamId !== before.teamId) await refuseUnknownTeam(tx, next.teamId)
  const { name, shortcut, teamId, locale, body, isActive } = next
  const set = { name, shortcut, teamId, locale, body, isActive, activeKey: isActive ? activeKeyOf(next) : null }
  const after = await unlessTaken(async () => {
    const [row] = await tx
      .update(snippets)
      .set({ ...set, version: version + 1, updatedAt: now })
      .where(and(eq(snippets.id, id), eq(snippets.version, version)))
      .returning()
    return row
  })
  const verb = before.isActive && !isActive ? 'deactivate' : 'edit'
  await tell(tx, verb, after, actor, now, before)
}

function refuseUnfillable(snippet: { body: string }): void {
  const errors = wrongSnippet(snippet)
  if (Object.keys(errors).length > 0) throw refused('placeholder-unfilled', { errors })
}

async function refuseUnknownTeam(tx: Tx, teamId: string | null): Promise<void> {
  if (teamId === null) return
  const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId))
  if (!team) throw refused('refused', { errors: { teamId: 'no such team' } })
}

async function unlessTaken(write: () => Promise<SnippetRow | undefined>): Promise<SnippetRow> {
  try {
    const row = await write()
    if (!row) throw refused('changed-meanwhile')
    return row
  } catch (error) {
    if (brokenConstraint(error)?.kind === 'unique')
      throw refused('not-unique', { errors: { shortcut: 'is taken by another snippet' } })
    throw error
  }
}

async function tell(
  tx: Tx,
  verb: 'create' | 'edit' | 'deactivate',
  after: SnippetRow,
  actor: Actor,
  at: Date,
  before?: SnippetRow,
): Promise<void> {
  await record(tx, {
    resource: 'snippets',
    resourceId: after.id,
    action: `snippets:${verb}`,
    actor,
    before: before && told(before),
    after: told(after),
    at,
  })
  signal(tx, `snippets.${verb}`, 'snippets', after.id, after.version)
}

const told = ({ name, shortcut, teamId, locale, body, isActive, version }: SnippetRow) => ({
  name,
  shortcut,
  teamId,
  locale,
  body,
  isActive,
  version,
})
