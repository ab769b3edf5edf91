import { describe, expect, it } from 'vitest'
import { formatBytes, formatSpan, shareRead } from './figures.ts'

describe('figures of an import', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [133_600, '133.6 kB'],
    [2_147_483_648, '2.1 GB'],
    [4_000_000_000_000, '4,000 GB'],
  ])('shows %i bytes as %s', (bytes, shown) => expect(formatBytes(bytes, 'en')).toBe(shown))

  it.each([
    [800, '0.8s', '0.8초'],
    [42_000, '42s', '42초'],
    [125_000, '2m 5s', '2분 5초'],
  ])('shows %i ms as %s and %s', (ms, en, ko) => {
    const [from, until] = [new Date(0).toISOString(), new Date(ms).toISOString()]
    expect(formatSpan(from, until, 'en')).toBe(en)
    expect(formatSpan(from, until, 'ko')).toBe(ko)
  })

  it('takes an empty file for read', () => {
    expect(shareRead({ bytes: 0, bytesRead: 0 })).toBe(1)
    expect(shareRead({ bytes: 200, bytesRead: 50 })).toBe(0.25)
  })
})
