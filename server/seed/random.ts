/** A source of numbers that says the same on every machine for the same seed (sfc32). */
export type Random = {
  /** 0 ≤ n < 1. */
  next: () => number
  chance: (probability: number) => boolean
  /** A whole number, both ends included. */
  whole: (least: number, most: number) => number
  between: (least: number, most: number) => number
  pick: <T>(from: readonly T[]) => T
  /** `count` different ones, in their order; fewer when there are not so many. */
  some: <T>(from: readonly T[], count: number) => T[]
  /** How many of `trials` happen. */
  happened: (trials: number, probability: number) => number
  /** A UUIDv7 of that moment. */
  uuid: (at: Date) => string
}

export function makeRandom(seed: string): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, hash(seed)]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still look like the seed.
  for (let i = 0; i < 12; i++) next()

  const chance = (probability: number) => next() < probability
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(next() * from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  return {
    next,
    chance,
    whole,
    pick,
    between: (least, most) => least + next() * (most - least),
    some: (from, count) => {
      let wanted = Math.min(count, from.length)
      return from.filter((_one, at) => {
        const isTaken = next() * (from.length - at) < wanted
        if (isTaken) wanted--
        return isTaken
      })
    },
    happened: (trials, probability) => {
      // Beyond this many the bell curve is as good, and quicker.
      if (trials > 60) {
        const spread = Math.sqrt(trials * probability * (1 - probability))
        const bell = next() + next() + next() + next() + next() + next() - 3
        return Math.max(0, Math.min(trials, Math.round(trials * probability + bell * spread * Math.SQRT2)))
      }
      let happened = 0
      for (let i = 0; i < trials; i++) if (chance(probability)) happened++
      return happened
    },
    uuid: (at) => uuidOf(at.getTime(), Math.floor(next() * 4096), next),
  }
}

/**
 * Ids that only grow, from a moment on, as those of rows that are added now do whatever they tell of: an index takes
 * the next one at its end, where ids spread over a year would touch a page each.
 */
export function idsInOrder(random: Random, from: Date): Random['uuid'] {
  let given = 0
  return () => {
    const id = uuidOf(from.getTime() + Math.floor(given / 4096), given % 4096, random.next)
    given++
    return id
  }
}

/** A UUIDv7: milliseconds, twelve bits that are ours to choose, and chance. */
function uuidOf(time: number, twelveBits: number, next: () => number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const chance = (digits: number) => hex(Math.floor(next() * 16 ** digits), digits)
  const when = hex(time, 12)
  const variant = hex(8 + Math.floor(next() * 4), 1)
  return `${when.slice(0, 8)}-${when.slice(8)}-7${hex(twelveBits, 3)}-${variant}${chance(3)}-${chance(6)}${chance(6)}`
}

/** FNV-1a. */
function hash(text: string): number {
  let hashed = 0x811c9dc5
  for (const sign of text) hashed = Math.imul(hashed ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hashed | 0
}
