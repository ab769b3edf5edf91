/** What is still to happen, in its order: a clock that jumps from one happening to the next. */
export type Timeline = {
  at: (when: Date, happens: Happening) => void
  /** Lets everything happen that falls before `end`; what lies behind it never does. */
  run: (end: Date) => Promise<void>
}

type Happening = (now: Date) => Promise<void>

export function makeTimeline(): Timeline {
  const ahead: { when: Date; happens: Happening }[] = []
  /** By halves: thousands of happenings lie ahead. */
  const firstAfter = (when: Date): number => {
    let [from, to] = [0, ahead.length]
    while (from < to) {
      const middle = Math.floor((from + to) / 2)
      if ((ahead[middle]?.when ?? when) > when) to = middle
      else from = middle + 1
    }
    return from
  }
  return {
    at: (when, happens) => {
      ahead.splice(firstAfter(when), 0, { when, happens })
    },
    run: async (end) => {
      for (let next = ahead.shift(); next && next.when < end; next = ahead.shift()) await next.happens(next.when)
    },
  }
}
