import { and, asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobActor } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import { metricReadings } from '../sellers/table.ts'
import { findings, suspensions } from '../suspensions/table.ts'
import { givenPolicy, givenReading, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { evaluate } from './commands.ts'
import { policyJobs } from './jobs.ts'

const dayMs = 86_400_000
const actor = jobActor('test')
let test: TestApp

beforeEach(async () => {
  test = await testApp()
})
afterEach(() => test.close())

const run = (scope = {}) => evaluate(test.database, actor, test.now(), scope)
const openCases = () => test.database.db.select().from(cases).orderBy(asc(cases.number))

describe('evaluating the policies in force', () => {
  it('opens one case a seller in breach, and none for the others', async () => {
    const late = await givenSeller(test)
    const onTime = await givenSeller(test)
    await givenReading(test, late.id, 0.091)
    await givenReading(test, onTime.id, 0.04)
    await givenPolicy(test)
    expect(await run()).toEqual({ opened: 1, attached: 0 })
    expect(await openCases()).toMatchObject([{ sellerId: late.id, state: 'detected', severity: 'critical' }])
    expect(await test.database.db.select().from(findings)).toMatchObject([
      { value: 0.091, threshold: 0.04, denominator: 156, minimumCount: 10, comparison: 'gt', source: 'policy' },
    ])
  })

  it('adds nothing the second time, nor when two run at once', async () => {
    for (let n = 0; n < 120; n++) await givenReading(test, (await givenSeller(test, {}, 0)).id, 0.05 + (n % 7) / 100)
    await givenPolicy(test)
    const both = await Promise.all([run(), run()])
    expect(both[0].opened + both[1].opened).toBe(120)
    expect(await run()).toEqual({ opened: 0, attached: 0 })
    expect(await openCases()).toHaveLength(120)
  })

  it('attaches a newer breach to the open case', async () => {
    const seller = await givenSeller(test)
    await givenReading(test, seller.id, 0.091)
    await givenPolicy(test)
    await run()
    await givenReading(test, seller.id, 0.12, '2026-11-02')
    expect(await run()).toEqual({ opened: 0, attached: 1 })
    const [row] = await openCases()
    expect(row?.version).toBe(2)
    expect(await test.database.db.select({ value: suspensions.value }).from(suspensions)).toEqual([{ value: 0.12 }])
  })

  it('closes nothing when the figure is back in its band', async () => {
    const seller = await givenSeller(test)
    await givenReading(test, seller.id, 0.091)
    await givenPolicy(test)
    await run()
    await givenReading(test, seller.id, 0.01, '2026-11-02')
    expect(await run()).toEqual({ opened: 0, attached: 0 })
    expect(await openCases()).toMatchObject([{ state: 'detected', closedAt: null }])
  })

  it('looks only at what one import brought, when asked to', async () => {
    const importId = uuidv7()
    const before = await givenSeller(test)
    const brought = await givenSeller(test)
    await givenReading(test, before.id, 0.2)
    const { readingId } = await givenReading(test, brought.id, 0.2)
    await test.database.transact((tx) =>
      tx.update(metricReadings).set({ importId }).where(eq(metricReadings.id, readingId)),
    )
    await givenPolicy(test)
    expect(await run({ importId })).toEqual({ opened: 1, attached: 0 })
    expect(await openCases()).toMatchObject([{ sellerId: brought.id }])
  })

  it('judges by the version in force, not by drafts or what is still to come', async () => {
    const seller = await givenSeller(test)
    await givenReading(test, seller.id, 0.03)
    const policy = await givenPolicy(test)
    const ops = await test.as('ops')
    const draft = (await ops.act('policies', policy.id, 'revise')).body
    const effectiveFrom = new Date(test.now().getTime() + dayMs).toISOString()
    const stricter = (await ops.patch(`/api/policies/${draft.id}`, { threshold: 0.02, effectiveFrom }, 1)).body
    expect(await run()).toEqual({ opened: 0, attached: 0 })
    await ops.act('policies', draft.id, 'publish', {}, stricter.version)
    expect(await openCases()).toEqual([])
    test.pass(dayMs)
    for (const job of policyJobs) await job.run(test.database, test.now())
    expect(await openCases()).toHaveLength(1)
  })

  it('happens at once when a version is published that is in force', async () => {
    const seller = await givenSeller(test)
    await givenReading(test, seller.id, 0.03)
    const policy = await givenPolicy(test)
    const ops = await test.as('ops')
    const draft = (await ops.act('policies', policy.id, 'revise')).body
    await ops.patch(`/api/policies/${draft.id}`, { threshold: 0.02 }, 1)
    const published = (await ops.act('policies', draft.id, 'publish')).body
    expect(published.openCases).toBe(1)
    const [row] = await openCases()
    const [own] = await test.database.db
      .select()
      .from(suspensions)
      .where(and(eq(suspensions.caseId, row?.id ?? ''), eq(suspensions.policyVersionId, published.id)))
    expect(own).toMatchObject({ threshold: 0.02, value: 0.03 })
  })
})
