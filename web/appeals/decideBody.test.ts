import { describe, expect, it } from 'vitest'
import { decideBody, leaningOf } from './decideBody.ts'

const verdicts = { a: { verdict: 'falls' as const, reason: 'x' }, b: { verdict: 'stands' as const, reason: 'y' } }

describe('a verdict as it is typed', () => {
  it('leads nowhere until every finding is judged', () => {
    expect(leaningOf(verdicts, 3)).toBe('none')
    expect(leaningOf(verdicts, 2)).toBe('partly')
    expect(leaningOf({ a: verdicts.a }, 1)).toBe('granted')
    expect(leaningOf({ b: verdicts.b }, 1)).toBe('denied')
  })

  it('takes along only what fits its outcome, whatever else was typed on the way', () => {
    const typed = { reply: 'r', cause: 'new_evidence', remedy: 'milder', measure: 'warning', days: 7, features: ['x'] }
    expect(decideBody({ ...typed, verdicts })).toMatchObject({
      cause: 'new_evidence',
      remedy: 'milder',
      measure: 'warning',
    })
    expect(decideBody({ ...typed, verdicts }).days).toBeUndefined()
    expect(decideBody({ ...typed, verdicts: { b: verdicts.b } })).toEqual({
      verdicts: [{ findingId: 'b', verdict: 'stands', reason: 'y' }],
      reply: 'r',
    })
    expect(decideBody({ ...typed, verdicts: { a: verdicts.a } })).not.toHaveProperty('remedy', 'milder')
  })
})
