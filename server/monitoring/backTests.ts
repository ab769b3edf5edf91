import { and, asc, count, desc, eq, gt, lte, max } from 'drizzle-orm'
import { Value } from 'typebox/value'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { addDecided, noFigures } from '#shared/monitoring/backTest.ts'
import type { BackTestChange } from '#shared/monitoring/kinds.ts'
import { compileRules } from '#shared/monitoring/rules.ts'
import { MonitoringBody } from '#shared/settings/monitoring.ts'
import { type Actor, jobActor, record } from '../audit/record.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { settingVersions } from '../settings/table.ts'
import { rulesInForce } from './rulesInForce.ts'
import { backTestDifferences, backTests, monitoringVerdicts } from './table.ts'

const pageSize = 250

/** Either a version of the setting, or rules that nobody keeps. */
export type Tried = { settingVersionId?: string; body?: unknown }

/**
 * Asks for a back-test; it runs in the background. @returns its id.
 * @throws Refused by field: no such version, or rules that are none.
 */
export async function askBackTest(tx: Tx, tried: Tried, actor: Actor, now: Date): Promise<string> {
  if ((tried.settingVersionId === undefined) === (tried.body === undefined))
    throw refused('refused', { errors: { body: 'either a version of the setting or rules' } })
  const version = tried.settingVersionId ? await versionOf(tx, tried.settingVersionId) : null
  const id = await startBackTest(tx, { version, body: readBody(version ? version.body : tried.body) }, actor, now)
  const after = { settingVersionId: version?.id ?? null, settingNumber: version?.number ?? null }
  await record(tx, { resource: 'monitoring', resourceId: id, action: 'monitoring:back-test', actor, after, at: now })
  return id
}

async function versionOf(tx: Tx, id: string) {
  const isIt = and(eq(settingVersions.id, id), eq(settingVersions.name, 'monitoring'))
  const [row] = await tx.select().from(settingVersions).where(isIt)
  if (!row) throw refused('refused', { errors: { settingVersionId: 'no such version of the monitoring setting' } })
  return row
}

function readBody(body: unknown): MonitoringBody {
  const wrong = [...Value.Errors(MonitoringBody, body)]
  if (wrong.length === 0) return body as MonitoringBody
  throw refused('refused', { errors: Object.fromEntries(wrong.map((one) => [one.instancePath || '/', one.message])) })
}

type Start = { version: typeof settingVersions.$inferSelect | null; body: MonitoringBody; isStanding?: boolean }

async function startBackTest(tx: Tx, start: Start, actor: Actor, now: Date): Promise<string> {
  const inForce = await rulesInForce(tx)
  const { version, body } = start
  const [verdicts] = await tx.select({ total: count(), last: max(monitoringVerdicts.id) }).from(monitoringVerdicts)
  const id = uuidv7()
  await tx.insert(backTests).values({
    id,
    state: 'running',
    settingVersionId: version?.id ?? null,
    settingNumber: version?.number ?? null,
    settingRevision: version?.version ?? null,
    body,
    inForceNumber: inForce.number,
    inForceBody: inForce.body,
    isStanding: start.isStanding ?? false,
    lastVerdictId: verdicts?.last ?? null,
    read: 0,
    total: Number(verdicts?.total ?? 0),
    figures: noFigures(),
    startedAt: now,
    startedByName: actor.name,
  })
  signal(tx, 'monitoring.back-test', 'monitoring', id, 1)
  return id
}

/** Goes on with every back-test that is under way, page by page; where one was broken off, it goes on from there. */
export async function runBackTests(database: Database, now: Date): Promise<void> {
  const running = await database.db
    .select({ id: backTests.id })
    .from(backTests)
    .where(eq(backTests.state, 'running'))
    .orderBy(asc(backTests.startedAt), asc(backTests.id))
  for (const { id } of running) while (await runPage(database, id, now));
}

/** @returns whether there is more to do. */
async function runPage(database: Database, id: string, now: Date): Promise<boolean> {
  const [test] = await database.db.select().from(backTests).where(eq(backTests.id, id))
  if (!test || test.state === 'done') return false
  const rows = await verdictsBehind(database.db, test.cursor, test.lastVerdictId)
  const [candidate, inForce] = [compileRules(test.body), compileRules(test.inForceBody)]
  const differences: { backTestId: string; verdictId: string; change: BackTestChange }[] = []
  for (const row of rows) {
    const change = addDecided(test.figures, row, candidate, inForce)
    if (change) differences.push({ backTestId: id, verdictId: row.id, change })
  }
  const isDone = rows.length < pageSize
  const read = test.read + rows.length
  const set = { read, cursor: rows.at(-1)?.id ?? test.cursor, figures: test.figures }
  return database.transact(async (tx) => {
    // Two nodes may have read the same page: the first to write it counts.
    const isSame = and(eq(backTests.id, id), eq(backTests.read, test.read), eq(backTests.state, 'running'))
    const [kept] = await tx
      .update(backTests)
      .set({ ...set, ...(isDone && { state: 'done' as const, finishedAt: now }) })
      .where(isSame)
      .returning()
    if (!kept) return true
    if (differences.length > 0) await tx.insert(backTestDifferences).values(differences)
    signal(tx, 'monitoring.back-test', 'monitoring', id, read + 1)
    return !isDone
  })
}

async function verdictsBehind(db: Db, cursor: string | null, last: string | null) {
  if (!last) return []
  return db
    .select()
    .from(monitoringVerdicts)
    .where(and(gt(monitoringVerdicts.id, cursor ?? ''), lte(monitoringVerdicts.id, last)))
    .orderBy(asc(monitoringVerdicts.id))
    .limit(pageSize)
}

/** Reckons the figures of the rules in force anew when they or the verdicts have changed, and drops older ones. */
export async function reckonFigures(database: Database, now: Date): Promise<void> {
  const { db } = database
  const inForce = await rulesInForce(db)
  const last = await standingFigures(db)
  const [verdicts] = await db
    .select({ total: count(), newest: max(monitoringVerdicts.decidedAt) })
    .from(monitoringVerdicts)
  const isFresh =
    last &&
    last.inForceNumber === inForce.number &&
    last.total === Number(verdicts?.total ?? 0) &&
    (!verdicts?.newest || verdicts.newest <= last.startedAt)
  if (!isFresh) {
    const actor = jobActor('reckon-monitoring')
    const start = { version: null, body: inForce.body, isStanding: true }
    await database.transact((tx) => startBackTest(tx, start, actor, now))
  }
  await runBackTests(database, now)
  const newest = await standingFigures(db, 'done')
  if (!newest) return
  const isOlder = and(eq(backTests.isStanding, true), eq(backTests.state, 'done'))
  const older = await db.select({ id: backTests.id }).from(backTests).where(isOlder)
  for (const { id } of older)
    if (id !== newest.id) await database.transact((tx) => tx.delete(backTests).where(eq(backTests.id, id)))
}

/** The newest figures of the rules in force. */
export async function standingFigures(db: Db, state?: 'done') {
  const [row] = await db
    .select()
    .from(backTests)
    .where(and(eq(backTests.isStanding, true), state && eq(backTests.state, state)))
    .orderBy(desc(backTests.startedAt), desc(backTests.id))
    .limit(1)
  return row
}
