/** What is still to happen, in its order: a clock that jumps from one happening to the next. */
export type Timeline = {
  at: (when: Date, happens: Happening) => void
  /** Lets everything happen that falls before `end`; what lies behind it never does. */
  run: (end: Date) => Promise<void>
}

type Happening = (now: Date) => Promise<void>

export function makeTimeline(): Timeline {
  const ahead: { when: Date; happens: Happening }[] = []
  return {
    at: (when, happens) => {
      const later = ahead.findIndex((one) => one.when > when)
      ahead.splice(later === -1 ? ahead.length : later, 0, { when, happens })
    },
    run: async (end) => {
      for (let next = ahead.shift(); next && next.when < end; next = ahead.shift()) await next.happens(next.when)
    },
  }
}
