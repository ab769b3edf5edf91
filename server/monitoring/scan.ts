import { and, asc, eq, gt, lte, or } from 'drizzle-orm'
import { Refused } from '#shared/errors.ts'
import { judge } from '#shared/monitoring/rules.ts'
import { jobActor } from '../audit/record.ts'
import type { Database, Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { gatherFacts } from './facts.ts'
import { keepFinding } from './findings.ts'
import { advanceRound, beginRound, type Round, type RoundName, roundOf } from './rounds.ts'
import { type RulesInForce, rulesInForce } from './rulesInForce.ts'

type ListingRow = typeof listings.$inferSelect

const pageSize = 200
/** A row that was written in a transaction still open has an older time than one that is read already. */
const settledMs = 5_000
const hour = 3_600_000

/** Judges listings that are new or changed since the last time, oldest first. @returns how many. */
export async function scanChanges(database: Database, now: Date, mostPages = 50): Promise<number> {
  const rules = await rulesInForce(database.db)
  const round =
    (await roundOf(database.db, 'changes')) ??
    // What was there before the console was is for the sweep.
    (await database.transact((tx) => beginRound(tx, 'changes', rules.versionId, now, `${now.toISOString()}|`)))
  return goThrough(database, round, rules, now, mostPages, async (cursor) => {
    const [at = '', id = ''] = (cursor ?? '').split('|')
    const after = new Date(at)
    const isAfter = or(gt(listings.updatedAt, after), and(eq(listings.updatedAt, after), gt(listings.id, id)))
    const rows = await database.db
      .select()
      .from(listings)
      .where(and(isAfter, lte(listings.updatedAt, new Date(now.getTime() - settledMs))))
      .orderBy(asc(listings.updatedAt), asc(listings.id))
      .limit(pageSize)
    const last = rows.at(-1)
    return { rows, cursor: last ? `${last.updatedAt.toISOString()}|${last.id}` : cursor }
  })
}

/**
 * Goes on with the round over all listings; begins a new one when the last is old, or the rules have changed since it
 * began. @returns how many were judged.
 */
export async function sweep(database: Database, now: Date, mostPages = 10): Promise<number> {
  const rules = await rulesInForce(database.db)
  const last = await roundOf(database.db, 'sweep')
  const isOver = last?.finishedAt && now.getTime() - last.finishedAt.getTime() >= rules.body.sweepEveryHours * hour
  const isStale = !last || last.basis !== rules.versionId || isOver
  if (!isStale && last.finishedAt) return 0
  const round = isStale ? await database.transact((tx) => beginRound(tx, 'sweep', rules.versionId, now)) : last
  return goThrough(database, round, rules, now, mostPages, async (cursor) => {
    const rows = await database.db
      .select()
      .from(listings)
      .where(gt(listings.id, cursor ?? ''))
      .orderBy(asc(listings.id))
      .limit(pageSize)
    return { rows, cursor: rows.at(-1)?.id ?? cursor }
  })
}

type Page = (cursor: string | null) => Promise<{ rows: ListingRow[]; cursor: string | null }>

async function goThrough(
  database: Database,
  begun: Round,
  rules: RulesInForce,
  now: Date,
  mostPages: number,
  read: Page,
): Promise<number> {
  let round = begun
  let judged = 0
  for (let page = 0; page < mostPages; page++) {
    const { rows, cursor } = await read(round.cursor)
    const found = await judgePage(database, rows, rules, round.name as RoundName, now)
    const isFinished = rows.length < pageSize
    judged += rows.length
    if (rows.length > 0 || round.finishedAt === null)
      round = await advanceRound(database, round, { cursor, judged: rows.length, found, isFinished }, now)
    if (isFinished) break
  }
  return judged
}

/** Judges a page and keeps what is found, a transaction each. @returns how many new findings there are. */
async function judgePage(
  database: Database,
  rows: readonly ListingRow[],
  rules: RulesInForce,
  name: RoundName,
  now: Date,
): Promise<number> {
  const actor = jobActor(name === 'sweep' ? 'sweep-listings' : 'scan-listings')
  let found = 0
  for (const { hits, facts } of await suspicious(database.db, rows, rules, now)) {
    const keep = () => database.transact((tx) => keepFinding(tx, { hits, facts, rules }, actor, now))
    const id = await keep().catch((error) => {
      // Its seller or report changed this moment; the next round meets it again.
      if (error instanceof Refused) return null
      throw error
    })
    if (id) found++
  }
  return found
}

async function suspicious(db: Db, rows: readonly ListingRow[], rules: RulesInForce, now: Date) {
  // What buyers cannot see does no harm; it is looked at again when it is shown.
  const shown = rows.filter((row) => row.isOffered && !row.isHidden)
  const facts = await gatherFacts(db, shown, now)
  return facts
    .map((one) => ({ facts: one, ...judge(rules.compiled, one, 'monitor') }))
    .filter(({ verdict }) => verdict !== 'clear')
}
