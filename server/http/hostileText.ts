import { refused } from '#shared/errors.ts'
import type { App } from './app.ts'

/**
 * Text that no database column holds alike on both engines — NUL, halves of a surrogate pair — is refused by field
 * before any route sees it. Everything else (markup, right-to-left marks, emoji, formulas) is stored as it is
 * and made harmless where it is shown or exported.
 */
export function refuseUnstorableText(app: App): void {
  app.addHook('preValidation', async (request) => {
    const wrong = 'has a character that cannot be stored'
    const asked = unstorableField(request.query, 'query')
    if (asked !== null) throw refused('malformed', { errors: { [asked]: wrong } })
    const told = unstorableField(request.body, '')
    if (told !== null) throw refused('refused', { errors: { [told]: wrong } })
  })
}

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()

function unstorableField(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path || 'body'
  if (value === null || typeof value !== 'object' || isStream(value)) return null
  for (const [key, inner] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key
    if (!isStorable(key)) return path || 'body'
    const found = unstorableField(inner, at)
    if (found !== null) return found
  }
  return null
}

const isStream = (value: object) => 'pipe' in value || Buffer.isBuffer(value)
