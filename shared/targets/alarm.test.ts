import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asleep, check, isOut, type Terms, type Watch } from './alarm.ts'

const minute = 60_000
const step = 5 * minute

/** A figure that trembles around the bound, now and then without data. */
const walk = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -4, max: 4 }) }, fc.constant(null)), {
      minLength: 60,
      maxLength: 250,
    }),
    fc.integer({ min: -6, max: 6 }),
  )
  .map(([steps, start]) => {
    let at = start
    return steps.map((one) => {
      if (one === null) return null
      at = Math.max(-12, Math.min(12, at + one))
      return at
    })
  })

const terms = fc.record({
  bound: fc.constant(0),
  side: fc.constantFrom<Terms['side']>('below', 'above'),
  margin: fc.integer({ min: 0, max: 5 }),
  opensAfter: fc.integer({ min: 1, max: 5 }),
  closesAfter: fc.integer({ min: 1, max: 5 }),
  holdMs: fc.integer({ min: 0, max: 8 }).map((steps) => steps * step),
})

describe('an alarm', () => {
  it('opens and closes in turn, never within its hold, and only after its number of checks', () => {
    let opened = 0
    let closed = 0
    fc.assert(
      fc.property(walk, terms, (values, rule) => {
        let watch: Watch = asleep
        let lastTurn: { turn: string; at: number } | null = null
        values.forEach((value, n) => {
          const at = n * step
          const result = check(watch, value, rule, at)
          if (result.turn) {
            expect(result.turn).not.toBe(lastTurn?.turn ?? 'closes')
            if (lastTurn) expect(at - lastTurn.at).toBeGreaterThanOrEqual(rule.holdMs)
            const isOpening = result.turn === 'opens'
            const row = values.slice(n + 1 - (isOpening ? rule.opensAfter : rule.closesAfter), n + 1)
            expect(row).toHaveLength(isOpening ? rule.opensAfter : rule.closesAfter)
            const inside = (one: number) => (rule.side === 'below' ? one >= rule.margin : one <= -rule.margin)
            expect(row.every((one) => one !== null && (isOpening ? isOut(one, rule) : inside(one)))).toBe(true)
            lastTurn = { turn: result.turn, at }
            if (isOpening) opened++
            else closed++
          }
          expect(result.watch.isOpen).toBe(lastTurn?.turn === 'opens')
          watch = result.watch
        })
      }),
      { numRuns: 60 },
    )
    // Else nothing was shown.
    expect(opened).toBeGreaterThan(40)
    expect(closed).toBeGreaterThan(20)
  })

  it('that nobody can see says neither that it burns nor that it is out', () => {
    const rule: Terms = { bound: 10, side: 'above', margin: 2, opensAfter: 2, closesAfter: 2, holdMs: 0 }
    const turns = (values: (number | null)[]) => {
      let watch: Watch = asleep
      return values.map((value, n) => {
        const result = check(watch, value, rule, n * step)
        watch = result.watch
        return result.turn
      })
    }
    expect(turns([11, null, 11, 11])).toEqual([null, null, null, 'opens'])
    expect(turns([11, 11, 8, null, 8, 8])).toEqual([null, 'opens', null, null, null, 'closes'])
  })

  it('stays as it is while the figure trembles between the bound and the margin', () => {
    const rule: Terms = { bound: 10, side: 'above', margin: 2, opensAfter: 1, closesAfter: 1, holdMs: 0 }
    let watch: Watch = asleep
    const turns = [11, 9, 11, 9, 10, 8.5, 8].map((value, n) => {
      const result = check(watch, value, rule, n * step)
      watch = result.watch
      return result.turn
    })
    expect(turns).toEqual(['opens', null, null, null, null, null, 'closes'])
  })
})
