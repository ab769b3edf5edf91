import { type CompiledRules, compileRules } from '#shared/monitoring/rules.ts'
import type { MonitoringBody } from '#shared/settings/monitoring.ts'
import type { Db } from '../db/database.ts'
import { settingInForce } from '../settings/inForce.ts'

export type RulesInForce = { versionId: string; number: number; body: MonitoringBody; compiled: CompiledRules }

const kept = new Map<string, RulesInForce>()

/** The rules of the newest published version, made ready once a version. */
export async function rulesInForce(db: Db): Promise<RulesInForce> {
  const version = await settingInForce(db, 'monitoring')
  const known = kept.get(version.versionId)
  if (known) return known
  const ready = { ...version, compiled: compileRules(version.body) }
  kept.clear()
  kept.set(version.versionId, ready)
  return ready
}
