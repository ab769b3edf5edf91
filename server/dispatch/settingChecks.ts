import { queues } from '#shared/dispatch/queues.ts'
import type { FieldErrors } from '#shared/errors.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import type { RoutingBody } from '#shared/settings/routing.ts'
import type { Db } from '../db/database.ts'
import type { SettingCheck } from '../settings/drafts.ts'
import { teamsAtWork } from './place.ts'

/** Rules are told apart by their id, name a team that works and queues that exist, and the last of them can be reached. */
export const checkRouting: SettingCheck = async (db: Db, body: unknown): Promise<FieldErrors> => {
  const { rules } = body as RoutingBody
  const atWork = await teamsAtWork(db)
  const errors: FieldErrors = {}
  const seen = new Set<string>()
  for (const [position, { id, when, then }] of rules.entries()) {
    const at = `/rules/${position}`
    if (seen.has(id)) errors[`${at}/id`] = 'id-twice'
    seen.add(id)
    if (!atWork.has(then.team)) errors[`${at}/then/team`] = 'unknown-team'
    if (when.kinds?.some((kind) => !queues[kind])) errors[`${at}/when/kinds`] = 'unknown-kind'
    const isForAll = Object.values(when).every((condition) => condition === undefined)
    if (isForAll && position < rules.length - 1) errors[`${at}/when`] = 'never-reached'
  }
  return errors
}

export const checkPriority: SettingCheck = async (_db: Db, body: unknown): Promise<FieldErrors> => {
  const { units, weights } = body as PriorityBody
  const errors: FieldErrors = {}
  for (const kind of Object.keys(units)) if (!queues[kind]) errors[`/units/${kind}`] = 'unknown-kind'
  const { low, medium, high, critical } = weights.severity
  if (low > medium || medium > high || high > critical) errors['/weights/severity'] = 'graver-weighs-less'
  return errors
}
