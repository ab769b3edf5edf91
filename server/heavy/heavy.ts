import type { Database } from '../db/database.ts'
import type { Env } from '../env.ts'
import { openThread } from './openThread.ts'
import type { HeavyOf } from './task.ts'
import * as tasks from './tasks.ts'

/** Reads that would hold up everybody, done where they hold up nobody. */
export type Heavy = HeavyOf<typeof tasks>

const limits = { mostAsks: 60, mostStreams: 8, mostMs: 30_000, graceMs: 3_000 }

/** In a thread of its own, with read-only connections of its own. */
export const openHeavy = (env: Pick<Env, 'DATABASE_URL'>): Heavy =>
  openThread<typeof tasks>(env.DATABASE_URL, new URL('./tasks.ts', import.meta.url), limits)

/** The same in this very thread: for tests, and for commands that nobody waits behind. */
export function heavyHere({ db }: Pick<Database, 'db'>): Heavy {
  const asks: Record<string, (of: typeof db, args: never, context: { signal: AbortSignal }) => Promise<unknown>> =
    tasks.asks
  const streams: Record<
    string,
    (of: typeof db, args: never, context: { signal: AbortSignal }) => AsyncIterable<unknown>
  > = tasks.streams
  const never = new AbortController().signal
  return {
    ask: async (name: string, args: unknown) =>
      structuredClone(await asks[name]?.(db, structuredClone(args) as never, { signal: never })) as never,
    stream: async function* (name: string, args: unknown, signal: AbortSignal = never) {
      for await (const piece of streams[name]?.(db, structuredClone(args) as never, { signal }) ?? []) {
        signal.throwIfAborted()
        yield structuredClone(piece) as never
      }
    },
    close: async () => undefined,
  }
}
