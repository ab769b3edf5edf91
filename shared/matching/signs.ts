/**
 * What a character stands for when somebody wants it read but not found. Each becomes elements: a folded sign, and what
 * letters of its class it is for sure (`must`) or may stand for (`may`), packed as `sign << 6 | must << 3 | may`.
 */
export type Elements = readonly number[]

/** The class `i` holds two letters, for a 1 may be either; other classes hold one. */
export const firstLetter = 1
export const secondLetter = 2
export const digit = 4

export const signOf = (element: number): number => element >>> 6
export const mustOf = (element: number): number => (element >>> 3) & 7
export const mayOf = (element: number): number => element & 7
const pack = (sign: string, must: number, may: number): number => (sign.charCodeAt(0) << 6) | (must << 3) | may

/** Digits read as letters. 2 and 6 look like nothing that people write with them. */
const leet: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' }
/** Signs read as letters where Latin stands around them; elsewhere they are punctuation. */
const leetSigns: Record<string, string> = { '@': 'a', $: 's', '€': 'e', '!': 'i', '|': 'i' }
/** Letters of other alphabets that print like a Latin one, after case and marks are gone. */
const lookAlikes: Record<string, string> = {
  ...{ а: 'a', в: 'b', е: 'e', з: '3', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', ѕ: 's', т: 't' },
  ...{ у: 'y', х: 'x', ѵ: 'v', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', ь: 'b' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w' },
  ...{ ı: 'i', ɑ: 'a', ɡ: 'g', ɩ: 'i', ʀ: 'r', ɪ: 'i', ʟ: 'l', ɴ: 'n', ø: 'o', đ: 'd', ł: 'l', ħ: 'h' },
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'
/** Jamo that are typed as two. A tense consonant is its plain one twice, and doubled letters count once. */
const pairs: Record<string, string> = {
  ...{ ㄲ: 'ㄱㄱ', ㄸ: 'ㄷㄷ', ㅃ: 'ㅂㅂ', ㅆ: 'ㅅㅅ', ㅉ: 'ㅈㅈ' },
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ' },
  ...{ ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ', ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' },
}

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
/** Conjoining jamo: what a syllable is made of when it is decomposed. */
export const isConjoining = (code: number): boolean => code >= 0x1100 && code <= 0x11ff
/** Initials end where vowels begin: a new one after a vowel begins another syllable. */
export const isInitial = (code: number): boolean => code < 0x1160
const isCompatible = (code: number): boolean => code >= 0x3131 && code <= 0x318e
/** Letters by name that print nothing. */
const fillers = /[\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800]/
const dropped = /[\p{M}\p{C}\p{Z}\p{P}\p{S}]/u

/** How a sign that reads as a letter is told from others: see `readsAsLetter`. */
export const isLeetSign = (code: number): boolean =>
  code === 0x40 || code === 0x24 || code === 0x20ac || code === 0x21 || code === 0x7c

const plain: (Elements | undefined)[] = new Array(0x10000)
const rare = new Map<number, Elements>()

/** What a code point folds to; empty when it is dropped. */
export function elementsOf(code: number): Elements {
  const known = code < 0x10000 ? plain[code] : rare.get(code)
  if (known) return known
  const learned = learn(code)
  if (code < 0x10000) plain[code] = learned
  else rare.set(code, learned)
  return learned
}

function learn(code: number): Elements {
  if (code >= firstSyllable && code <= lastSyllable) return jamo(syllable(code - firstSyllable))
  const character = String.fromCodePoint(code)
  if (fillers.test(character)) return []
  if (isCompatible(code)) return jamo(character)
  if (isConjoining(code)) return jamo(conjoined(code))
  const sign = leetSigns[character]
  if (sign) return [disguised(sign)]
  // A capital I prints like a small l.
  if (character === 'I') return [pack('i', 0, firstLetter | secondLetter)]
  return [...flattened(code, character)].flatMap(elementsOfFlat)
}

function elementsOfFlat(character: string): Elements {
  const code = character.codePointAt(0) ?? 0
  if ((code >= firstSyllable && code <= lastSyllable) || isCompatible(code) || isConjoining(code))
    return elementsOf(code)
  if (dropped.test(character) || fillers.test(character)) return []
  const seen = lookAlikes[character] ?? character
  if (leet[seen]) return [disguised(leet[seen])]
  if (/\d/.test(seen)) return [pack(seen, 0, digit)]
  if (seen === 'l') return [pack('i', secondLetter, 0)]
  // Beyond the first plane a letter is two units.
  return [...Array(seen.length).keys()].map((at) => pack(seen[at] ?? '', firstLetter, 0))
}

const disguised = (letter: string): number => pack(letter, 0, firstLetter | digit | (letter === 'i' ? secondLetter : 0))

/** Case, width, ligatures and marks taken away; twice, because each can uncover the other. */
function flattened(code: number, character: string): string {
  const boxed = boxedLetter(code)
  if (boxed) return boxed
  const once = character.normalize('NFKD').toUpperCase().toLowerCase()
  return once.normalize('NFKD').toUpperCase().toLowerCase().replace(/\p{M}/gu, '')
}

/** Letters in circles, in squares and of flags, which no normal form resolves. */
function boxedLetter(code: number): string | null {
  for (const first of [0x1f1e6, 0x1f130, 0x1f150, 0x1f170])
    if (code >= first && code < first + 26) return String.fromCharCode(0x61 + code - first)
  return null
}

function syllable(index: number): string {
  const final = index % 28
  const vowel = Math.floor(index / 28) % 21
  return `${initials[Math.floor(index / 588)]}${vowels[vowel]}${final > 0 ? finals[final] : ''}`
}

/** Modern conjoining jamo as the keys of a keyboard; old ones stand for themselves. */
function conjoined(code: number): string {
  // Half width has two pairs that no modern syllable begins with.
  if (code === 0x111a) return 'ㅀ'
  if (code === 0x1121) return 'ㅄ'
  if (code <= 0x1112) return initials[code - 0x1100] ?? ''
  if (code >= 0x1161 && code <= 0x1175) return vowels[code - 0x1161] ?? ''
  if (code >= 0x11a8 && code <= 0x11c2) return finals[code - 0x11a7] ?? ''
  return String.fromCharCode(code)
}

const jamo = (keys: string): Elements =>
  [...keys].flatMap((key) => [...(pairs[key] ?? key)].map((one) => pack(one, firstLetter, 0)))
