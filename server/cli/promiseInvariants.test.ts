import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { caseClocks, clockEvents } from '../clocks/table.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { seedMarketplace } from '../seed/marketplace.ts'
import { freshDatabase } from '../testing/freshDatabase.ts'
import { holidaysAreKnown, promisesAreKept } from './promiseInvariants.ts'

const hour = 3_600_000
let database: Database
let remove: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshDatabase()
  remove = fresh.remove
  database = await openDatabase(fresh.url)
  await seedMarketplace(database, { cases: 120, sellers: 8, now: new Date('2026-11-20T06:00:00Z') })
})
afterAll(async () => {
  await database.close()
  await remove()
})

const found = async (db: Db): Promise<string[]> => {
  const all: string[] = []
  for (const find of [promisesAreKept, holidaysAreKnown])
    for await (const one of find(db)) all.push(`${one.id} ${one.what}`)
  return all
}

/** What is found when somebody has done this by hand; undone afterwards. */
async function whatItFinds(tamper: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  let told: string[] = []
  const undo = new Error('undo')
  await database
    .transact(async (tx) => {
      await tamper(tx)
      told = await found(tx)
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return told
}

const running = async () => {
  const [row] = await database.db
    .select()
    .from(caseClocks)
    .where(and(eq(caseClocks.state, 'running'), eq(caseClocks.metric, 'resolution')))
    .orderBy(caseClocks.id)
    .limit(1)
  if (!row) throw new Error('the marketplace has no running promise')
  return row
}

describe('verifying promises', () => {
  it('finds nothing in a made-up past: open cases owe, closed ones were met', async () => {
    expect(await found(database.db)).toEqual([])
    const clocks = await database.db.select().from(caseClocks)
    expect(new Set(clocks.map((clock) => clock.state))).toEqual(new Set(['running', 'paused', 'met', 'cancelled']))
    const all = await database.db.select({ id: cases.id }).from(cases)
    expect(new Set(clocks.map((clock) => clock.caseId)).size).toBe(all.length)
    expect(Number(await database.db.$count(caseClocks, isNotNull(caseClocks.breachHandledAt)))).toBeGreaterThan(0)
  })

  it('names a case that is due at another time than its promise', async () => {
    const { caseId } = await running()
    const told = await whatItFinds((tx) =>
      tx
        .update(cases)
        .set({ dueAt: new Date(1) })
        .where(eq(cases.id, caseId)),
    )
    expect(told).toEqual([`${caseId} is due at another time than its soonest promise`])
  })

  it('names a promise with more time than it was given, and one whose used time was changed', async () => {
    const { id, caseId, usedMs } = await running()
    const longer = await whatItFinds((tx) =>
      tx
        .update(caseClocks)
        .set({ targetMs: 999 * hour })
        .where(eq(caseClocks.id, id)),
    )
    expect(longer).toContainEqual(expect.stringContaining('what is used and what is left are not what was promised'))
    const earlier = await whatItFinds(async (tx) => {
      await tx
        .update(clockEvents)
        .set({ usedMs: usedMs + 1 })
        .where(and(eq(clockEvents.clockId, id), eq(clockEvents.position, 1)))
    })
    expect(earlier).toEqual([`${caseId} resolution: had used 0 ms when it was started, and says 1`])
  })

  it('names a happening that was taken away', async () => {
    const { id, caseId } = await running()
    const told = await whatItFinds((tx) => tx.delete(clockEvents).where(eq(clockEvents.clockId, id)))
    expect(told).toEqual([`${caseId} resolution: has no history`])
  })

  it('names a promise that runs though the case is over, or waits', async () => {
    const { caseId } = await running()
    const inState = (state: string) => whatItFinds((tx) => tx.update(cases).set({ state }).where(eq(cases.id, caseId)))
    expect(await inState('dismissed')).toContain(`${caseId} resolution is still running though the case is over`)
    expect(await inState('awaiting_seller')).toContain(`${caseId} resolution runs in awaiting_seller`)
  })

  it('names the years whose holidays nobody has entered', async () => {
    const { id } = await running()
    const from = new Date('2027-12-31T08:00:00Z')
    const told = await whatItFinds((tx) =>
      tx
        .update(caseClocks)
        .set({ runningSince: from, dueAt: new Date('2028-01-03T01:00:00Z') })
        .where(eq(caseClocks.id, id)),
    )
    expect(told).toContain('calendar no holiday table for 2028: 1 open promises count its weekdays alone')
  })
})
