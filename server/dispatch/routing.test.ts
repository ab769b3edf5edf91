import { gte } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holds, type RoutingRule } from '#shared/dispatch/routing.ts'
import { cases } from '../cases/table.ts'
import { sellers } from '../sellers/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenSetting, givenStopped, givenTeam, putCase } from '../testing/givenTeams.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

const dayMs = 86_400_000
let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeEach(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterEach(() => test.close())

const rule = (id: string, team: string, when: RoutingRule['when'] = {}, skill?: string): RoutingRule => ({
  id,
  name: `rule ${id}`,
  when,
  // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
  then: { team, ...(skill && { skill }) },
})
const publish = (rules: RoutingRule[]) => givenSetting(test, 'routing', () => ({ rules }))
const open = async (more = {}) => givenCase(test, (await givenSeller(test, more, 0)).id, policy)
const caseOf = async (id: string) => (await (await test.as('agent')).get(`/api/cases/${id}`)).body

describe('a new case', () => {
  it('goes to the team of the first rule that holds, with the skill it asks, and says which rule that was', async () => {
    const [ip, desk] = [await givenTeam(test, 'ip'), await givenTeam(test, 'desk')]
    const version = await publish([
      rule('english', 'ip', { locales: ['en'] }, 'english-letters'),
      rule('rest', 'desk'),
      rule('never', 'ip', { locales: ['en'] }),
    ])
    expect(await caseOf(await open({ locale: 'en' }))).toMatchObject({
      teamId: ip,
      teamName: { en: 'ip', ko: 'ip' },
      skill: 'english-letters',
      routedBy: `${version}:english`,
    })
    const ko = await open()
    expect(await caseOf(ko)).toMatchObject({ teamId: desk, skill: null, routedBy: `${version}:rest` })
    const { body } = await (await test.as('agent')).get(`/api/cases/${ko}/priority`)
    expect(body.routedBy).toEqual({ version, rule: 'rest', name: 'rule rest' })
  })

  it('that no rule matches belongs to no team, is counted, and anybody may claim it', async () => {
    await givenTeam(test, 'desk')
    await publish([rule('big', 'desk', { gmvAtLeastKrw: 5_000_000_000 })])
    const id = await open()
    expect(await caseOf(id)).toMatchObject({ teamId: null, routedBy: null })
    const agent = await test.as('agent')
    expect((await agent.get('/api/dispatch/unrouted')).body).toEqual({
      cases: 1,
      byKind: [{ kind: 'suspensions', cases: 1 }],
      deadRules: [],
    })
    expect((await agent.post('/api/queues/cases/next')).body.id).toBe(id)
  })

  it('passes over a rule whose team was deactivated; the dead rule is shown and no case is lost', async () => {
    const admin = await test.as('admin')
    const gone = await givenTeam(test, 'gone')
    const desk = await givenTeam(test, 'desk')
    await publish([rule('a', 'gone'), rule('b', 'desk')])
    await givenStopped(test, gone)
    expect(await caseOf(await open())).toMatchObject({ teamId: desk })
    expect((await admin.get('/api/dispatch/unrouted')).body.deadRules).toEqual([
      { id: 'a', name: 'rule a', team: 'gone' },
    ])
  })
})

describe('publishing routing rules', () => {
  it('is refused for an id that stands twice, a team that is not there, a queue that is not, and rules nothing reaches', async () => {
    const ops = await test.as('ops')
    await givenTeam(test, 'desk')
    const [inForce] = (await ops.list('settings', { filter: { name: 'routing' } })).body
    const draft = (await ops.act('settings', inForce.id, 'revise')).body
    const rules = [rule('a', 'desk'), rule('a', 'nowhere', { kinds: ['nothing'] })]
    const edited = await ops.patch(`/api/settings/${draft.id}`, { body: { rules } }, draft.version)
    const { body } = await ops.get(`/api/settings/${draft.id}/check`)
    expect(Object.keys(body.errors).sort()).toEqual([
      '/rules/0/when',
      '/rules/1/id',
      '/rules/1/then/team',
      '/rules/1/when/kinds',
    ])
    const published = await ops.act('settings', draft.id, 'publish', { note: 'x' }, edited.body.version)
    expect([published.status, published.body.code]).toEqual([422, 'refused'])
  })

  it('of priority is refused when a graver case would weigh less, or a queue is not there', async () => {
    const ops = await test.as('ops')
    const [inForce] = (await ops.list('settings', { filter: { name: 'priority' } })).body
    const draft = (await ops.act('settings', inForce.id, 'revise')).body
    const severity = { low: 50, medium: 12, high: 30, critical: 60 }
    const wrong = { ...draft.body, units: { nothing: 2 }, weights: { ...draft.body.weights, severity } }
    await ops.patch(`/api/settings/${draft.id}`, { body: wrong }, draft.version)
    const { body } = await ops.get(`/api/settings/${draft.id}/check`)
    expect(Object.keys(body.errors).sort()).toEqual(['/units/nothing', '/weights/severity'])
  })
})

describe('a dry run', () => {
  it('says what a recount by hand says, for any rules', async () => {
    const slugs = ['one', 'two', 'three']
    const ids = new Map<string, string>()
    for (const slug of slugs) ids.set(slug, await givenTeam(test, slug))
    const categories = ['뷰티', '식품', null]
    for (let n = 0; n < 40; n++) {
      const locale = n % 3 === 0 ? ('en' as const) : ('ko' as const)
      const id = await open({ locale, category: categories[n % categories.length], gmvKrw: 10 ** (5 + (n % 5)) })
      await putCase(test, id, {
        teamId: ids.get(slugs[n % 4] ?? '') ?? null,
        severity: (['low', 'medium', 'high', 'critical'] as const)[n % 4] ?? 'low',
        // Every tenth is older than the window.
        openedAt: new Date(test.now().getTime() - (n % 10 === 9 ? 31 : n % 10) * dayMs),
      })
    }
    const since = new Date(test.now().getTime() - 30 * dayMs)
    const rows = await test.database.db.select().from(cases).where(gte(cases.openedAt, since))
    const sellerOf = new Map((await test.database.db.select().from(sellers)).map((row) => [row.id, row]))
    const agent = await test.as('agent')
    const anyWhen = fc.record(
      {
        severities: fc.uniqueArray(fc.constantFrom('low' as const, 'medium' as const, 'high' as const), {
          maxLength: 2,
        }),
        locales: fc.uniqueArray(fc.constantFrom('en' as const, 'ko' as const), { maxLength: 2 }),
        categories: fc.uniqueArray(fc.constantFrom('뷰티', '식품'), { maxLength: 2 }),
        gmvAtLeastKrw: fc.constantFrom(0, 1_000_000, 100_000_000),
      },
      { requiredKeys: [] },
    )
    const anyRules = fc.array(fc.record({ when: anyWhen, team: fc.constantFrom(...slugs, 'nowhere') }), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(anyRules, async (drawn) => {
        const rules = drawn.map(({ when, team }, n) => rule(`r${n}`, team, when))
        const { body } = await agent.post('/api/dispatch/routing/dry-run', { body: { rules } })
        const moves = new Map<string, number>()
        const matches = new Map<string, number>()
        let unmatched = 0
        for (const row of rows) {
          const seller = sellerOf.get(row.sellerId)
          const facts = { ...row, category: seller?.category ?? null, gmvKrw: seller?.gmvKrw ?? 0 }
          const first = rules.filter((one) => one.then.team !== 'nowhere').find((one) => holds(one, facts))
          if (first) matches.set(first.id, (matches.get(first.id) ?? 0) + 1)
          else unmatched++
          const to = first ? ids.get(first.then.team) : null
          const from = slugs.find((slug) => ids.get(slug) === row.teamId) ?? '–'
          if (to !== row.teamId) {
            const key = `${from}→${first?.then.team ?? '–'}`
            moves.set(key, (moves.get(key) ?? 0) + 1)
          }
        }
        expect(body).toMatchObject({ cases: rows.length, isAll: true, unmatched, days: 30 })
        const said = body.moves.map(
          (move: { from: { en: string } | null; to: { en: string } | null; cases: number }) => [
            `${move.from?.en ?? '–'}→${move.to?.en ?? '–'}`,
            move.cases,
          ],
        )
        expect(new Map(said)).toEqual(moves)
        for (const one of body.rules) {
          expect(one.cases).toBe(matches.get(one.id) ?? 0)
          expect(one.isDead).toBe(rules.find(({ id }) => id === one.id)?.then.team === 'nowhere')
        }
      }),
      { numRuns: 25 },
    )
  })

  it('reads a draft by its id, changes nothing, and refuses what is no rule', async () => {
    const ops = await test.as('ops')
    await givenTeam(test, 'desk')
    const id = await open()
    const [inForce] = (await ops.list('settings', { filter: { name: 'routing' } })).body
    const draft = (await ops.act('settings', inForce.id, 'revise')).body
    await ops.patch(`/api/settings/${draft.id}`, { body: { rules: [rule('all', 'desk')] } }, draft.version)
    const { body } = await ops.post('/api/dispatch/routing/dry-run', { settingId: draft.id })
    expect(body.moves).toEqual([{ from: null, to: { en: 'desk', ko: 'desk' }, cases: 1 }])
    expect(await caseOf(id)).toMatchObject({ teamId: null })
    const ask = async (asked: object) => (await ops.post('/api/dispatch/routing/dry-run', asked)).status
    expect(await ask({})).toBe(422)
    expect(await ask({ body: { rules: [{ id: 'X' }] } })).toBe(400)
    expect(await ask({ settingId: id })).toBe(404)
  })
})
