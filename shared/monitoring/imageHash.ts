/** Bits in which two perceptual hashes (16 hex digits) differ: 0 is the same picture, 64 its negative. */
export function hammingDistance(one: string, other: string): number {
  let differing = 0
  for (let at = 0; at < 16; at++) {
    let bits = (Number.parseInt(one[at] ?? '0', 16) ^ Number.parseInt(other[at] ?? '0', 16)) & 15
    for (; bits > 0; bits &= bits - 1) differing++
  }
  return differing
}

/** Up to this distance two hashes share at least one of their eight bands, so that an index of bands finds the pair. */
export const farthestDistance = 7

/** The eight bytes of a hash, each numbered by its place: what an index of near hashes is asked for. */
export const bandsOf = (hash: string): number[] =>
  Array.from({ length: 8 }, (_, place) => place * 256 + Number.parseInt(hash.slice(place * 2, place * 2 + 2), 16))
