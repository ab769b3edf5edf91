/** The nineteen initial consonants in the order of their syllables. */
const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const syllablesAnInitial = 588

const isSyllable = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return code >= firstSyllable && code <= lastSyllable
}

/** 판매자 → ㅍㅁㅈ; what is no syllable stays. */
export const initialsOf = (word: string): string =>
  [...word]
    .map((character) =>
      isSyllable(character)
        ? (initials[Math.floor(((character.codePointAt(0) ?? 0) - firstSyllable) / syllablesAnInitial)] ?? character)
        : character,
    )
    .join('')

/** By which initials a name (folded, in words) is found: each word's, and all of them written as one. */
export function initialsOfName(words: readonly string[]): string[] {
  const spelled = words.map(initialsOf)
  const joined = spelled.length > 1 ? [spelled.join('')] : []
  return [...spelled, ...joined].filter((one) => [...one].some((character) => initials.includes(character)))
}

/** 한빛ㅅㅅ: some syllables are spelled out, the others given by their initials. @returns the former; null when not so. */
export function spelledOutIn(word: string): string[] | null {
  const characters = [...word]
  if (!characters.some(isSyllable) || !characters.some((character) => initials.includes(character))) return null
  return word.split(new RegExp(`[${initials.join('')}]+`)).filter((piece) => piece !== '')
}
