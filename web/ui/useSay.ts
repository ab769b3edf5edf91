import { useCallback } from 'react'
import { useLocale } from 'react-admin'
import type { Locale, Words } from '#shared/text.ts'

/** The language the screen speaks now. */
export const useLanguage = (): Locale => (useLocale() === 'ko' ? 'ko' : 'en')

/** `say(words, fill)` in the person's language; `{name}` in the words is filled from `fill`. */
export function useSay() {
  const locale = useLanguage()
  return useCallback((words: Words, fill?: Record<string, string | number>) => filled(words[locale], fill), [locale])
}

export type Say = ReturnType<typeof useSay>

const filled = (text: string, fill?: Record<string, string | number>) =>
  fill ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole)) : text
