import type { BoardAnswer, CoursePoint } from '#shared/kpis/boardSchema.ts'
import type { KpiName } from '#shared/kpis/kpis.ts'
import { type Step, stepOf } from '#shared/kpis/scope.ts'

/** One chart over time, as it is drawn. */
export type Course = {
  title: string
  kpis: readonly KpiName[]
  points: readonly CoursePoint[]
  step: Step
  targets: readonly { kpi: KpiName; value: number }[]
  notes: readonly { at: string; short: string }[]
}

/** What was published, put at the day, week or month that it belongs to; several at one place share a post. */
export function postsOf(notes: BoardAnswer['notes'], points: readonly CoursePoint[], step: Step): Course['notes'] {
  const posts = new Map<string, string[]>()
  for (const { at, number } of notes) {
    const place = stepOf(at, step)
    if (!points.some((point) => point.at === place)) continue
    posts.set(place, [...(posts.get(place) ?? []), `v${number}`])
  }
  return [...posts].map(([at, shorts]) => ({
    at,
    short: shorts.length > 2 ? `${shorts[0]} +${shorts.length - 1}` : shorts.join(', '),
  }))
}
