import type { Words } from '../text.ts'
import type { ReviewCause, UnauthorisedWay } from './life.ts'
import type { GatingScope, permissionEnds } from './scopes.ts'

export const unauthorisedWayWords = {
  no_permission: { en: 'No permission', ko: '승인 없이 판매' },
  other_category: { en: 'Another category than permitted', ko: '승인 범위 외 카테고리' },
  other_spelling: { en: 'Brand written otherwise', ko: '브랜드 표기 변형' },
  same_goods: { en: 'Same goods as a gated product', ko: '승인 대상과 동일 상품' },
} satisfies Record<UnauthorisedWay, Words>

export const reviewCauseWords = {
  matrix: { en: 'Required documents changed', ko: '필수 서류 기준 변경' },
  document: { en: 'A document has run out', ko: '제출 서류 만료' },
  complaint: { en: 'Upheld counterfeit report', ko: '위조 신고 인정' },
  high_risk: { en: 'Brand on the high-risk list', ko: '고위험 브랜드 지정' },
  test_buy: { en: 'Test buy overdue', ko: '시험 구매 기한 경과' },
} satisfies Record<ReviewCause, Words>

export const permissionScopeWords = {
  product: { en: 'Products', ko: '개별 상품' },
  brand: { en: 'Brand', ko: '브랜드' },
  category: { en: 'Category', ko: '카테고리' },
} satisfies Record<GatingScope, Words>

export const permissionEndWords = {
  expired: { en: 'Expired', ko: '기간 만료' },
  revoked: { en: 'Revoked', ko: '승인 철회' },
  replaced: { en: 'Renewed', ko: '갱신됨' },
} satisfies Record<(typeof permissionEnds)[number], Words>
