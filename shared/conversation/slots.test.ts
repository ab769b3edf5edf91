import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillKnown, fillMessage, messageSlots, messageValues, unknownSlots } from './slots.ts'

const facts = {
  sellerName: '한빛상사',
  caseNumber: 'SUS-2026-000123',
  subject: '배송 지연',
  agentName: '김서연',
  teamName: { en: 'Operations 1', ko: '운영 1팀' },
  waitsUntil: null,
  now: new Date('2026-11-21T16:00:00Z'),
}

describe('words in braces in a message', () => {
  it('are filled in the seller’s language, with the day it is in Seoul', () => {
    const said = (locale: 'en' | 'ko') => fillMessage('{{team_name}}, {{today}}', messageValues(facts, locale))
    expect(said('ko')).toEqual({ text: '운영 1팀, 2026년 11월 22일' })
    expect(said('en')).toEqual({ text: 'Operations 1, 22 November 2026' })
  })

  it('are named when nothing fills them: misspelt, without a value, or left open', () => {
    const values = messageValues(facts, 'ko')
    expect(fillMessage('{{answer_by}} {{sellername}}', values)).toEqual({ unfilled: ['answer_by', 'sellername'] })
    expect(fillMessage('{{seller_name', values)).toEqual({ unfilled: ['{{ }}'] })
  })

  it('stay in their braces in the composer until they can be filled', () => {
    expect(fillKnown('{{seller_name}} {{answer_by}} {{nonsense}}', messageValues(facts, 'ko'))).toBe(
      '한빛상사 {{answer_by}} {{nonsense}}',
    )
  })

  it('never make new ones out of what a seller is called', () => {
    fc.assert(
      fc.property(fc.string(), (sellerName) => {
        fc.pre(sellerName.trim() !== '')
        const filled = fillMessage('{{seller_name}}', messageValues({ ...facts, sellerName }, 'ko'))
        expect(filled).toEqual({ text: sellerName })
      }),
    )
  })

  it('can be used in a snippet when a message knows them', () => {
    expect(unknownSlots(messageSlots.map((slot) => `{{${slot}}}`).join(' '))).toEqual([])
    expect(unknownSlots('{{seller}} {{')).toEqual(['seller', '{{ }}'])
  })
})
