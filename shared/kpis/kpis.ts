import { flowKpis } from './flow.ts'
import type { Kpi } from './kpi.ts'
import { promiseKpis } from './promises.ts'
import { tradeKpis } from './trade.ts'

/** Every figure of the console: `GET /api/kpis/<name>`. */
export const kpis = { ...flowKpis, ...promiseKpis, ...tradeKpis } satisfies Record<string, Kpi>
export type KpiName = keyof typeof kpis
export const kpiNames = Object.keys(kpis) as KpiName[]
export const kpiOf = (name: KpiName): Kpi => kpis[name]
