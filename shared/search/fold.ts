/** Consonant pairs that a Korean keyboard makes of two initials typed one after the other. */
const pairs: Record<string, string> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}

const lone = /[\u3131-\u318e]/
/** Private signs are ours: see `sealed`. */
const dropped = /\p{Cf}|\p{Co}|\p{Dash}/u
const blank = /[\s\p{Cc}\p{Z}]/u
const known = new Map<string, string>()

/**
 * One character as the search sees it: lower case, full and half width alike, without dashes and invisible signs,
 * blanks as one space. Each by itself, so that a piece of a text folds to a piece of the folded text.
 */
function foldCharacter(character: string): string {
  const kept = known.get(character)
  if (kept !== undefined) return kept
  const folded = foldUnknown(character)
  known.set(character, folded)
  return folded
}

function foldUnknown(character: string): string {
  // NFKC would turn a lone consonant into a half of a syllable, and it would no longer be the one that is typed.
  if (lone.test(character)) return pairs[character] ?? character
  const even = character.normalize('NFKC').toLowerCase()
  return [...even].map((one) => (dropped.test(one) ? '' : blank.test(one) ? ' ' : one)).join('')
}

/** The text as it is indexed and compared. */
export function fold(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFC')) folded += foldCharacter(character)
  return folded
}

/** The same, and from which place of the (NFC) text each code unit of it came; one more for the end. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const piece = foldCharacter(character)
    for (let unit = 0; unit < piece.length; unit++) places.push(place)
    folded += piece
    place += character.length
  }
  places.push(place)
  return { folded, places }
}

/** The words of a folded text. */
export const wordsOf = (folded: string): string[] => folded.split(' ').filter((word) => word !== '')
