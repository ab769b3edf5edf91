import { and, eq, isNotNull } from 'drizzle-orm'
import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import type { NewReport } from '#shared/reports/schema.ts'
import type { NewAlertRule } from '#shared/targets/alertSchema.ts'
import type { NewTarget } from '#shared/targets/schema.ts'
import type { Database } from '../db/database.ts'
import { addReport } from '../reports/keep.ts'
import { setTarget } from '../targets/keep.ts'
import { addRule } from '../targets/rules.ts'
import { checkAlerts } from '../targets/watch.ts'
import { teams } from '../teams/table.ts'
import type { Cast } from './cast.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000
const checkMs = 5 * 60_000
const checks = 6

const indicative = '업계 참고치이며 합의된 목표가 아님 · Indicative: industry figures, not agreed'

/** What the trade tells of itself, as first targets of the house. */
const foundTargets: readonly Omit<NewTarget, 'fromDay'>[] = [
  { metric: 'csat', goal: 0.8, band: 0.05, note: indicative },
  { metric: 'one-touch', goal: 0.36, band: 0.06, note: indicative },
  { metric: 'first-response-median', goal: 24 * hourMs, band: 8 * hourMs, note: indicative },
  { metric: 'occupancy', goal: 0.85, band: 0.05, better: 'down', note: indicative },
  { metric: 'sla-attainment', goal: 0.95, band: 0.03, note: indicative },
  { metric: 'decision-accuracy', goal: 0.95, band: 0.05, note: indicative },
]

const rule = {
  ...{ margin: 0.01, opensAfter: 3, closesAfter: 3, holdMinutes: 30, least: 20, note: '', bound: null },
  recipients: { personIds: [], roles: ['ops' as const], leadsOf: [] },
}
const watched: readonly NewAlertRule[] = [
  { ...rule, metric: 'sla-attainment', window: 'month' },
  { ...rule, metric: 'escalation-rate', window: 'month', bound: 0.6, margin: 0.05 },
]

const weekly: NewReport = {
  ...{ name: '주간 운영 지표', kind: null, teamId: null, vendorId: null, period: 'week', rhythm: 'weekly' },
  metrics: [
    'inflow',
    'outflow',
    'backlog',
    'sla-attainment',
    'first-response-median',
    'one-touch',
    'overturn-rate',
    'csat',
  ],
  ...{ weekday: 1, monthDay: null, minute: 9 * 60, isOnBusinessDays: true, personIds: [], outside: [] },
  roles: ['ops', 'lead'],
}

/** Targets since the house began, one made anew and one of a provider's desk, two rules that have looked, and a report. */
export async function seedTargets(inside: Database, cast: Cast, founded: Date, now: Date): Promise<void> {
  const ops = cast('ops@demo')
  const dayOf = (at: Date) => dayTextOf(dayNumberOf(at.getTime()))
  await inside.transact(async (tx) => {
    for (const target of foundTargets) await setTarget(tx, { ...target, fromDay: dayOf(founded) }, ops, founded)
    const anew = new Date(now.getTime() - 60 * dayMs)
    const raised = { metric: 'csat' as const, goal: 0.85, band: 0.05, fromDay: dayOf(anew), note: indicative }
    await setTarget(tx, raised, ops, anew)
    const [desk] = await tx
      .select({ id: teams.id })
      .from(teams)
      .where(and(isNotNull(teams.vendorId), eq(teams.isActive, true)))
      .orderBy(teams.slug)
    if (desk)
      await setTarget(
        tx,
        { metric: 'sla-attainment', teamId: desk.id, goal: 0.9, band: 0.05, fromDay: dayOf(anew), note: indicative },
        ops,
        anew,
      )
    for (const one of watched) await addRule(tx, one, ops, new Date(now.getTime() - dayMs))
    await addReport(tx, weekly, ops, now)
  })
  for (let left = checks; left > 0; left--) await checkAlerts(inside, new Date(now.getTime() - left * checkMs))
}
