import { describe, expect, it } from 'vitest'
import { dayOf, instantOf } from './days.ts'
import { impactQuestion } from './impactQuestion.ts'

const rule = { metric: 'late_delivery_rate', comparison: 'gt', threshold: 0.04, minimumCount: 10 } as const

describe('the question that a form asks while it is written', () => {
  it('is asked once the rule is complete, of the policy where there is one', () => {
    expect(impactQuestion(rule)).toEqual(rule)
    expect(impactQuestion(rule, 'p')).toEqual({ ...rule, policyId: 'p' })
  })

  it.each([
    ['no limit yet', { threshold: undefined }],
    ['a limit that was cleared', { threshold: null as never }],
    ['a ratio above one', { threshold: 4 }],
    ['a negative limit', { threshold: -0.1 }],
    ['more decimals than a letter shows', { threshold: 0.03333 }],
    ['half an order', { minimumCount: 1.5 }],
    ['no figure', { metric: undefined }],
  ])('is not asked with %s', (_what, change) => {
    expect(impactQuestion({ ...rule, ...change })).toBeNull()
  })
})

describe('the day a version starts', () => {
  it('is a day in Seoul, counted from its midnight', () => {
    expect(instantOf('2026-11-23')).toBe('2026-11-22T15:00:00.000Z')
    expect(dayOf('2026-11-22T15:00:00.000Z')).toBe('2026-11-23')
    expect(dayOf('2026-11-22T14:59:59.999Z')).toBe('2026-11-22')
    expect([instantOf(''), dayOf(null)]).toEqual([null, ''])
  })
})
