/** Case, width, blanks, accents and punctuation do not tell names apart. */
export function foldSpelling(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase()
  // Accents stand apart in NFD; Hangul is put together again after them.
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  return bare.replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Signs put wrong, left out, added or swapped between two names (optimal string alignment).
 * @param most beyond which the exact number does not matter: `most + 1` is answered.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const left = (line[column - 1] ?? 0) + 1
      const above = (last[column] ?? 0) + 1
      let least = Math.min(left, above, (last[column - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      line.push(least)
    }
    if (Math.min(...line) > most) return most + 1
    before = last
    last = line
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}

/** A text and what is left of it when up to `most` signs are left out: two texts that are near share one of these. */
export function thinned(text: string, most: number): Set<string> {
  const forms = new Set([text])
  // From left to right only, for the same signs in another order leave the same.
  const leaveOut = (rest: string, from: number, left: number): void => {
    for (let at = from; at < rest.length; at++) {
      const form = rest.slice(0, at) + rest.slice(at + 1)
      forms.add(form)
      if (left > 1) leaveOut(form, at, left - 1)
    }
  }
  if (most > 0) leaveOut(text, 0, most)
  return forms
}
