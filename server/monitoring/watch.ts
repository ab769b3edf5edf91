import { and, asc, eq, lte } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { WatchSource } from '#shared/monitoring/kinds.ts'
import type { ExtendWatchBody, WatchBody, WatchedSeller } from '#shared/monitoring/schema.ts'
import { type Actor, jobActor, record } from '../audit/record.ts'
import type { Database, Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { sellers } from '../sellers/table.ts'
import { watchedSellers } from './table.ts'

type WatchRow = typeof watchedSellers.$inferSelect
type Line = WatchedSeller['history'][number]

const longestDays = 730
const day = 86_400_000

/**
 * Puts a seller on the watch list. @returns the entry's id.
 * @throws Refused already-open with the open entry, or by field: no such seller, an end that is past or too far off.
 */
export async function watchSeller(
  tx: Tx,
  body: WatchBody,
  source: WatchSource,
  actor: Actor,
  now: Date,
): Promise<string> {
  const { sellerId, reasons } = body
  const until = endOf(body.until, now)
  const [seller] = await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)))
  if (!seller) throw refused('refused', { errors: { sellerId: 'no such seller' } })
  const [open] = await tx.select().from(watchedSellers).where(eq(watchedSellers.openKey, sellerId))
  if (open) throw refused('already-open', { current: { id: open.id, version: open.version } })
  const id = uuidv7()
  const history = [lineOf('added', actor, now, reasons, until)]
  const row = { id, version: 1, sellerId, openKey: sellerId, reasons, source, until, isOpen: true, history }
  await tx
    .insert(watchedSellers)
    .values({ ...row, addedAt: now, addedByName: actor.name })
    .catch((error) => {
      throw brokenConstraint(error)?.kind === 'unique' ? refused('already-open') : error
    })
  await tell(tx, row, 'watch', actor, now, reasons)
  return id
}

/** Watches on, until then. */
export async function extendWatch(
  tx: Tx,
  id: string,
  version: number,
  body: ExtendWatchBody,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await openEntry(tx, id, version)
  const until = endOf(body.until, now)
  if (until <= before.until) throw refused('refused', { errors: { until: 'must be later than it is now' } })
  const line = lineOf('extended', actor, now, body.reason, until)
  await advance(tx, before, { until, history: [...before.history, line] }, 'extend-watch', actor, now, body.reason)
}

/** Watches no longer. */
export async function endWatch(
  tx: Tx,
  id: string,
  version: number,
  reason: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await openEntry(tx, id, version)
  const line = lineOf('ended', actor, now, reason, null)
  const ended = { isOpen: false, openKey: null, endedAt: now, history: [...before.history, line] }
  await advance(tx, before, ended, 'end-watch', actor, now, reason)
}

/** Entries whose time is over end by themselves. */
export async function expireWatches(database: Database, now: Date): Promise<void> {
  const due = await database.db
    .select({ id: watchedSellers.id })
    .from(watchedSellers)
    .where(and(eq(watchedSellers.isOpen, true), lte(watchedSellers.until, now)))
    .orderBy(asc(watchedSellers.until), asc(watchedSellers.id))
    .limit(500)
  const actor = jobActor('expire-watches')
  for (const { id } of due) {
    await database.transact(async (tx) => {
      const [before] = await forUpdate(tx.select().from(watchedSellers).where(eq(watchedSellers.id, id)))
      if (!before?.isOpen || before.until > now) return
      const line = lineOf('expired', actor, now, '', null)
      const ended = { isOpen: false, openKey: null, endedAt: now, history: [...before.history, line] }
      await advance(tx, before, ended, 'end-watch', actor, now, null)
    })
  }
}

function endOf(asked: string, now: Date): Date {
  const until = new Date(asked)
  if (until <= now) throw refused('refused', { errors: { until: 'must be later than now' } })
  if (until.getTime() - now.getTime() > longestDays * day)
    throw refused('refused', { errors: { until: `at most ${longestDays} days from now` } })
  return until
}

async function openEntry(tx: Tx, id: string, version: number): Promise<WatchRow> {
  const [row] = await forUpdate(tx.select().from(watchedSellers).where(eq(watchedSellers.id, id)))
  if (!row) throw refused('not-found')
  if (row.version !== version) throw refused('changed-meanwhile', { current: { version: row.version } })
  if (!row.isOpen) throw refused('wrong-state')
  return row
}

const lineOf = (what: Line['what'], actor: Actor, now: Date, reason: string, until: Date | null): Line => ({
  at: now.toISOString(),
  byName: actor.name,
  what,
  until: until?.toISOString() ?? null,
  reason,
})

async function advance(
  tx: Tx,
  before: WatchRow,
  set: Partial<WatchRow>,
  verb: string,
  actor: Actor,
  now: Date,
  reason: string | null,
): Promise<void> {
  const version = before.version + 1
  await tx
    .update(watchedSellers)
    .set({ ...set, version })
    .where(eq(watchedSellers.id, before.id))
  await tell(tx, { ...before, ...set, version }, verb, actor, now, reason)
}

async function tell(
  tx: Tx,
  row: Pick<WatchRow, 'id' | 'version' | 'sellerId' | 'until' | 'isOpen'>,
  verb: string,
  actor: Actor,
  at: Date,
  reason: string | null,
): Promise<void> {
  const after = { sellerId: row.sellerId, until: row.until, isOpen: row.isOpen }
  const entry = { resource: 'monitoring', resourceId: row.id, action: `monitoring:${verb}`, actor, after, reason, at }
  await record(tx, entry)
  signal(tx, `monitoring.${verb}`, 'monitoring', row.id, row.version)
}
