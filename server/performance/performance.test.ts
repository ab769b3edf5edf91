import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contacts, Effects, Journeys, Outlooks, SellerOutlook, Trends } from '#shared/performance/schema.ts'
import { plusDays, plusWeeks } from '#shared/performance/weeks.ts'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { importFile } from '../testing/importFile.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { performanceJobs } from './jobs.ts'

let test: TestApp
let ops: Caller
const metric = 'late_delivery_rate'
const firstWeek = '2026-08-03'
const header = 'seller_id,as_of,window_days,total_orders,late_delivery_rate,category,region'
const at = (day: string) => new Date(`${day}T00:00:00+09:00`)
const runJobs = async () => {
  for (const job of performanceJobs) await job.run(test.database, test.now())
}
const totalOf = async (resource: string, filter: object) => {
  const { headers, body } = await ops.list(resource, { filter, range: [0, 0] })
  return Number(String(headers['content-range'] ?? JSON.stringify(body)).split('/')[1])
}

/** What weekly files tell of each seller: one figure a week, the last in the week of 26 October. */
const told: Record<string, { late: readonly number[]; orders: number }> = {
  steady: { late: Array.from({ length: 13 }, () => 0.02), orders: 300 },
  slipping: { late: [...Array.from({ length: 8 }, () => 0.02), 0.024, 0.027, 0.031, 0.034, 0.038], orders: 400 },
  jumped: { late: [...Array.from({ length: 12 }, () => 0.02), 0.12], orders: 300 },
  recovered: { late: [...Array.from({ length: 12 }, () => 0.11), 0.02], orders: 300 },
  tiny: { late: [...Array.from({ length: 12 }, () => 0), 1], orders: 3 },
}

let joinedIn: Record<string, string> = {}

beforeAll(async () => {
  test = await testApp({ startAt: '2026-11-02T00:00:00Z' })
  ops = await test.as('ops')
  await givenPolicy(test)
  const lines: string[] = []
  for (const [name, { late, orders }] of Object.entries(told)) {
    const joinedAt = at(name === 'tiny' ? '2026-09-15' : '2026-07-20')
    await givenSeller(
      test,
      { externalId: name, name, category: '뷰티', region: '서울', joinedAt },
      name === 'tiny' ? 0 : 2,
    )
    for (const [nth, value] of late.entries()) {
      const sunday = plusDays(plusWeeks(firstWeek, nth), 6)
      if (at(sunday) >= joinedAt) lines.push([name, sunday, 7, orders, value, '뷰티', '서울'].join(','))
    }
  }
  await importFile(ops, [header, ...lines].join('\n'))
  await runJobs()
  const { body } = await ops.list('sellers')
  joinedIn = Object.fromEntries((body as { name: string; id: string }[]).map(({ name, id }) => [name, id]))
})
afterAll(() => test.close())

const outlooks = async () => (await ops.get(`/api/performance/outlooks?metric=${metric}`)).body as Outlooks
const names = (part: { sellers: readonly SellerOutlook[] }) => part.sellers.map((one) => one.sellerName).sort()

describe('movers', () => {
  it('are named in both directions, and never of three orders', async () => {
    const { worse, better, compared, sellers } = await outlooks()
    expect(names(worse)).toEqual(['jumped'])
    expect(names(better)).toEqual(['recovered'])
    expect([sellers, compared]).toEqual([5, 4])
  })

  it('and who is heading for a breach are as many as their lists have', async () => {
    const { worse, better, heading, fromWeek } = await outlooks()
    for (const [way, { count }] of Object.entries({ worse, better, heading }))
      expect(await totalOf('sellers', { outlook: `${metric}:${way}:${fromWeek}` })).toBe(count)
  })
})

describe('heading for a breach', () => {
  it('names who slips, says when and past which limit, and leaves out who is beyond it', async () => {
    const { heading } = await outlooks()
    expect(names(heading)).toEqual(['slipping'])
    expect(heading.sellers[0]).toMatchObject({ crossesIn: 2, threshold: 0.04, comparison: 'gt' })
    const own = await ops.get(`/api/performance/sellers/${joinedIn.slipping}`)
    expect(own.body).toEqual(heading.sellers)
  })

  it('shows its error on past weeks, and the lists of hits, misses and false alarms are as long', async () => {
    const { replayed } = await outlooks()
    const { trials, hits, misses, falseAlarms, from, to, error, standingError } = replayed
    // The one who jumped out of calm breached unannounced.
    expect({ hits, misses }).toEqual({ hits: 0, misses: 1 })
    expect(error).toBeGreaterThan(0)
    expect(standingError).toBeGreaterThan(0)
    const within = { metric, week_gte: from, week_lte: to }
    expect(await totalOf('projection-trials', within)).toBe(trials)
    for (const [outcome, count] of Object.entries({ hit: hits, miss: misses, false_alarm: falseAlarms }))
      expect(await totalOf('projection-trials', { ...within, outcome })).toBe(count)
  })
})

describe('another version of the setting', () => {
  it('is refused where it asks for more weeks than it looks at, else makes every outlook anew', async () => {
    const { body: found } = await ops.list('settings', { filter: { name: 'performance', state: 'published' } })
    const { body: draft } = await ops.post(`/api/settings/${found[0].id}/actions/revise`)
    const { projection, ...others } = draft.body
    const publish = async (more: object) => {
      const { body: now } = await ops.get(`/api/settings/${draft.id}`)
      await ops.patch(
        `/api/settings/${draft.id}`,
        { body: { ...others, projection: { ...projection, ...more } } },
        now.version,
      )
      return ops.act('settings', draft.id, 'publish', { note: 'One week ahead.' })
    }
    const refusal = await publish({ leastReadings: 9 })
    expect([refusal.status, Object.keys(refusal.body.errors)]).toEqual([422, ['/projection/leastReadings']])
    expect((await publish({ horizonWeeks: 1 })).status).toBe(200)
    await runJobs()
    const { heading, setting, replayed } = await outlooks()
    // Who would cross in two weeks is no longer looked for.
    expect([heading.count, setting.number, replayed.to]).toEqual([0, 2, '2026-10-19'])
  })
})

describe('a stricter policy', () => {
  it('is drawn where it came into force, judges the weeks from then on, and makes outlooks anew', async () => {
    const stricter = await givenPolicy(test, { threshold: 0.015, effectiveFrom: '2026-10-19T00:00:00.000Z' })
    await runJobs()
    const { body } = await ops.get(`/api/performance/trends?metric=${metric}&slice=all&from=2026-09-01&to=2026-11-01`)
    const { parts, policies } = body as Trends
    expect(policies.find((one) => one.policyVersionId === stricter.id)).toMatchObject({
      isWithin: true,
      week: '2026-10-19',
    })
    const breaching = new Map(parts[0]?.points.map((point) => [point.week, point.breaching]))
    expect([breaching.get('2026-10-12'), breaching.get('2026-10-19')]).toEqual([1, 4])
    expect((await outlooks()).heading.count).toBe(0)
  })
})

describe('journeys of new sellers', () => {
  it('count each stage and each month as their lists do', async () => {
    const { body } = await ops.get('/api/performance/journeys?from=2026-07&to=2026-10')
    const { funnel, cohorts } = body as Journeys
    expect(Object.fromEntries(funnel.map(({ stage, sellers }) => [stage, sellers]))).toEqual({
      registered: 5,
      verified: 0,
      permitted: 0,
      listed: 4,
      ordered: 5,
      ten_orders: 4,
    })
    expect(cohorts).toEqual([
      { joined: '2026-07', sellers: 4, active: [null, 4, 4, 4, 4] },
      { joined: '2026-09', sellers: 1, active: [1, 1, 1] },
    ])
    for (const { stage, sellers } of funnel)
      expect(await totalOf('sellers', { stage: `${stage}:2026-07:2026-10` })).toBe(sellers)
    for (const { joined, active } of cohorts)
      for (const [after, sellers] of active.entries())
        if (sellers !== null) expect(await totalOf('sellers', { active: `${joined}:${after}` })).toBe(sellers)
  })
})

describe('the effect of measures', () => {
  it('stands beside a comparable seller without one, and its list has the same measures', async () => {
    const policy = await givenPolicy(test, { nameEn: 'Promptness' })
    const { id } = await givenSeller(test, { externalId: 'warned', category: '식품' })
    const tell = (from: string, figures: Record<string, readonly number[]>) => {
      const lines = Object.entries(figures).flatMap(([name, values]) =>
        values.map((value, nth) => {
          const category = name === 'elsewhere' ? '디지털' : '식품'
          return [name, plusDays(plusWeeks(from, nth), 2), 7, 200, value, category, '서울'].join(',')
        }),
      )
      return importFile(ops, [header, ...lines].join('\n'))
    }
    const daysLater = async (days: number) => {
      test.pass(days * 86_400_000)
      ops = await test.signedInAgain(ops.id)
    }
    await daysLater(20)
    const before = Array.from({ length: 6 }, () => 0.06)
    await tell('2026-10-05', { warned: [...before, 0.07], like: [...before, 0.072], elsewhere: [...before, 0] })
    const caseId = await givenCase(test, id, policy)
    await givenInForce(test, caseId, { measure: 'warning' })
    await test.settle()
    await runJobs()
    await daysLater(21)
    await tell('2026-11-23', { warned: [0.02, 0.02], like: [0.05, 0.05], elsewhere: [0, 0] })
    await runJobs()
    const { body } = await ops.get(`/api/performance/effects?metric=${metric}`)
    const [course] = (body as Effects).courses
    expect(course).toMatchObject({ measure: 'warning', measures: 1, matched: 1 })
    expect(course?.points.map(({ pairs }) => pairs)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
    // From 6 % to 2 % with a warning, from 6 % to 5 % without: three of the four points are its own.
    expect(course?.difference).toBeCloseTo(-0.03)
    const { body: echoes } = await ops.list('measure-echoes', { filter: { metric, measure: 'warning' } })
    expect(echoes).toMatchObject([{ sellerId: id, caseId, matchName: 'like', week: '2026-11-16' }])
  })
})

describe('reasons for contact', () => {
  it('count cases as the list of cases does, and those who came again', async () => {
    const agent = await test.as('agent')
    const about = { type: 'missing_payout', claim: '정산금이 들어오지 않았습니다.' }
    for (const period of ['2026-09', '2026-10'])
      await agent.post('/api/settlements', { ...about, sellerId: joinedIn.steady, period })
    const { body } = await ops.get('/api/performance/contacts?from=2026-12-07&to=2026-12-13')
    const { reasons, opensAt, endsAt } = body as Contacts
    expect(reasons.find((one) => one.kind === 'settlements')).toMatchObject({
      topic: { ko: '정산금 미지급' },
      contacts: 2,
      again: expect.any(Number),
    })
    for (const { kind, topicId, contacts, again } of reasons) {
      const filter = { kind, topicId, openedAt_gte: opensAt, openedAt_lt: endsAt }
      expect(await totalOf('cases', filter)).toBe(contacts)
      expect(await totalOf('cases', { ...filter, again: '30' })).toBe(again)
    }
  })
})
