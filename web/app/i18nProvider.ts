import polyglotI18nProvider from 'ra-i18n-polyglot'
import { messages } from './messages/messages.ts'

// Absent where tests run on Node 20.
const browserLanguage = globalThis.navigator?.language ?? 'en'

export const i18nProvider = polyglotI18nProvider(
  (locale) => messages[locale === 'ko' ? 'ko' : 'en'],
  browserLanguage.startsWith('ko') ? 'ko' : 'en',
  [
    { locale: 'en', name: 'English' },
    { locale: 'ko', name: '한국어' },
  ],
  { allowMissing: true },
)
