/** Legal forms that are written before or after a name, or left out; nothing else of a name is ever left out. */
const legalForms = ['주식회사', '유한회사', '(주)', '(유)']

/**
 * A name without what writing alone changes: width, case, blanks, full stops and commas, and the Korean legal form.
 * Two names are the same when these are; anything nearer than that would be a guess.
 */
export function plainName(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,]/g, '')
  return legalForms.reduce((left, form) => left.replaceAll(form, ''), folded)
}

export const isSameName = (one: string, other: string): boolean => {
  const plain = plainName(one)
  return plain !== '' && plain === plainName(other)
}

export type NamePart = { text: string; isSame: boolean }

/** Where two names differ, for a reader: what the other lacks. What writing alone changes is marked in neither. */
export function comparedName(said: string, other: string): NamePart[] {
  const signs = signsOf(said)
  const same = commonSigns(
    signs.filter(({ counts }) => counts),
    signsOf(other).filter(({ counts }) => counts),
  )
  const parts: NamePart[] = []
  for (const { text, at, counts } of signs) {
    const isSame = !counts || same.has(at)
    const last = parts.at(-1)
    if (last && last.isSame === isSame) last.text += text
    else parts.push({ text, isSame })
  }
  return parts
}

type Sign = { text: string; at: number; counts: boolean }

function signsOf(name: string): Sign[] {
  const formless = new Set<number>()
  const folded = name.toLowerCase()
  for (const form of legalForms)
    for (let at = folded.indexOf(form); at !== -1; at = folded.indexOf(form, at + 1))
      for (let n = 0; n < form.length; n++) formless.add(at + n)
  let at = 0
  return [...name].map((text) => {
    const sign = { text, at, counts: !formless.has(at) && plainName(text) !== '' }
    at += text.length
    return sign
  })
}

/** Places of the longest run of signs, gaps allowed, that stands in both in the same order. */
function commonSigns(a: readonly Sign[], b: readonly Sign[]): Set<number> {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (x: number, y: number) => longest[x]?.[y] ?? 0
  const isAlike = (x: number, y: number) => plainName(a[x]?.text ?? '') === plainName(b[y]?.text ?? '')
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--) {
      const row = longest[x]
      if (row) row[y] = isAlike(x, y) ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1))
    }
  const same = new Set<number>()
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    if (isAlike(x, y)) {
      same.add(a[x]?.at ?? -1)
      x++
      y++
    } else if (at(x + 1, y) >= at(x, y + 1)) x++
    else y++
  }
  return same
}
