import { fold } from '../search/fold.ts'

/** Bits in which two perceptual hashes of sixteen hex digits differ. */
export function bitsApart(one: string, other: string): number {
  let bits = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let count = 0
  while (bits) {
    bits &= bits - 1n
    count++
  }
  return count
}

export const bandCount = 4
const bandDigits = 4

/**
 * The values that a band of a near picture may have: its own and those one bit off. Two hashes of at most seven
 * differing bits agree so far in at least one of their four bands.
 */
export function bandProbes(hash: string, band: number): string[] {
  const own = Number.parseInt(hash.slice(band * bandDigits, (band + 1) * bandDigits), 16)
  const near = Array.from({ length: 16 }, (_, bit) => own ^ (1 << bit))
  return [own, ...near].map((value) => value.toString(16).padStart(bandDigits, '0'))
}

/** Two letters at a time, over what is left of a title without signs, case and blanks. */
export function titleGrams(title: string): Set<string> {
  const letters = [...fold(title).replaceAll(/[^\p{L}\p{N}]/gu, '')]
  if (letters.length < 2) return new Set(letters)
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}

/** Sørensen–Dice: twice what both have over what each has; 1 is the same, 0 nothing in common. */
export function titlesAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared++
  return (2 * shared) / (one.size + other.size)
}
