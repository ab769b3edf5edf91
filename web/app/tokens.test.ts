import { describe, expect, it } from 'vitest'
import { darkTokens, lightTokens, type Tokens } from './tokens.ts'

const readable = 4.5
const visible = 3

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string) => {
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dark + 0.05)
}

const grounds = (tokens: Tokens) => [
  tokens.ground,
  tokens.surface,
  tokens.raised,
  tokens.sunken,
  tokens.hover,
  tokens.selected,
]

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('the %s colours', (_name, tokens) => {
  it('let every text be read on every ground', () => {
    for (const text of [tokens.text, tokens.textSoft, tokens.textFaint, tokens.accent]) {
      for (const ground of grounds(tokens)) expect(contrast(text, ground)).toBeGreaterThanOrEqual(readable)
    }
  })

  it('let every tone be read on its own tint and on rows', () => {
    for (const tone of Object.values(tokens.tone)) {
      for (const ground of [tone.soft, tokens.surface, tokens.hover, tokens.selected]) {
        expect(contrast(tone.text, ground)).toBeGreaterThanOrEqual(readable)
      }
      expect(contrast(tone.mark, tokens.surface)).toBeGreaterThanOrEqual(visible)
    }
  })

  it('let the main button be read and fields be found', () => {
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(readable)
    expect(contrast(tokens.onAccent, tokens.accentStrong)).toBeGreaterThanOrEqual(readable)
    expect(contrast(tokens.control, tokens.surface)).toBeGreaterThanOrEqual(visible)
  })
})
