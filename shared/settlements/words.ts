import type { Words } from '../text.ts'
import type { dismissReasons, proofs, rejectGrounds } from './schema.ts'
import type { SettlementAction, SettlementState } from './workflow.ts'

export const settlementStateWords = {
  new: { en: 'New', ko: '접수됨' },
  classified: { en: 'Classified', ko: '분류됨' },
  calculating: { en: 'Being worked out', ko: '정산 검토 중' },
  awaiting_seller: { en: 'Waiting for seller', ko: '판매자 회신 대기' },
  awaiting_finance: { en: 'Waiting for finance', ko: '재무 회신 대기' },
  pending_approval: { en: 'Waiting for approval', ko: '승인 대기' },
  approved: { en: 'Approved', ko: '승인됨' },
  scheduled: { en: 'Payment scheduled', ko: '지급 예정' },
  paid: { en: 'Paid', ko: '지급 완료' },
  rejected: { en: 'Rejected', ko: '반려됨' },
  resolved: { en: 'Answered', ko: '답변 완료' },
  disputed: { en: 'Disputed', ko: '재이의 접수' },
  closed: { en: 'Closed', ko: '종결' },
} satisfies Record<SettlementState, Words>

export const settlementActionWords = {
  classify: {
    label: { en: 'Classify', ko: '분류' },
    done: { en: 'classified the ticket', ko: '문의를 분류했습니다' },
    explains: {
      en: 'What the seller asks, and about which month or settlement.',
      ko: '문의 유형과 대상 월 또는 정산 건을 확정합니다.',
    },
  },
  calculate: {
    label: { en: 'Work it out', ko: '정산 검토' },
    done: { en: 'worked out expected against actual', ko: '예상액과 실제액을 대조했습니다' },
    explains: {
      en: 'Compares what should have been settled with what was, component by component.',
      ko: '항목별로 정산되어야 할 금액과 실제 정산 금액을 대조합니다.',
    },
  },
  ask: {
    label: { en: 'Ask seller', ko: '증빙 요청' },
    done: { en: 'asked the seller for proof', ko: '판매자에게 증빙을 요청했습니다' },
    explains: {
      en: 'Name the one proof that decides it; the clock pauses.',
      ko: '판단에 필요한 증빙을 지정합니다. 처리 시계는 멈춥니다.',
    },
  },
  answer: {
    label: { en: 'Record answer', ko: '회신 접수' },
    done: { en: 'recorded the seller’s answer', ko: '판매자 회신을 접수했습니다' },
    explains: { en: 'Write down what the seller answered.', ko: '판매자가 회신한 내용을 기록합니다.' },
  },
  askFinance: {
    label: { en: 'Ask finance', ko: '재무 문의' },
    done: { en: 'asked finance', ko: '재무에 문의했습니다' },
    explains: {
      en: 'Finance answers within its own time; ours pauses.',
      ko: '재무 회신 기한이 적용되며 처리 시계는 멈춥니다.',
    },
  },
  financeAnswers: {
    label: { en: 'Answer as finance', ko: '재무 회신' },
    done: { en: 'answered for finance', ko: '재무 회신을 남겼습니다' },
    explains: { en: 'The ticket returns to whoever asked.', ko: '문의한 담당자에게 돌아갑니다.' },
  },
  timeOut: {
    label: { en: 'No answer', ko: '무응답 처리' },
    done: { en: 'noted that no answer came in time', ko: '기한 내 회신이 없음을 기록했습니다' },
    explains: { en: 'The answer is overdue.', ko: '회신 기한이 지났습니다.' },
  },
  propose: {
    label: { en: 'Propose correction', ko: '조정 제안' },
    done: { en: 'proposed a correction', ko: '정산 조정을 제안했습니다' },
    explains: {
      en: 'Amount, component and the lines it puts right; somebody else approves.',
      ko: '금액, 항목, 바로잡을 원장 내역을 지정합니다. 다른 사람이 승인합니다.',
    },
  },
  proposeRelease: {
    label: { en: 'Propose release', ko: '보류 해제 제안' },
    done: { en: 'proposed to release a hold', ko: '지급 보류 해제를 제안했습니다' },
    explains: {
      en: 'All or part of what is held; a specialist and finance sign.',
      ko: '보류액 전부 또는 일부를 해제합니다. 전문 조사관과 재무가 서명합니다.',
    },
  },
  withdraw: {
    label: { en: 'Withdraw proposal', ko: '제안 철회' },
    done: { en: 'withdrew the proposal', ko: '제안을 철회했습니다' },
    explains: { en: 'The lines are free again.', ko: '지정한 원장 내역의 예약이 풀립니다.' },
  },
  approve: {
    label: { en: 'Approve', ko: '승인' },
    done: { en: 'approved', ko: '승인했습니다' },
    explains: {
      en: 'By your limit; never your own proposal, never to an account that was not checked.',
      ko: '한도 내에서 승인합니다. 본인 제안과 미확인 계좌는 승인할 수 없습니다.',
    },
  },
  sendBack: {
    label: { en: 'Send back', ko: '반려' },
    done: { en: 'sent the proposal back', ko: '제안을 돌려보냈습니다' },
    explains: {
      en: 'Say what is missing; the lines are free again.',
      ko: '보완할 점을 적어 돌려보냅니다. 예약된 내역은 풀립니다.',
    },
  },
  schedule: {
    label: { en: 'Schedule payment', ko: '지급 예약' },
    done: { en: 'scheduled the payment', ko: '지급을 예약했습니다' },
    explains: {
      en: 'Paid with the next cycle; the seller gets the worked calculation.',
      ko: '다음 지급 주기에 반영되며, 판매자에게 계산 내역을 보냅니다.',
    },
  },
  stopPayment: {
    label: { en: 'Stop payment', ko: '지급 중지' },
    done: { en: 'stopped the payment', ko: '지급을 중지했습니다' },
    explains: { en: 'Returns to approved; nothing was paid.', ko: '승인 단계로 돌아갑니다. 지급된 금액은 없습니다.' },
  },
  pay: {
    label: { en: 'Pay', ko: '지급' },
    done: { en: 'paid the correction', ko: '조정액을 지급했습니다' },
    explains: { en: 'On its pay day.', ko: '지급일에 처리됩니다.' },
  },
  reject: {
    label: { en: 'Reject', ko: '기각' },
    done: { en: 'rejected the claim', ko: '이의를 기각했습니다' },
    explains: {
      en: 'The seller gets the worked calculation and may dispute once.',
      ko: '판매자에게 계산 내역을 보내며, 한 번 재이의할 수 있습니다.',
    },
  },
  resolve: {
    label: { en: 'Answer', ko: '답변' },
    done: { en: 'answered the seller', ko: '판매자에게 답변했습니다' },
    explains: { en: 'For questions that move no money.', ko: '금액 조정이 없는 문의에 사용합니다.' },
  },
  dispute: {
    label: { en: 'Record dispute', ko: '재이의 접수' },
    done: { en: 'disputed the answer', ko: '답변에 재이의했습니다' },
    explains: {
      en: 'Once, with something new; whoever answered keeps away.',
      ko: '새로운 근거와 함께 한 번만 가능하며, 기존 담당자는 배제됩니다.',
    },
  },
  close: {
    label: { en: 'Close', ko: '종결' },
    done: { en: 'closed the ticket: nothing more was heard', ko: '추가 문의가 없어 종결했습니다' },
    explains: { en: 'After seven quiet days.', ko: '7일간 추가 문의가 없으면 종결합니다.' },
  },
  dismiss: {
    label: { en: 'Dismiss', ko: '접수 취소' },
    done: { en: 'dismissed the ticket', ko: '접수를 취소했습니다' },
    explains: { en: 'Closes without an answer on the matter.', ko: '내용 검토 없이 종결합니다.' },
  },
} satisfies Record<SettlementAction, { label: Words; done: Words; explains: Words }>

export const rejectGroundWords = {
  no_difference: { en: 'Nothing differs', ko: '차이 없음' },
  outside_window: { en: 'Claimed too late', ko: '이의 제기 기간 경과' },
  already_corrected: { en: 'Corrected before', ko: '이미 조정됨' },
  no_proof: { en: 'Proof asked for did not come', ko: '요청한 증빙 미제출' },
} satisfies Record<(typeof rejectGrounds)[number], Words>

export const proofWords = {
  video: { en: 'Video with the waybill', ko: '운송장이 보이는 영상' },
  photo: { en: 'Photos', ko: '사진' },
  waybill: { en: 'Waybill', ko: '운송장' },
  tax_invoice: { en: 'Tax invoice', ko: '세금계산서' },
  bank_statement: { en: 'Bank statement', ko: '입출금 내역' },
  order_record: { en: 'Order record', ko: '주문 내역' },
} satisfies Record<(typeof proofs)[number], Words>

export const dismissReasonWords = {
  duplicate: { en: 'Already handled elsewhere', ko: '중복 문의' },
  withdrawn: { en: 'Withdrawn by the seller', ko: '판매자 철회' },
  misdirected: { en: 'Not about a settlement', ko: '정산 문의가 아님' },
} satisfies Record<(typeof dismissReasons)[number], Words>

export const settlementEffectWords = {
  'send-notice': { en: 'Tell the seller', ko: '판매자 통지' },
  'pay-adjustment': { en: 'Write the additional settlement line', ko: '추가 정산 내역 기록' },
  'release-hold': { en: 'Release the hold', ko: '지급 보류 해제' },
  'send-survey': { en: 'Send the survey', ko: '만족도 설문 발송' },
} satisfies Record<string, Words>

/** Signatures that a ticket may await. */
export const signatureWords: Record<string, Words> = {
  'settlements:approve-lead': { en: 'team lead', ko: '팀장' },
  'settlements:approve-ops': { en: 'operations manager', ko: '운영 매니저' },
  'settlements:approve-finance': { en: 'finance', ko: '재무' },
  'settlements:sign-release': { en: 'specialist', ko: '전문 조사관' },
}
