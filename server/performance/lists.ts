import { asc, count, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { MeasureEcho, ProjectionTrial } from '#shared/performance/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { sellers } from '../sellers/table.ts'
import { measureEchoes, projectionTrials } from './table.ts'

const trialColumns = {
  sellerId: projectionTrials.sellerId,
  metric: projectionTrials.metric,
  week: projectionTrials.week,
  outcome: projectionTrials.outcome,
  projected: projectionTrials.projected,
  actual: projectionTrials.actual,
}

/** What the projection said of past weeks, seller by seller. A metric, outcomes and weeks are one range of an index. */
export const trialListSpec: ListSpec = {
  resource: 'projection-trials',
  id: projectionTrials.sellerId,
  filters: trialColumns,
  sorts: trialColumns,
  defaultSort: ['week', 'DESC'],
}

export async function pageTrials(db: Db, query: ListQuery): Promise<{ records: ProjectionTrial[]; total: number }> {
  const rows = await db
    .select({ trial: projectionTrials, sellerName: sellers.name })
    .from(projectionTrials)
    .innerJoin(sellers, eq(sellers.id, projectionTrials.sellerId))
    .where(query.where)
    .orderBy(...query.orderBy, asc(projectionTrials.metric), desc(projectionTrials.week))
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(projectionTrials).where(query.where)
  const records = rows.map(({ trial, sellerName }) => ({
    ...trial,
    id: `${trial.sellerId}:${trial.metric}:${trial.week}`,
    sellerName,
  }))
  return { records, total: Number(counted?.total ?? 0) }
}

const echoColumns = {
  sellerId: measureEchoes.sellerId,
  metric: measureEchoes.metric,
  measure: measureEchoes.measure,
  week: measureEchoes.week,
  isMatched: measureEchoes.isMatched,
}

/** The measures behind a course. */
export const echoListSpec: ListSpec = {
  resource: 'measure-echoes',
  id: measureEchoes.id,
  filters: echoColumns,
  sorts: echoColumns,
  defaultSort: ['week', 'DESC'],
}

const matches = alias(sellers, 'matches')

export async function pageEchoes(db: Db, query: ListQuery): Promise<{ records: MeasureEcho[]; total: number }> {
  const rows = await db
    .select({ echo: measureEchoes, sellerName: sellers.name, matchName: matches.name, caseNumber: cases.number })
    .from(measureEchoes)
    .innerJoin(sellers, eq(sellers.id, measureEchoes.sellerId))
    .innerJoin(cases, eq(cases.id, measureEchoes.caseId))
    .leftJoin(matches, eq(matches.id, measureEchoes.matchId))
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(measureEchoes).where(query.where)
  const records = rows.map((row): MeasureEcho => {
    const { isFinal: _, madeTo: __, ...echo } = row.echo
    return { ...echo, sellerName: row.sellerName, caseNumber: row.caseNumber, matchName: row.matchName }
  })
  return { records, total: Number(counted?.total ?? 0) }
}
