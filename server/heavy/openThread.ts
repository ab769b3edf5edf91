import { Worker } from 'node:worker_threads'
import { refused } from '#shared/errors.ts'
import { type Call, makeAsk, makeStream, tryAgain } from './call.ts'
import type { FromThread, ToThread } from './letters.ts'
import type { HeavyOf, Tasks } from './task.ts'

export type Limits = {
  /** How many asks may wait for their answer, and how many streams may run. */
  mostAsks: number
  mostStreams: number
  /** An ask is given up after this long; a thread that then shows no sign of life is ended. */
  mostMs: number
  graceMs: number
}

const heapMb = 512

/**
 * A thread that does heavy reads with connections of its own. When it dies, what was asked of it is refused with "try
 * again", and the next request starts another.
 * @param tasks address of the module that holds them.
 */
export function openThread<T extends Tasks>(url: string, tasks: URL, limits: Limits): HeavyOf<T> {
  const calls = new Map<number, Call>()
  let lastId = 0
  let lastHeardAt = 0
  let worker: Worker | null = null
  /** Kept when the thread has read its source and opened the database, or is lost. */
  let isUp = Promise.resolve()
  let isClosed = false

  const start = (): Worker => {
    const started = new Worker(new URL('./heavyThread.mjs', import.meta.url), {
      workerData: { url, tasks: tasks.href },
      env: { ...process.env, DATABASE_URL: url },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
    isUp = new Promise((done) => {
      started.once('message', () => done())
      started.once('exit', () => done())
    })
    started.on('message', (letter: FromThread) => {
      lastHeardAt = Date.now()
      if (letter.says !== 'alive') calls.get(letter.id)?.hear(letter)
    })
    started.on('error', (error) => console.error('the thread of heavy reads was lost', error))
    started.once('exit', () => {
      if (worker !== started) return
      worker = null
      for (const call of calls.values()) call.lose(isClosed ? refused('draining') : tryAgain('its thread was lost'))
    })
    return started
  }
  worker = start()

  const begin = (call: Call, name: string, args: unknown): number => {
    if (isClosed) throw refused('draining')
    const most = call.kind === 'ask' ? limits.mostAsks : limits.mostStreams
    const running = [...calls.values()].filter(({ kind }) => kind === call.kind)
    if (running.length >= most) throw tryAgain('too many heavy reads at once')
    worker ??= start()
    lastId += 1
    worker.postMessage({ id: lastId, says: call.kind, name, args } satisfies ToThread)
    calls.set(lastId, call)
    return lastId
  }

  const post = (letter: ToThread) => worker?.postMessage(letter)

  /** Given up; if the thread does not even answer that, it hangs in a query that only its end can end. */
  const giveUp = (id: number, call: Call) => {
    const hanging = worker
    const askedAt = Date.now()
    call.lose(tryAgain('it took too long'))
    post({ id, says: 'stop' })
    setTimeout(() => {
      if (lastHeardAt < askedAt && worker === hanging) void hanging?.terminate()
    }, limits.graceMs).unref()
  }

  return {
    ask: async (name, args) => {
      const { call, answer } = makeAsk()
      const id = begin(call, name, args)
      let clock: NodeJS.Timeout | undefined
      void isUp.then(() => {
        if (calls.has(id)) clock = setTimeout(() => giveUp(id, call), limits.mostMs)
      })
      try {
        return (await answer) as never
      } finally {
        clearTimeout(clock)
        calls.delete(id)
      }
    },
    stream: async function* (name: string, args: unknown, signal?: AbortSignal) {
      signal?.throwIfAborted()
      const { call, next } = makeStream()
      const id = begin(call, name, args)
      const leave = () => call.lose(signal?.reason instanceof Error ? signal.reason : new Error('stopped'))
      signal?.addEventListener('abort', leave)
      try {
        for (let one = await next(); one !== 'end'; one = await next()) {
          if (one instanceof Error) throw one
          yield one.piece as never
          post({ id, says: 'more' })
        }
      } finally {
        signal?.removeEventListener('abort', leave)
        post({ id, says: 'stop' })
        calls.delete(id)
      }
    },
    close: async () => {
      isClosed = true
      await worker?.terminate()
    },
  }
}
