import { and, count, gte, inArray, isNull, lt, sql, sum } from 'drizzle-orm'
import { dayMs, dayNumberOfText, weekdayOf } from '#shared/calendar/seoul.ts'
import { queues } from '#shared/dispatch/queues.ts'
import type { AgeBand, BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { factsOf } from '#shared/kpis/counted.ts'
import type { KpiUnit, Part } from '#shared/kpis/kpi.ts'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sumsBy } from '../facts/sums.ts'
import { facts } from '../facts/table.ts'
import { factsWhere } from '../facts/where.ts'
import { whoseCases } from './boardNow.ts'
import { partsOf, sumOf } from './measure.ts'
import { spreadOf } from './spread.ts'

const ageEdges = [0, 1, 3, 7, 14, 30, 60] as const

/** What stands open now, by the days since it came in. */
export async function ageingOf(db: Db, scope: Scope, now: Date): Promise<AgeBand[]> {
  const kinds = [...(scope.kinds ?? Object.keys(queues))]
  // Cases know their team and not its provider.
  const { teamId } = (await whoseCases(db, scope)) as { teamId?: string[] }
  const bands = ageEdges.map((fromDays, n) => ({ fromDays, belowDays: ageEdges[n + 1] ?? null }))
  const found: AgeBand[] = []
  for (const { fromDays, belowDays } of bands) {
    const before = new Date(now.getTime() - fromDays * dayMs)
    const since = belowDays === null ? null : new Date(now.getTime() - belowDays * dayMs)
    const where = and(
      isNull(cases.closedAt),
      inArray(cases.kind, kinds),
      // What came in this very moment is there too.
      fromDays === 0 ? undefined : lt(cases.openedAt, before),
      since ? gte(cases.openedAt, since) : undefined,
      teamId && inArray(cases.teamId, teamId),
    )
    const [counted] = await db.select({ number: count() }).from(cases).where(where)
    const caseFilter = {
      closedAt: null,
      kind: kinds,
      ...(fromDays > 0 && { openedAt_lt: before.toISOString() }),
      ...(since && { openedAt_gte: since.toISOString() }),
      ...(teamId && { teamId }),
    }
    found.push({ fromDays, belowDays, number: Number(counted?.number ?? 0), caseFilter })
  }
  return found
}

/** What came in by weekday and hour of Seoul. */
export async function heatOf(db: Db, scope: Scope): Promise<BoardAnswer['heat']> {
  const { personIds: _person, ...whole } = scope
  const cells = new Map<string, { weekday: number; hour: number; number: number; days: Set<string> }>()
  for (const { day, hour, number } of await sumsBy(db, ['opened'], whole, ['day', 'hour'])) {
    const weekday = weekdayOf(dayNumberOfText(day))
    const key = `${weekday} ${hour}`
    const cell = cells.get(key) ?? { weekday, hour, number: 0, days: new Set<string>() }
    cell.number += number
    cell.days.add(day)
    cells.set(key, cell)
  }
  const opened = factsOf({ what: 'opened' }, whole)
  return [...cells.values()]
    .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour)
    .map(({ days, ...cell }) => ({
      ...cell,
      drill: { facts: { ...opened, hour: [cell.hour], day: [...days].sort() } },
    }))
}

/** How often cases of each queue came to each of its states. */
export async function statesOf(db: Db, scope: Scope): Promise<BoardAnswer['states']> {
  const lines = await sumsBy(db, ['opened', 'reached'], scope, ['what', 'kind', 'aspect'])
  return (scope.kinds ?? Object.keys(queues)).flatMap((kind) => {
    const workflow = queues[kind]
    if (!workflow) return []
    const states = Object.keys(workflow.states).map((state) => {
      // A case stands in the first state when it comes in: no step led there.
      const part: Part =
        state === workflow.start
          ? { what: 'opened', kinds: [kind] }
          : { what: 'reached', aspects: [state], kinds: [kind] }
      const isIt = (line: (typeof lines)[number]) =>
        line.kind === kind && line.what === part.what && (part.what === 'opened' || line.aspect === state)
      const number = lines.filter(isIt).reduce((all, line) => all + line.number, 0)
      return { state, number, drill: { facts: factsOf(part, scope) } }
    })
    return states.some(({ number }) => number > 0) ? [{ kind, states }] : []
  })
}

/** Cases of one queue that came from a case of another. */
export async function flowsOf(db: Db, scope: Scope): Promise<BoardAnswer['flows']> {
  const lines = await sumsBy(db, ['opened'], scope, ['aspect', 'kind'])
  return lines
    .filter(({ aspect }) => aspect !== '')
    .sort((a, b) => b.number - a.number)
    .map(({ aspect, kind, number }) => ({
      from: aspect,
      to: kind,
      number,
      drill: { facts: factsOf({ what: 'opened', aspects: [aspect], kinds: [kind] }, scope) },
    }))
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const edges = {
  minutes: [0, 1, 2, 5, 10, 20, 30, 60, 120].map((minutes) => minutes * minuteMs),
  hours: [0, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256].map((hours) => hours * hourMs),
  days: [0, 1, 2, 4, 7, 14, 21, 30, 60].map((days) => days * 24 * hourMs),
}

/** Bands in which a wait of this length can be told apart: a look at a case takes minutes, a hold on money weeks. */
function edgesFor(unit: KpiUnit, p90: number | null): number[] {
  if (p90 !== null && p90 < 2 * hourMs && unit === 'time') return edges.minutes
  return p90 !== null && p90 > 48 * hourMs && unit === 'time' ? edges.days : edges.hours
}

/** How the values of a wait are spread, with its median and where nine of ten lie below. */
export async function waitsOf(db: Db, kpi: KpiName, scope: Scope): Promise<BoardAnswer['waits']> {
  const { reckoned, unit } = kpiOf(kpi)
  const [of] = partsOf(reckoned)
  if (!of) return null
  const filter = factsOf(of, scope)
  const lines = await sumsBy(db, [of.what].flat(), scope, ['what', 'aspect', 'kind'])
  const { number: all } = sumOf(lines, of)
  const { value: p90 } = await spreadOf(db, { of, at: 0.9 }, scope, all)
  const steps = edgesFor(unit, p90)
  const bands = steps.map((from, n) => ({ from, below: steps[n + 1] ?? null }))
  const within = ({ from, below }: (typeof bands)[number]) =>
    and(from > 0 ? gte(facts.value, from) : undefined, below === null ? undefined : lt(facts.value, below)) ?? sql`true`
  const columns = Object.fromEntries(
    bands.map((band, n) => [`band${n}`, sum(sql`case when ${within(band)} then 1 else 0 end`)]),
  )
  const [counted] = await db
    .select(columns)
    .from(facts)
    .where(and(factsWhere(filter), sql`${facts.value} is not null`))
  const numbers = bands.map((_, n) => Number(counted?.[`band${n}`] ?? 0))
  return {
    kpi,
    median: (await spreadOf(db, { of, at: 0.5 }, scope, all)).value,
    p90,
    bands: bands.map(({ from, below }, n) => ({
      from,
      below,
      number: numbers[n] ?? 0,
      drill: { facts: { ...filter, ...(from > 0 && { value_gte: from }), ...(below !== null && { value_lt: below }) } },
    })),
  }
}
