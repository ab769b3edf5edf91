import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseClock, ClockMetric } from '#shared/clocks/schema.ts'
import { jobActor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { cases } from '../cases/table.ts'
import { undoDecision } from '../cases/undo.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { givenCase, givenPolicy, givenReading, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { asked, reaimClocks, replied } from './replies.ts'
import { clockEvents } from './table.ts'

const hour = 3_600_000
/** Monday 2 November 2026, 09:00 in Seoul: the desk opens. */
const monday = '2026-11-02T00:00:00.000Z'
const proposal = { grounds: '지연 배송', clause: '14(1)', reason: 'clear breach' }

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
let startedAt: Date
beforeAll(async () => {
  test = await testApp({ startAt: monday })
  policy = await givenPolicy(test)
  startedAt = test.now()
})
afterAll(() => test.close())

/** Turns the clock to so many hours after the next Monday 09:00. */
const onMonday = (hours = 0) => {
  const week = 7 * 24 * hour
  const passed = test.now().getTime() - startedAt.getTime()
  test.pass(Math.ceil((passed + 1) / week) * week - passed + hours * hour)
}
const opened = async () => {
  onMonday()
  return givenCase(test, (await givenSeller(test)).id, policy)
}
const clocksOf = async (id: string): Promise<Partial<Record<ClockMetric, CaseClock>>> => {
  const { body } = await (await test.as('auditor')).get(`/api/cases/${id}/clocks`)
  return Object.fromEntries(body.map((clock: CaseClock) => [clock.metric, clock]))
}
const rowOf = async (id: string) => {
  const [row] = await test.database.db.select().from(cases).where(eq(cases.id, id))
  if (!row) throw new Error('no case')
  return row
}
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * hour).toISOString()

describe('opening a case', () => {
  it('promises a first response and a resolution, and keeps the sooner on the case', async () => {
    const id = await opened()
    const now = test.now()
    expect(await clocksOf(id)).toMatchObject({
      first_response: { standing: 'on_track', targetMs: 2 * hour, leftMs: 2 * hour, dueAt: later(now, 2) },
      resolution: { standing: 'on_track', targetMs: 9 * hour, leftMs: 9 * hour, dueAt: later(now, 9) },
    })
    const row = await rowOf(id)
    expect(row.dueAt?.toISOString()).toBe(later(now, 2))
    expect(row.atRiskAt?.toISOString()).toBe(later(now, 1.5))
    expect(row.dueSoonAt?.toISOString()).toBe(later(now, 1))
  })

  it('on a Friday evening counts from Monday on', async () => {
    onMonday()
    test.pass(4 * 24 * hour + 8 * hour) // Friday 17:00
    const id = await givenCase(test, (await givenSeller(test)).id, policy)
    const clocks = await clocksOf(id)
    expect(clocks.first_response?.dueAt).toBe(later(test.now(), 24 * 3 - 7)) // Monday 10:00
  })
})

describe('writing to the seller and waiting for the answer, in one step', () => {
  it('meets the first response and pauses the resolution with what is left', async () => {
    const id = await opened()
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    test.pass(1.5 * hour)
    const answer = await specialist.act('suspensions', id, 'ask', { question: '사유를 알려 주세요.' })
    expect(answer.body).toMatchObject({ dueAt: null, atRiskAt: null, dueSoonAt: null })
    expect(answer.body.waitsUntil).not.toBeNull()
    expect(await clocksOf(id)).toMatchObject({
      first_response: { state: 'met', standing: 'met', leftMs: 0.5 * hour, metAt: test.now().toISOString() },
      resolution: { state: 'paused', standing: 'paused', leftMs: 7.5 * hour, pausedAt: test.now().toISOString() },
    })
  })

  it('counts on to the millisecond when the seller has explained', async () => {
    const id = await opened()
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    test.pass(hour + 123)
    await specialist.act('suspensions', id, 'ask', { question: '사유를 알려 주세요.' })
    onMonday(1)
    await (await test.as('specialist')).act('suspensions', id, 'explain', { explanation: '물류 파업' })
    const { resolution } = await clocksOf(id)
    expect(resolution).toMatchObject({ state: 'running', leftMs: 8 * hour - 123 })
    expect((await rowOf(id)).dueAt?.toISOString()).toBe(new Date(test.now().getTime() + 8 * hour - 123).toISOString())
  })
})

describe('the end of the work', () => {
  it('meets the resolution, and a reply that nobody owes any more is called off', async () => {
    const id = await opened()
    const specialist = await test.as('specialist')
    test.pass(hour)
    await specialist.act('suspensions', id, 'dismiss', { reason: 'false_positive' })
    expect(await clocksOf(id)).toMatchObject({
      first_response: { state: 'cancelled', standing: 'none' },
      resolution: { state: 'met', leftMs: 8 * hour },
    })
    expect((await rowOf(id)).dueAt).toBeNull()
  })

  it('is reached when a measure is in force; lifting it is a new promise with its own time', async () => {
    const id = await opened()
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    test.pass(hour)
    await specialist.act('suspensions', id, 'propose', { ...proposal, measure: 'warning' })
    await specialist.act('suspensions', id, 'apply')
    expect(await clocksOf(id)).toMatchObject({
      first_response: { state: 'met' },
      resolution: { state: 'met', leftMs: 8 * hour },
    })
    await givenReading(test, (await rowOf(id)).sellerId, 0.01)
    await specialist.act('suspensions', id, 'lift', { cause: 'our_error', reason: '당사 오류' })
    expect((await clocksOf(id)).resolution).toMatchObject({ state: 'running', leftMs: 9 * hour })
  })

  it('is not reached by the first of two signatures, which writes to nobody', async () => {
    const id = await opened()
    const [specialist, ops] = [await test.as('specialist'), await test.as('ops')]
    await specialist.act('suspensions', id, 'investigate')
    await specialist.act('suspensions', id, 'propose', { ...proposal, measure: 'permanent_closure' })
    await ops.act('suspensions', id, 'approve')
    expect(await clocksOf(id)).toMatchObject({ first_response: { state: 'running' }, resolution: { state: 'running' } })
    await (await test.as('legal')).act('suspensions', id, 'approve')
    expect(await clocksOf(id)).toMatchObject({ first_response: { state: 'met' }, resolution: { state: 'met' } })
  })
})

describe('taking a decision back', () => {
  const decided = async (id: string, action: string, body: object) =>
    test.database.transact(async (tx) => {
      const undoUntil = new Date(test.now().getTime() + 5 * 60_000)
      const request = { caseId: id, action, body, version: null, actor: jobActor('test'), now: test.now(), undoUntil }
      return act(tx, suspensionKind, request)
    })
  const takenBack = (decisionId: string) =>
    test.database.transact((tx) => undoDecision(tx, suspensionKind, decisionId, jobActor('test'), test.now()))

  it('lets a met promise count on from what it had used', async () => {
    const id = await opened()
    test.pass(hour)
    const { decisionId } = await decided(id, 'dismiss', { reason: 'false_positive' })
    test.pass(60_000)
    await takenBack(decisionId)
    expect(await clocksOf(id)).toMatchObject({
      first_response: { state: 'running', leftMs: hour },
      resolution: { state: 'running', leftMs: 8 * hour },
    })
    expect((await rowOf(id)).dueAt?.toISOString()).toBe(later(test.now(), 1))
  })

  it('owes the reply again whose letter never left', async () => {
    const id = await opened()
    await (await test.as('specialist')).act('suspensions', id, 'investigate')
    test.pass(hour)
    const { decisionId } = await decided(id, 'ask', { question: '사유를 알려 주세요.' })
    await takenBack(decisionId)
    expect(await clocksOf(id)).toMatchObject({
      first_response: { state: 'running', leftMs: hour },
      resolution: { state: 'running', leftMs: 8 * hour },
    })
  })
})

describe('severity and team', () => {
  it('bring a new target at once; what was used stays used', async () => {
    const id = await opened()
    test.pass(hour)
    await test.database.transact(async (tx) => {
      await tx.update(cases).set({ severity: 'low', severityRank: 3 }).where(eq(cases.id, id))
      await reaimClocks(tx, id, test.now())
    })
    expect(await clocksOf(id)).toMatchObject({
      first_response: { targetMs: 18 * hour, leftMs: 17 * hour },
      resolution: { targetMs: 45 * hour, leftMs: 44 * hour },
    })
  })
})

describe('a message of the seller', () => {
  it('starts the next response once, and a message of ours meets it', async () => {
    const id = await opened()
    await test.database.transact((tx) => replied(tx, id, test.now(), null))
    expect((await clocksOf(id)).first_response?.state).toBe('met')
    await test.database.transact((tx) => asked(tx, id, test.now()))
    test.pass(hour / 2)
    await test.database.transact((tx) => asked(tx, id, test.now()))
    expect((await clocksOf(id)).next_response).toMatchObject({ state: 'running', leftMs: 1.5 * hour })
    await test.database.transact((tx) => replied(tx, id, test.now(), null))
    expect((await clocksOf(id)).next_response).toMatchObject({ state: 'met', leftMs: 1.5 * hour })
    test.pass(hour)
    await test.database.transact((tx) => asked(tx, id, test.now()))
    expect((await clocksOf(id)).next_response).toMatchObject({ state: 'running', leftMs: 2 * hour })
  })

  it('is owed an answer while we wait for that very seller, and on no closed case', async () => {
    const id = await opened()
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    await specialist.act('suspensions', id, 'ask', { question: '사유를 알려 주세요.' })
    await test.database.transact((tx) => asked(tx, id, test.now()))
    expect(await clocksOf(id)).toMatchObject({ next_response: { state: 'running' }, resolution: { state: 'paused' } })
    const closed = await opened()
    await (await test.as('specialist')).act('suspensions', closed, 'dismiss', { reason: 'false_positive' })
    await test.database.transact((tx) => asked(tx, closed, test.now()))
    expect((await clocksOf(closed)).next_response).toBeUndefined()
  })
})

describe('the history of a promise', () => {
  it('says everything that happened to it, in order', async () => {
    const id = await opened()
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    await specialist.act('suspensions', id, 'ask', { question: '사유를 알려 주세요.' })
    await specialist.act('suspensions', id, 'explain', { explanation: '물류 파업' })
    await specialist.act('suspensions', id, 'dismiss', { reason: 'false_positive' })
    const told = await test.database.db
      .select({ what: clockEvents.what, targetMs: clockEvents.targetMs, position: clockEvents.position })
      .from(clockEvents)
      .where(eq(clockEvents.caseId, id))
      .orderBy(asc(clockEvents.targetMs), asc(clockEvents.position))
    const of = (targetMs: number) => told.filter((one) => one.targetMs === targetMs).map(({ what }) => what)
    expect(of(2 * hour)).toEqual(['started', 'met'])
    expect(of(9 * hour)).toEqual(['started', 'paused', 'resumed', 'met'])
  })
})

describe('the promises of a case', () => {
  it('are not there for somebody who asks for a case that is not', async () => {
    const auditor = await test.as('auditor')
    expect((await auditor.get('/api/cases/00000000-0000-7000-8000-000000000000/clocks')).status).toBe(404)
    expect((await auditor.get('/api/cases/x/clocks')).status).toBe(400)
    expect((await test.nobody().get('/api/cases/00000000-0000-7000-8000-000000000000/clocks')).status).toBe(401)
  })
})
