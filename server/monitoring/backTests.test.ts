import { asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { purposeOf, verdictSources } from '#shared/monitoring/kinds.ts'
import { compileRules, judge } from '#shared/monitoring/rules.ts'
import { baseMonitoring, type MonitoringBody } from '#shared/settings/monitoring.ts'
import { listings } from '../listings/table.ts'
import { makeRandom } from '../seed/random.ts'
import { givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { reckonFigures, runBackTests } from './backTests.ts'
import { gatherFacts } from './facts.ts'
import { backTests, monitoringVerdicts } from './table.ts'
import { keepVerdict } from './verdicts.ts'

let test: TestApp
let lead: Caller
let ops: Caller
let seller: Awaited<ReturnType<typeof givenSeller>>

const titles = [
  '가죽 토트백',
  '미러급 토트백',
  '짝 퉁 토트백',
  '로고 문의 토트백',
  '전자담배 액상',
  '아토피 완치 크림',
  '신상 토트백',
]

beforeAll(async () => {
  test = await testApp()
  lead = await test.as('lead')
  ops = await test.as('ops')
  seller = await givenSeller(test, {}, 300)
  await givenVerdicts()
})
afterAll(() => test.close())

/** Decided listings as chance has them: mostly what the rules would say, often not. */
async function givenVerdicts(): Promise<void> {
  const random = makeRandom('back-test')
  const rows = await test.database.db.select().from(listings).orderBy(asc(listings.id))
  await test.database.transact(async (tx) => {
    const gathered = await gatherFacts(tx, rows, test.now())
    for (const [at, facts] of gathered.entries()) {
      const listing = { ...facts.listing, title: random.pick(titles), priceKrw: random.pick([10_000, 60_000, 100_000]) }
      const market = random.chance(0.6)
        ? { count: random.whole(4, 20), lowKrw: 90_000, medianKrw: 100_000, highKrw: 110_000, asOf: '2026-11-01' }
        : null
      const source = verdictSources[at % 3] ?? 'findings'
      const own = { source, refId: uuidv7(), refNumber: null, listingId: listing.id, sellerId: seller.id }
      await keepVerdict(tx, {
        ...own,
        facts: { ...facts, listing, market },
        isViolation: random.chance(0.4),
        decidedAt: test.now(),
      })
    }
  })
}

const stricter = (body: MonitoringBody): MonitoringBody => ({
  ...body,
  rules: body.rules.map((rule) => {
    if (rule.id === 'words-of-fakes')
      return { ...rule, terms: [...rule.terms, '신상'].filter((term) => term !== '미러급') }
    return rule.id === 'far-under-market' ? { ...rule, share: 0.4, leastListings: 5 } : rule
  }),
})

async function tried(
  body: object,
): Promise<{ id: string; figures: Record<string, never>; state: string; read: number }> {
  const asked = await lead.post('/api/monitoring/back-tests', body)
  expect(asked.status).toBe(202)
  expect((await lead.get(`/api/monitoring/back-tests/${asked.body.id}`)).body).toMatchObject({
    state: 'running',
    read: 0,
  })
  await runBackTests(test.database, test.now())
  return (await lead.get(`/api/monitoring/back-tests/${asked.body.id}`)).body
}

/** Counted once more, by the plainest way there is. */
async function recount(body: MonitoringBody) {
  const rows = await test.database.db.select().from(monitoringVerdicts)
  const [before, after] = [compileRules(baseMonitoring), compileRules(body)]
  const judged = rows.map((row) => {
    const say = (rules: typeof before) => judge(rules, row.facts, purposeOf(row.source))
    return { row, before: say(before), after: say(after) }
  })
  const count = (fits: (one: (typeof judged)[number]) => boolean) => judged.filter(fits).length
  const flags = (one: { verdict: string }) => one.verdict !== 'clear'
  const ofRule = (id: string) => ({
    caught: count(({ row, after }) => row.isViolation && after.hits.some((hit) => hit.ruleId === id)),
    falsely: count(({ row, after }) => !row.isViolation && after.hits.some((hit) => hit.ruleId === id)),
  })
  const changed = (isViolation: boolean, from: boolean) =>
    judged
      .filter(
        ({ row, before, after }) => row.isViolation === isViolation && flags(before) === from && flags(after) !== from,
      )
      .map(({ row }) => row.id)
      .toSorted()
  return {
    overall: {
      caught: count(({ row, after }) => row.isViolation && flags(after)),
      missed: count(({ row, after }) => row.isViolation && !flags(after)),
      falsely: count(({ row, after }) => !row.isViolation && flags(after)),
      passed: count(({ row, after }) => !row.isViolation && !flags(after)),
    },
    words: ofRule('words-of-fakes'),
    price: ofRule('far-under-market'),
    changes: {
      newly_caught: changed(true, false),
      newly_false: changed(false, false),
      no_longer_caught: changed(true, true),
      no_longer_false: changed(false, true),
    },
  }
}

describe('a change of rules', () => {
  it('shows before it is published what it would have changed, and the numbers are those of a naive recount', async () => {
    const [version] = (await ops.list('settings', { filter: { name: 'monitoring', state: 'published' } })).body
    const draft = (await ops.post(`/api/settings/${version.id}/actions/revise`)).body
    const body = stricter(draft.body)
    expect((await ops.patch(`/api/settings/${draft.id}`, { body }, draft.version)).status).toBe(200)

    const done = await tried({ settingVersionId: draft.id })
    const naive = await recount(body)
    expect(done).toMatchObject({
      state: 'done',
      read: 300,
      settingNumber: 2,
      inForceNumber: 1,
      figures: { overall: naive.overall, rules: { 'words-of-fakes': naive.words, 'far-under-market': naive.price } },
    })
    expect((await recount(baseMonitoring)).overall).toEqual((done.figures as { inForce?: object }).inForce)
    for (const [change, ids] of Object.entries(naive.changes)) {
      expect(ids.length, change).toBeGreaterThan(0)
      const listed = await lead.get(`/api/monitoring/back-tests/${done.id}/changes?change=${change}&range=[0,99]`)
      expect(listed.body.map((one: { id: string }) => one.id)).toEqual(ids)
      expect(listed.headers['content-range']).toBe(`changes 0-${ids.length - 1}/${ids.length}`)
      expect(done.figures).toMatchObject({ changes: { [change]: ids.length } })
    }
  })

  it('of nothing changes nothing', async () => {
    const done = await tried({ body: baseMonitoring })
    const changes = { newly_caught: 0, newly_false: 0, no_longer_caught: 0, no_longer_false: 0 }
    expect(done.figures).toMatchObject({ changes })
  })

  it('is tried on as two nodes do it at once, and after being broken off', async () => {
    const asked = await lead.post('/api/monitoring/back-tests', { body: stricter(baseMonitoring) })
    await Promise.all([runBackTests(test.database, test.now()), runBackTests(test.database, test.now())])
    const { body } = await lead.get(`/api/monitoring/back-tests/${asked.body.id}`)
    expect(body).toMatchObject({ state: 'done', read: 300 })
    expect(body.figures.overall).toEqual((await recount(stricter(baseMonitoring))).overall)
  })

  it('is refused by field when it is none', async () => {
    const wrong = await lead.post('/api/monitoring/back-tests', { body: { ...baseMonitoring, proposeAt: 0 } })
    expect([wrong.status, wrong.body.errors]).toEqual([422, { '/proposeAt': 'must be >= 1' }])
    const unknown = await lead.post('/api/monitoring/back-tests', { settingVersionId: uuidv7() })
    expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['settingVersionId']])
    expect((await lead.post('/api/monitoring/back-tests', {})).status).toBe(422)
  })

  it('is refused before publishing where two rules have one id or a term means nothing', async () => {
    const [draft] = (await ops.list('settings', { filter: { name: 'monitoring', state: 'draft' } })).body
    const [first, second] = baseMonitoring.rules
    const body = { ...baseMonitoring, openAt: 20, rules: [first, { ...second, id: first?.id, terms: ['!?'] }] }
    await ops.patch(`/api/settings/${draft.id}`, { body }, draft.version)
    const { errors } = (await ops.get(`/api/settings/${draft.id}/check`)).body
    expect(Object.keys(errors).toSorted()).toEqual(['/openAt', '/rules/1/id', '/rules/1/terms/0'])
  })
})

describe('the figures of the rules in force', () => {
  it('are reckoned anew when something was decided, and only then', async () => {
    await reckonFigures(test.database, test.now())
    const { body } = await lead.get('/api/monitoring/figures')
    expect(body.backTest.figures.overall).toEqual((await recount(baseMonitoring)).overall)
    expect(body.rules.map((rule: { id: string }) => rule.id)).toEqual(baseMonitoring.rules.map((rule) => rule.id))
    const standing = () =>
      test.database.db.select({ id: backTests.id }).from(backTests).where(eq(backTests.isStanding, true))
    const [before] = await standing()
    await reckonFigures(test.database, test.now())
    expect(await standing()).toEqual([before])
    test.pass(60_000)
    await test.database.transact(async (tx) => {
      const [row] = await tx.select().from(monitoringVerdicts).orderBy(asc(monitoringVerdicts.id)).limit(1)
      if (row) await keepVerdict(tx, { ...row, isViolation: !row.isViolation, decidedAt: test.now() })
    })
    await reckonFigures(test.database, test.now())
    const after = await standing()
    expect([after.length, after[0]?.id === before?.id]).toEqual([1, false])
  })
})
