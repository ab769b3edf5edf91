import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, gt, gte, inArray, notExists, or, sql } from 'drizzle-orm'
import type { Actor } from '../audit/record.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { latestReadings, metricReadings, sellers } from '../sellers/table.ts'
import { type PolicyBreach, recordBreach } from '../suspensions/commands.ts'
import { findings } from '../suspensions/table.ts'
import { type PolicyVersionRow, policiesInForce } from './inForce.ts'
import { isBreaching } from './judge.ts'

export type EvaluationScope = {
  /** Only readings that this import brought. */
  importId?: string
  /** Only this policy. */
  policyId?: string
}

export type Evaluated = { opened: number; attached: number }

type Breach = Omit<PolicyBreach, 'policyVersion'>
type Outcome = Awaited<ReturnType<typeof recordBreach>>

/** Small enough that people's own writes never wait long behind it. */
const breachesPerTransaction = 50

/**
 * Holds the newest readings against the policies in force: a breach opens a case or joins the open one.
 * It closes nothing, and done twice it adds nothing; broken off half-way, the next run finds the rest.
 */
export async function evaluate(
  database: Database,
  actor: Actor,
  now: Date,
  scope: EvaluationScope = {},
): Promise<Evaluated> {
  const total: Evaluated = { opened: 0, attached: 0 }
  for (const policyVersion of await policiesInForce(database.db, now, scope.policyId ? [scope.policyId] : undefined)) {
    const next = (last?: Breach) => nextBreaches(database.db, policyVersion, scope, last)
    for (let page = await next(); page.length > 0; page = await next(page.at(-1))) {
      const breaches = page
      const outcomes = await database.transact((tx) => recordAll(tx, breaches, policyVersion, actor, now))
      for (const outcome of outcomes) if (outcome !== 'known') total[outcome]++
      // SQLite answers without ever leaving the thread: everybody else gets a turn between two pages.
      await setImmediate()
    }
  }
  return total
}

async function recordAll(
  tx: Tx,
  page: readonly Breach[],
  policyVersion: PolicyVersionRow,
  actor: Actor,
  now: Date,
): Promise<Outcome[]> {
  // All sellers first and in one order: two evaluations at once wait for each other instead of locking each other out.
  const sellerIds = page.map((breach) => breach.sellerId)
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(inArray(sellers.id, sellerIds)).orderBy(sellers.id))
  const outcomes: Outcome[] = []
  for (const breach of page) outcomes.push(await recordBreach(tx, { ...breach, policyVersion }, actor, now))
  return outcomes
}

/** The next breaches that were not held against their sellers before, by value and seller behind `last`. */
async function nextBreaches(
  db: Db,
  policyVersion: PolicyVersionRow,
  scope: EvaluationScope,
  last?: Breach,
): Promise<Breach[]> {
  const isKnown = db
    .select({ one: sql`1` })
    .from(findings)
    .where(and(eq(findings.policyVersionId, policyVersion.id), eq(findings.readingId, latestReadings.readingId)))
  const isBehind =
    last &&
    and(
      gte(latestReadings.value, last.reading.value),
      or(gt(latestReadings.value, last.reading.value), gt(latestReadings.sellerId, last.sellerId)),
    )
  const rows = await db
    .select({
      sellerId: latestReadings.sellerId,
      reading: {
        readingId: latestReadings.readingId,
        metric: latestReadings.metric,
        value: latestReadings.value,
        numerator: latestReadings.numerator,
        denominator: latestReadings.denominator,
        windowDays: latestReadings.windowDays,
        asOf: latestReadings.asOf,
      },
    })
    .from(latestReadings)
    .innerJoin(metricReadings, eq(metricReadings.id, latestReadings.readingId))
    .where(
      and(
        isBreaching(policyVersion),
        scope.importId ? eq(metricReadings.importId, scope.importId) : undefined,
        notExists(isKnown),
        isBehind,
      ),
    )
    .orderBy(asc(latestReadings.value), asc(latestReadings.sellerId))
    .limit(breachesPerTransaction)
  return rows
}
