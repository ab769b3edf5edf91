import type { FieldErrors } from '#shared/errors.ts'
import type { PerformanceBody } from '#shared/settings/performance.ts'
import type { SettingCheck } from '../settings/drafts.ts'

/** What the shape alone does not say: a projection that asks for more weeks than it looks at is never made. */
export const checkPerformance: SettingCheck = async (_db, body): Promise<FieldErrors> => {
  const { projection } = body as PerformanceBody
  if (projection.leastReadings <= projection.weeks) return {}
  return { '/projection/leastReadings': 'is more than the weeks looked at' }
}
