import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff } from './lineDiff.ts'

const told = (before: string, after: string) =>
  lineDiff(before, after).map((line) => (line.kind === 'skipped' ? `… ${line.count}` : `${line.kind} ${line.text}`))

describe('the difference of two letters', () => {
  it('is nothing for the same words', () => {
    expect(told('a\nb', 'a\nb')).toEqual([])
  })

  it('shows what was replaced, with a line around it, and leaves the rest out', () => {
    expect(told('1\n2\n3\n4\n5\n6\n7', '1\n2\n3\nfour\n5\n6\n7')).toEqual([
      '… 2',
      'same 3',
      'removed 4',
      'added four',
      'same 5',
      '… 2',
    ])
  })

  it('knows a line that was only put in', () => {
    expect(told('a\nb', 'a\nnew\nb')).toEqual(['same a', 'added new', 'same b'])
  })

  it('leads from the one text to the other, whatever they are', () => {
    const anyText = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        fc.pre(before !== after)
        const walk = (without: 'added' | 'removed', whole: string) => {
          const source = whole.split('\n')
          let at = 0
          for (const line of lineDiff(before, after)) {
            if (line.kind === 'skipped') at += line.count
            else if (line.kind !== without) expect(source[at++]).toBe(line.text)
          }
          expect(at).toBe(source.length)
        }
        walk('added', before)
        walk('removed', after)
      }),
    )
  })
})
