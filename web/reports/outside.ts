import type { Outside } from '#shared/reports/schema.ts'

/** "board@partner.example en", one a line; without a language it is Korean. */
export function outsideOf(text: string): Outside[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const [email = '', locale] = line.split(/\s+/)
    return { email, locale: locale?.toLowerCase() === 'en' ? 'en' : 'ko' }
  })
}

export const outsideText = (outside: readonly Outside[]): string =>
  outside.map(({ email, locale }) => `${email} ${locale}`).join('\n')
