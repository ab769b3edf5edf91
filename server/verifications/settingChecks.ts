import type { FieldErrors } from '#shared/errors.ts'
import type { VerificationsBody } from '#shared/settings/verifications.ts'
import type { SettingCheck } from '../settings/drafts.ts'

/** What the shape of the setting cannot say. */
export const checkVerifications: SettingCheck = async (_db, body) => {
  const { bands, requiredDocuments } = body as VerificationsBody
  const errors: FieldErrors = {}
  if (bands.medium >= bands.high) errors['bands.high'] = 'is not above medium'
  if (bands.high >= bands.critical) errors['bands.critical'] = 'is not above high'
  for (const [place, { sellerType }] of requiredDocuments.entries()) {
    if (requiredDocuments.findIndex((row) => row.sellerType === sellerType) !== place)
      errors[`requiredDocuments.${place}.sellerType`] = 'stands there twice'
  }
  return errors
}
