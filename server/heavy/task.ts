import type { Db } from '../db/database.ts'

/** Aborted when whoever asked has gone, or the console goes down. */
export type TaskContext = { signal: AbortSignal }

/** Answered whole. What goes in and comes out is copied between threads: plain values, dates, bytes. */
type Ask = (db: Db, args: never, context: TaskContext) => Promise<unknown>
/** Answered piece by piece, as quickly as whoever reads takes them. */
type Stream = (db: Db, args: never, context: TaskContext) => AsyncIterable<unknown>

export type Tasks = { asks: Record<string, Ask>; streams: Record<string, Stream> }

type Args<F> = F extends (db: Db, args: infer A, context: TaskContext) => unknown ? A : never
type Answer<F> = F extends (...given: never) => Promise<infer T> ? T : never
type Piece<F> = F extends (...given: never) => AsyncIterable<infer T> ? T : never

/** Heavy reads by name, wherever they run. */
export type HeavyOf<T extends Tasks> = {
  /** @throws Refused overloaded when too many wait, when it takes too long or the thread was lost. */
  ask: <N extends keyof T['asks'] & string>(name: N, args: Args<T['asks'][N]>) => Promise<Answer<T['asks'][N]>>
  /** Leaving the loop, or the signal, ends the work. It throws when it did not come to its end. */
  stream: <N extends keyof T['streams'] & string>(
    name: N,
    args: Args<T['streams'][N]>,
    signal?: AbortSignal,
  ) => AsyncIterable<Piece<T['streams'][N]>>
  close: () => Promise<void>
}
