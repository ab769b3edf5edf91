/**
 * At most `most` tries a window for a key. A try is counted before it is judged, so that a hundred at once are not
 * all let through; a try that succeeded is given back.
 */
export function makeTryLimit(most: number, windowMs: number, now: () => Date) {
  const tries = new Map<string, { count: number; startedAt: number }>()

  const current = (key: string) => {
    const at = now().getTime()
    const open = tries.get(key)
    if (open && at - open.startedAt < windowMs) return open
    if (tries.size > 10_000) for (const [old, one] of tries) if (at - one.startedAt >= windowMs) tries.delete(old)
    const fresh = { count: 0, startedAt: at }
    tries.set(key, fresh)
    return fresh
  }

  return {
    /** Seconds to wait when the window is used up, else null, and the try is counted. */
    take(key: string): number | null {
      const open = current(key)
      if (open.count >= most) return Math.max(1, Math.ceil((open.startedAt + windowMs - now().getTime()) / 1000))
      open.count++
      return null
    },
    giveBack(key: string): void {
      const open = tries.get(key)
      if (open && open.count > 0) open.count--
    },
  }
}
