import type { FieldErrors } from '../errors.ts'
import { type Folded, fold, foldTerm, isMeant } from '../matching/fold.ts'
import { type Matcher, makeMatcher } from '../matching/matcher.ts'
import type { Brand, BrandReading, ReadingWay } from './schema.ts'
import { editsBetween, foldSpelling, thinned } from './spelling.ts'

export type NamedBrand = Pick<Brand, 'id' | 'name' | 'nameKo' | 'spellings'>

type Spelling = { brandId: string; text: string; meant: Folded; mostEdits: number }

/** The register as it is searched: its spellings by their forms, all at once in a title, and by what is near them. */
export type Register = {
  exact: ReadonlyMap<string, Spelling>
  folded: ReadonlyMap<string, Spelling>
  evasions: ReadonlyMap<string, readonly Spelling[]>
  near: ReadonlyMap<string, readonly Spelling[]>
  mentions: Matcher
}

/** Keys of a name: a Korean syllable has two or three. Shorter ones turn into other words too soon. */
const mostEditsOf = (keys: number): number => (keys < 5 ? 0 : keys < 10 ? 1 : 2)
const shortestNear = 4
const longestNear = 40
/** Below that, figures and letters mean each other by chance. */
const shortestEvasion = 4

export const spellingsOf = ({ name, nameKo, spellings }: Omit<NamedBrand, 'id'>): string[] => [
  ...new Set([name, nameKo, ...spellings].map((text) => text.trim().normalize('NFC'))),
]

/** Earlier brands keep a spelling that a later one has too; the register itself refuses such a pair. */
export function makeRegister(brands: readonly NamedBrand[]): Register {
  const exact = new Map<string, Spelling>()
  const folded = new Map<string, Spelling>()
  const evasions = new Map<string, Spelling[]>()
  const near = new Map<string, Spelling[]>()
  for (const brand of brands) {
    for (const text of spellingsOf(brand)) {
      const meant = foldTerm(text)
      const keys = meant.folded
      const spelling = { brandId: brand.id, text, meant, mostEdits: mostEditsOf(keys.length) }
      if (!exact.has(text)) exact.set(text, spelling)
      if (!folded.has(foldSpelling(text))) folded.set(foldSpelling(text), spelling)
      if (keys.length >= shortestEvasion) put(evasions, keys, spelling)
      if (spelling.mostEdits > 0) for (const form of thinned(keys, spelling.mostEdits)) put(near, form, spelling)
    }
  }
  const terms = [...folded.values()].map(({ text }) => ({ id: text, text, kind: 'word' as const }))
  return { exact, folded, evasions, near, mentions: makeMatcher(terms) }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const at = map.get(key)
  if (at) at.push(value)
  else map.set(key, [value])
}

type Match = { spelling: Spelling; how: ReadingWay; edits: number }

/** Which spelling of the register a text is; near misses only when asked for. */
function matchOf(register: Register, said: string, alsoNear: boolean): Match | null {
  const text = said.trim().normalize('NFC')
  const exact = register.exact.get(text)
  if (exact) return { spelling: exact, how: 'exact', edits: 0 }
  const folded = register.folded.get(foldSpelling(text))
  if (folded) return { spelling: folded, how: 'folded', edits: 0 }
  const seen = fold(text)
  const evaded = register.evasions.get(seen.folded)?.find(({ meant }) => isMeant(meant, seen, 0))
  if (evaded) return { spelling: evaded, how: 'evasion', edits: 0 }
  return alsoNear ? nearest(register, seen.folded) : null
}

function nearest(register: Register, keys: string): Match | null {
  if (keys.length < shortestNear || keys.length > longestNear) return null
  let best: Match | null = null
  for (const form of thinned(keys, mostEditsOf(keys.length + 1))) {
    for (const spelling of register.near.get(form) ?? []) {
      const edits = editsBetween(keys, spelling.meant.folded, spelling.mostEdits)
      if (edits === 0 || edits > spelling.mostEdits) continue
      // The same text always means the same brand, in whatever order the register is read.
      if (!best || edits < best.edits || (edits === best.edits && spelling.text < best.spelling.text))
        best = { spelling, how: 'near', edits }
    }
  }
  return best
}

/** What sellers write into the field when a thing has no brand. */
const noBrand = new Set([
  '',
  '없음',
  '기타',
  '자체브랜드',
  '자체제작',
  '브랜드없음',
  'none',
  'nobrand',
  'generic',
  'na',
])
/** Words that make a name the thing something fits, and not the thing that is sold. */
const fitting = /호환|전용|스타일|타입|compatible|\b(for|style|type|like)\b/iu

/**
 * Which brand of the register a listing means, and how that is known. The brand field speaks first; the title is read
 * where the field is silent or names nothing of the register. A near miss is a suspicion and never proof; so is a
 * mention in the title of a listing that names another brand, or that fits the goods of one.
 * @returns null when nothing in it is like a name of the register.
 */
export function spellingOf(
  register: Register,
  listing: { brand?: string | null; title?: string },
): BrandReading | null {
  const brand = listing.brand ?? ''
  const title = listing.title ?? ''
  const isSilent = noBrand.has(foldSpelling(brand))
  const own = isSilent ? null : matchOf(register, brand, true)
  if (own && own.how !== 'near') return toReading(own, 'brand', brand, true)
  const mentioned = mentionIn(register, title)
  if (mentioned) return toReading(mentioned.match, 'title', mentioned.said, isSilent && !fitting.test(title))
  if (own) return toReading(own, 'brand', brand, false)
  const nearby = isSilent ? nearMentionIn(register, title) : null
  return nearby && toReading(nearby.match, 'title', nearby.said, false)
}

const toReading = ({ spelling, how, edits }: Match, where: 'brand' | 'title', said: string, isCertain: boolean) => ({
  brandId: spelling.brandId,
  how,
  where,
  said: said.trim(),
  spelling: spelling.text,
  edits,
  isCertain,
})

type Mention = { match: Match; said: string }

/** The longest spelling that stands in a title as a word; of equal ones the first. */
function mentionIn(register: Register, title: string): Mention | null {
  let longest: Mention | null = null
  for (const { start, end } of register.mentions.find(title)) {
    const said = title.slice(start, end)
    const match: Match | null = longest && said.length <= longest.said.length ? null : matchOf(register, said, false)
    if (match) longest = { match, said }
  }
  return longest
}

function nearMentionIn(register: Register, title: string): Mention | null {
  const words = title.split(/[^\p{L}\p{N}&'’-]+/u).filter((word) => word !== '')
  for (const [at, word] of words.entries()) {
    for (const said of [word, `${word} ${words[at + 1] ?? ''}`]) {
      const match = matchOf(register, said, true)
      if (match) return { match, said }
    }
  }
  return null
}

/**
 * What is wrong with a brand as it would be kept.
 * @param others the rest of the register: one spelling may not mean two brands.
 */
export function wrongBrand(
  brand: Omit<NamedBrand, 'id'> & Pick<Brand, 'risk' | 'riskReason'>,
  others: Register,
): FieldErrors {
  const errors: FieldErrors = {}
  if (brand.risk === 'high' && !brand.riskReason?.trim())
    errors.riskReason = 'a brand on the high-risk list needs a reason'
  if (!/\p{Script=Hangul}/u.test(brand.nameKo)) errors.nameKo = 'must be written in Hangul'
  for (const [field, texts] of [
    ['name', [brand.name]],
    ['nameKo', [brand.nameKo]],
    ['spellings', brand.spellings],
  ] as const) {
    for (const text of texts) {
      if (foldSpelling(text) === '') errors[field] = `${text} has neither letters nor figures`
      else if (others.folded.has(foldSpelling(text))) errors[field] = `${text} is a spelling of another brand`
    }
  }
  return errors
}
