import { onceACase } from '#shared/facts/words.ts'
import type { Drill } from '#shared/kpis/counted.ts'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import type { KpiAnswer, KpiGrouping } from '#shared/kpis/schema.ts'
import type { Scope, Step } from '#shared/kpis/scope.ts'
import type { Db } from '../db/database.ts'
import { waitsOf } from './boardParts.ts'
import { measure } from './measure.ts'
import { namesOf } from './names.ts'
import { groupsOf, seriesOf } from './series.ts'
import { calendarSpread } from './spread.ts'
import { countCases, type FactPage, pageFacts } from './store.ts'

export type KpiAsk = { metric: KpiName; scope: Scope; by: Step; group: KpiGrouping | null }

/** One figure with its course, its parts and the cases behind it. */
export async function askKpi(db: Db, { metric, scope, by, group }: KpiAsk): Promise<KpiAnswer> {
  const { reckoned, unit } = kpiOf(metric)
  const { [metric]: figure } = await measure(db, [metric], scope)
  const points = await seriesOf(db, metric, scope, by)
  const groups = group ? await groupsOf(db, metric, scope, group) : []
  const names = group
    ? await namesOf(
        db,
        group,
        groups.map(({ id }) => id),
      )
    : new Map()
  const isWait = reckoned.by === 'spread' && unit === 'business'
  const { drill } = figure
  return {
    metric,
    points,
    groups: groups.map((one) => ({ ...(names.get(one.id) ?? { en: one.id, ko: one.id }), ...one })),
    total: figure.value,
    waits: reckoned.by === 'spread' && !group ? await waitsOf(db, metric, scope) : null,
    calendarMs: isWait ? await calendarSpread(db, reckoned, scope, figure.number) : null,
    number: figure.number,
    // A stock is a number of cases by itself.
    count: await casesBehind(db, drill, figure.number),
    caseFilter: { counted: 'facts' in drill ? drill.facts : drill.stock },
    drill,
  }
}

/** Different cases behind a number of things. */
function casesBehind(db: Db, drill: Drill, number: number): Promise<number> | number {
  if (!('facts' in drill) || number === 0) return number
  const [word, ...others] = drill.facts.what
  return others.length === 0 && onceACase.has(word ?? '') ? number : countCases(db, drill.facts)
}

/** What was counted, page by page. */
export const listFacts = (db: Db, page: FactPage) => pageFacts(db, page)
