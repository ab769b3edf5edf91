import { asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobActor } from '../audit/record.ts'
import { cases, decisions } from '../cases/table.ts'
import { openReport } from '../counterfeits/commands.ts'
import { signal } from '../events/signal.ts'
import { listings } from '../listings/table.ts'
import { givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { collectVerdicts } from './collect.ts'
import { knownFakes, monitoringVerdicts } from './table.ts'

let test: TestApp
let lead: Caller

beforeAll(async () => {
  test = await testApp()
  lead = await test.as('lead')
})
afterAll(() => test.close())

describe('what the queues decide', () => {
  it('is kept as a verdict with the facts of that time, makes a known fake, and turns with the decision', async () => {
    const infringer = await givenSeller(test, {}, 2)
    await collectVerdicts(test.database, test.now())
    for (const [at, listingId] of infringer.listingIds.entries())
      await decide(listingId, 'decided_infringing', `0f0f0f0f0f0f0f0${at}`)
    await collectVerdicts(test.database, test.now())
    const kept = () =>
      test.database.db
        .select()
        .from(monitoringVerdicts)
        .where(eq(monitoringVerdicts.sellerId, infringer.id))
        .orderBy(asc(monitoringVerdicts.id))
    expect((await kept()).map(({ source, isViolation }) => [source, isViolation])).toEqual([
      ['counterfeits', true],
      ['counterfeits', true],
    ])
    expect(await test.database.db.$count(knownFakes, eq(knownFakes.isActive, true))).toBe(2)

    const watched = (await lead.list('watched-sellers', { filter: { sellerId: infringer.id, isOpen: true } })).body
    expect(watched).toMatchObject([{ source: 'repeat_infringer', strikes: 0 }])

    const [first] = await kept()
    await intoState(first?.refId ?? '', 'decided_not_infringing')
    await collectVerdicts(test.database, test.now())
    expect((await kept()).map((row) => row.isViolation)).toEqual([false, true])
    expect(await test.database.db.$count(knownFakes, eq(knownFakes.isActive, true))).toBe(1)
  })
})

async function decide(listingId: string, state: string, imageHash: string): Promise<void> {
  const caseId = await test.database.transact(async (tx) => {
    await tx.update(listings).set({ imageHash }).where(eq(listings.id, listingId))
    const reporter = { type: 'internal' as const, name: 'someone' }
    const report = { listingId, claim: 'counterfeit' as const, statement: 'a fake', reporter }
    return (await openReport(tx, report, jobActor('test'), test.now())).caseId
  })
  await intoState(caseId, state)
}

/** As the queue of reports leaves it when it decides. */
async function intoState(caseId: string, toState: string): Promise<void> {
  test.pass(1_000)
  await test.database.transact(async (tx) => {
    const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
    const by = { actorKind: 'job' as const, actorId: null, actorName: 'test' }
    const decision = { id: uuidv7(), caseId, action: 'decide', fromState: row?.state ?? '', toState, body: {}, saw: {} }
    await tx
      .insert(decisions)
      .values({ ...decision, ...by, policyVersionId: null, isVoided: false, decidedAt: test.now() })
    signal(tx, 'counterfeits.decide', 'counterfeits', caseId, 2)
  })
}
