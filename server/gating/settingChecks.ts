import { eq } from 'drizzle-orm'
import type { FieldErrors } from '#shared/errors.ts'
import type { GatingBody } from '#shared/settings/gating.ts'
import { policies } from '../policies/table.ts'
import type { SettingCheck } from '../settings/drafts.ts'

/** What the shape of the setting cannot say: the policy must be there, names be one's own, warnings in order. */
export const checkGating: SettingCheck = async (db, body) => {
  const { matrix, forgery, certificates, life } = body as GatingBody
  const errors: FieldErrors = {}
  if (forgery.policyId !== '') {
    const [policy] = await db.select({ id: policies.id }).from(policies).where(eq(policies.id, forgery.policyId))
    if (!policy) errors['/forgery/policyId'] = 'no such policy'
  }
  for (const [at, { id }] of matrix.entries())
    if (matrix.findIndex((row) => row.id === id) !== at) errors[`/matrix/${at}/id`] = 'stands there twice'
  for (const [at, { type }] of certificates.entries())
    if (certificates.findIndex((row) => row.type === type) !== at)
      errors[`/certificates/${at}/type`] = 'stands there twice'
  if (life.lastWarningDays >= life.firstWarningDays) errors['/life/lastWarningDays'] = 'is not after the first warning'
  return errors
}
