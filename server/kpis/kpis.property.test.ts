import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type KpiName, kpiNames, kpiOf } from '#shared/kpis/kpis.ts'
import { daysOf, type Scope, stepOf } from '#shared/kpis/scope.ts'
import { foldAllFacts } from '../facts/fold.ts'
import { missingLines, rebuildFactDays } from '../facts/rebuild.ts'
import { factDays, factGrains } from '../facts/table.ts'
import { countedIn, naiveFigure, openAt, type Seen, seoulDay, withConsequences } from '../testing/naiveKpis.ts'
import { seenWorld } from '../testing/seenWorld.ts'

let world: Awaited<ReturnType<typeof seenWorld>>
beforeAll(async () => {
  world = await seenWorld()
})
afterAll(() => world.test.close())

const runs = 2
let run = 0
const often = ['act', 'act', 'act', 'act', 'claim', 'claim', 'tell', 'tell', 'tell', 'pass', 'pass'] as const
const seldom = ['open', 'openTicket', 'move', 'giveBack', 'reply', 'hear', 'merge', 'unmerge'] as const
const step = fc.record({ deed: fc.constantFrom(...often, ...seldom), by: fc.nat(2), chance: fc.nat(1_000) })

it('every figure is what a naive recount of what happened comes to, in every scope and at every step', async () => {
  const history = fc.array(step, { minLength: 60, maxLength: 80 })
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), async (taken, isFolded) => {
      for (const deed of ['open', 'openTicket'] as const) await live({ deed, by: 0, chance: 0 })
      for (const one of taken) await live(one)
      if (isFolded) await foldAllFacts(world.test.database)
      await agree(withConsequences(world.seen))
      run++
    }),
    // What was lived through stays: a shorter history would not be the same one.
    { numRuns: runs, endOnFailure: true },
  )
}, 60_000)

it('what a figure counted is listed: the things, and exactly the cases', async () => {
  const seen = withConsequences(world.seen)
  const lead = await world.test.as('admin')
  for (const [n, name] of kpiNames.entries()) {
    const scope = scopes()[n % 5] ?? wholePeriod()
    const answer = await ask(name, scope, 'month')
    const counted = casesCounted(seen, name, scope)
    const listed = await lead.list('cases', { filter: answer.caseFilter, range: [0, 999] })
    expect(listed.status, name).toBe(200)
    expect(listed.body.map(({ id }: { id: string }) => id).sort(), name).toEqual([...counted].sort())
    expect(answer.count, name).toBe(counted.size)
    for (const { drill, number } of [answer, answer.points.at(-1)?.part ?? answer]) {
      if (!('facts' in drill)) continue
      const { status, headers } = await lead.list('facts', { filter: drill.facts, range: [0, 0] })
      expect(status, name).toBe(200)
      expect(Number(String(headers['content-range']).split('/')[1]), name).toBe(number)
    }
  }
})

it('a roll-up that was lost is the same again when it is rebuilt from the facts, and folding changes no sum', async () => {
  const { database } = world.test
  for (const grain of factGrains) expect(await missingLines(database.db, grain)).toEqual([])
  await foldAllFacts(database)
  for (const grain of factGrains) expect(await missingLines(database.db, grain)).toEqual([])
  const kept = await lines()
  await database.transact((tx) => tx.delete(factDays))
  expect(await rebuildFactDays(database)).toBe(kept.length)
  expect(await lines()).toEqual(kept)
  expect(await rebuildFactDays(database)).toBe(0)
})

async function live({ deed, by, chance }: { deed: string; by: number; chance: number }): Promise<void> {
  const person = world.people[by]
  if (person) await world.deeds[deed]?.(person, chance)
}

const firstDay = '2026-01-20'
const wholePeriod = (): Scope => ({ from: firstDay, to: seoulDay(world.test.now()) })
const scopes = (): Scope[] => {
  const all = wholePeriod()
  const [team = ''] = world.teamIds
  return [
    all,
    { ...all, from: '2026-01-25', teamIds: [team, ''] },
    { ...all, kinds: ['settlements'] },
    { ...all, personIds: [world.people[0]?.id ?? ''] },
    { ...all, vendorIds: [world.provider.id] },
  ]
}

const ask = (metric: KpiName, scope: Scope, by: 'day' | 'week' | 'month', group: 'team' | 'person' | null = null) =>
  world.test.deps.heavy.ask('kpi', { metric, scope, by, group })

async function agree(seen: readonly Seen[]): Promise<void> {
  for (const [n, name] of kpiNames.entries()) {
    for (const [m, scope] of scopes().entries()) {
      const by = (n + m + run) % 2 === 0 ? 'day' : 'week'
      const group = m === 0 ? (n % 2 === 0 ? 'team' : 'person') : null
      const answer = await ask(name, scope, by, group)
      const told = `${name} ${JSON.stringify(scope)}`
      same({ value: answer.total, number: answer.number }, naiveFigure(seen, kpiOf(name), scope), told)
      if (scope.personIds && isStock(name)) continue
      const steps = [...new Set(daysOf(scope).map((day) => stepOf(day, by)))]
      expect(
        answer.points.map(({ at }) => at),
        told,
      ).toEqual(steps)
      for (const [at, point] of answer.points.entries()) {
        const days = daysOf(scope).filter((day) => stepOf(day, by) === steps[at])
        const part = { ...scope, from: days[0] ?? '', to: days.at(-1) ?? '' }
        same(point, naiveFigure(seen, kpiOf(name), part), `${told} ${by} ${point.at}`)
      }
      for (const one of answer.groups) {
        const own = { ...scope, ...(group === 'team' ? { teamIds: [one.id] } : { personIds: [one.id] }) }
        same(one, naiveFigure(seen, kpiOf(name), own), `${told} of ${group} ${one.en}`)
      }
    }
  }
}

const isStock = (name: KpiName) => ['stock', 'days'].includes(kpiOf(name).reckoned.by)

function same(kept: { value: number | null; number: number }, naive: typeof kept, told: string): void {
  expect(kept.number, told).toBe(naive.number)
  if (naive.value === null || kept.value === null) expect(kept.value, told).toBe(naive.value)
  else expect(kept.value, told).toBeCloseTo(naive.value, 9)
}

function casesCounted(seen: readonly Seen[], name: KpiName, scope: Scope): Set<string> {
  const { reckoned } = kpiOf(name)
  if (reckoned.by === 'stock' || reckoned.by === 'days') return new Set(openAt(seen, scope))
  const part = 'among' in reckoned ? reckoned.among : reckoned.of
  return new Set(countedIn(seen, part, scope).flatMap(({ caseId }) => caseId ?? []))
}

async function lines() {
  const rows = await world.test.database.db.select().from(factDays)
  return rows.map(({ id: _, ...line }) => JSON.stringify(line)).sort()
}
