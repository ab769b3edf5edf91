import type { Words } from '../text.ts'
import type { RuleKind, RulePurpose } from './kinds.ts'

export const kindLabels = {
  banned_goods: { en: 'Banned goods', ko: '금지 품목' },
  restricted_words: { en: 'Restricted words', ko: '제한 문구' },
  brand_without_permission: { en: 'Brand without permission', ko: '브랜드 무단 판매' },
  certificate_format: { en: 'Certificate', ko: '인증번호' },
  price_outlier: { en: 'Price', ko: '가격' },
  known_fake_image: { en: 'Known fake', ko: '위조품 이미지' },
  suspicious_words: { en: 'Suspicious words', ko: '의심 문구' },
  seller_watched: { en: 'Watched seller', ko: '주시 판매자' },
} satisfies Record<RuleKind, Words>

export const purposeLabels = {
  gating: { en: 'before approval', ko: '승인 전' },
  monitor: { en: 'while on sale', ko: '판매 중' },
  both: { en: 'before approval and on sale', ko: '승인 전과 판매 중' },
} satisfies Record<RulePurpose, Words>

export const matchingLabels = {
  word: { en: 'as a word', ko: '단어 단위로' },
  fragment: { en: 'also inside of words', ko: '단어 안에서도' },
} satisfies Record<'word' | 'fragment', Words>
