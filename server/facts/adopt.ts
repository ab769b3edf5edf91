import { and, asc, eq, gt, inArray, ne, notExists, sql, sum } from 'drizzle-orm'
import { type CaseFact, derivedFrom } from '#shared/facts/derive.ts'
import { cases } from '../cases/table.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { insertRows } from '../db/insertRows.ts'
import { teams } from '../teams/table.ts'
import { type BusinessMs, businessTime } from './derive.ts'
import { addFolded, sumsOf } from './fold.ts'
import { readHistories } from './history.ts'
import { type FreshFact, linesOf, rowOf } from './note.ts'
import type { Told } from './retell.ts'
import { factDays, facts } from './table.ts'
import { tellAgain } from './tellAgain.ts'

const atOnce = 1_000

/**
 * Cases of a release that noted no facts, or that were not opened by the engine: what happened to them is told from what
 * is stored, in the hours of today. What they had in hand nobody wrote down. Run at every start; idempotent.
 * @returns how many cases.
 */
export async function factsOfOldCases(database: Database, onProgress?: (done: number) => void): Promise<number> {
  if (await areAllTold(database.db)) return 0
  const vendorOf = await vendorsOf(database.db)
  const businessMs = await businessTime(database.db, [...vendorOf.keys()])
  let done = 0
  for (let after = ''; ; ) {
    const found = await database.db
      .select({ id: cases.id })
      .from(cases)
      .where(and(gt(cases.id, after), isUntold(database.db)))
      .orderBy(asc(cases.id))
      .limit(atOnce)
    const last = found.at(-1)
    if (!last) return done
    after = last.id
    const ids = found.map(({ id }) => id)
    await database.transact((tx) => tellOf(tx, ids, vendorOf, businessMs))
    done += ids.length
    onProgress?.(done)
  }
}

/** As many cases as the roll-up says were opened: then no case has to be looked at. */
async function areAllTold(db: Db): Promise<boolean> {
  const isOpening = and(eq(factDays.grain, 'day'), eq(factDays.what, 'opened'))
  const [told] = await db
    .select({ number: sum(factDays.number) })
    .from(factDays)
    .where(isOpening)
  return Number(told?.number ?? 0) === Number(await db.$count(cases))
}

const isUntold = (db: Db) =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(facts)
      .where(and(eq(facts.caseId, cases.id), eq(facts.what, 'opened'))),
  )

async function tellOf(
  tx: Tx,
  ids: readonly string[],
  vendorOf: ReadonlyMap<string, string>,
  businessMs: BusinessMs,
): Promise<void> {
  // Of two nodes that start at once one waits here, and then finds nothing left to tell.
  await forUpdate(
    tx
      .select({ id: cases.id })
      .from(cases)
      .where(inArray(cases.id, [...ids]))
      .orderBy(asc(cases.id)),
  )
  const untold = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.id, [...ids]), isUntold(tx)))
  const left = untold.map(({ id }) => id)
  if (left.length === 0) return
  // Whatever was noted of them since is in their history too, but for the time they were in somebody's hands.
  const gone = await tx
    .delete(facts)
    .where(and(inArray(facts.caseId, left), ne(facts.what, 'handled')))
    .returning()
  const rows: FreshFact[] = []
  for (const history of await readHistories(tx, left)) {
    const { told } = tellAgain(history, businessMs)
    const all = [...told, ...derivedOf(told, businessMs)]
    for (const one of all) rows.push(rowOf(one, vendorOf.get(one.teamId ?? '') ?? ''))
  }
  await insertRows(tx, facts, rows)
  await addFolded(tx, sumsOf([...linesOf(gone, -1), ...linesOf(rows, 1)]))
}

/** What follows from the facts of one case. */
function derivedOf(told: readonly Told[], businessMs: BusinessMs): Told[] {
  const [opened] = told
  if (!opened) return []
  const noted = told.map(
    (one): CaseFact => ({
      what: one.what,
      aspect: one.aspect ?? '',
      at: one.at,
      teamId: one.teamId ?? '',
      personId: one.personId ?? '',
      causeId: one.causeId ?? null,
      value: one.value ?? null,
      calendarMs: one.calendarMs ?? null,
    }),
  )
  return derivedFrom(noted, businessMs).map((fact) => ({ ...fact, case: opened.case, kind: opened.kind }))
}

async function vendorsOf(db: Db): Promise<Map<string, string>> {
  const rows = await db.select({ id: teams.id, vendorId: teams.vendorId }).from(teams)
  return new Map(rows.map(({ id, vendorId }) => [id, vendorId ?? '']))
}
