import type { KpiName } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import type { Course } from '#shared/reports/files.ts'
import type { ReportRow } from '#shared/reports/letter.ts'
import type { Days } from '#shared/reports/rules.ts'
import type { Db } from '../db/database.ts'
import { measure, seriesOf } from '../kpis/commands.ts'
import { targetsFor } from '../targets/commands.ts'

export type FiguresAsked = { metrics: KpiName[]; scope: Omit<Scope, 'from' | 'to'>; days: Days; before: Days }
export type Figures = { rows: ReportRow[]; courses: Course[] }

/** The figures of a report, those of the period before, the targets of its last day, and the course by day. */
export async function readFigures(db: Db, { metrics, scope, days, before }: FiguresAsked): Promise<Figures> {
  const now = await measure(db, metrics, { ...scope, ...days })
  const then = await measure(db, metrics, { ...scope, ...before })
  const targets = await targetsFor(db, scope, metrics, days.to)
  const courses: Course[] = []
  for (const metric of metrics) {
    const points = await seriesOf(db, metric, { ...scope, ...days }, 'day')
    courses.push({ metric, points: points.map(({ at, value }) => ({ at, value })) })
  }
  const rows = metrics.map((metric) => {
    const target = targets[metric]
    return {
      metric,
      value: now[metric].value,
      number: now[metric].number,
      before: then[metric].value,
      target: target ? { goal: target.goal, band: target.band, better: target.better } : null,
    }
  })
  return { rows, courses }
}
