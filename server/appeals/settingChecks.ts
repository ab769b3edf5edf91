import { inArray } from 'drizzle-orm'
import { type AppealsBody, wrongInAppeals } from '#shared/settings/appeals.ts'
import { policies } from '../policies/table.ts'
import type { SettingCheck } from '../settings/drafts.ts'

/** What keeps rules of appeals from being published: a policy that is spoken of twice, or is not there. */
export const checkAppeals: SettingCheck = async (db, body) => {
  const setting = body as AppealsBody
  const ids = setting.perPolicy.map(({ policyId }) => policyId)
  const known =
    ids.length === 0 ? [] : await db.select({ id: policies.id }).from(policies).where(inArray(policies.id, ids))
  const absent = ids.flatMap((id, n) =>
    known.some((policy) => policy.id === id) ? [] : [[`/perPolicy/${n}/policyId`, 'no such policy'] as const],
  )
  return { ...Object.fromEntries(absent), ...wrongInAppeals(setting) }
}
