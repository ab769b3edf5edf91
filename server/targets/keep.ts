import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { dayBefore, isDay, stateOn, wrongTarget } from '#shared/targets/rules.ts'
import type { EndTarget, NewTarget } from '#shared/targets/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { todayOf } from '../kpis/commands.ts'
import { scopeColumns, wrongScope } from './scopes.ts'
import { targets } from './table.ts'

type TargetRow = typeof targets.$inferSelect

/**
 * Sets a target from a day on. What was set for the same figure and scope ends the day before; days that are over keep
 * the target they were judged by.
 * @throws Refused refused by field, changed-meanwhile when somebody set it at the same time.
 */
export async function setTarget(tx: Tx, asked: NewTarget, actor: Actor, now: Date): Promise<TargetRow> {
  const today = todayOf(now)
  const errors = { ...wrongTarget(asked, today), ...(await wrongScope(tx, asked)) }
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  const scope = scopeColumns(asked)
  const line = and(
    eq(targets.metric, asked.metric),
    eq(targets.kind, scope.kind),
    eq(targets.teamId, scope.teamId),
    eq(targets.vendorId, scope.vendorId),
  )
  const before = await forUpdate(tx.select().from(targets).where(line).orderBy(targets.number))
  const number = (before.at(-1)?.number ?? 0) + 1
  const row: TargetRow = {
    id: uuidv7(),
    version: 1,
    metric: asked.metric,
    ...scope,
    number,
    goal: asked.goal,
    band: asked.band,
    better: kpiOf(asked.metric).better ?? asked.better ?? 'up',
    fromDay: asked.fromDay,
    toDay: null,
    note: asked.note?.trim() ?? '',
    byName: actor.name,
    createdAt: now,
    updatedAt: now,
  }
  const added = await tx.insert(targets).values(row).onConflictDoNothing().returning()
  if (added.length === 0) throw refused('changed-meanwhile')
  const lastDay = dayBefore(asked.fromDay)
  for (const old of before.filter(({ toDay }) => toDay === null || toDay > lastDay)) await close(tx, old, lastDay, now)
  const after = { ...asked, ...scope, better: row.better }
  await record(tx, { resource: 'targets', resourceId: row.id, action: 'targets:set', actor, after, at: now })
  signal(tx, 'targets.set', 'targets', row.id, 1)
  return row
}

/**
 * From that day on the figure has no target of its own here.
 * @throws Refused not-found, changed-meanwhile, wrong-state when it is over, refused by field.
 */
export async function endTarget(
  tx: Tx,
  id: string,
  version: number,
  { fromDay, note }: EndTarget,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [row] = await forUpdate(tx.select().from(targets).where(eq(targets.id, id)))
  if (!row) throw refused('not-found')
  if (row.version !== version) throw refused('changed-meanwhile', { current: { version: row.version } })
  const today = todayOf(now)
  const state = stateOn(row, today)
  if (state === 'over' || state === 'replaced') throw refused('wrong-state')
  if (!isDay(fromDay)) throw refused('refused', { errors: { fromDay: 'is not a day of the calendar' } })
  if (fromDay < row.fromDay) throw refused('refused', { errors: { fromDay: 'ends before it begins' } })
  if (fromDay < today)
    throw refused('refused', { errors: { fromDay: 'ends today at the earliest: days that are over stay judged' } })
  const toDay = dayBefore(fromDay)
  await close(tx, row, toDay, now)
  await record(tx, {
    ...{ resource: 'targets', resourceId: id, action: 'targets:end', actor, at: now },
    before: { toDay: row.toDay },
    after: { toDay },
    reason: note,
  })
}

async function close(tx: Tx, { id, version }: TargetRow, toDay: string, now: Date): Promise<void> {
  await tx
    .update(targets)
    .set({ toDay, version: version + 1, updatedAt: now })
    .where(eq(targets.id, id))
  signal(tx, 'targets.end', 'targets', id, version + 1)
}
