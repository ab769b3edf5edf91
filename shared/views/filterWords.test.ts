import { describe, expect, it } from 'vitest'
import { type FilterContext, meantMoment, meantPerson } from './filterWords.ts'

const context: FilterContext = {
  personId: 'me-id',
  teamIds: ['a', 'b'],
  // Half past one in the morning of the 23rd in Seoul.
  now: new Date('2026-11-22T16:30:00Z'),
}
const at = (token: string) => meantMoment(token, context)
const instant = (value: string) => ({ kind: 'value', value })

describe('the words of a saved filter', () => {
  it('mean whoever reads it', () => {
    expect(meantPerson('$me', context)).toEqual({ kind: 'value', value: 'me-id' })
    expect(meantPerson('$myTeams', context)).toEqual({ kind: 'value', value: ['a', 'b'] })
    expect(meantPerson('$none', context)).toEqual({ kind: 'value', value: null })
  })

  it('mean the moment at which it is read', () => {
    expect(at('$now')).toEqual(instant('2026-11-22T16:30:00.000Z'))
    expect(at('$now-1d')).toEqual(instant('2026-11-21T16:30:00.000Z'))
    expect(at('$now+90m')).toEqual(instant('2026-11-22T18:00:00.000Z'))
  })

  it('begin a day at midnight in Seoul, not in London', () => {
    expect(at('$today')).toEqual(instant('2026-11-22T15:00:00.000Z'))
    expect(at('$today+1d')).toEqual(instant('2026-11-23T15:00:00.000Z'))
    expect(at('$today-7d')).toEqual(instant('2026-11-15T15:00:00.000Z'))
  })

  it('are none of ours when misspelt, and nobody guesses', () => {
    for (const token of ['$tomorrow', '$now-', '$now1d', '$today-1w', '$nowhere', '$now-99999d'])
      expect(at(token)).toEqual({ kind: 'unknown' })
    expect(meantPerson('$you', context)).toEqual({ kind: 'unknown' })
  })
})
