import { asc, inArray, sql } from 'drizzle-orm'
import type { Database, Tx } from '../db/database.ts'
import { rowsAsSelect } from '../db/insertRows.ts'
import type { Job } from '../jobs/scheduler.ts'
import { factDays } from './table.ts'

type Line = typeof factDays.$inferSelect

/** Lines folded in one transaction: short enough that nobody waits for it. */
const atOnce = 2_000
const deletedAtOnce = 500
const addedAtOnce = 1_000

/** Folds new lines into the day they belong to. Readers see them before or after, never in between. */
export const foldFacts: Job = { name: 'fold-facts', every: '*/5 * * * * *', run: foldAllFacts }

/** Until nothing new is left. */
export async function foldAllFacts(database: Database): Promise<void> {
  while ((await database.transact(foldSome)) === atOnce);
}

async function foldSome(tx: Tx): Promise<number> {
  const fresh = await tx
    .select({ id: factDays.id })
    .from(factDays)
    .where(sql`not is_folded`)
    .orderBy(asc(factDays.id))
    .limit(atOnce)
  // Summed is what this transaction took away itself: another node may fold the same lines, and others add more.
  const taken: Line[] = []
  for (let from = 0; from < fresh.length; from += deletedAtOnce) {
    const ids = fresh.slice(from, from + deletedAtOnce).map(({ id }) => id)
    taken.push(...(await tx.delete(factDays).where(inArray(factDays.id, ids)).returning()))
  }
  const sums = sumsOf(taken)
  await addFolded(tx, sums)
  return fresh.length
}

/** Adds lines to the days that they belong to. They come summed, and in the order that all nodes write in. */
export async function addFolded(tx: Tx, lines: readonly Omit<Line, 'id'>[]): Promise<void> {
  for (let from = 0; from < lines.length; from += addedAtOnce) await addSome(tx, lines.slice(from, from + addedAtOnce))
}

async function addSome(tx: Tx, lines: readonly Omit<Line, 'id'>[]): Promise<void> {
  const { grain, what, day, hour, kind, aspect, teamId, vendorId, personId } = factDays
  const cells = await tx
    .insert(factDays)
    .select(rowsAsSelect(factDays, lines))
    .onConflictDoUpdate({
      target: [grain, what, day, hour, kind, aspect, teamId, vendorId, personId],
      targetWhere: sql`is_folded`,
      set: {
        number: sql`${factDays.number} + excluded.number`,
        value: sql`${factDays.value} + excluded.value`,
        calendarMs: sql`${factDays.calendarMs} + excluded.calendar_ms`,
      },
    })
    .returning({ id: factDays.id, number: factDays.number })
  // What was taken back wholly leaves no trace, as if it had never been noted.
  const empty = cells.filter((cell) => cell.number === 0).map(({ id }) => id)
  if (empty.length > 0) await tx.delete(factDays).where(inArray(factDays.id, empty))
}

/** Equal lines as one, in one order on every node: two that fold at once then never wait for each other in a circle. */
export function sumsOf(lines: readonly Omit<Line, 'id'>[]): Omit<Line, 'id'>[] {
  const sums = new Map<string, Omit<Line, 'id'>>()
  for (const { number, value, calendarMs, ...line } of lines) {
    const { id: _, ...where } = line as Line
    const key = keyOf(where)
    const known = sums.get(key)
    sums.set(key, {
      ...where,
      isFolded: true,
      number: (known?.number ?? 0) + number,
      value: (known?.value ?? 0) + value,
      calendarMs: (known?.calendarMs ?? 0) + calendarMs,
    })
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

const keyOf = (
  where: Pick<Line, 'grain' | 'what' | 'day' | 'hour' | 'kind' | 'aspect' | 'teamId' | 'vendorId' | 'personId'>,
) =>
  [
    where.grain,
    where.what,
    where.day,
    where.hour,
    where.kind,
    where.aspect,
    where.teamId,
    where.vendorId,
    where.personId,
  ].join('\t')
