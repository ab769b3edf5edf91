import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { mustNotCircle, standingKeyOf } from '#shared/links/rules.ts'
import type { LinkBody, LinkKind } from '#shared/links/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases, counters } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { caseLinks } from './table.ts'

type Link = typeof caseLinks.$inferSelect

/**
 * Links two cases. Nothing about them is decided by it, so neither's version moves.
 * @throws Refused refused for a link to itself or in a circle, not-unique, merged-away.
 */
export async function addLink(tx: Tx, fromId: string, body: LinkBody, actor: Actor, now: Date): Promise<string> {
  const { kind, toId } = body
  if (fromId === toId) throw refused('refused', { errors: { toId: 'is the same case' } })
  const [from, to] = await lockPair(tx, fromId, toId)
  for (const one of [from, to])
    if (one.mergedIntoId) throw refused('merged-away', { current: { mergedIntoId: one.mergedIntoId } })
  if (mustNotCircle(kind)) await refuseCircle(tx, kind, fromId, toId)
  const link = await insertLink(
    tx,
    { kind, fromId, toId, note: body.note?.trim() || null, decisionId: null },
    actor,
    now,
  )
  if (!link) throw refused('not-unique', { errors: { toId: 'is linked like this already' } })
  await tell(tx, 'links:add', link, from, to, actor, now)
  return link.id
}

/** @throws Refused not-found; wrong-state for the link of a merge, which goes with the merge. */
export async function removeLink(tx: Tx, caseId: string, linkId: string, actor: Actor, now: Date): Promise<void> {
  const [link] = await forUpdate(tx.select().from(caseLinks).where(eq(caseLinks.id, linkId)))
  if (!link || link.removedAt || ![link.fromId, link.toId].includes(caseId)) throw refused('not-found')
  if (link.decisionId) throw refused('wrong-state')
  const [from, to] = await lockPair(tx, link.fromId, link.toId)
  await endLink(tx, link, actor, now)
  await tell(tx, 'links:remove', link, from, to, actor, now)
}

type NewLink = Pick<Link, 'kind' | 'fromId' | 'toId' | 'note' | 'decisionId'>

/** @returns null when such a link stands already. */
export async function insertLink(tx: Tx, fresh: NewLink, actor: Actor, now: Date): Promise<Link | null> {
  const standingKey = standingKeyOf(fresh.kind, fresh.fromId, fresh.toId)
  const [link] = await tx
    .insert(caseLinks)
    .values({ id: uuidv7(), version: 1, ...fresh, standingKey, byName: actor.name, at: now })
    .onConflictDoNothing()
    .returning()
  return link ?? null
}

export async function endLink(tx: Tx, link: Link, actor: Actor, now: Date): Promise<void> {
  await tx
    .update(caseLinks)
    .set({ standingKey: null, removedAt: now, removedByName: actor.name, version: link.version + 1 })
    .where(eq(caseLinks.id, link.id))
}

/** Both rows, locked in the order of their ids, so that two who lock the same pair do not wait for each other for ever. */
export async function lockPair(tx: Tx, fromId: string, toId: string): Promise<[CaseRow, CaseRow]> {
  const found = new Map<string, CaseRow>()
  for (const id of [fromId, toId].sort()) {
    const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, id)))
    if (row) found.set(id, row)
  }
  const [from, to] = [found.get(fromId), found.get(toId)]
  if (!from || !to) throw refused('not-found')
  return [from, to]
}

/** Follows the links of this kind from the second case on: if they lead to the first, the new one would close a circle. */
async function refuseCircle(tx: Tx, kind: LinkKind, fromId: string, toId: string): Promise<void> {
  // One such link at a time: two at once could each close half of a circle.
  await tx
    .insert(counters)
    .values({ name: 'links', value: 0 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value}` } })
  const seen = new Set([toId])
  for (const at of seen) {
    if (at === fromId) throw refused('refused', { errors: { toId: 'would close a circle' } })
    const next = await tx
      .select({ id: caseLinks.toId })
      .from(caseLinks)
      .where(and(eq(caseLinks.fromId, at), eq(caseLinks.kind, kind), isNull(caseLinks.removedAt)))
      .orderBy(asc(caseLinks.toId))
    for (const { id } of next) seen.add(id)
  }
}

/** Both cases say so in their log, and both screens are told. */
export async function tell(
  tx: Tx,
  action: string,
  link: Pick<Link, 'kind' | 'note'>,
  from: CaseRow,
  to: CaseRow,
  actor: Actor,
  now: Date,
): Promise<void> {
  const after = { kind: link.kind, from: from.number, to: to.number, ...(link.note && { note: link.note }) }
  for (const row of [from, to].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await record(tx, { resource: row.kind, resourceId: row.id, action, actor, after, at: now })
    signal(tx, 'case.linked', row.kind, row.id, row.version)
  }
}
