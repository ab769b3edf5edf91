import type { MeasuredMetric } from './performance.ts'

/** What people of the demo wrote: to colleagues in Korean, to sellers and from them in the seller's language. */

type Both = { ko: string; en: string }

export const questions: Record<MeasuredMetric, readonly Both[]> = {
  late_delivery_rate: [
    {
      ko: '최근 30일간 배송 지연이 늘어난 원인과 재발 방지 계획을 알려 주시기 바랍니다.',
      en: 'Please tell us why deliveries became late in the last 30 days, and what will prevent it from happening again.',
    },
    {
      ko: '지연 주문의 출고 일시와 택배사 인계 시각을 확인할 수 있는 자료를 제출해 주십시오.',
      en: 'Please send us records that show when the late orders left your warehouse and when the courier took them over.',
    },
  ],
  cancellation_rate: [
    {
      ko: '품절로 취소된 주문의 재고 관리 방식과 개선 계획을 설명해 주시기 바랍니다.',
      en: 'Please explain how stock was kept for the orders that were cancelled, and what you will change.',
    },
  ],
  valid_tracking_rate: [
    {
      ko: '조회되지 않는 송장번호의 등록 경위와 실제 발송을 증명하는 자료를 제출해 주십시오.',
      en: 'Please explain how the untraceable tracking numbers came to be registered and prove that the orders were sent.',
    },
  ],
  answered_in_24h_rate: [
    {
      ko: '문의 답변이 지연된 사유와 응대 인력 현황을 알려 주시기 바랍니다.',
      en: 'Please tell us why inquiries were left unanswered and who looks after them at present.',
    },
  ],
  review_score: [
    {
      ko: '낮은 평점이 집중된 상품의 품질 점검 결과를 공유해 주시기 바랍니다.',
      en: 'Please share the results of your quality check on the goods that drew most of the low scores.',
    },
  ],
}

export const explanations: readonly Both[] = [
  {
    ko: '물류센터 이전으로 출고가 밀렸습니다. 이번 주에 이전을 마쳤고 당일 출고 체계를 복구하였습니다.',
    en: 'We moved our warehouse and orders piled up. The move is finished and same-day dispatch is back.',
  },
  {
    ko: '담당자 퇴사로 재고 동기화가 누락되었습니다. 자동 연동을 도입하였으며 담당자를 새로 지정하였습니다.',
    en: 'The person in charge left and stock was not kept in step. We have automated it and named a successor.',
  },
  {
    ko: '계약 택배사의 파업으로 지연되었습니다. 택배사 확인서를 첨부하며, 보조 택배사와 추가 계약을 체결하였습니다.',
    en: 'Our courier was on strike; its statement is attached. We have signed with a second courier.',
  },
  {
    ko: '불량 로트를 확인하여 전량 회수하였고, 해당 고객에게 교환 및 환불 처리를 완료하였습니다.',
    en: 'We found the faulty batch, took all of it back, and exchanged or refunded every order concerned.',
  },
]

export const proposalReasons: readonly string[] = [
  '동일 지표의 기준 초과가 2주 연속 확인되었고 소명이 없었습니다. 단계에 맞는 조치를 제안합니다.',
  '주문 표본 20건을 확인한 결과 판매자 귀책이 명확합니다.',
  '이전 조치 이후에도 개선되지 않아 한 단계 높은 조치가 필요합니다.',
  '소명 내용은 인정되나 고객 피해가 이미 발생하여 조치가 필요하다고 판단합니다.',
  '지표 수치와 고객 문의 내용이 일치합니다. 단순 집계 오류로 볼 근거가 없습니다.',
]

export const graveReasons: readonly string[] = [
  '송장 15건을 택배사에 조회한 결과 11건이 주문과 무관한 배송지였습니다. 가송장 등록으로 판단합니다.',
  '고객 피해가 계속 발생하고 있어 판매를 우선 중지하고 정산을 보류해야 합니다.',
  '허위 처리가 여러 주문에서 같은 방식으로 반복되었습니다. 실수로 볼 수 없습니다.',
]

export const triageNotes: readonly string[] = [
  '지표 추이를 확인했습니다. 조사로 넘깁니다.',
  '주문 수가 충분하고 일시적 변동으로 보기 어렵습니다.',
  '최근 유사 케이스가 있어 함께 확인이 필요합니다.',
]

export const dismissals = [
  { reason: 'false_positive', note: '집계 기간에 택배사 전산 장애가 포함되어 위반으로 볼 수 없습니다.' },
  { reason: 'excluded_metric', note: '폭설로 인한 배송 지연 32건, 택배사 확인서로 제외 처리하였습니다.' },
  { reason: 'duplicate', note: '같은 원인의 선행 케이스에서 이미 조치하였습니다.' },
  {
    reason: 'false_positive',
    note: '고객 변심 취소가 판매자 취소로 잘못 분류된 건입니다. 데이터팀에 정정을 요청했습니다.',
  },
] as const

export const sentBack: readonly string[] = [
  '근거가 된 주문 번호가 빠져 있습니다. 보완 후 다시 상신해 주세요.',
  '이 판매자는 직전 조치가 주의 통지입니다. 단계에 맞는 조치로 다시 제안해 주세요.',
]

export const withdrawals: readonly string[] = ['판매자 소명이 늦게 도착하여 다시 검토합니다.']

export const liftReasons: readonly string[] = [
  '최근 지표가 기준 안으로 회복되었고 미발송 주문이 없습니다.',
  '2주 연속 기준을 충족하였습니다. 해제를 제안합니다.',
  '개선 계획 이행을 확인하였습니다.',
]

export const keepReasons: readonly string[] = [
  '회복된 지 일주일이 되지 않았습니다. 한 주 더 지켜본 뒤 다시 상신해 주세요.',
]

export const escalations: readonly string[] = [
  '최근 180일간 누적 벌점이 기준을 넘었고 같은 위반이 반복됩니다.',
  '가송장 등록이 조직적으로 이루어진 정황이 확인되었습니다.',
]

export const closures: readonly string[] = ['최종 소명 기회를 부여하였으나 답변이 없었습니다. 영구 폐점에 동의합니다.']
export const mercies: readonly string[] = ['대표자 면담 결과 개선 의지가 확인되었습니다. 기존 조치를 유지합니다.']

/** What people saw with their own eyes, where no file had a figure for it. */
export const sightings: readonly { metric: MeasuredMetric; finding: string }[] = [
  {
    metric: 'valid_tracking_rate',
    finding:
      '고객 문의 7건에서 배송 완료로 표시된 상품을 받지 못했다는 내용을 확인했습니다. 송장이 모두 같은 배송지입니다.',
  },
  {
    metric: 'cancellation_rate',
    finding:
      '결제 후 전화로 취소를 유도하고 같은 상품을 더 비싼 값에 다시 등록하고 있습니다. 통화 녹취 3건을 확인했습니다.',
  },
  {
    metric: 'review_score',
    finding:
      '적립금을 대가로 별점 5점 리뷰를 요구하는 안내문이 상품 상자에서 발견되었습니다. 고객 사진 4건을 첨부합니다.',
  },
  {
    metric: 'late_delivery_rate',
    finding:
      '출고하지 않은 주문을 발송 처리한 뒤 일주일 후에 보내고 있습니다. 주문 12건의 택배사 집하 기록을 대조했습니다.',
  },
]
