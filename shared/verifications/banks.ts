import type { Words } from '../text.ts'

/** Banks by the three digits of the Korean financial network; a fourth, leading zero is how some inquiries write them. */
export const banks = {
  '002': { en: 'KDB', ko: 'KDB산업은행' },
  '003': { en: 'IBK', ko: 'IBK기업은행' },
  '004': { en: 'KB Kookmin', ko: 'KB국민은행' },
  '007': { en: 'Suhyup', ko: '수협은행' },
  '011': { en: 'NH NongHyup', ko: 'NH농협은행' },
  '020': { en: 'Woori', ko: '우리은행' },
  '023': { en: 'SC First', ko: 'SC제일은행' },
  '027': { en: 'Citibank Korea', ko: '한국씨티은행' },
  '031': { en: 'iM Bank', ko: 'iM뱅크' },
  '032': { en: 'Busan Bank', ko: '부산은행' },
  '034': { en: 'Gwangju Bank', ko: '광주은행' },
  '035': { en: 'Jeju Bank', ko: '제주은행' },
  '037': { en: 'Jeonbuk Bank', ko: '전북은행' },
  '039': { en: 'Kyongnam Bank', ko: '경남은행' },
  '045': { en: 'MG Saemaul', ko: '새마을금고' },
  '048': { en: 'Shinhyup', ko: '신협' },
  '071': { en: 'Korea Post', ko: '우체국' },
  '081': { en: 'Hana', ko: '하나은행' },
  '088': { en: 'Shinhan', ko: '신한은행' },
  '089': { en: 'K bank', ko: '케이뱅크' },
  '090': { en: 'KakaoBank', ko: '카카오뱅크' },
  '092': { en: 'Toss Bank', ko: '토스뱅크' },
} as const satisfies Record<string, Words>

export type BankCode = keyof typeof banks

export const bankCodeOf = (text: string): string => (/^0\d{3}$/.test(text) ? text.slice(1) : text)

/** The bank of a code, or null for one that nobody has. */
export const bankOf = (code: string): Words | null => {
  const plain = bankCodeOf(code)
  return plain in banks ? banks[plain as BankCode] : null
}
