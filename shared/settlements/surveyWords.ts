import type { Locale, Words } from '../text.ts'

type Told = { name: string; number: string; link: string }

/** The letter that asks how content a seller was. */
export function surveyLetter(locale: Locale, { name, number, link }: Told): { subject: string; body: string } {
  if (locale === 'ko')
    return {
      subject: `정산 문의 ${number} 처리는 어떠셨나요?`,
      body: `${name} 님, 안녕하세요.\n\n정산 문의 ${number}가 종결되었습니다. 처리 결과에 얼마나 만족하셨는지 알려 주세요. 한 번만 응답하실 수 있습니다.\n\n${link}\n\n이 링크는 로그인 없이 열 수 있으니 다른 사람에게 전달하지 말아 주세요.\n\n판매자 운영팀 드림`,
    }
  return {
    subject: `How did we do with ${number}?`,
    body: `Dear ${name},\n\nyour settlement ticket ${number} is closed. Please tell us how satisfied you were; the link can be answered once.\n\n${link}\n\nIt opens without signing in, so please do not pass it on.\n\nSeller Operations`,
  }
}

/** The page behind the link. */
export const ratePageWords = {
  title: { en: 'How satisfied were you?', ko: '처리 결과에 만족하셨나요?' },
  about: { en: 'Settlement ticket {number}', ko: '정산 문의 {number}' },
  worst: { en: 'Not at all', ko: '매우 불만족' },
  best: { en: 'Very', ko: '매우 만족' },
  comment: { en: 'What should we do better?', ko: '개선할 점을 적어 주세요' },
  optional: { en: 'Optional', ko: '선택 사항' },
  send: { en: 'Send', ko: '보내기' },
  thanks: { en: 'Thank you.', ko: '감사합니다.' },
  thanksText: { en: 'Your answer was saved.', ko: '응답이 저장되었습니다.' },
  gone: { en: 'This link no longer works', ko: '사용할 수 없는 링크입니다' },
  goneText: {
    en: 'It was answered already, or its time is over.',
    ko: '이미 응답했거나 유효 기간이 지났습니다.',
  },
  failed: { en: 'It could not be sent. Please try again.', ko: '전송하지 못했습니다. 다시 시도해 주세요.' },
} satisfies Record<string, Words>
