import { earphones, type GatingStory, handed, read } from './gatingStories.ts'

const day = 24

/** Requests of the last weeks that were decided: some of the hits that came before were right, some were not. */
export const decidedRequests: readonly GatingStory[] = [
  {
    goods: [earphones],
    certificate: { type: 'radio', number: 'R-C-HBT-HB100' },
    reason: '무선 이어폰 신규 판매 승인을 신청합니다.',
    papers: 'good',
    hoursAgo: 40 * day,
    beats: [...handed, { do: 'lookUp', after: 1 }, { do: 'approve', after: 20 }, { do: 'confirm', after: 5 }],
  },
  {
    goods: [
      { title: '유아 블록 장난감 세트 80피스', category: '유아동', certificate: '신고필 2023-11', priceKrw: 32_000 },
    ],
    reason: '유아 완구 판매 승인 신청',
    papers: 'bare',
    hoursAgo: 38 * day,
    beats: [
      { do: 'check', after: 4 },
      { do: 'markFound', after: 2 },
      { do: 'judge', after: 1, right: true },
      {
        do: 'reject',
        after: 26,
        code: 'unsafe_goods',
        text: {
          ko: 'KC 인증번호가 확인되지 않아 어린이제품 안전 기준을 충족하지 않습니다.',
          en: 'No KC number could be confirmed: the safety requirements for children’s goods are not met.',
        },
      },
    ],
  },
  {
    goods: [{ title: '관절염 치료 도움 글루코사민 90정', category: '건강기능식품', priceKrw: 28_000 }],
    reason: '건강기능식품 판매 승인 요청드립니다.',
    papers: 'good',
    hoursAgo: 36 * day,
    beats: [
      ...read,
      { do: 'judge', after: 1, right: true },
      { do: 'review', after: 1 },
      {
        do: 'reject',
        after: 18,
        code: 'wrong_category',
        text: {
          ko: '질병 치료를 표방하는 상품명은 사용할 수 없습니다. 상품명을 수정한 뒤 다시 신청해 주세요.',
          en: 'A title must not promise a cure. Correct it and apply anew.',
        },
      },
    ],
  },
  {
    goods: [{ title: '니코틴 액상 30ml 멘솔', category: '생활용품', priceKrw: 12_000 }],
    reason: '생활용품 등록 승인 요청',
    papers: 'good',
    hoursAgo: 33 * day,
    beats: [
      ...read,
      { do: 'judge', after: 1, right: true },
      { do: 'review', after: 1 },
      {
        do: 'reject',
        after: 4,
        code: 'legal_ban',
        text: { ko: '온라인 판매가 금지된 품목입니다.', en: 'These goods must not be sold online.' },
      },
    ],
  },
  {
    goods: [{ title: '이미테이션 플라워 리스 인테리어 장식', category: '생활용품', priceKrw: 19_000 }],
    reason: '조화 리스 판매 승인 신청',
    papers: 'good',
    hoursAgo: 31 * day,
    beats: [
      ...read,
      { do: 'judge', after: 1, right: false },
      { do: 'review', after: 1 },
      { do: 'approve', after: 12 },
      { do: 'confirm', after: 4 },
    ],
  },
  {
    goods: [{ title: '아동 자전거 헬멧', category: '유아동', certificate: 'CB-123', priceKrw: 41_000 }],
    certificate: { type: 'children_confirmation', number: 'CB061R123-1001' },
    reason: '아동 헬멧 판매 승인 신청',
    papers: 'good',
    hoursAgo: 29 * day,
    beats: [
      ...read,
      { do: 'judge', after: 1, right: false },
      { do: 'review', after: 1 },
      { do: 'approve', after: 30 },
      { do: 'confirm', after: 5 },
    ],
  },
  {
    goods: [{ title: '레플리카 축구 유니폼 홈', category: '스포츠·레저', priceKrw: 15_000 }],
    reason: '유니폼 판매 승인 요청',
    papers: 'other_name',
    hoursAgo: 27 * day,
    beats: [
      { do: 'check', after: 3 },
      { do: 'markFound', after: 2 },
      { do: 'judge', after: 1, right: true },
      {
        do: 'reject',
        after: 20,
        code: 'unproven_route',
        text: { ko: '정품 유통 경로가 확인되지 않습니다.', en: 'The route of genuine goods is not proven.' },
      },
    ],
  },
  {
    brand: 'Dewhan',
    reason: '듀한 공식 대리점으로 브랜드 판매 승인을 신청합니다.',
    papers: 'good',
    hoursAgo: 26 * day,
    beats: [...handed, { do: 'approve', after: 24 }, { do: 'confirm', after: 6 }],
  },
  {
    brand: 'Vitabrook',
    reason: '비타브룩 판매 승인 신청',
    papers: 'half',
    hoursAgo: 25 * day,
    beats: [
      { do: 'check', after: 4 },
      { do: 'markFound', after: 2 },
      { do: 'ask', after: 1 },
      { do: 'timeOut', after: 16 * day },
    ],
  },
  {
    brand: 'Ridgemark',
    reason: '릿지마크 수입사와 계약하여 판매합니다.',
    papers: 'gap',
    hoursAgo: 24 * day,
    beats: [
      { do: 'check', after: 3 },
      { do: 'markFound', after: 2 },
      { do: 'ask', after: 1 },
      { do: 'supply', after: 3 * day },
      { do: 'mark', after: 4 },
      { do: 'review', after: 1 },
      { do: 'approveWithConditions', after: 24 },
      { do: 'confirm', after: 6 },
    ],
  },
  {
    brand: 'Kestrion',
    reason: '케스트리온 이어폰 병행 수입 판매',
    papers: 'good',
    hoursAgo: 22 * day,
    beats: [
      ...handed,
      {
        do: 'reject',
        after: 30,
        code: 'forged_document',
        text: {
          ko: '수입 서류의 발행일이 수정된 것으로 확인되었습니다.',
          en: 'The date of the import paper was altered.',
        },
      },
    ],
  },
  {
    brand: 'Pawlune',
    reason: '포룬 반려동물 용품 판매 승인 신청',
    papers: 'good',
    hoursAgo: 20 * day,
    beats: [
      ...handed,
      { do: 'approve', after: 20 },
      { do: 'confirm', after: 6 },
      { do: 'revoke', after: 9 * day, reason: '시험 구매에서 위조 상품이 확인되어 판매 승인을 취소합니다.' },
    ],
  },
  {
    category: '의료기기',
    reason: '의료기기 판매업 신고를 마쳤습니다.',
    papers: 'ending',
    hoursAgo: 17 * day,
    beats: [...handed, { do: 'approve', after: 18 }, { do: 'confirm', after: 6 }],
  },
  {
    brand: 'Brixholm',
    reason: '브릭스홀름 주방용품 판매',
    papers: 'none',
    hoursAgo: 15 * day,
    beats: [
      { do: 'check', after: 5 },
      { do: 'withdraw', after: 40, reason: '판매자가 판매 계획을 취소했습니다.' },
    ],
  },
  {
    goods: [{ title: '스테인리스 텀블러 500ml', category: '생활용품', priceKrw: 17_000 }],
    reason: '전화 문의로 등록',
    papers: 'good',
    hoursAgo: 13 * day,
    by: 'agent2@demo',
    beats: [...handed, { do: 'clear', after: 20, reason: '승인 대상 상품이 아닙니다.' }],
  },
]
