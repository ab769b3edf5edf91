import { and, eq, gt, inArray, lte, or } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { chosenColumns, columnsFor, exportFileName, refuseCrowd } from '#shared/exports/rules.ts'
import type { brokenReasons, ExportBody } from '#shared/exports/schema.ts'
import { type Actor, jobActor, record } from '../audit/record.ts'
import type { Database, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import type { Asker } from '../http/app.ts'
import type { Job } from '../jobs/scheduler.ts'
import { settingInForce } from '../settings/inForce.ts'
import type { ExportSources } from './source.ts'
import { countRunning, type ExportRow } from './store.ts'
import { exportRuns } from './table.ts'

const minuteMs = 60_000
/** A run says every ten seconds that it goes on; silent for this long, its console is gone. */
const silentMs = 2 * minuteMs

/**
 * Keeps what somebody asks for; the file is made when it is fetched.
 * @throws Refused not-found for a list that does not exist for them, by field for a filter, order or column that it does
 * not know, refused while too many files are under way.
 */
export async function askExport(
  tx: Tx,
  sources: ExportSources,
  body: ExportBody,
  asker: Asker,
  actor: Actor,
  now: Date,
) {
  const source = sources.get(body.resource)
  if (!source || !asker.permissions.includes(source.needs)) throw refused('not-found')
  const { filter = '', sort = '' } = body
  await source.check(tx, { filter, sort }, asker, now)
  const columns = chosenColumns(columnsFor(source.columns, asker), body.columns)
  const { body: limits } = await settingInForce(tx, 'exports')
  refuseCrowd(await countRunning(tx, asker.id, now), limits)
  const locale = body.locale ?? asker.locale
  const row = {
    id: uuidv7(),
    version: 1,
    resource: source.name,
    format: body.format,
    fileName: exportFileName(source.name, source.label(filter), body.format, locale, now),
    filter,
    sort,
    columns,
    locale,
    state: 'waiting' as const,
    rows: 0,
    bytes: 0,
    byId: asker.id,
    byName: asker.name,
    askedAt: now,
    fetchUntil: new Date(now.getTime() + limits.fetchMinutes * minuteMs),
  }
  const [made] = await tx.insert(exportRuns).values(row).returning()
  if (!made) throw new Error('the export did not answer')
  await tell(tx, made, 'ask', actor, now)
  return made
}

/**
 * Takes up a file that was asked for; once, by who asked, in its time.
 * @throws Refused not-found, wrong-state, too-late.
 */
export async function beginExport(tx: Tx, id: string, asker: Asker, now: Date): Promise<ExportRow> {
  const isTheirs = and(eq(exportRuns.id, id), eq(exportRuns.byId, asker.id))
  const [begun] = await tx
    .update(exportRuns)
    .set({ state: 'running', version: 2, startedAt: now, seenAt: now })
    .where(and(isTheirs, eq(exportRuns.state, 'waiting'), gt(exportRuns.fetchUntil, now)))
    .returning()
  if (begun) {
    signal(tx, 'exports.began', 'exports', id, begun.version)
    return begun
  }
  const [row] = await tx.select().from(exportRuns).where(isTheirs)
  if (!row) throw refused('not-found')
  throw refused(row.state === 'waiting' || row.state === 'lapsed' ? 'too-late' : 'wrong-state')
}

export type Progress = { rows: number; bytes: number }

/** A sign of life, with how far it has come. */
export async function noteProgress(tx: Tx, { id, version }: ExportRow, progress: Progress, now: Date): Promise<void> {
  await tx
    .update(exportRuns)
    .set({ ...progress, seenAt: now })
    .where(and(eq(exportRuns.id, id), eq(exportRuns.state, 'running')))
  signal(tx, 'exports.goes-on', 'exports', id, version)
}

/** Keeps how it ended; whole when no reason is given. */
export async function endExport(
  tx: Tx,
  id: string,
  progress: Progress,
  reason: (typeof brokenReasons)[number] | null,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [ended] = await tx
    .update(exportRuns)
    .set({ ...progress, state: reason ? 'broken' : 'done', reason, version: 3, endedAt: now })
    .where(and(eq(exportRuns.id, id), eq(exportRuns.state, 'running')))
    .returning()
  if (ended) await tell(tx, ended, reason ? 'break' : 'end', actor, now)
}

/** Files that nobody fetched in time, and those whose console went without a word. */
export const sweepExports: Job = { name: 'sweep-exports', every: '40 * * * * *', run: sweep }

async function sweep(database: Database, now: Date): Promise<void> {
  const isOver = or(
    and(eq(exportRuns.state, 'waiting'), lte(exportRuns.fetchUntil, now)),
    and(eq(exportRuns.state, 'running'), lte(exportRuns.seenAt, new Date(now.getTime() - silentMs))),
  )
  const [any] = await database.db.select({ id: exportRuns.id }).from(exportRuns).where(isOver).limit(1)
  if (!any) return
  await database.transact(async (tx) => {
    const rows = await tx.select().from(exportRuns).where(isOver).limit(100)
    const lapsed = rows.filter(({ state }) => state === 'waiting').map(({ id }) => id)
    if (lapsed.length > 0)
      await tx.update(exportRuns).set({ state: 'lapsed', version: 2 }).where(inArray(exportRuns.id, lapsed))
    for (const id of lapsed) signal(tx, 'exports.lapsed', 'exports', id, 2)
    for (const { id, state, rows: done, bytes } of rows)
      if (state === 'running')
        await endExport(tx, id, { rows: done, bytes }, 'draining', jobActor('sweep-exports'), now)
  })
}

async function tell(tx: Tx, row: ExportRow, verb: 'ask' | 'end' | 'break', actor: Actor, now: Date): Promise<void> {
  const { id, version, resource, format, filter, sort, columns, state, reason, rows, bytes } = row
  const asked = { list: resource, format, filter, sort, columns }
  const after = verb === 'ask' ? asked : { ...asked, state, reason, rows, bytes }
  await record(tx, { resource: 'exports', resourceId: id, action: `exports:${verb}`, actor, after, at: now })
  signal(tx, `exports.${verb}`, 'exports', id, version)
}
