import { dayNumberOfText, dayTextOf } from '#shared/calendar/seoul.ts'
import type { Board, BoardName } from '#shared/kpis/board.ts'
import type { BoardAnswer, Breakdown, Comparison, CoursePoint, Tile } from '#shared/kpis/boardSchema.ts'
import { boards } from '#shared/kpis/boards.ts'
import type { KpiName } from '#shared/kpis/kpis.ts'
import type { KpiGrouping } from '#shared/kpis/schema.ts'
import { periodBefore, type Scope, type Step } from '#shared/kpis/scope.ts'
import { edgeOf } from '#shared/targets/rules.ts'
import type { Db } from '../db/database.ts'
import { targetsFor } from '../targets/commands.ts'
import { type Looker, nextOf, nowOf } from './boardNow.ts'
import { ageingOf, flowsOf, heatOf, statesOf, waitsOf } from './boardParts.ts'
import { measure } from './measure.ts'
import { namesOf } from './names.ts'
import { notesOf } from './notes.ts'
import { groupsOf, seriesOf } from './series.ts'

export type BoardAsk = {
  name: BoardName
  scope: Scope
  compare: Comparison
  now: Date
  /** Figures of people side by side are for those who lead. */
  showsPeople: boolean
  looker: Looker
}

/** Everything a board shows, from the roll-up; each number with what lists exactly what it counted. */
export async function readBoard(db: Db, ask: BoardAsk): Promise<BoardAnswer> {
  const board = boards[ask.name]
  const ownTeams = teamsUnasked(ask.scope, board, ask.looker)
  const scope = { ...withinBoard(ask.scope, board), ...(ownTeams && { teamIds: ownTeams }) }
  const before = comparedPeriod(scope, ask.compare)
  const step = stepFor(scope)
  const has = (part: Board['parts'][number]) => board.parts.includes(part)
  return {
    name: ask.name,
    period: { from: scope.from, to: scope.to },
    compared: before && { from: before.from, to: before.to },
    step,
    ownTeams: ownTeams ? await teamsNamed(db, ownTeams) : [],
    now: await nowOf(db, scope, board.own === true, ask.looker, ask.now),
    next: await nextOf(db, scope, board.own === true, ask.looker),
    tiles: await tilesOf(db, board.tiles, scope, before),
    courses: await coursesOf(db, board, scope, before, step),
    notes: await notesOf(db, scope),
    ageing: has('ageing') && !scope.personIds ? await ageingOf(db, scope, ask.now) : null,
    heat: has('heat') && !scope.personIds ? await heatOf(db, scope) : null,
    states: has('states') ? await statesOf(db, scope) : null,
    flows: has('flows') ? await flowsOf(db, scope) : null,
    waits: board.waits ? await waitsOf(db, board.waits, scope) : null,
    breakdowns: await breakdownsOf(db, board, scope, ask.showsPeople),
  }
}

/** A lead's board is about their own teams until they ask for others; who has no team sees all. */
function teamsUnasked({ teamIds, vendorIds, personIds }: Scope, board: Board, { teamIds: own, rows }: Looker) {
  if (!board.ownTeams || vendorIds || personIds || own.length === 0) return null
  // A provider's people are kept to their rows in any case: that is no choice of theirs.
  const isAsked = teamIds !== undefined && teamIds !== rows && teamIds.join() !== rows?.join()
  return isAsked ? null : own.filter((id) => !rows || rows.includes(id))
}

async function teamsNamed(db: Db, ids: readonly string[]) {
  const names = await namesOf(db, 'team', ids)
  return ids.map((id) => ({ id, ...(names.get(id) ?? { en: id, ko: id }) }))
}

/** A board of some queues speaks of those among them that were asked for. */
function withinBoard(scope: Scope, { kinds }: Board): Scope {
  if (!kinds) return scope
  const both = scope.kinds?.filter((kind) => kinds.includes(kind)) ?? []
  return { ...scope, kinds: both.length > 0 ? both : kinds }
}

function comparedPeriod(scope: Scope, compare: Comparison): Scope | null {
  if (compare === 'none') return null
  if (compare === 'previous') return { ...scope, ...periodBefore(scope) }
  // The same weekdays: 52 weeks, not a date.
  const back = (day: string) => dayTextOf(dayNumberOfText(day) - 364)
  return { ...scope, from: back(scope.from), to: back(scope.to) }
}

/** Days up to a quarter of a year, weeks up to a year, months beyond. */
function stepFor({ from, to }: Scope): Step {
  const days = dayNumberOfText(to) - dayNumberOfText(from) + 1
  return days <= 31 ? 'day' : days <= 370 ? 'week' : 'month'
}

async function tilesOf(db: Db, names: readonly KpiName[], scope: Scope, before: Scope | null): Promise<Tile[]> {
  const figures = await measure(db, names, scope)
  const earlier = before && (await measure(db, names, before))
  const targets = await targetsFor(db, scope, names, scope.to)
  return names.map((kpi) => {
    const { calendarMs: _calendar, ...figure } = figures[kpi]
    const target = targets[kpi]
    return {
      kpi,
      ...figure,
      before: earlier?.[kpi].value ?? null,
      target: target ? { value: target.goal, amber: edgeOf(target), better: target.better } : null,
    }
  })
}

async function coursesOf(db: Db, { courses }: Board, scope: Scope, before: Scope | null, step: Step) {
  const found: { points: CoursePoint[] }[] = []
  for (const { kpis } of courses) {
    const points = new Map<string, CoursePoint>()
    for (const kpi of kpis) {
      const now = await seriesOf(db, kpi, scope, step)
      const then = before ? await seriesOf(db, kpi, before, step) : []
      for (const [n, { at, ...figure }] of now.entries()) {
        const point = points.get(at) ?? { at, figures: [] }
        points.set(at, point)
        // The how-manieth day or week is compared, since dates differ.
        point.figures.push({ kpi, ...figure, before: then[n]?.value ?? null })
      }
    }
    found.push({ points: [...points.values()].sort((a, b) => (a.at < b.at ? -1 : 1)) })
  }
  return found
}

const groupings = { teams: 'team', people: 'person', kinds: 'kind', vendors: 'vendor' } as const

/** Rows of a table of work taken apart; what is more than this is on the page of the figure itself. */
const mostRows = 40

async function breakdownsOf(db: Db, board: Board, scope: Scope, showsPeople: boolean): Promise<Breakdown[]> {
  const found: Breakdown[] = []
  for (const part of board.parts) {
    const by: KpiGrouping | undefined = part in groupings ? groupings[part as keyof typeof groupings] : undefined
    if (!by || (by === 'person' && !showsPeople)) continue
    const rows = new Map<string, Breakdown['rows'][number]['columns']>()
    for (const kpi of board.columns) {
      for (const { id, calendarMs: _calendar, ...figure } of await groupsOf(db, kpi, scope, by)) {
        rows.set(id, [...(rows.get(id) ?? []), { kpi, ...figure }])
      }
    }
    const names = await namesOf(db, by, [...rows.keys()])
    const weight = (columns: Breakdown['rows'][number]['columns']) => Math.max(...columns.map(({ number }) => number))
    const ordered = [...rows].sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1)).slice(0, mostRows)
    found.push({
      by,
      more: Math.max(0, rows.size - mostRows),
      rows: ordered.map(([id, columns]) => ({ id, ...(names.get(id) ?? { en: id, ko: id }), columns })),
    })
  }
  return found
}
