import type { Locale, Words } from '../text.ts'
import type { Notification } from './schema.ts'
import { digestLetterWords, notificationPath, notificationSentence } from './words.ts'

type Listed = Pick<Notification, 'kind' | 'params' | 'resource' | 'resourceId'>

type Digest = {
  name: string
  /** Newest first. */
  listed: readonly Listed[]
  total: number
  /** Where the console is reached, without a slash at the end. */
  consoleUrl: string
  locale: Locale
}

/** The letter about what somebody has not read: a sentence and a link each. */
export function writeDigest({ name, listed, total, consoleUrl, locale }: Digest): { subject: string; body: string } {
  const say = (words: Words, fill: Record<string, string>) =>
    words[locale].replace(/\{(\w+)\}/g, (whole, slot: string) => fill[slot] ?? whole)
  const count = String(total)
  const lines = listed.map((one) => `${notificationSentence(one, locale)}\n${consoleUrl}${notificationPath(one)}`)
  const rest = total - listed.length
  const body = [
    say(digestLetterWords.hello, { name }),
    say(digestLetterWords.lead, {}),
    ...lines,
    ...(rest > 0 ? [say(digestLetterWords.more, { count: String(rest) })] : []),
    say(digestLetterWords.choose, { link: `${consoleUrl}/notifications` }),
  ].join('\n\n')
  return { subject: say(digestLetterWords.subject, { count }), body: `${body}\n` }
}
