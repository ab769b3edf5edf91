import type { MonitoringRule } from '../monitoring/rule.ts'

const rule = (
  id: string,
  names: readonly [en: string, ko: string],
  more: Pick<MonitoringRule, 'kind' | 'purpose' | 'weight'> & Partial<MonitoringRule>,
): MonitoringRule => ({
  id,
  nameEn: names[0],
  nameKo: names[1],
  terms: [],
  matching: 'word',
  allow: [],
  share: 0.5,
  // Tukey's fence.
  fence: 1.5,
  leastListings: 8,
  distance: 4,
  forms: [],
  categories: [],
  isHardBan: false,
  isOn: true,
  ...more,
})

/** Base rules of the house. Goods barred online (medicines, liquor, tobacco, corrective lenses, arms) are the trade's. */
export const baseRules: MonitoringRule[] = [
  rule('barred-goods', ['Goods barred online', '온라인 판매 금지 품목'], {
    kind: 'banned_goods',
    purpose: 'both',
    weight: 100,
    isHardBan: true,
    terms: [
      ...[
        '전자담배 액상',
        '니코틴 액상',
        '연초',
        '시가렛',
        '도수 안경',
        '도수 렌즈',
        '콘택트렌즈',
        '비아그라',
        '졸피뎀',
      ],
      ...['수면제', '마약', '위조 신분증', '공기총', '전기충격기', '복제 카드'],
      ...['nicotine liquid', 'prescription lenses', 'viagra', 'zolpidem', 'fake id', 'air rifle', 'stun gun'],
    ],
    allow: ['마약김밥', '마약베개', '마약옥수수', '마약 방석', '마약계란', '마약떡볶이', '금연초'],
  }),
  rule('medical-claims', ['Claims of a cure', '질병 치료 표방 문구'], {
    kind: 'restricted_words',
    purpose: 'both',
    weight: 35,
    matching: 'fragment',
    terms: [
      ...['암 치료', '당뇨 치료', '고혈압 치료', '아토피 완치', '탈모 완치', '항암 효과', '관절염 치료', '식약처 보증'],
      ...['cures cancer', 'cures diabetes', 'fda guaranteed', 'heals eczema'],
    ],
    allow: ['치료 목적이 아닙니다'],
  }),
  rule('words-of-fakes', ['Words of fakes', '위조품 은어'], {
    kind: 'suspicious_words',
    purpose: 'both',
    weight: 45,
    matching: 'fragment',
    terms: [
      ...[
        '짝퉁',
        '짭퉁',
        '레플리카',
        '이미테이션',
        '미러급',
        '정품급',
        '에스급',
        '자체제작급',
        '로스분',
        '커스텀급',
        '동일공장',
      ],
      ...[
        'replica',
        'knockoff',
        'mirror quality',
        'superfake',
        'aaa quality',
        '1:1 copy',
        'first copy',
        'inspired by original',
      ],
    ],
    allow: [
      '짝퉁 아님',
      '레플리카 유니폼',
      'replica jersey',
      '이미테이션 식물',
      '이미테이션 조화',
      '짝퉁 감별',
      '이미테이션 주얼리',
    ],
  }),
  rule('hush-words', ['Hints at the seller’s back door', '은밀 거래 유도 문구'], {
    kind: 'suspicious_words',
    purpose: 'monitor',
    weight: 20,
    terms: [
      ...[
        '로고 문의',
        '브랜드 문의',
        '실사 문의',
        '카톡 문의',
        '백화점 동일',
        '택 제거',
        '라벨 제거',
        '정품 박스 포함',
      ],
      ...['logo on request', 'dm for logo', 'tag removed', 'label cut', 'same factory'],
    ],
  }),
  rule('far-under-market', ['Far under the market', '시세보다 크게 낮은 가격'], {
    kind: 'price_outlier',
    purpose: 'both',
    weight: 40,
    share: 0.6,
    leastListings: 8,
  }),
  rule('known-fake-picture', ['Picture of a known fake', '위조 확정 상품 이미지'], {
    kind: 'known_fake_image',
    purpose: 'both',
    weight: 75,
    distance: 4,
  }),
  rule('brand-unpermitted', ['Gated brand without a permission', '승인 없는 제한 브랜드'], {
    kind: 'brand_without_permission',
    purpose: 'both',
    weight: 40,
  }),
  rule('certificate-form', ['Certificate not in form', '인증번호 형식 오류'], {
    kind: 'certificate_format',
    purpose: 'gating',
    weight: 30,
    // Who already sells was let in with their papers: asked of all stock, it would say the same of thousands.
    categories: ['디지털', '유아동'],
    // The radio form R-CRM-ABC-… is that of the Radio Research Agency since 2018; the others are usual KC numbers.
    forms: [
      'R-?-???-*',
      'R-??-???-*',
      'R-???-???-*',
      '@@######-#####',
      '@@#####-#####@',
      'CB###@###-####',
      'MSIP-???-???-*',
    ],
  }),
  rule('seller-watched', ['Seller on the watch list', '주시 판매자'], {
    kind: 'seller_watched',
    purpose: 'monitor',
    weight: 15,
  }),
]
