import type { RejectReason } from '#shared/monitoring/kinds.ts'

/** What a listing of the monitoring story says and is; `{en}` and `{ko}` are a brand's name. */
export type Suspect = {
  title: string
  category: string
  /** Of what the brand usually costs, or in won where there is no brand. */
  price: number
  /** Without: what it is rejected for. */
  wrongBecause?: RejectReason
  /** Which known fake its picture is like, and in how many bits it differs. */
  picture?: readonly [fake: number, bits: number]
}

/** Really what the rules take them for. */
const guilty: readonly Suspect[] = [
  { title: '{ko} 미러급 숄더백 국내배송', category: '패션의류', price: 0.7 },
  { title: '[당일출고] {ko} 정 품 급 크로스백', category: '패션의류', price: 0.35 },
  { title: '{en} R3PLICA wallet 남성', category: '패션의류', price: 0.8 },
  { title: 'ㅉㅏㄱㅌㅜㅇ 운동화 로고 문의', category: '패션의류', price: 42_000 },
  { title: '{ko} s u p e r f a k e 반지갑', category: '패션의류', price: 0.9 },
  { title: '{ko} 로스분 니트 라벨 제거 후 발송', category: '패션의류', price: 0.6 },
  { title: '백화점 동일 {ko} 카드지갑 카톡 문의', category: '패션의류', price: 0.3 },
  { title: '{ko} 에스급 가죽 벨트', category: '패션의류', price: 0.75 },
  { title: '{en} AAA quality tote', category: '패션의류', price: 0.28 },
  { title: '여성 토트백 데일리 5컬러', category: '패션의류', price: 39_000, picture: [0, 2] },
  { title: '남성 반지갑 선물 포장', category: '패션의류', price: 29_000, picture: [1, 1] },
  { title: '{ko} 반지갑 오늘만 특가', category: '패션의류', price: 0.2 },
  { title: '니코틴 액상 30ml 무료배송', category: '생활용품', price: 18_000 },
  { title: '졸ㅍㅣ뎀 성분 수면 보조', category: '식품', price: 45_000 },
  { title: '아토피 완치 천연 크림 50ml', category: '뷰티', price: 32_000 },
  { title: '탈모 완치 두피 앰플', category: '뷰티', price: 54_000 },
  { title: '여주 환 당 뇨 치 료 3개월분', category: '식품', price: 39_000 },
]

/** They only look so. */
const innocent: readonly Suspect[] = [
  { title: '다이캐스트 클래식카 replica 모형 1/18', category: '유아동', price: 68_000, wrongBecause: 'harmless_words' },
  { title: '이미테이션 진주 롱 목걸이', category: '패션의류', price: 24_000, wrongBecause: 'harmless_words' },
  { title: '이미테이션 퍼 조끼 경량', category: '패션의류', price: 59_000, wrongBecause: 'harmless_words' },
  { title: '미러급 광택 셀프 세차 코팅제', category: '생활용품', price: 21_000, wrongBecause: 'harmless_words' },
  { title: '명품 짝퉁 구별하는 책', category: '생활용품', price: 17_000, wrongBecause: 'other_goods' },
  { title: '시가렛 팬츠 슬림핏 블랙', category: '패션의류', price: 39_000, wrongBecause: 'harmless_words' },
  { title: '마약 쿠션 대형 메모리폼', category: '반려동물', price: 33_000, wrongBecause: 'harmless_words' },
  { title: '전기충격기 아님 저주파 마사지기', category: '디지털', price: 47_000, wrongBecause: 'other_goods' },
  { title: '{ko} 카드지갑 스크래치 리퍼브', category: '패션의류', price: 0.38, wrongBecause: 'fair_price' },
  { title: '{ko} 시즌오프 이월 머플러', category: '패션의류', price: 0.34, wrongBecause: 'fair_price' },
]

export const suspects: readonly Suspect[] = [...guilty, ...innocent]

/** A picture of a known fake, or suspicious words far under the market. */
export const opensReport = ({ picture, price, wrongBecause }: Suspect): boolean =>
  picture !== undefined || (price < 0.4 && wrongBecause === undefined)

/** What the known fakes show. */
export const fakePictures: readonly { imageHash: string; label: string }[] = [
  { imageHash: 'c3a51e9078f0643d', label: '{ko} 토트백 위조품, 로고 각인 위치 다름' },
  { imageHash: '9be10f5a2cd43781', label: '{ko} 반지갑 위조품, 박음질 간격 불균일' },
  { imageHash: '14d7c2be8a905f63', label: '{en} sneaker, counterfeit sole pattern' },
  { imageHash: 'e08f3b61d5427a9c', label: '{ko} 벨트 위조품, 버클 무게 미달' },
]

/** Goods of a brand that are what they say. */
export const ordinaryGoods: readonly string[] = [
  '{ko} 숄더백 블랙',
  '{ko} 토트백 미디엄',
  '{en} 크로스백',
  '{ko} 버킷백 카멜',
  '{ko} 체인백 미니',
  '{en} 클러치',
  '{ko} 백팩 남녀공용',
  '{ko} 보스턴백',
  '{ko} 숄더백 그레이지',
  '{en} 호보백',
]
