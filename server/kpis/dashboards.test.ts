import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boardNames } from '#shared/kpis/board.ts'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { boards } from '#shared/kpis/boards.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import { teamMembers } from '../teams/table.ts'
import { naiveFigure, type Seen, seoulDay, withConsequences } from '../testing/naiveKpis.ts'
import { seenWorld } from '../testing/seenWorld.ts'
import type { Caller } from '../testing/testApp.ts'

let world: Awaited<ReturnType<typeof seenWorld>>
let seen: Seen[]
let admin: Caller
let theirs: Caller
let to: string
const from = '2026-01-19'

/** The same days of work each time: people open, act, answer and hand on, and time goes by. */
const deeds = [
  'open',
  'openTicket',
  'move',
  'act',
  'claim',
  'tell',
  'reply',
  'hear',
  'act',
  'move',
  'pass',
  'act',
] as const

beforeAll(async () => {
  world = await seenWorld()
  for (let n = 0; n < 36; n++) {
    const person = world.people[n % world.people.length]
    const deed = deeds[n % deeds.length]
    if (person && deed) await world.deeds[deed]?.(person, (n * 7_919) % 1_000)
  }
  seen = withConsequences(world.seen)
  to = seoulDay(world.test.now())
  admin = await world.test.as('admin')
  theirs = await world.test.signedInAgain(world.provider.person.id)
})
afterAll(() => world.test.close())

const ask = (who: Caller, name: string, query: Record<string, string> = {}) =>
  who.get(`/api/dashboards/${name}?${new URLSearchParams({ from, to, ...query })}`)

const board = async (who: Caller, name: string, query: Record<string, string> = {}): Promise<BoardAnswer> => {
  const { status, body } = await ask(who, name, query)
  expect(status, `${name} ${JSON.stringify(body).slice(0, 300)}`).toBe(200)
  return body
}

function sameAsCounted({ tiles }: BoardAnswer, scope: Scope, told: string): void {
  for (const { kpi, value, number } of tiles) {
    const naive = naiveFigure(seen, kpiOf(kpi), scope)
    expect(number, `${told} ${kpi}`).toBe(naive.number)
    if (naive.value === null || value === null) expect(value, `${told} ${kpi}`).toBe(naive.value)
    else expect(value, `${told} ${kpi}`).toBeCloseTo(naive.value, 9)
  }
}

type Marked = { number: number; list: 'facts' | 'cases'; filter: object }

/** Every number of an answer that opens a list, wherever it stands. */
function marksOf(answer: unknown): Marked[] {
  if (typeof answer !== 'object' || answer === null) return []
  if (Array.isArray(answer)) return answer.flatMap(marksOf)
  const { number, drill, caseFilter, ...rest } = answer as Record<string, unknown>
  const deeper = Object.values(rest).flatMap(marksOf)
  if (typeof number !== 'number') return deeper
  if (caseFilter) return [...deeper, { number, list: 'cases', filter: caseFilter }]
  if (!drill) return deeper
  const counted = drill as { facts?: object; stock?: object }
  const one: Marked = counted.facts
    ? { number, list: 'facts', filter: counted.facts }
    : { number, list: 'cases', filter: { counted: counted.stock } }
  return [...deeper, one]
}

describe('a board', () => {
  it('answers in one request what /api/kpis says of each figure, and what a naive count comes to', async () => {
    for (const name of boardNames) {
      const { kinds, own } = boards[name]
      const scope: Scope = { from, to, ...(kinds && { kinds }), ...(own && { personIds: [admin.id] }) }
      const answer = await board(admin, name)
      expect(answer.tiles.map(({ kpi }) => kpi)).toEqual(boards[name].tiles)
      sameAsCounted(answer, scope, name)
      const query = new URLSearchParams({
        from,
        to,
        ...(kinds && { kind: kinds.join() }),
        ...(own && { person: admin.id }),
      })
      const [first] = answer.tiles
      const { body } = await admin.get(`/api/kpis/${first?.kpi}?${query}`)
      expect([body.total, body.number], name).toEqual([first?.value, first?.number])
    }
  })

  it('opens, from every number on it, a list of exactly so many things', async () => {
    const known = new Map<string, number>()
    let walked = 0
    for (const [who, name] of [
      [admin, 'whole'],
      [world.people[0] ?? admin, 'own'],
      [world.people[1] ?? admin, 'team'],
    ] as const) {
      for (const { number, list, filter } of marksOf(await board(who, name))) {
        walked++
        const key = JSON.stringify([list, filter])
        if (!known.has(key)) {
          const { status, headers } = await who.list(list, { filter, range: [0, 0] })
          expect(status, `${name} ${key}`).toBe(200)
          known.set(key, Number(String(headers['content-range']).split('/')[1]))
        }
        expect(number, `${name} ${key}`).toBe(known.get(key))
      }
    }
    expect(walked).toBeGreaterThan(300)
  })

  it('says what each figure was in the days before, or a year earlier, or nothing', async () => {
    const half = '2026-01-22'
    const [before] = [{ from: '2026-01-19', to: '2026-01-21' }]
    const later = await board(admin, 'whole', { from: half, to: '2026-01-24' })
    expect(later.compared).toEqual(before)
    for (const { kpi, before: then } of later.tiles)
      expect(then ?? null, kpi).toEqual(naiveFigure(seen, kpiOf(kpi), before).value)
    expect((await board(admin, 'whole', { compare: 'none' })).compared).toBeNull()
    expect((await board(admin, 'whole', { compare: 'year' })).compared?.from).toBe('2025-01-20')
  })

  it('is narrowed by queue, team, provider and person like any other figure', async () => {
    const [teamId = ''] = world.teamIds
    const person = world.people[0]?.id ?? ''
    sameAsCounted(await board(admin, 'whole', { kind: 'settlements' }), { from, to, kinds: ['settlements'] }, 'kind')
    sameAsCounted(await board(admin, 'whole', { team: teamId }), { from, to, teamIds: [teamId] }, 'team')
    sameAsCounted(
      await board(admin, 'whole', { vendor: world.provider.id }),
      { from, to, vendorIds: [world.provider.id] },
      'vendor',
    )
    sameAsCounted(await board(admin, 'whole', { person }), { from, to, personIds: [person] }, 'person')
  })

  it('of a lead is about their own teams until they ask for others', async () => {
    const lead = await world.test.as('lead', 'lead of one')
    const [one = '', two = ''] = world.teamIds
    await world.test.database.transact((tx) =>
      tx.insert(teamMembers).values({ teamId: one, personId: lead.id, isLead: true, since: world.test.now() }),
    )
    const own = await board(lead, 'team')
    expect(own.ownTeams.map(({ id }) => id)).toEqual([one])
    sameAsCounted(own, { from, to, teamIds: [one] }, 'own team')
    const other = await board(lead, 'team', { team: two })
    expect(other.ownTeams).toEqual([])
    sameAsCounted(other, { from, to, teamIds: [two] }, 'other team')
  })
})

describe('a provider’s person', () => {
  it('sees on every board what is theirs and nothing else', async () => {
    const { teamId, id } = world.provider
    const scope = { from, to, teamIds: [teamId] }
    for (const name of ['team', 'whole', 'settlements'] as const) {
      const answer = await board(theirs, name)
      const { kinds } = boards[name]
      sameAsCounted(answer, { ...scope, ...(kinds && { kinds }) }, name)
      const told = answer.breakdowns.flatMap(({ by, rows }) => rows.map((row) => `${by} ${row.id}`))
      expect(
        told.filter((one) => /^(team|vendor|person) /.test(one) && ![`team ${teamId}`, `vendor ${id}`].includes(one)),
      ).toEqual([])
      for (const { number, list, filter } of marksOf([answer.now, answer.ageing])) {
        const { headers } = await theirs.list(list, { filter, range: [0, 0] })
        expect(Number(String(headers['content-range']).split('/')[1]), `${name} ${JSON.stringify(filter)}`).toBe(number)
      }
    }
  })

  it('may ask neither for another team nor for another person', async () => {
    const answer = await board(theirs, 'whole', { team: world.teamIds[0] ?? '' })
    expect(answer.tiles.every(({ number }) => number === 0)).toBe(true)
    expect((await ask(theirs, 'whole', { person: world.people[0]?.id ?? '' })).status).toBe(403)
  })
})

describe('a board of days that cannot be', () => {
  it.each([
    [{ from: '2030-01-01', to: '2030-01-02' }, 'from', 'lies in the future'],
    [{ from: '2026-01-22', to: '2026-01-21' }, 'to', 'ends before it begins'],
    [{ from: '2016-01-01', to: '2026-01-21' }, 'to', 'at most 1100 days'],
    [{ from: '2026-02-31', to: '2026-03-01' }, 'from', 'is not a day of the calendar'],
  ])('is refused, and says why: %j', async (days, field, says) => {
    const { status, body } = await ask(admin, 'whole', days)
    expect(status).toBe(422)
    expect(body.errors).toEqual({ [field]: says })
  })

  it('is refused where it has no name, or is asked what it does not know', async () => {
    expect((await ask(admin, 'nothing')).status).toBe(400)
    expect((await ask(admin, 'whole', { colour: 'red' })).status).toBe(400)
    expect((await world.test.nobody().get(`/api/dashboards/whole?from=${from}&to=${to}`)).status).toBe(401)
  })
})
