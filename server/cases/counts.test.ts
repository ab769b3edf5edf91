import { and, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { byGroup, byOwner, foldAll, sumCounts } from './counts.ts'
import { caseCounts, cases } from './table.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const recount = async () => {
  const rows = await test.database.db.select().from(cases)
  const count = new Map<string, number>()
  for (const row of rows) {
    const { kind, state, severity, teamId, locale, awaits, topicId, remedy, assigneeId } = row
    const add = (key: unknown[]) => count.set(JSON.stringify(key), (count.get(JSON.stringify(key)) ?? 0) + 1)
    add(['group', kind, state, severity, teamId, locale, awaits, topicId, remedy, null])
    add(['owner', kind, state, severity, teamId, locale, null, null, null, assigneeId])
  }
  return Object.fromEntries([...count].sort())
}

const ledger = async () => {
  const lines = await test.database.db.select().from(caseCounts)
  const count = new Map<string, number>()
  for (const line of lines) {
    const { grain, kind, state, severity, teamId, locale, awaits, topicId, remedy, assigneeId, number } = line
    const key = JSON.stringify([grain, kind, state, severity, teamId, locale, awaits, topicId, remedy, assigneeId])
    count.set(key, (count.get(key) ?? 0) + number)
  }
  return Object.fromEntries([...count].filter(([, number]) => number !== 0).sort())
}

describe('the ledger of counts', () => {
  it('says what a recount says, whatever is done to cases, folded or not', async () => {
    const policy = await givenPolicy(test)
    const [agent, lead] = [await test.as('agent'), await test.as('lead')]
    const ids: string[] = []
    const step = fc.record({ what: fc.constantFrom('open', 'claim', 'act', 'fold'), at: fc.nat(20) })
    const actions = ['triage', 'investigate', 'dismiss', 'propose', 'withdraw', 'approve']
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        for (const { what, at } of steps) {
          const id = ids[at % Math.max(1, ids.length)] ?? ''
          if (what === 'open') ids.push(await givenCase(test, (await givenSeller(test, {}, 0)).id, policy))
          if (what === 'claim') await agent.post('/api/queues/suspensions/next')
          if (what === 'fold') await foldAll(test.database)
          const action = actions[at % actions.length] ?? 'triage'
          const body = action === 'propose' ? { measure: 'warning', grounds: 'x', clause: 'y', reason: 'z' } : {}
          const reason = action === 'dismiss' ? { reason: 'false_positive' } : { reason: 'because' }
          const full = action === 'dismiss' || action === 'withdraw' ? reason : body
          if (what === 'act' && id) await (at % 2 ? agent : lead).act('suspensions', id, action, full)
        }
        expect(await ledger()).toEqual(await recount())
      }),
      { numRuns: 8 },
    )
  })

  it('counts a filter over its columns as the list would', async () => {
    await foldAll(test.database)
    const { db } = test.database
    const open = await sumCounts(db, and(byGroup.of, eq(caseCounts.state, 'detected')))
    expect(open).toBe(Number(await db.$count(cases, eq(cases.state, 'detected'))))
    const free = await sumCounts(db, and(byOwner.of, sql`${caseCounts.assigneeId} is null`))
    expect(free).toBe(Number(await db.$count(cases, sql`${cases.assigneeId} is null`)))
  })

  it('folds to one line a place', async () => {
    await foldAll(test.database)
    const lines = await test.database.db.select().from(caseCounts)
    expect(new Set(lines.map(({ id: _, number: __, ...where }) => JSON.stringify(where))).size).toBe(lines.length)
  })

  it('loses nothing to folding while others decide', async () => {
    const policy = await givenPolicy(test, { nameEn: 'Other', metric: 'late_delivery_rate' })
    const opening = Array.from({ length: 12 }, async () => givenCase(test, (await givenSeller(test, {}, 0)).id, policy))
    await Promise.all([...opening, foldAll(test.database), foldAll(test.database)])
    await foldAll(test.database)
    expect(await ledger()).toEqual(await recount())
  })
})
