/** Where words begin and end in a text as it was written. */

const letter = /[\p{L}\p{N}]/u
const hangul = /[가-힣ㄱ-ㅣᄀ-ᇿ]/u
const unseen = /[\p{Cf}\p{M}]/u
/** What Korean hangs behind a noun without a blank; longest first. */
const particles = [
  ...[
    '이라고',
    '입니다',
    '에서는',
    '으로는',
    '까지',
    '부터',
    '에서',
    '에게',
    '으로',
    '이나',
    '처럼',
    '보다',
    '이랑',
    '하고',
  ],
  ...['은', '는', '이', '가', '을', '를', '의', '에', '도', '로', '와', '과', '만', '랑', '나', '임', '요', '들', '급'],
]

/** The character before a place, invisible ones passed over; empty at the beginning. */
function before(text: string, at: number): string {
  for (let end = at; end > 0; ) {
    const start = end > 1 && /[\udc00-\udfff]/.test(text[end - 1] ?? '') ? end - 2 : end - 1
    const character = text.slice(start, end)
    if (!unseen.test(character)) return character
    end = start
  }
  return ''
}

function after(text: string, at: number): string {
  for (const character of text.slice(at, at + 40)) if (!unseen.test(character)) return character
  return ''
}

export const isAtWordStart = (text: string, at: number): boolean => {
  const [left, right] = [before(text, at), after(text, at)]
  // "정품fake": where the script changes, a word begins as well.
  return !letter.test(left) || hangul.test(left) !== hangul.test(right)
}

/** `particle`: a Korean word may carry one. `hangul`: a Korean word may go on as a compound. */
export function isAtWordEnd(text: string, at: number, also: 'particle' | 'hangul'): boolean {
  const [left, right] = [before(text, at), after(text, at)]
  if (!letter.test(right) || hangul.test(left) !== hangul.test(right)) return true
  if (!hangul.test(left)) return false
  if (also === 'hangul') return true
  const rest = text.slice(at, at + 12).normalize('NFC')
  return particles.some((one) => rest.startsWith(one) && !letter.test(rest.slice(one.length, one.length + 1)))
}

export const crossesBlank = (text: string, start: number, end: number): boolean => /\s/.test(text.slice(start, end))
