import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { type Actor, jobActor } from '../../audit/record.ts'
import type { Database, Tx } from '../../db/database.ts'
import { forUpdate } from '../../db/dialect.ts'
import { listings } from '../../listings/table.ts'
import { settingInForce } from '../../settings/inForce.ts'
import { gateSweeps, salesPermissions } from '../table.ts'
import { type GateTerms, gateTerms } from './gates.ts'
import { lookAtListings } from './lookAt.ts'
import { lookAtPermissions } from './reevaluate.ts'

type Round = typeof gateSweeps.$inferSelect
type Page = { looked: number; found: number; cursor: string | null }
type Sweep = {
  name: string
  /** One page behind the cursor; a null cursor in the answer: there is no more. */
  look: (tx: Tx, cursor: string | null, terms: GateTerms, actor: Actor, now: Date) => Promise<Page>
}

const pageOfListings = 300
const pageOfPermissions = 200
/** Pages of one tick: the next tick goes on, and other work gets its turn between. */
const pagesAtOnce = 40
/** A listing is written by others with a clock of their own, and becomes visible a moment after its time. */
const overlapMs = 60_000

const beginning = new Date(0)
const fresh = { startedAt: beginning, finishedAt: null, isRunning: false, looked: 0, found: 0, cursor: null }

/** Takes the sweep's row for this transaction: of two nodes one waits, and goes on where the other stopped. */
async function takeRound(tx: Tx, name: string): Promise<Round> {
  await tx
    .insert(gateSweeps)
    .values({ ...fresh, name, basis: '' })
    .onConflictDoNothing()
  const [round] = await forUpdate(tx.select().from(gateSweeps).where(eq(gateSweeps.name, name)))
  if (!round) throw new Error('the sweep did not answer')
  return round
}

const put = (tx: Tx, name: string, change: Partial<Round>) =>
  tx.update(gateSweeps).set(change).where(eq(gateSweeps.name, name))

/**
 * Goes on with a round over a whole table, page by page, each page a transaction that remembers where it ended.
 * A round begins anew when the register or the settings changed, or the last one is longer ago than `everyMs`.
 * @returns whether the round is at its end.
 */
async function goOn(database: Database, sweep: Sweep, everyMs: number, now: Date): Promise<boolean> {
  for (let page = 0; page < pagesAtOnce; page++) {
    const isDone = await database.transact(async (tx) => {
      const round = await takeRound(tx, sweep.name)
      const terms = await gateTerms(tx)
      const { number } = await settingInForce(tx, 'gating')
      const basis = `${terms.basis}/${number}`
      // A clock that fell back must not put the next round off for ever.
      const age = round.finishedAt ? Math.abs(now.getTime() - round.finishedAt.getTime()) : Number.POSITIVE_INFINITY
      const isAnew = round.basis !== basis || (!round.isRunning && age >= everyMs)
      if (!isAnew && !round.isRunning) return true
      const from = isAnew ? { ...round, startedAt: now, looked: 0, found: 0, cursor: null } : round
      const seen = await sweep.look(tx, from.cursor, terms, jobActor(sweep.name), now)
      const isOver = seen.cursor === null
      await put(tx, sweep.name, {
        basis,
        cursor: seen.cursor,
        startedAt: from.startedAt,
        finishedAt: isOver ? now : round.finishedAt,
        isRunning: !isOver,
        looked: from.looked + seen.looked,
        found: from.found + seen.found,
      })
      return isOver
    })
    if (isDone) return true
  }
  return false
}

const sweepListings: Sweep = {
  name: 'sweep-listings',
  look: async (tx, cursor, terms, actor, now) => {
    const rows = await tx
      .select()
      .from(listings)
      .where(cursor === null ? undefined : gt(listings.id, cursor))
      .orderBy(asc(listings.id))
      .limit(pageOfListings)
    const found = await lookAtListings(tx, rows, terms, actor, now)
    return { looked: rows.length, found, cursor: rows.length < pageOfListings ? null : (rows.at(-1)?.id ?? null) }
  },
}

const sweepPermissions: Sweep = {
  name: 'sweep-permissions',
  look: async (tx, cursor, terms, actor, now) => {
    const rows = await tx
      .select()
      .from(salesPermissions)
      .where(and(isNull(salesPermissions.endedAt), cursor === null ? undefined : gt(salesPermissions.id, cursor)))
      .orderBy(asc(salesPermissions.id))
      .limit(pageOfPermissions)
    const found = await lookAtPermissions(tx, rows, terms, actor, now)
    return { looked: rows.length, found, cursor: rows.length < pageOfPermissions ? null : (rows.at(-1)?.id ?? null) }
  },
}

/** A round over all listings: nothing that is offered past a gate stays unseen, whatever changed about it. */
export async function sweepAllListings(database: Database, now: Date): Promise<boolean> {
  const { body } = await settingInForce(database.db, 'gating')
  return goOn(database, sweepListings, body.life.listingRoundHours * 3_600_000, now)
}

/** A round over all permissions: each is held against what is known by now. */
export async function sweepAllPermissions(database: Database, now: Date): Promise<boolean> {
  const { body } = await settingInForce(database.db, 'gating')
  return goOn(database, sweepPermissions, body.life.permissionRoundMinutes * 60_000, now)
}

const newest = 'look-at-new-listings'

/**
 * Looks at listings that are new or changed, in the order of their change, within a minute of it.
 * Caught up, it stays a minute behind: what was written meanwhile with an earlier time is looked at then.
 */
export async function lookAtNewListings(database: Database, now: Date): Promise<void> {
  for (let page = 0; page < pagesAtOnce; page++) {
    const isCaughtUp = await database.transact(async (tx) => {
      const round = await takeRound(tx, newest)
      const [since, after] = readCursor(round.cursor, now)
      const isLater = or(gt(listings.updatedAt, since), and(eq(listings.updatedAt, since), gt(listings.id, after)))
      const rows = await tx
        .select()
        .from(listings)
        .where(isLater)
        .orderBy(asc(listings.updatedAt), asc(listings.id))
        .limit(pageOfListings)
      const found = await lookAtListings(tx, rows, await gateTerms(tx), jobActor(newest), now)
      const last = rows.at(-1)
      const isLast = rows.length < pageOfListings
      const behind = new Date(Math.max(since.getTime(), now.getTime() - overlapMs))
      const isSettled = last !== undefined && (!isLast || last.updatedAt <= behind)
      const cursor = isSettled ? `${last.updatedAt.toISOString()} ${last.id}` : `${behind.toISOString()} ${after}`
      await put(tx, newest, {
        cursor,
        startedAt: round.startedAt.getTime() === 0 ? now : round.startedAt,
        finishedAt: isLast ? now : round.finishedAt,
        isRunning: !isLast,
        looked: round.looked + rows.length,
        found: round.found + found,
      })
      return isLast
    })
    if (isCaughtUp) return
  }
}

/** A house that begins leaves what it has to the round over all; a cursor ahead of the clock goes back with it. */
function readCursor(cursor: string | null, now: Date): [since: Date, after: string] {
  const least = now.getTime() - overlapMs
  if (cursor === null) return [new Date(least), '']
  const [at = '', after = ''] = cursor.split(' ')
  const since = new Date(at)
  return since.getTime() > now.getTime() ? [new Date(least), ''] : [since, after]
}

export const readSweeps = (database: Database) =>
  database.db
    .select()
    .from(gateSweeps)
    .where(inArray(gateSweeps.name, [sweepListings.name, sweepPermissions.name, newest]))
    .orderBy(asc(gateSweeps.name))
