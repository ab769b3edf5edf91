import type { Words } from '../text.ts'
import type { LookUpPartner, RejectCode, revokeCauses, withdrawGrounds } from './bodies.ts'
import type { GatingCause, ProposedVerdict } from './causes.ts'
import type { SecondReviewReason } from './rules.ts'
import type { GatingAction, GatingState } from './workflow.ts'

export const gatingStateWords = {
  requested: { en: 'Requested', ko: '신청됨' },
  document_check: { en: 'Checking documents', ko: '서류 확인 중' },
  info_requested: { en: 'Waiting for documents', ko: '서류 보완 대기' },
  external_verification: { en: 'Waiting for a look-up', ko: '외부 확인 대기' },
  in_review: { en: 'In review', ko: '심사 중' },
  second_review: { en: 'In second review', ko: '2차 심사 중' },
  approved: { en: 'Approved', ko: '승인됨' },
  approved_with_conditions: { en: 'Approved with conditions', ko: '조건부 승인됨' },
  cleared: { en: 'Cleared', ko: '이상 없음 종결' },
  rejected: { en: 'Rejected', ko: '반려됨' },
  expired: { en: 'Permission expired', ko: '승인 만료됨' },
  renewed: { en: 'Renewed by a later case', ko: '갱신됨' },
  revoked: { en: 'Permission revoked', ko: '승인 철회됨' },
  withdrawn: { en: 'Withdrawn', ko: '신청 철회됨' },
} satisfies Record<GatingState, Words>

/** `label`: the button. `done`: the timeline, after a name. `explains`: one line above the form. */
export const gatingActionWords = {
  receive: {
    label: { en: 'Confirm receipt', ko: '접수 안내' },
    done: { en: 'confirmed receipt to the seller', ko: '접수를 안내했습니다' },
    explains: { en: 'The listings wait until the decision.', ko: '결정 전까지 상품은 노출되지 않습니다.' },
  },
  check: {
    label: { en: 'Check documents', ko: '서류 확인 시작' },
    done: { en: 'began to check the documents', ko: '서류 확인을 시작했습니다' },
    explains: { en: 'You read what was handed in.', ko: '제출된 서류를 확인합니다.' },
  },
  supply: {
    label: { en: 'Record documents', ko: '서류 접수' },
    done: { en: 'recorded documents', ko: '서류를 접수했습니다' },
    explains: {
      en: 'What the seller handed in. It takes the place of what was found deficient.',
      ko: '판매자가 제출한 서류를 등록합니다. 보완 대상 서류를 대체합니다.',
    },
  },
  answer: {
    label: { en: 'Save marks', ko: '확인 결과 저장' },
    done: { en: 'marked the checklist', ko: '체크리스트를 기록했습니다' },
    explains: { en: 'The marks become part of the case.', ko: '표시한 결과를 케이스에 저장합니다.' },
  },
  precheck: {
    label: { en: 'Run pre-checks again', ko: '사전 점검 재실행' },
    done: { en: 'ran the pre-checks again', ko: '사전 점검을 다시 실행했습니다' },
    explains: {
      en: 'The rules in force now are held against the listings as they are now.',
      ko: '현재 시행 중인 규칙으로 현재 상품 정보를 다시 점검합니다.',
    },
  },
  review: {
    label: { en: 'Hand to review', ko: '심사로 이관' },
    done: { en: 'handed the case to review', ko: '심사로 넘겼습니다' },
    explains: {
      en: 'Every row is answered; a specialist decides.',
      ko: '모든 항목 확인이 끝난 뒤 전문 심사자가 결정합니다.',
    },
  },
  ask: {
    label: { en: 'Ask for documents', ko: '서류 보완 요청' },
    done: { en: 'asked the seller for documents', ko: '판매자에게 서류 보완을 요청했습니다' },
    explains: {
      en: 'The letter lists every deficiency you marked. The clock waits for the seller.',
      ko: '표시한 보완 사항이 모두 안내문에 들어가며, 회신까지 처리 시계가 멈춥니다.',
    },
  },
  timeOut: {
    label: { en: 'No answer', ko: '무응답 반려' },
    done: { en: 'rejected the request: no documents came in time', ko: '기한 내 서류가 제출되지 않아 반려했습니다' },
    explains: { en: 'The documents are overdue.', ko: '보완 기한이 지났습니다.' },
  },
  lookUp: {
    label: { en: 'Look up', ko: '외부 확인' },
    done: { en: 'asked outside', ko: '외부 확인을 요청했습니다' },
    explains: {
      en: 'Ask the register, the supplier or the owner of the brand. The answer is kept as it comes.',
      ko: '인증 기관, 공급처 또는 브랜드 본사에 확인합니다. 회신은 원문 그대로 보관됩니다.',
    },
  },
  finishLookUp: {
    label: { en: 'Take in the look-up', ko: '조회 결과 반영' },
    done: { en: 'took in the answer of the register', ko: '조회 결과를 반영했습니다' },
    explains: { en: 'The register has answered.', ko: '조회 결과가 도착했습니다.' },
  },
  recordAnswer: {
    label: { en: 'Record outside answer', ko: '외부 회신 기록' },
    done: { en: 'recorded the answer from outside', ko: '외부 회신을 기록했습니다' },
    explains: { en: 'What they said, in their words.', ko: '회신 내용을 그대로 적어 주세요.' },
  },
  approve: {
    label: { en: 'Approve', ko: '승인' },
    done: { en: 'approved the request', ko: '승인했습니다' },
    explains: {
      en: 'The seller gets the permission and the listings are shown. High risk, first-time sellers and a sample go to a second person.',
      ko: '판매 승인이 부여되고 상품이 노출됩니다. 고위험 브랜드, 첫 승인 판매자, 무작위 표본은 2차 심사를 거칩니다.',
    },
  },
  approveWithConditions: {
    label: { en: 'Approve with conditions', ko: '조건부 승인' },
    done: { en: 'approved the request with conditions', ko: '조건부로 승인했습니다' },
    explains: {
      en: 'A cap on units, some categories only, or a test buy by a day.',
      ko: '판매 수량 한도, 일부 카테고리, 시험 구매 기한을 조건으로 정합니다.',
    },
  },
  clear: {
    label: { en: 'No permission needed', ko: '이상 없음' },
    done: { en: 'found nothing to decide', ko: '이상 없음으로 판단했습니다' },
    explains: {
      en: 'What this case hid is shown again; a permission under review stands as it is.',
      ko: '이 케이스로 중지된 노출이 재개되며, 재심사 중인 승인은 그대로 유지됩니다.',
    },
  },
  reject: {
    label: { en: 'Reject', ko: '반려' },
    done: { en: 'rejected the request', ko: '반려했습니다' },
    explains: {
      en: 'The listings stay hidden. The seller may apply anew, unless the law bans the goods.',
      ko: '상품은 계속 노출되지 않습니다. 법령상 금지 품목이 아니면 다시 신청할 수 있습니다.',
    },
  },
  confirm: {
    label: { en: 'Agree', ko: '2차 심사 동의' },
    done: { en: 'agreed in second review', ko: '2차 심사에서 동의했습니다' },
    explains: { en: 'The proposed verdict takes effect.', ko: '제안된 결정이 시행됩니다.' },
  },
  sendBack: {
    label: { en: 'Send back', ko: '심사로 되돌리기' },
    done: { en: 'sent the case back to review', ko: '심사로 되돌렸습니다' },
    explains: { en: 'Say what has to be looked at again.', ko: '다시 확인할 점을 적어 주세요.' },
  },
  withdraw: {
    label: { en: 'Withdraw', ko: '신청 철회' },
    done: { en: 'closed the case without a verdict', ko: '결정 없이 종결했습니다' },
    explains: {
      en: 'Taken back by the seller, the listings stay hidden; opened in error, they are shown again.',
      ko: '판매자 철회 시 상품은 노출되지 않으며, 잘못 등록된 케이스면 노출이 재개됩니다.',
    },
  },
  revoke: {
    label: { en: 'Revoke permission', ko: '승인 취소' },
    done: { en: 'revoked the permission', ko: '판매 승인을 취소했습니다' },
    explains: {
      en: 'The permission ends now and the listings that live from it are hidden.',
      ko: '판매 승인이 즉시 종료되고 해당 상품의 노출이 중지됩니다.',
    },
  },
  recordTestBuy: {
    label: { en: 'Record test buy', ko: '시험 구매 결과 기록' },
    done: { en: 'recorded a test buy: the goods are right', ko: '시험 구매 결과 이상 없음을 기록했습니다' },
    explains: {
      en: 'Only when the goods were right. Fakes belong into a counterfeit report, or revoke the permission.',
      ko: '정상 상품으로 확인된 경우에만 기록합니다. 위조로 확인되면 위조 신고를 등록하거나 승인을 취소해 주세요.',
    },
  },
  expire: {
    label: { en: 'Term ended', ko: '유효기간 만료' },
    done: { en: 'ended the permission: its term is over', ko: '유효기간이 끝나 승인을 종료했습니다' },
    explains: { en: 'The term of the permission is over.', ko: '승인 유효기간이 끝났습니다.' },
  },
  renew: {
    label: { en: 'Renewed', ko: '갱신' },
    done: { en: 'closed the case: a later one renewed the permission', ko: '새 승인으로 갱신되어 종결했습니다' },
    explains: { en: 'A later case granted the same.', ko: '이후 케이스에서 승인이 갱신되었습니다.' },
  },
  endWithReview: {
    label: { en: 'Ended by a re-evaluation', ko: '재심사로 종료' },
    done: { en: 'closed the case: a re-evaluation ended the permission', ko: '재심사로 승인이 종료되어 종결했습니다' },
    explains: { en: 'A later review ended the permission.', ko: '이후 재심사에서 승인이 종료되었습니다.' },
  },
  gate: {
    label: { en: 'Hide listings', ko: '노출 중지' },
    done: { en: 'hid listings until the decision', ko: '결정 전까지 상품 노출을 중지했습니다' },
    explains: { en: 'Offered past the gate.', ko: '승인 없이 등록된 상품입니다.' },
  },
} satisfies Record<GatingAction, { label: Words; done: Words; explains: Words }>

export const gatingCauseWords = {
  application: { en: 'Application', ko: '판매자 신청' },
  resubmission: { en: 'Applied again', ko: '재신청' },
  by_hand: { en: 'Opened by hand', ko: '직접 등록' },
  unauthorised: { en: 'Offered without permission', ko: '무단 등록' },
  're-evaluation': { en: 'Re-evaluation', ko: '재심사' },
} satisfies Record<GatingCause, Words>

export const proposedVerdictWords = {
  approved: { en: 'Approve', ko: '승인' },
  approved_with_conditions: { en: 'Approve with conditions', ko: '조건부 승인' },
  cleared: { en: 'Nothing to decide', ko: '이상 없음' },
  rejected: { en: 'Reject', ko: '반려' },
} satisfies Record<ProposedVerdict, Words>

export const secondReviewWords = {
  high_risk_brand: { en: 'High-risk brand', ko: '고위험 브랜드' },
  first_time_seller: { en: 'First permission of this seller', ko: '첫 승인 판매자' },
  random_sample: { en: 'Random sample', ko: '무작위 표본' },
  rule_passed_over: { en: 'A rule was passed over', ko: '규칙 예외 적용' },
  ends_permission: { en: 'Ends a standing permission', ko: '기존 승인 종료' },
} satisfies Record<SecondReviewReason, Words>

export const rejectCodeWords = {
  deficient_documents: { en: 'Documents are deficient', ko: '서류 미비' },
  unproven_route: { en: 'Supply route not proven', ko: '유통 경로 미확인' },
  wrong_brand: { en: 'Wrong or no brand', ko: '브랜드 오기재·미기재' },
  wrong_category: { en: 'Wrong category', ko: '카테고리 오등록' },
  used_goods: { en: 'Used goods where none are allowed', ko: '중고 판매 불가 카테고리' },
  unsafe_goods: { en: 'Safety requirements not met', ko: '안전 기준 미충족' },
  forged_document: { en: 'Forged document', ko: '위조 서류' },
  legal_ban: { en: 'Banned by law', ko: '법령상 판매 금지' },
  no_response: { en: 'No documents in time', ko: '기한 내 미제출' },
} satisfies Record<RejectCode, Words>

export const revokeCauseWords = {
  counterfeit: { en: 'Counterfeit confirmed', ko: '위조 상품 확인' },
  certificate_cancelled: { en: 'Certificate cancelled', ko: '인증 취소' },
  false_documents: { en: 'False documents', ko: '허위 서류' },
  conditions_broken: { en: 'Conditions broken', ko: '승인 조건 위반' },
  other: { en: 'Other', ko: '기타' },
} satisfies Record<(typeof revokeCauses)[number], Words>

export const withdrawGroundWords = {
  by_seller: { en: 'The seller takes it back', ko: '판매자 철회' },
  opened_in_error: { en: 'Opened in error: show the listings again', ko: '등록 오류: 상품 노출 재개' },
} satisfies Record<(typeof withdrawGrounds)[number], Words>

export const lookUpPartnerWords = {
  register: { en: 'Certificate register', ko: '인증 정보 조회' },
  supplier: { en: 'Supplier', ko: '공급처' },
  brand_owner: { en: 'Brand owner', ko: '브랜드 본사' },
} satisfies Record<LookUpPartner, Words>
