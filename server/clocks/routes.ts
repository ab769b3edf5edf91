import { and, desc, eq, inArray } from 'drizzle-orm'
import { Type } from 'typebox'
import { yearsReckonedBlind } from '#shared/calendar/businessTime.ts'
import { calendarNamed, leftMsAt, standingOf } from '#shared/clocks/rules.ts'
import { CaseClock, clockMetrics } from '#shared/clocks/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import type { CaseKind } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { inRows } from '../http/rows.ts'
import { keptOf, termsInForce } from './keep.ts'
import { clockEvents } from './table.ts'

const IdParams = Type.Object({ id: Id })

/** What we promise on a case and how it stands. A case that the asker may not read does not exist for them. */
export function clockRoutes(app: App, { database, now }: Deps, kinds: readonly CaseKind[]): void {
  app.get(
    '/api/cases/:id/clocks',
    { config: { needs: 'cases:read' }, schema: { params: IdParams, response: { 200: Type.Array(CaseClock) } } },
    async (request) => {
      const { permissions, rows } = askerOf(request)
      const readable = kinds.filter(({ name }) => permissions.includes(`${name}:read`)).map(({ name }) => name)
      const [found] = await database.db
        .select({ id: cases.id })
        .from(cases)
        .where(and(eq(cases.id, request.params.id), inArray(cases.kind, readable), inRows(cases.teamId, rows)))
      if (!found) throw refused('not-found')
      return readClocks(database.db, found.id, now())
    },
  )
}

/** The promises of a case as they stand: the newest of each kind first response, next response, resolution. */
export async function readClocks(db: Db, caseId: string, now: Date): Promise<CaseClock[]> {
  const terms = await termsInForce(db)
  const { rows, calendars } = await keptOf(db, caseId, terms)
  const paused = await db
    .select({ clockId: clockEvents.clockId, at: clockEvents.at })
    .from(clockEvents)
    .where(and(eq(clockEvents.caseId, caseId), inArray(clockEvents.what, ['paused', 'started', 'reopened'])))
    .orderBy(desc(clockEvents.position), desc(clockEvents.id))
  const newest = clockMetrics.flatMap((metric) => {
    const ofMetric = rows.filter((row) => row.metric === metric)
    return ofMetric.find(({ state }) => state === 'running' || state === 'paused') ?? ofMetric.at(-1) ?? []
  })
  return newest.map((row) => {
    const hours = calendarNamed(calendars.get(row.calendarVersionId) ?? terms.calendar.body, row.calendar)
    const { atRiskShare, dueSoonMinutes } = terms.sla.body
    const { runningSince, dueAt } = row
    return {
      metric: row.metric,
      state: row.state,
      standing: standingOf(row, hours, terms.sla.body, now),
      targetMs: row.targetMs,
      leftMs: leftMsAt(row, hours, now),
      asOf: now.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
      metAt: row.metAt?.toISOString() ?? null,
      atRiskMs: Math.round(row.targetMs * atRiskShare),
      dueSoonMs: dueSoonMinutes * 60_000,
      startedAt: row.startedAt.toISOString(),
      pausedAt:
        row.state === 'paused' ? (paused.find((one) => one.clockId === row.id)?.at.toISOString() ?? null) : null,
      hours,
      yearsWithoutHolidays: runningSince && dueAt ? yearsReckonedBlind(hours, runningSince, dueAt) : [],
    }
  })
}
