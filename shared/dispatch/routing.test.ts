import { describe, expect, it } from 'vitest'
import { deadRules, firstMatch, type RoutedCase, type RoutingRule } from './routing.ts'

const rule = (id: string, team: string, when: RoutingRule['when'] = {}): RoutingRule => ({
  id,
  name: id,
  when,
  // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
  then: { team },
})
const one: RoutedCase = {
  kind: 'suspensions',
  severity: 'high',
  locale: 'ko',
  category: '뷰티',
  gmvKrw: 50_000_000,
  subject: '위조 상품 / Counterfeit goods',
}
const always = () => true
const match = (rules: RoutingRule[], change: Partial<RoutedCase> = {}) =>
  firstMatch(rules, { ...one, ...change }, always)?.id ?? null

describe('routing', () => {
  it('takes the first rule that holds, not the best', () => {
    expect(
      match([rule('a', 'x', { severities: ['high'] }), rule('b', 'y', { severities: ['high'], locales: ['ko'] })]),
    ).toBe('a')
  })
  it('wants every condition of a rule to hold', () => {
    expect(match([rule('a', 'x', { severities: ['high'], locales: ['en'] })])).toBeNull()
  })
  it('takes a condition left out for one that always holds, and an empty one for one that never does', () => {
    expect(match([rule('a', 'x')])).toBe('a')
    expect(match([rule('a', 'x', { kinds: [] })])).toBeNull()
  })
  it('knows GMV from its limit on', () => {
    expect(match([rule('a', 'x', { gmvAtLeastKrw: 50_000_000 })])).toBe('a')
    expect(match([rule('a', 'x', { gmvAtLeastKrw: 50_000_001 })])).toBeNull()
  })
  it('finds words of the subject in any case and any form of Hangul', () => {
    expect(match([rule('a', 'x', { subjectHas: 'COUNTERFEIT' })])).toBe('a')
    expect(match([rule('a', 'x', { subjectHas: '위조'.normalize('NFD') })])).toBe('a')
  })
  it('does not take a seller without a category for one of a category', () => {
    expect(match([rule('a', 'x', { categories: ['뷰티'] })], { category: null })).toBeNull()
  })
  it('passes over a rule whose team no longer works, and says which those are', () => {
    const rules = [rule('a', 'gone'), rule('b', 'here')]
    const isAtWork = (slug: string) => slug === 'here'
    expect(firstMatch(rules, one, isAtWork)?.id).toBe('b')
    expect(deadRules(rules, isAtWork).map(({ id }) => id)).toEqual(['a'])
  })
})
