import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { refused } from '#shared/errors.ts'
import { type KpiLine, kpiExport } from '#shared/exports/kpiColumns.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { KpiParams, KpiQuery } from '#shared/kpis/schema.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { askKpi, refuseOthersFigures, scopeOf } from '../kpis/commands.ts'
import type { ExportSource } from './source.ts'
import type { Walked } from './walk.ts'

const Asked = Type.Object({ ...KpiParams.properties, ...KpiQuery.properties }, { additionalProperties: false })

/** A figure with its course and its parts, as its own screen asks for it. */
export const kpiSource: ExportSource = {
  name: 'kpis',
  needs: 'kpis:read',
  columns: kpiExport,
  label: (filter) => kpiOf(read(filter).metric).label,
  check: async (_db, asked, asker, now) => void kpiAsked(asked, asker, now),
  pages: lines,
}

async function* lines(db: Db, asked: Walked, asker: Asker, now: Date): AsyncGenerator<readonly KpiLine[]> {
  const ask = kpiAsked(asked, asker, now)
  const { points, groups, total, number } = await askKpi(db, ask)
  const kpi = ask.metric
  yield [
    { kpi, at: null, name: null, value: total, number },
    ...points.map((one) => ({ kpi, at: one.at, name: null, value: one.value, number: one.number })),
    ...groups.map((one) => ({ kpi, at: null, name: one, value: one.value, number: one.number })),
  ]
}

/** @throws Refused as the figure itself does. */
function kpiAsked({ filter, sort }: Walked, asker: Asker, now: Date) {
  if (sort !== '') throw refused('unknown-sort', { errors: { sort: 'a figure has no order' } })
  const { metric, by = 'day', group = null, ...query } = read(filter)
  const scope = scopeOf(query, asker, now)
  if (group === 'person') refuseOthersFigures(scope, asker)
  return { metric, scope, by, group }
}

function read(filter: string) {
  let asked: unknown
  try {
    asked = JSON.parse(filter)
  } catch {
    throw refused('malformed', { errors: { filter: 'is not JSON' } })
  }
  if (!Check(Asked, asked)) throw refused('malformed', { errors: { filter: 'is not what a figure is asked by' } })
  return asked
}
