import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counters } from '../cases/table.ts'
import { signal } from '../events/signal.ts'
import { events } from '../events/table.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import type { Tx } from './database.ts'
import { brokenConstraint } from './dialect.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const put = (tx: Tx, name: string, value: number) =>
  tx.insert(counters).values({ name, value }).onConflictDoUpdate({ target: counters.name, set: { value } })
const storedValue = async (name: string) =>
  (await test.database.db.select().from(counters).where(eq(counters.name, name)))[0]?.value

describe('transact', () => {
  it('throws when it is called inside itself, instead of waiting for itself for ever', async () => {
    const nested = test.database.transact(() => test.database.transact((tx) => put(tx, 'nested', 1)))
    await expect(nested).rejects.toThrow('transact inside transact')
    expect(await storedValue('nested')).toBeUndefined()
  })

  it('undoes everything when the work throws, and the next one is not harmed', async () => {
    const failing = test.database.transact(async (tx) => {
      await put(tx, 'half', 1)
      signal(tx, 'test', 'cases', 'x', 1)
      throw new Error('half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    expect(await storedValue('half')).toBeUndefined()
    await test.database.transact((tx) => put(tx, 'after', 2))
    expect(await storedValue('after')).toBe(2)
  })

  it('shows nobody what is not committed yet', async () => {
    let seen: number | undefined
    await test.database.transact(async (tx) => {
      await put(tx, 'hidden', 1)
      seen = await storedValue('hidden')
    })
    expect(seen).toBeUndefined()
    expect(await storedValue('hidden')).toBe(1)
  })

  it('is the only way to write: the reading connection refuses', async () => {
    const writer = test.database.db as unknown as Tx
    const outside = async () => await put(writer, 'outside', 1)
    await expect(outside()).rejects.toThrow()
    expect(await storedValue('outside')).toBeUndefined()
  })

  it('numbers the signals of many at once without a gap and without one overtaking another', async () => {
    const before = Number(await test.database.db.$count(events))
    const seen: number[] = []
    const watch = setInterval(async () => {
      const rows = await test.database.db.select({ seq: events.seq }).from(events).orderBy(events.seq)
      seen.push(rows.length - (rows.at(-1)?.seq ?? 0))
    }, 5)
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        test.database.transact(async (tx) => {
          for (let one = 0; one <= n % 4; one++) signal(tx, 'test', 'cases', `${n}`, one)
          await put(tx, `many-${n}`, n)
        }),
      ),
    )
    clearInterval(watch)
    const rows = await test.database.db.select({ seq: events.seq }).from(events).orderBy(events.seq)
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, n) => n + 1))
    expect(rows.length - before).toBe(15 * (1 + 2 + 3 + 4))
    // At no moment was a later number visible while an earlier one was still to come.
    expect(new Set(seen)).toEqual(new Set(seen.length > 0 ? [0] : []))
  })

  it('names a broken rule alike on both engines', async () => {
    const twice = test.database.transact(async (tx) => {
      await tx.insert(counters).values({ name: 'twice', value: 1 })
      await tx.insert(counters).values({ name: 'twice', value: 2 })
    })
    const error = await twice.catch((thrown: unknown) => thrown)
    expect(brokenConstraint(error)?.kind).toBe('unique')
  })
})

describe('the database', () => {
  it('knows the words of a state and refuses another', async () => {
    const statement = "update people set role = 'wizard'"
    await test.as('agent')
    const error = await test.database.raw(statement).catch((thrown: unknown) => thrown)
    expect(brokenConstraint(error)?.kind).toBe('check')
  })
})
