import { yearsReckonedBlind } from '#shared/calendar/businessTime.ts'
import {
  type Aim,
  calendarNamed,
  cancelPromise,
  countsIn,
  houseCalendar,
  type Instants,
  instantsOf,
  meetPromise,
  pausePromise,
  reaimPromise,
  reopenPromise,
  resumePromise,
  startPromise,
  targetMsOf,
} from '#shared/clocks/rules.ts'
import type { ClockDeed, ClockMetric } from '#shared/clocks/schema.ts'
import type { BusinessCalendar, CalendarBody } from '#shared/settings/calendar.ts'
import type { SlaBody, ZeroDeed } from '#shared/settings/sla.ts'
import type { State } from '#shared/workflow/workflow.ts'
import type { caseClocks, clockEvents } from './table.ts'

export type ClockRow = typeof caseClocks.$inferSelect
export type ClockEventRow = typeof clockEvents.$inferSelect

/** The settings in force, and whose case it is. */
export type Terms = {
  sla: { versionId: string; body: SlaBody }
  calendar: { versionId: string; body: CalendarBody }
}
export type Owner = Omit<Aim, 'team'> & { caseId: string; team: { slug: string; calendar: string } | null }

export type Kept = {
  rows: readonly ClockRow[]
  /** How many happenings each promise has had. */
  happened: ReadonlyMap<string, number>
  /** Calendars of the versions that the rows run by. */
  calendars: ReadonlyMap<string, CalendarBody>
}

export type Book = ReturnType<typeof openBook>

const onOpening = ['first_response', 'resolution'] as const satisfies ClockMetric[]

/**
 * The promises of one case, opened to write in: what each happening does to all of them, in memory. Whoever opened it
 * stores `changed` and `events`; the same book is kept by the engine and by the seed of a made-up past.
 * @param mark kept with every happening, so that a decision can be taken back.
 */
export function openBook(owner: Owner, terms: Terms, kept: Kept, newId: () => string, mark: object = {}) {
  let rows = [...kept.rows].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1))
  const positions = new Map(kept.happened)
  const changed = new Map<string, ClockRow>()
  const events: ClockEventRow[] = []

  const hoursOf = (row: Pick<ClockRow, 'calendarVersionId' | 'calendar'>): BusinessCalendar =>
    calendarNamed(kept.calendars.get(row.calendarVersionId) ?? terms.calendar.body, row.calendar)
  const calendarName = () => owner.team?.calendar ?? houseCalendar
  const runsBy = () => ({
    calendar: calendarName(),
    slaVersionId: terms.sla.versionId,
    calendarVersionId: terms.calendar.versionId,
  })
  const targetOf = (metric: ClockMetric) =>
    targetMsOf(terms.sla.body, { ...owner, team: owner.team?.slug ?? null }, metric)
  const open = () => rows.filter((row) => row.state === 'running' || row.state === 'paused')
  const openOf = (metric: ClockMetric) => open().find((row) => row.metric === metric)
  const lastOf = (metric: ClockMetric) => rows.findLast((row) => row.metric === metric)

  function put(row: ClockRow, what: ClockDeed | null, at: Date, detail: object = {}): void {
    const next = { ...row, dueAt: instantsOf(row, hoursOf(row), terms.sla.body).dueAt }
    rows = rows.some(({ id }) => id === row.id) ? rows.map((one) => (one.id === row.id ? next : one)) : [...rows, next]
    changed.set(row.id, next)
    if (!what) return
    const position = (positions.get(row.id) ?? 0) + 1
    positions.set(row.id, position)
    const told = { clockId: row.id, caseId: owner.caseId, position, what, usedMs: row.usedMs, targetMs: row.targetMs }
    const { runningSince, dueAt } = next
    const blind = runningSince && dueAt ? yearsReckonedBlind(hoursOf(row), runningSince, dueAt) : []
    const gap = blind.length > 0 && { yearsWithoutHolidays: blind }
    events.push({ id: newId(), ...told, detail: { ...mark, ...detail, ...gap, state: next.state }, at })
  }

  function start(metric: ClockMetric, state: State, at: Date): void {
    const targetMs = targetOf(metric)
    if (targetMs === null) return
    const promise = startPromise(targetMs, countsIn(metric, state.clock), at)
    const own = { id: newId(), caseId: owner.caseId, metric, startedAt: at, dueAt: null, breachHandledAt: null }
    put({ ...own, ...promise, ...runsBy() }, 'started', at, runsBy())
  }

  /** With what was used before kept; by today's hours and target. */
  function reopen(row: ClockRow, state: State, at: Date): void {
    const isRunning = countsIn(row.metric, state.clock)
    const reopened = reopenPromise(row, isRunning, at)
    const targetMs = targetOf(row.metric) ?? row.targetMs
    // A promise that stays broken was dealt with; one that has time again may break again.
    const breachHandledAt = reopened.usedMs >= targetMs ? row.breachHandledAt : null
    put({ ...reopened, ...runsBy(), targetMs, breachHandledAt }, 'reopened', at, runsBy())
  }

  const change = (row: ClockRow, next: ClockRow, what: ClockDeed, at: Date, detail?: object) => {
    if (next !== row) put(next, what, at, detail)
  }
  const meet = (row: ClockRow, at: Date) => change(row, meetPromise(row, hoursOf(row), at), 'met', at)
  const cancel = (row: ClockRow, at: Date, detail?: object) =>
    change(row, cancelPromise(row, hoursOf(row), at), 'cancelled', at, detail)

  /** Open promises count or rest as the state says; an end meets the resolution and owes nothing more. */
  function settleIn(state: State, at: Date): void {
    for (const row of open()) {
      if (row.metric === 'resolution' && (state.final || state.clock === 'stop')) meet(row, at)
      else if (state.final) cancel(row, at)
      else if (countsIn(row.metric, state.clock)) change(row, resumePromise(row, at), 'resumed', at)
      else change(row, pausePromise(row, hoursOf(row), at), 'paused', at)
    }
  }

  /** What is owed where there was no work left to do before: the old promise after an end, a new one after a stop. */
  function takeUp(state: State, from: State, at: Date): void {
    if (state.final || state.clock === 'stop') return
    if (from.final) {
      for (const metric of ['first_response', 'next_response'] as const) {
        const last = lastOf(metric)
        if (last?.state === 'cancelled') reopen(last, state, at)
      }
    }
    if (openOf('resolution')) return
    const last = lastOf('resolution')
    if (last && (from.final || last.state === 'cancelled')) reopen(last, state, at)
    else start('resolution', state, at)
  }

  function aimAnew(row: ClockRow, at: Date): void {
    const targetMs = targetOf(row.metric)
    if (targetMs === null) {
      cancel(row, at, { why: 'nothing promised' })
      return
    }
    const ranBy = hoursOf(row)
    const now = runsBy()
    const runsOn = calendarNamed(terms.calendar.body, now.calendar)
    if (targetMs === row.targetMs && JSON.stringify(ranBy) === JSON.stringify(runsOn)) {
      put({ ...row, ...now }, null, at)
      return
    }
    const aimed = { ...reaimPromise(row, ranBy, targetMs, at), ...now }
    const breachHandledAt = aimed.usedMs >= targetMs ? row.breachHandledAt : null
    const from = { targetMs: row.targetMs, calendar: row.calendar, calendarVersionId: row.calendarVersionId }
    put({ ...aimed, breachHandledAt }, 'reaimed', at, { ...now, from })
  }

  return {
    rows: () => rows,
    changed: () => [...changed.values()],
    events: () => events,
    hoursOf,

    begin: (state: State, at: Date): void => {
      for (const metric of onOpening) start(metric, state, at)
      settleIn(state, at)
    },
    /** Somebody of ours wrote to the seller. */
    reply: (at: Date): void => {
      for (const row of open()) if (row.metric !== 'resolution') meet(row, at)
    },
    /** The seller wrote. */
    ask: (state: State, at: Date): void => {
      if (!openOf('next_response') && !state.final) start('next_response', state, at)
    },
    enter: (state: State, from: State, at: Date): void => {
      settleIn(state, at)
      takeUp(state, from, at)
    },
    /** Undoes what a decision did to the promises; `done` are its happenings. */
    takeBack: (done: readonly ClockEventRow[], state: State, at: Date): void => {
      for (const { clockId, what } of done.toReversed()) {
        const row = rows.find(({ id }) => id === clockId)
        if (!row) continue
        if (what === 'started' || what === 'reopened') cancel(row, at, { why: 'taken back' })
        if (what === 'met' || what === 'cancelled') reopen(row, state, at)
      }
    },
    /** New targets and hours, for what is owed now and for what was not promised until now. */
    reaim: (state: State, at: Date): void => {
      for (const row of open()) aimAnew(row, at)
      if (state.final || state.clock === 'stop') return
      for (const metric of onOpening) {
        if (openOf(metric)) continue
        const last = lastOf(metric)
        if (!last) start(metric, state, at)
        else if (last.state === 'cancelled' && targetOf(metric) !== null) reopen(last, state, at)
      }
    },
    /** What the queue does at zero was done. */
    handle: (row: ClockRow, at: Date, how: { deeds: readonly ZeroDeed[]; isRaised: boolean }): void =>
      put({ ...row, breachHandledAt: at }, 'breached', at, how),

    /** The running promise that runs out first, and from when it is near that. */
    soonest: (): Instants => {
      const none: Instants = { dueAt: null, atRiskAt: null, dueSoonAt: null }
      return rows
        .map((row) => instantsOf(row, hoursOf(row), terms.sla.body))
        .filter(({ dueAt }) => dueAt !== null)
        .reduce((first, one) => (!first.dueAt || (one.dueAt && one.dueAt < first.dueAt) ? one : first), none)
    },
  }
}
