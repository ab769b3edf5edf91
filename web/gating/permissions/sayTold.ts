import type { DocumentType } from '#shared/gating/documents.ts'
import { documentTypeWords } from '#shared/gating/documentWords.ts'
import type { GateCauses } from '#shared/gating/lifeSchema.ts'
import type { Words } from '#shared/text.ts'
import { exactDay } from '../../ui/times.ts'
import type { Say } from '../../ui/useSay.ts'

/** The facts of a cause as one sentence; what it names, its reason, and since when. */
export function sayTold({ cause, told }: GateCauses['reviews'][number], say: Say): string {
  const text = (field: string) => (typeof told[field] === 'string' ? told[field] : '')
  const day = (field: string): Words => {
    const at = new Date(text(field))
    return { en: exactDay(at, 'en'), ko: exactDay(at, 'ko') }
  }
  if (cause === 'high_risk') {
    const since = say(day('since'))
    return say(
      { en: '{brand}, since {since}: {reason}', ko: '{brandKo}, {since} 지정: {reason}' },
      { brand: text('brand'), brandKo: text('brandKo'), since, reason: text('reason') },
    )
  }
  if (cause === 'test_buy') return say({ en: 'was due on {by}', ko: '기한 {by}' }, { by: say(day('testBuyBy')) })
  if (cause === 'complaint') return text('number')
  if (cause === 'document') {
    const name = isDocumentType(told.type) ? say(documentTypeWords[told.type]) : ''
    return say({ en: '{name} ran out on {at}', ko: '{name}, {at} 만료' }, { name, at: say(day('at')) })
  }
  const missing = [told.missing].flat().flatMap((type) => (isDocumentType(type) ? say(documentTypeWords[type]) : []))
  return say({ en: 'now wanted: {missing}', ko: '추가로 필요한 서류: {missing}' }, { missing: missing.join(', ') })
}

const isDocumentType = (word: unknown): word is DocumentType => typeof word === 'string' && word in documentTypeWords
