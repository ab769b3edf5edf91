let last: Promise<unknown> = Promise.resolve()

/**
 * The one turnstile before work that takes much memory: done one after another, in the order it came, so that what
 * each takes can be told apart and all of it together stays bounded.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
