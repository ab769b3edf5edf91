import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, partsOf, slotsIn, unfillable } from './render.ts'
import { renderSample, sampleValues } from './samples.ts'
import { placeholders, templateNames } from './schema.ts'
import { slotsOf } from './slots.ts'

describe('filling a template', () => {
  it('puts every value in its place', () => {
    expect(
      fill('{{seller_name}}: {{ case_number }}, {{seller_name}}', { seller_name: '한빛', case_number: 'SUS-1' }),
    ).toEqual({
      text: '한빛: SUS-1, 한빛',
    })
  })

  it('refuses a hole, naming what is missing', () => {
    const values = { seller_name: '한빛', grounds: '  ', clause: null }
    expect(fill('{{seller_name}} {{grounds}} {{clause}} {{measure}}', values)).toEqual({
      unfilled: ['grounds', 'clause', 'measure'],
    })
  })

  it('treats what is in a value as words, never as a template or a pattern', () => {
    const values = { seller_name: '{{grounds}} $& $1 {{', grounds: 'secret' }
    expect(fill('<{{seller_name}}>', values)).toEqual({ text: '<{{grounds}} $& $1 {{>' })
  })

  it.each(['constructor', '__proto__', 'toString', 'Seller_Name', ''])('has no value for %j', (slot) => {
    expect(fill(`{{${slot}}}`, { seller_name: 'x' })).toEqual({ unfilled: [slot] })
  })

  it('loses nothing of a text without placeholders', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(slotsIn(text).length === 0)
        expect(fill(text, {})).toEqual({ text })
      }),
    )
  })

  it('cuts any text into pieces that make the text again', () => {
    const anyTemplate = fc.array(fc.constantFrom('{{', '}}', '{', '}', 'grounds', '한')).map((all) => all.join(''))
    fc.assert(
      fc.property(anyTemplate, (text) => {
        const again = partsOf(text).map((part) => ('slot' in part ? `{{${part.slot}}}` : part.text))
        expect(again.join('')).toBe(text)
      }),
    )
  })
})

describe('a text that may be published', () => {
  it('uses only what its letter has', () => {
    expect(unfillable('warning', '{{grounds}} {{until_date}} {{gruonds}}')).toEqual(['until_date', 'gruonds'])
    expect(unfillable('temporary_suspension', '{{grounds}} {{until_date}}')).toEqual([])
  })

  it('leaves no brace open', () => {
    expect(unfillable('warning', 'from {{grounds')).toEqual(['{{ }}'])
    expect(unfillable('warning', 'from grounds}}')).toEqual(['{{ }}'])
    expect(unfillable('warning', 'a single { is only a sign }')).toEqual([])
  })
})

describe('the sample case', () => {
  it('fills whatever a letter may say, in both languages', () => {
    for (const name of templateNames) {
      const text = slotsOf[name].map((slot) => `{{${slot}}}`).join(' ')
      for (const locale of ['en', 'ko'] as const) expect(renderSample(name, text, locale)).not.toContain('{{')
    }
    for (const slot of placeholders) expect(sampleValues.ko[slot]).not.toBe('')
  })

  it('leaves what the letter does not have in its braces', () => {
    expect(renderSample('warning', '{{until_date}}', 'en')).toBe('{{until_date}}')
  })
})
