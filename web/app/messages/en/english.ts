import englishMessages from 'ra-language-english'
import type { TranslationMessages } from 'react-admin'

const { ra } = englishMessages

/** react-admin's English, with the few words that this house says differently. */
export const english: TranslationMessages = {
  ra: {
    ...ra,
    auth: { ...ra.auth, auth_check_error: 'Please sign in to continue', logout: 'Sign out' },
    message: { ...ra.message, invalid_form: 'Some fields need another look', error: 'This screen ran into an error.' },
    notification: { ...ra.notification, updated: 'Saved', created: 'Created', http_error: 'The server did not answer' },
  },
}
