import { describe, expect, it } from 'vitest'
import { baseBodies, settingForms } from './bodies.ts'
import type { SettingField } from './form.ts'

/** Where the description of a setting and its body part: what is not described can be neither seen nor changed. */
function parted(fields: Record<string, SettingField>, body: Record<string, unknown>, at = ''): string[] {
  const apart = [
    ...Object.keys(body).filter((key) => !(key in fields)),
    ...Object.keys(fields).filter((key) => !(key in body)),
  ].map((key) => `${at}/${key}`)
  const inner = Object.entries(fields).flatMap(([key, field]) => {
    const value = body[key]
    if (field.kind === 'group') return parted(field.fields, (value ?? {}) as Record<string, unknown>, `${at}/${key}`)
    if (field.kind !== 'rows') return []
    const rows = [field.fresh, ...((value ?? []) as Record<string, unknown>[])]
    return rows.flatMap((row, n) => parted(field.fields, row, `${at}/${key}/${n}`))
  })
  return [...apart, ...inner]
}

describe('the description of a setting', () => {
  it.each(Object.entries(settingForms))(
    'of %s names everything that the setting says, and nothing else',
    (name, form) => {
      const body: unknown = baseBodies[name as keyof typeof settingForms]
      expect(parted(form, body as Record<string, unknown>)).toEqual([])
    },
  )
})
