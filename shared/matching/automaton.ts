/** Finds all patterns at once in one pass, whatever their number. States and signs in dense tables. */
export type Automaton = {
  /** Follows one sign. State 0 is the start. */
  step: (state: number, sign: number) => number
  /** Whether some pattern ends in this state. */
  ends: (state: number) => boolean
  /** Calls back with the number of each pattern that ends in this state. */
  each: (state: number, found: (pattern: number) => void) => void
}

/** Aho and Corasick over UTF-16 units, with the failing ways resolved beforehand: a step is one look into a table. */
export function makeAutomaton(patterns: readonly string[]): Automaton {
  const columns = new Uint16Array(0x10000)
  let width = 1
  for (const pattern of patterns)
    for (let at = 0; at < pattern.length; at++) {
      const sign = pattern.charCodeAt(at)
      if (columns[sign] === 0) columns[sign] = width++
    }

  const most = 1 + patterns.reduce((sum, pattern) => sum + pattern.length, 0)
  const next = new Int32Array(most * width)
  const own = new Int32Array(most).fill(-1)
  let states = 1
  patterns.forEach((pattern, number) => {
    if (pattern === '') return
    let state = 0
    for (let at = 0; at < pattern.length; at++) {
      const place = state * width + at0(columns, pattern.charCodeAt(at))
      if (next[place] === 0) next[place] = states++
      state = at0(next, place)
    }
    own[state] = number
  })
  const link = resolve(next, own, states, width)
  return {
    step: (state, sign) => at0(next, state * width + at0(columns, sign)),
    ends: (state) => own[state] !== -1 || link[state] !== 0,
    each: (state, found) => {
      for (let at = own[state] !== -1 ? state : at0(link, state); at !== 0; at = at0(link, at)) found(at0(own, at))
    },
  }
}

/** Breadth first: what a state cannot follow its fallback follows. @returns the next shorter pattern's end of each state. */
function resolve(next: Int32Array, own: Int32Array, states: number, width: number): Int32Array {
  const fallback = new Int32Array(states)
  const link = new Int32Array(states)
  const queue: number[] = [0]
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0
    for (let column = 1; column < width; column++) {
      const place = state * width + column
      const to = at0(next, place)
      const other = state === 0 ? 0 : at0(next, at0(fallback, state) * width + column)
      if (to === 0) {
        next[place] = other
        continue
      }
      fallback[to] = other
      link[to] = own[other] !== -1 ? other : at0(link, other)
      queue.push(to)
    }
  }
  return link
}

const at0 = (table: Int32Array | Uint16Array, at: number): number => table[at] as number
