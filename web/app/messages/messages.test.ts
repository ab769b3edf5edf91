import { describe, expect, it } from 'vitest'
import { problemStatus } from '#shared/errors.ts'
import { english } from './en/english.ts'
import { korean } from './ko/korean.ts'
import { messages } from './messages.ts'

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

const blanks = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort()

describe('the words of the console', () => {
  const ko = new Map(leaves(korean))

  it('has a Korean sentence for everything react-admin says', () => {
    expect([...ko.keys()].sort()).toEqual(
      leaves(english)
        .map(([key]) => key)
        .sort(),
    )
  })

  it('fills no blank in Korean that English does not have', () => {
    for (const [key, text] of leaves(english)) {
      for (const blank of blanks(ko.get(key) ?? '')) expect(`${key} ${blanks(text)}`).toContain(blank)
    }
  })

  it.each(['en', 'ko'] as const)('says every refusal in %s', (locale) => {
    expect(Object.keys(messages[locale].problem).sort()).toEqual([...Object.keys(problemStatus), 'unreachable'].sort())
  })
})
