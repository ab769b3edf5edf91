import type { Words } from '../text.ts'
import type { Measure, RestrictableFeature, Severity } from './ladder.ts'
import type { dismissReasons, escalateCauses, liftCauses } from './schema.ts'
import type { SuspensionAction, SuspensionState } from './workflow.ts'

export const suspensionStateWords = {
  detected: { en: 'Detected', ko: '감지됨' },
  triage: { en: 'In triage', ko: '분류 중' },
  investigating: { en: 'Investigating', ko: '조사 중' },
  awaiting_seller: { en: 'Waiting for seller', ko: '판매자 소명 대기' },
  proposed: { en: 'Proposed', ko: '조치 제안됨' },
  pending_approval: { en: 'Waiting for approval', ko: '승인 대기' },
  active: { en: 'In force', ko: '조치 시행 중' },
  appealed: { en: 'Appealed', ko: '이의 제기됨' },
  lifting: { en: 'Being lifted', ko: '해제 검토 중' },
  escalated: { en: 'Escalated', ko: '상위 검토 중' },
  lifted: { en: 'Lifted', ko: '해제됨' },
  expired: { en: 'Term ended', ko: '기간 만료' },
  permanent: { en: 'Closed for good', ko: '영구 폐점' },
  dismissed: { en: 'Dismissed', ko: '기각됨' },
} satisfies Record<SuspensionState, Words>

/** `label`: the button. `done`: the timeline, after a name. `explains`: one line above the form. */
export const suspensionActionWords = {
  triage: {
    label: { en: 'Start triage', ko: '분류 시작' },
    done: { en: 'started triage', ko: '분류를 시작했습니다' },
    explains: {
      en: 'You take a first look; nothing happens to the seller.',
      ko: '1차 확인 단계입니다. 판매자에게는 영향이 없습니다.',
    },
  },
  investigate: {
    label: { en: 'Investigate', ko: '조사 시작' },
    done: { en: 'began the investigation', ko: '조사를 시작했습니다' },
    explains: { en: 'The finding is worth a closer look.', ko: '확인된 사실을 자세히 조사합니다.' },
  },
  dismiss: {
    label: { en: 'Dismiss', ko: '기각' },
    done: { en: 'dismissed the case', ko: '케이스를 기각했습니다' },
    explains: { en: 'The case closes without a measure.', ko: '조치 없이 케이스를 종결합니다.' },
  },
  ask: {
    label: { en: 'Ask seller', ko: '소명 요청' },
    done: { en: 'asked the seller to explain', ko: '판매자에게 소명을 요청했습니다' },
    explains: {
      en: 'The seller gets a notice and ten business days to answer; the clock pauses.',
      ko: '판매자에게 통지가 발송되고 10영업일의 소명 기한이 주어지며, 처리 시계는 멈춥니다.',
    },
  },
  explain: {
    label: { en: 'Record answer', ko: '소명 접수' },
    done: { en: 'recorded the seller’s answer', ko: '판매자 소명을 접수했습니다' },
    explains: { en: 'Write down what the seller answered.', ko: '판매자가 답변한 내용을 기록합니다.' },
  },
  timeOut: {
    label: { en: 'No answer', ko: '무응답 처리' },
    done: { en: 'noted that the seller did not answer in time', ko: '기한 내 소명이 없음을 기록했습니다' },
    explains: { en: 'The answer is overdue.', ko: '소명 기한이 지났습니다.' },
  },
  propose: {
    label: { en: 'Propose measure', ko: '조치 제안' },
    done: { en: 'proposed a measure', ko: '조치를 제안했습니다' },
    explains: {
      en: 'Suspensions and payout holds go to a second person for approval.',
      ko: '판매 정지와 지급 보류는 다른 사람의 승인이 필요합니다.',
    },
  },
  withdraw: {
    label: { en: 'Withdraw proposal', ko: '제안 철회' },
    done: { en: 'withdrew the proposal', ko: '제안을 철회했습니다' },
    explains: { en: 'The case returns to investigation.', ko: '케이스가 조사 단계로 돌아갑니다.' },
  },
  apply: {
    label: { en: 'Apply measure', ko: '조치 시행' },
    done: { en: 'put the measure in force', ko: '조치를 시행했습니다' },
    explains: { en: 'The seller is told and the measure takes effect.', ko: '판매자에게 통지하고 조치를 시행합니다.' },
  },
  approve: {
    label: { en: 'Approve', ko: '승인' },
    done: { en: 'approved', ko: '승인했습니다' },
    explains: {
      en: 'With the last approval the seller is told and the measure takes effect.',
      ko: '마지막 승인과 함께 판매자에게 통지되고 조치가 시행됩니다.',
    },
  },
  sendBack: {
    label: { en: 'Send back', ko: '반려' },
    done: { en: 'sent the proposal back', ko: '제안을 반려했습니다' },
    explains: {
      en: 'Say what is missing; the case returns to investigation.',
      ko: '보완할 점을 적어 조사 단계로 돌려보냅니다.',
    },
  },
  admitAppeal: {
    label: { en: 'Appeal lodged', ko: '이의 제기 접수' },
    done: { en: 'lodged an appeal against the decision', ko: '이의 제기를 접수했습니다' },
    explains: {
      en: 'Somebody who had no part in the decision reviews it.',
      ko: '결정에 관여하지 않은 사람이 재검토합니다.',
    },
  },
  uphold: {
    label: { en: 'Uphold', ko: '원결정 유지' },
    done: { en: 'upheld the decision: the appeal is over', ko: '이의 제기가 종료되어 원결정을 유지했습니다' },
    explains: { en: 'The measure stays in force.', ko: '조치가 그대로 유지됩니다.' },
  },
  overturn: {
    label: { en: 'Overturn', ko: '원결정 취소' },
    done: { en: 'overturned the decision on appeal', ko: '이의 제기를 받아들여 원결정을 취소했습니다' },
    explains: {
      en: 'What the decision took is given back and its strike is void.',
      ko: '결정으로 제한된 것을 되돌리고 벌점을 취소합니다.',
    },
  },
  mitigate: {
    label: { en: 'Replace by a milder measure', ko: '가벼운 조치로 대체' },
    done: {
      en: 'put a milder measure in its place on appeal',
      ko: '이의 제기를 일부 받아들여 더 가벼운 조치로 대체했습니다',
    },
    explains: {
      en: 'The contested measure ends; a milder one takes its place.',
      ko: '기존 조치를 종료하고 더 가벼운 조치로 대체합니다.',
    },
  },
  lift: {
    label: { en: 'Lift measure', ko: '해제 제안' },
    done: { en: 'proposed to lift the measure', ko: '조치 해제를 제안했습니다' },
    explains: {
      en: 'A performance case lifts only when the figure is back inside its limit; a second person confirms.',
      ko: '실적 케이스는 지표가 기준 안으로 돌아와야 해제할 수 있으며, 다른 사람이 확정합니다.',
    },
  },
  keep: {
    label: { en: 'Keep in force', ko: '해제 거절' },
    done: { en: 'kept the measure in force', ko: '조치를 유지하기로 했습니다' },
    explains: { en: 'The lift is declined; the measure stays.', ko: '해제를 거절하고 조치를 유지합니다.' },
  },
  confirmLift: {
    label: { en: 'Confirm lift', ko: '해제 확정' },
    done: { en: 'lifted the measure', ko: '조치를 해제했습니다' },
    explains: {
      en: 'Restores exactly what this case took; what another measure holds stays held.',
      ko: '이 케이스가 제한한 것만 되돌립니다. 다른 조치로 제한된 것은 유지됩니다.',
    },
  },
  expire: {
    label: { en: 'Term ended', ko: '기간 만료' },
    done: { en: 'ended the measure: its term is over', ko: '기간이 끝나 조치를 종료했습니다' },
    explains: { en: 'The fixed term is over.', ko: '정해진 기간이 끝났습니다.' },
  },
  escalate: {
    label: { en: 'Escalate', ko: '영구 폐점 상신' },
    done: { en: 'escalated to permanent closure', ko: '영구 폐점을 상신했습니다' },
    explains: { en: 'Operations and legal decide on permanent closure.', ko: '운영과 법무가 영구 폐점을 결정합니다.' },
  },
  deescalate: {
    label: { en: 'Return to in force', ko: '상신 반려' },
    done: { en: 'declined permanent closure', ko: '영구 폐점 상신을 반려했습니다' },
    explains: { en: 'The measure stays as it was.', ko: '기존 조치를 그대로 유지합니다.' },
  },
  close: {
    label: { en: 'Close for good', ko: '영구 폐점' },
    done: { en: 'signed the permanent closure', ko: '영구 폐점에 서명했습니다' },
    explains: {
      en: 'Needs operations and legal. It cannot be undone here.',
      ko: '운영과 법무의 승인이 모두 필요하며 되돌릴 수 없습니다.',
    },
  },
} satisfies Record<SuspensionAction, { label: Words; done: Words; explains: Words }>

export const measureWords = {
  notice: { en: 'Notice', ko: '주의 통지' },
  warning: { en: 'Warning', ko: '경고' },
  listing_removal: { en: 'Listing removal', ko: '상품 노출 중지' },
  feature_restriction: { en: 'Feature restriction', ko: '기능 제한' },
  temporary_suspension: { en: 'Temporary suspension', ko: '기간 판매 정지' },
  indefinite_suspension: { en: 'Indefinite suspension', ko: '무기한 판매 정지' },
  permanent_closure: { en: 'Permanent closure', ko: '영구 폐점' },
} satisfies Record<Measure, Words>

export const severityWords = {
  low: { en: 'Low', ko: '낮음' },
  medium: { en: 'Medium', ko: '보통' },
  high: { en: 'High', ko: '높음' },
  critical: { en: 'Critical', ko: '심각' },
} satisfies Record<Severity, Words>

export const featureWords = {
  new_listings: { en: 'New listings', ko: '신규 상품 등록' },
  promotions: { en: 'Promotions', ko: '프로모션' },
  advertising: { en: 'Advertising', ko: '광고' },
  live_streams: { en: 'Live streams', ko: '라이브 방송' },
} satisfies Record<RestrictableFeature, Words>

export const dismissReasonWords = {
  false_positive: { en: 'Not a breach', ko: '위반 아님' },
  duplicate: { en: 'Already handled elsewhere', ko: '중복 케이스' },
  excluded_metric: { en: 'Orders excluded with proof', ko: '증빙에 따른 지표 제외' },
} satisfies Record<(typeof dismissReasons)[number], Words>

export const liftCauseWords = {
  back_in_band: { en: 'Back inside the limit', ko: '지표 기준 회복' },
  explained: { en: 'Seller’s explanation accepted', ko: '소명 인정' },
  our_error: { en: 'Our mistake', ko: '당사 오류' },
} satisfies Record<(typeof liftCauses)[number], Words>

export const escalateCauseWords = {
  strikes: { en: 'Too many strikes', ko: '벌점 누적' },
  fraud: { en: 'Fraud proven', ko: '부정행위 확인' },
} satisfies Record<(typeof escalateCauses)[number], Words>
