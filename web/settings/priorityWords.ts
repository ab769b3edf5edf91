import type { Words } from '#shared/text.ts'

export const priorityWords = {
  weights: { en: 'What weighs, and how much', ko: '가중치' },
  weightsHint: {
    en: 'The score of a case is the sum of these points. “Next case” offers the highest score that somebody may work on; “why this one” on a case shows every summand.',
    ko: '케이스 점수는 아래 점수의 합입니다. ‘다음 케이스’는 처리할 수 있는 케이스 중 점수가 가장 높은 것을 배정하며, 케이스 화면의 ‘우선순위 근거’에서 항목별 점수를 볼 수 있습니다.',
  },
  promisePerHour: { en: 'Each hour less of the promise', ko: '남은 기한 1시간 감소당' },
  promiseHint: {
    en: 'counted from {hours} h on: more time left takes points away',
    ko: '{hours}시간 기준, 더 남아 있으면 감점',
  },
  severityOf: { en: 'Severity: {severity}', ko: '심각도: {severity}' },
  buyerHarm: { en: 'Each level of harm to buyers (0–3)', ko: '구매자 피해 단계당 (0–3)' },
  gmvPerTenfold: { en: 'Each tenfold of GMV above ₩1 million', ko: '거래액 10배당 (100만 원 초과분)' },
  perReport: { en: 'Each report beyond the first', ko: '두 번째 신고부터 건당' },
  mostReports: { en: 'Reports that are counted at most', ko: '최대 반영 신고 수' },
  points: { en: 'points', ko: '점' },
  capacity: { en: 'How much a person holds', ko: '처리 한도' },
  capacityHint: {
    en: 'Units of the cases one owns and has to work on. What waits for the seller counts nothing.',
    ko: '담당하며 처리해야 하는 케이스의 단위 합입니다. 판매자 답변을 기다리는 케이스는 포함하지 않습니다.',
  },
  defaultCapacity: { en: 'Units when the profile says nothing', ko: '기본 한도 (단위)' },
  unitsOf: { en: 'Units of a case: {kind}', ko: '케이스당 단위: {kind}' },
  longestHold: { en: 'Longest hold, hours', ko: '최대 보류 시간' },
  example: { en: 'How three cases would stand', ko: '예시 3건의 순서' },
  exampleHint: {
    en: 'Made-up cases under the weights above, highest score first.',
    ko: '위 가중치를 적용한 가상의 케이스입니다. 점수가 높은 순서입니다.',
  },
  late: { en: 'Small seller, light breach, 6 hours past due', ko: '소규모 판매자, 경미한 위반, 6시간 초과' },
  grave: { en: 'Large seller, danger to buyers, 20 hours left', ko: '대형 판매자, 구매자 위험, 20시간 남음' },
  reported: { en: 'Medium breach, reported six times, 30 hours left', ko: '보통 위반, 신고 6건, 30시간 남음' },
  progress: { en: 'Open cases weighed anew', ko: '진행 중 케이스 재계산' },
  progressOf: { en: 'v{number}: {done} of {total}', ko: 'v{number}: {done} / {total}건' },
  progressDone: { en: 'v{number}: all {total} done', ko: 'v{number}: {total}건 완료' },
} satisfies Record<string, Words>
