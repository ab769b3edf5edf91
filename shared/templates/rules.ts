import type { FieldErrors } from '../errors.ts'
import { unfillable } from './render.ts'
import { type TemplateName, type TextField, textFields } from './schema.ts'

/** Why a version cannot be published, by field. Empty when it can. */
export function wrongTexts(version: { name: TemplateName } & Record<TextField, string>): FieldErrors {
  const wrong = textFields.flatMap((field) => {
    const slots = unfillable(version.name, version[field])
    return slots.length > 0 ? [[field, `nothing fills ${slots.join(', ')}`]] : []
  })
  return Object.fromEntries(wrong)
}
