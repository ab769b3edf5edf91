import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactWord } from '#shared/facts/words.ts'
import { verify } from '../cli/verification.ts'
import { givenInForce } from '../testing/given.ts'
import { givenCasesOfAll, givenGround } from '../testing/givenProviders.ts'
import { givenTeam } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { factsOfOldCases } from './adopt.ts'
import { foldAllFacts } from './fold.ts'
import { rebuildFactDays } from './rebuild.ts'
import { factDays, facts } from './table.ts'

let test: TestApp
let lead: Caller
let byKind: Awaited<ReturnType<typeof givenCasesOfAll>>['byKind']

beforeAll(async () => {
  test = await testApp()
  lead = await test.as('lead')
  byKind = (await givenCasesOfAll(test, await givenGround(test), null, 'Ours')).byKind
  await givenInForce(test, byKind.suspensions, { measure: 'warning' })
  const team = await givenTeam(test, 'desk')
  const { version } = (await lead.get(`/api/cases/${byKind.settlements}`)).body
  await lead.post(`/api/cases/${byKind.settlements}/team`, { teamId: team }, { 'if-match': `"${version}"` })
  test.pass(3_600_000)
  await lead.post(`/api/cases/${byKind.settlements}/messages`, { body: 'we look', channel: 'email' })
  await lead.act('settlements', byKind.settlements, 'dismiss', { reason: 'withdrawn' })
})
afterAll(() => test.close())

const wrong = async () => {
  const found: string[] = []
  for await (const { says, failing } of verify(test.database.db, test.now, 0))
    if (says.startsWith('what happened') || says.startsWith('days, people'))
      found.push(...failing.map(({ what }) => what))
  return found
}
const factsOf = (caseId: string, what: FactWord) =>
  test.database.db
    .select()
    .from(facts)
    .where(eq(facts.caseId, caseId))
    .orderBy(asc(facts.id))
    .then((rows) => rows.filter((row) => row.what === what))

describe('what happened', () => {
  it('to a case of every kind is noted once, with who did it and where', async () => {
    expect(await wrong()).toEqual([])
    expect(await factsOf(byKind.appeals, 'opened')).toMatchObject([{ aspect: 'suspensions', kind: 'appeals' }])
    expect(await factsOf(byKind.settlements, 'left')).toMatchObject([{ teamId: '' }])
    const [resolved] = await factsOf(byKind.settlements, 'resolved')
    expect(resolved).toMatchObject({ aspect: 'withdrawn', personId: lead.id, value: 3_600_000, calendarMs: 3_600_000 })
    expect(await factsOf(byKind.suspensions, 'enforced')).toMatchObject([{ aspect: 'warning' }])
  })

  it('is found missing, twice, on another day, or otherwise measured', async () => {
    const [closed] = await factsOf(byKind.settlements, 'closed')
    if (!closed) throw new Error('nothing was closed')
    const { id, ...rest } = closed
    const set = (change: Partial<typeof closed>) =>
      test.database.transact((tx) => tx.update(facts).set(change).where(eq(facts.id, id)))
    for (const change of [{ day: '2026-10-31' }, { value: 7 }, { personId: 'somebody' }, { what: 'opened' as const }]) {
      await set(change)
      expect((await wrong()).length, JSON.stringify(change)).toBeGreaterThan(0)
      await set(rest)
    }
    await test.database.transact((tx) => tx.insert(facts).values(rest))
    expect(await wrong()).toContainEqual(expect.stringContaining('did not happen: closed'))
    await test.database.transact(async (tx) => {
      await tx.delete(facts).where(eq(facts.caseId, byKind.settlements))
      // By the days it is known at a start whether anything is untold.
      await tx.delete(factDays)
    })
    expect(await wrong()).toContainEqual(expect.stringContaining('is not noted: closed'))
    await factsOfOldCases(test.database)
    expect(await rebuildFactDays(test.database)).toBeGreaterThan(0)
    expect(await wrong()).toEqual([])
  })
})

describe('cases of a release that noted nothing', () => {
  it('are told again from their history, once however often it starts', async () => {
    await foldAllFacts(test.database)
    const before = await count()
    await test.database.transact(async (tx) => {
      await tx.delete(facts)
      await tx.delete(factDays)
    })
    expect(await factsOfOldCases(test.database)).toBeGreaterThan(5)
    expect(await factsOfOldCases(test.database)).toBe(0)
    expect(await wrong()).toEqual([])
    const after = await count()
    // Whose hands a case was in nobody wrote down.
    expect(after).toEqual(before.filter(([what]) => what !== 'handled'))
    expect(Number(await test.database.db.$count(factDays, eq(factDays.isFolded, false)))).toBe(0)
  })
})

async function count(): Promise<[string, number][]> {
  const rows = await test.database.db.select({ what: facts.what }).from(facts)
  const words = [...new Set(rows.map(({ what }) => what))].sort()
  return words.map((word) => [word, rows.filter(({ what }) => what === word).length])
}
