import { earphones, type GatingStory, handed } from './gatingStories.ts'

/** Requests of these days, each where somebody of the demo finds it. */
export const openRequests: readonly GatingStory[] = [
  {
    brand: 'Maison Orvel',
    reason: '메종오르벨 가방을 공식 수입사에서 매입하여 판매하려고 합니다.',
    papers: 'gap',
    hoursAgo: 60,
    beats: [{ do: 'check', after: 5 }],
  },
  {
    brand: 'Northvale',
    reason: '노스베일 아우터 판매 승인을 신청합니다.',
    papers: 'other_name',
    hoursAgo: 52,
    beats: [{ do: 'check', after: 4 }],
  },
  {
    brand: 'Voltnara',
    reason: '볼트나라 충전기 정식 총판입니다.',
    papers: 'old',
    hoursAgo: 47,
    beats: [{ do: 'check', after: 6 }],
  },
  { brand: 'Momdoran', reason: '맘도란 유아용품 판매 승인 요청', papers: 'good', hoursAgo: 8, beats: [] },
  {
    goods: [earphones],
    certificate: { type: 'radio', number: 'R-C-HBT-HB200' },
    reason: '무선 이어폰 후속 모델 판매 승인',
    papers: 'good',
    hoursAgo: 6,
    beats: [],
  },
  { category: '건강기능식품', reason: '건강기능식품 카테고리 판매 승인 신청', papers: 'good', hoursAgo: 4, beats: [] },
  {
    goods: [{ title: '짭퉁 아닌 정품급 미니백', category: '패션의류', priceKrw: 39_000 }],
    reason: '미니백 판매 승인 신청',
    papers: 'bare',
    hoursAgo: 70,
    beats: [
      { do: 'check', after: 4 },
      { do: 'markFound', after: 3 },
      { do: 'ask', after: 1 },
    ],
  },
  {
    brand: 'Luméra',
    reason: '루메라 앰플 판매 승인 신청',
    papers: 'bare',
    hoursAgo: 96,
    beats: [
      { do: 'check', after: 4 },
      { do: 'markFound', after: 3 },
      { do: 'ask', after: 1 },
    ],
  },
  {
    goods: [{ ...earphones, title: '블루투스 스피커 SP-20', certificate: 'R-C-HBT-SP20' }],
    certificate: { type: 'radio', number: 'R-C-HBT-SP20' },
    reason: '블루투스 스피커 판매 승인',
    papers: 'good',
    hoursAgo: 44,
    beats: [
      { do: 'check', after: 5 },
      { do: 'askSupplier', after: 3, question: '2026년 9월 세금계산서를 발행하셨는지 확인 부탁드립니다.' },
    ],
  },
  { brand: 'Dewhan', reason: '듀한 스킨케어 라인 판매 승인 신청', papers: 'good', hoursAgo: 50, beats: handed },
  { brand: 'Ridgemark', reason: '릿지마크 등산용품 판매 승인 신청', papers: 'good', hoursAgo: 42, beats: handed },
  {
    goods: [{ title: '당뇨 치료 여주환 300g', category: '건강기능식품', priceKrw: 33_000 }],
    reason: '여주환 판매 승인 신청',
    papers: 'good',
    hoursAgo: 40,
    beats: handed,
  },
  {
    goods: [{ title: '전자담배 액상 샘플 세트', category: '생활용품', priceKrw: 9_900 }],
    reason: '샘플 세트 판매 승인',
    papers: 'good',
    hoursAgo: 36,
    beats: handed,
  },
  {
    brand: 'Kestrion',
    reason: '케스트리온 헤드폰 공식 판매점 승인 신청',
    papers: 'good',
    hoursAgo: 54,
    beats: [...handed, { do: 'approve', after: 8 }],
  },
  {
    brand: 'Maison Orvel',
    reason: '메종오르벨 병행 수입 판매 승인 신청',
    papers: 'good',
    hoursAgo: 49,
    beats: [...handed, { do: 'approve', after: 7 }],
  },
]
