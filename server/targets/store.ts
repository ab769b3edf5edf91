import { and, count, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { stateOn } from '#shared/targets/rules.ts'
import { type Target, targetStates } from '#shared/targets/schema.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { todayOf } from '../kpis/commands.ts'
import { namerOf } from './scopes.ts'
import { targets } from './table.ts'

const columns = {
  metric: targets.metric,
  kind: targets.kind,
  teamId: targets.teamId,
  vendorId: targets.vendorId,
  fromDay: targets.fromDay,
  toDay: targets.toDay,
  updatedAt: targets.updatedAt,
}

export const targetListSpec: ListSpec = {
  resource: 'targets',
  id: targets.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['metric', 'ASC'],
  virtual: {
    state: {
      words: targetStates,
      where: (words, now) => {
        const today = todayOf(now)
        const began = and(lte(targets.fromDay, today), notReplaced)
        const holds = or(isNull(targets.toDay), gte(targets.toDay, today))
        const of = {
          coming: and(sql`${targets.fromDay} > ${today}`, notReplaced),
          in_force: and(began, holds),
          over: and(began, sql`${targets.toDay} < ${today}`),
          replaced: sql`${targets.toDay} < ${targets.fromDay}`,
        }
        return or(...words.map((word) => of[word as keyof typeof of]))
      },
    },
  },
}

const notReplaced = or(isNull(targets.toDay), sql`${targets.toDay} >= ${targets.fromDay}`)

export async function pageTargets(db: Db, query: ListQuery, asker: Asker, now: Date) {
  const rows = await db
    .select()
    .from(targets)
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(targets).where(query.where)
  return { records: await asRecords(db, rows, asker, now), total: Number(counted?.total ?? 0) }
}

export async function readTarget(db: Db, id: string, asker: Asker, now: Date): Promise<Target | undefined> {
  const rows = await db.select().from(targets).where(eq(targets.id, id))
  return (await asRecords(db, rows, asker, now))[0]
}

async function asRecords(db: Db, rows: (typeof targets.$inferSelect)[], asker: Asker, now: Date): Promise<Target[]> {
  const nameOf = await namerOf(db, rows)
  const today = todayOf(now)
  const mayEdit = asker.permissions.includes('targets:edit')
  return rows.map((row) => {
    const state = stateOn(row, today)
    const { id, version, metric, goal, band, better, fromDay, toDay, note, byName } = row
    const isOpen = state === 'in_force' || state === 'coming'
    return {
      ...{ id, version, metric, ...nameOf(row), goal, band, better, fromDay, toDay, state, note, byName },
      allowedActions: mayEdit && isOpen ? ['end'] : [],
    }
  })
}
