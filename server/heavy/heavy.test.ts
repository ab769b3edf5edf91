import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Refused } from '#shared/errors.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import type * as troublesome from '../testing/troublesomeTasks.ts'
import { openThread } from './openThread.ts'
import type { HeavyOf } from './task.ts'

const limits = { mostAsks: 3, mostStreams: 2, mostMs: 400, graceMs: 200 }
const at = new Date('2026-11-02T00:00:00Z')

let test: TestApp
let heavy: HeavyOf<typeof troublesome>
beforeAll(async () => {
  test = await testApp()
  await test.as('lead', '한소라')
  const tasks = new URL('../testing/troublesomeTasks.ts', import.meta.url)
  heavy = openThread<typeof troublesome>(test.deps.env.DATABASE_URL, tasks, limits)
})
afterAll(async () => {
  await heavy.close()
  await test.close()
})

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )
const answers = async () => (await codeOf(heavy.ask('names', null as never))) === null
const progress = async () => {
  for await (const one of heavy.stream('progress', null as never)) return one
  throw new Error('no progress')
}

// A thread that starts reads its source anew.
const slow = { timeout: 60_000 }

describe('heavy reads in a thread of their own', slow, () => {
  it('read what is committed, carry dates, and cannot write', async () => {
    expect(await heavy.ask('names', null as never)).toContain('한소라')
    expect(await heavy.ask('echo', { at, times: 3 })).toEqual({ at, later: new Date(at.getTime() + 1), times: 3 })
    expect(await codeOf(heavy.ask('write', null as never))).toMatch(/read.?only/i)
    expect(await answers()).toBe(true)
  })

  it('hand on a refusal as it was thrown, and any other error with its words', async () => {
    await expect(heavy.ask('refuse', null as never)).rejects.toMatchObject({
      code: 'over-limit',
      errors: { from: 'ten years' },
      status: 422,
    })
    expect(await codeOf(heavy.ask('fail', 'x'))).not.toMatch(/overloaded|null/)
  })

  it('give a stream in order, never far ahead of who reads it, and end it when they leave', async () => {
    const numbers: number[] = []
    for await (const { number, bytes } of heavy.stream('count', { at, times: 300 })) {
      expect(bytes[0]).toBe(number % 256)
      numbers.push(number)
    }
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, number) => number))
    for await (const { number } of heavy.stream('count', { at, times: 1e9 })) if (number === 10) break
    const seen = await vi.waitUntil(async () => {
      const told = await progress()
      return told.isLeft && told
    }, slow)
    expect(seen.given).toBeLessThan(20)
  })

  it('tell a stream that broke off from one that ended', async () => {
    const pieces: string[] = []
    const reading = (async () => {
      for await (const piece of heavy.stream('break', null as never)) pieces.push(piece)
    })()
    expect(await codeOf(reading)).toBe('too-late')
    expect(pieces).toEqual(['half'])
  })

  it('refuse what is more than they can take, and what takes too long, with "try again"', async () => {
    const waiting = [1, 2, 3].map(() => codeOf(heavy.ask('wait', null)))
    expect(await codeOf(heavy.ask('names', null as never))).toBe('overloaded')
    expect(await Promise.all(waiting)).toEqual(['overloaded', 'overloaded', 'overloaded'])
    expect(await codeOf(heavy.ask('names', null as never))).toBeNull()
  })

  it('come back after the thread has died or hung; who waited is told to try again', async () => {
    const beside = codeOf(heavy.ask('wait', null))
    expect(await codeOf(heavy.ask('die', null as never))).toBe('overloaded')
    expect(await beside).toBe('overloaded')
    expect(await answers()).toBe(true)
    const stream = (async () => {
      for await (const _ of heavy.stream('count', { at, times: 1e9 }));
    })()
    const hung = codeOf(stream)
    expect(await codeOf(heavy.ask('hang', null as never))).toBe('overloaded')
    expect(await hung).toBe('overloaded')
    expect(await answers()).toBe(true)
  })

  it('are refused once the console goes down, and what runs is broken off', async () => {
    const reading = heavy.stream('count', { at, times: 1e9 })[Symbol.asyncIterator]()
    await reading.next()
    await heavy.close()
    const rest = (async () => {
      for (;;) if ((await reading.next()).done) return
    })()
    expect(await codeOf(rest)).toBe('draining')
    expect(await codeOf(heavy.ask('names', null as never))).toBe('draining')
  })
})
