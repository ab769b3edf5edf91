import type { Words } from '../text.ts'
import type { VerificationAction, VerificationState } from './workflow.ts'

export const verificationStateWords = {
  submitted: { en: 'Submitted', ko: '제출됨' },
  auto_checks: { en: 'Asking the registry', ko: '국세청 조회 중' },
  bank_check: { en: 'Asking the bank', ko: '계좌 조회 중' },
  manual_review: { en: 'In review', ko: '담당자 심사' },
  second_review: { en: 'Second review', ko: '2차 심사' },
  info_requested: { en: 'Waiting for papers', ko: '보완 대기' },
  reverify_due: { en: 'Renewal due', ko: '재인증 대기' },
  suspended_unverified: { en: 'Stopped until verified', ko: '미인증 판매 중지' },
  verified: { en: 'Verified', ko: '인증 완료' },
  verified_limited: { en: 'Verified with limits', ko: '제한 인증' },
  rejected: { en: 'Rejected', ko: '인증 반려' },
  blocked: { en: 'Blocked', ko: '입점 차단' },
  withdrawn: { en: 'Withdrawn', ko: '신청 철회' },
} satisfies Record<VerificationState, Words>

/** `label`: the button. `done`: the timeline, after a name. `explains`: one line above the form. */
export const verificationActionWords = {
  begin: {
    label: { en: 'Begin checks', ko: '자동 확인 시작' },
    done: { en: 'began the automatic checks', ko: '자동 확인을 시작했습니다' },
    explains: { en: 'Registry and bank are asked.', ko: '국세청과 은행에 조회합니다.' },
  },
  requireAgain: {
    label: { en: 'Ask for renewal', ko: '재인증 요청' },
    done: { en: 'asked the seller to verify again', ko: '판매자에게 재인증을 요청했습니다' },
    explains: { en: 'The seller confirms the particulars again.', ko: '판매자가 정보를 다시 확인해야 합니다.' },
  },
  resubmit: {
    label: { en: 'New particulars', ko: '정보 재제출' },
    done: { en: 'handed in new particulars', ko: '새 정보를 제출했습니다' },
    explains: { en: 'All checks run again.', ko: '모든 확인을 다시 진행합니다.' },
  },
  finishChecks: {
    label: { en: 'Registry answered', ko: '국세청 조회 완료' },
    done: { en: 'finished the registry checks', ko: '국세청 조회를 마쳤습니다' },
    explains: { en: 'The registry has answered.', ko: '국세청 조회 결과가 도착했습니다.' },
  },
  finishBank: {
    label: { en: 'Bank answered', ko: '계좌 조회 완료' },
    done: { en: 'finished the bank check', ko: '계좌 조회를 마쳤습니다' },
    explains: { en: 'The bank has answered.', ko: '계좌 조회 결과가 도착했습니다.' },
  },
  timeOut: {
    label: { en: 'No answer', ko: '무응답 처리' },
    done: { en: 'noted that the seller did not answer in time', ko: '기한 내 회신이 없음을 기록했습니다' },
    explains: { en: 'The answer is overdue.', ko: '회신 기한이 지났습니다.' },
  },
  suspendUnverified: {
    label: { en: 'Stop sales', ko: '판매 중지' },
    done: { en: 'stopped sales and payouts until verified', ko: '재인증 전까지 판매와 지급을 중지했습니다' },
    explains: { en: 'The renewal is overdue.', ko: '재인증 기한이 지났습니다.' },
  },
  reviewByHand: {
    label: { en: 'Review by hand', ko: '담당자 심사로 전환' },
    done: { en: 'took the case over from the automatic checks', ko: '담당자 심사로 전환했습니다' },
    explains: {
      en: 'Nobody waits for the answer any longer. What was not answered counts as not passed.',
      ko: '더 이상 조회 결과를 기다리지 않습니다. 회신이 없는 항목은 확인되지 않은 것으로 봅니다.',
    },
  },
  recheck: {
    label: { en: 'Check again', ko: '다시 조회' },
    done: { en: 'had registry and bank asked again', ko: '국세청과 은행에 다시 조회를 요청했습니다' },
    explains: { en: 'Registry and bank are asked again.', ko: '국세청과 은행에 다시 조회합니다.' },
  },
  checkDocuments: {
    label: { en: 'Papers', ko: '서류 확인' },
    done: { en: 'read the papers', ko: '서류를 확인했습니다' },
    explains: {
      en: 'Each paper is accepted or has a fault; say until when it is valid.',
      ko: '서류별로 인정 여부와 유효 기간을 기록합니다.',
    },
  },
  assessChannels: {
    label: { en: 'Channels', ko: '유통 경로' },
    done: { en: 'assessed the distribution channels', ko: '유통 경로를 평가했습니다' },
    explains: {
      en: 'How the goods of each brand come to this seller.',
      ko: '브랜드별로 상품이 판매자에게 오는 경로를 평가합니다.',
    },
  },
  judgeLink: {
    label: { en: 'Judge a link', ko: '연관 판정' },
    done: { en: 'judged a link to another seller', ko: '다른 판매자와의 연관을 판정했습니다' },
    explains: {
      en: 'A match of numbers proves nothing by itself. Say whether these are the same people.',
      ko: '정보가 같다는 것만으로는 판단할 수 없습니다. 동일인인지 판정합니다.',
    },
  },
  ask: {
    label: { en: 'Ask seller', ko: '보완 요청' },
    done: { en: 'asked the seller for more', ko: '판매자에게 보완을 요청했습니다' },
    explains: {
      en: 'The seller gets a letter point by point; the clock pauses.',
      ko: '요청 항목이 판매자에게 통지되고 처리 시계가 멈춥니다.',
    },
  },
  verify: {
    label: { en: 'Verify', ko: '인증' },
    done: { en: 'found the identity verified', ko: '인증으로 판정했습니다' },
    explains: {
      en: 'What failed and is passed over goes to a lead, as does a seller near an enforced one.',
      ko: '미통과 항목을 예외로 인정하거나 제재 판매자와 연관된 경우 리드의 2차 심사를 거칩니다.',
    },
  },
  limit: {
    label: { en: 'Verify with limits', ko: '제한 인증' },
    done: { en: 'found for limits', ko: '제한 인증으로 판정했습니다' },
    explains: {
      en: 'The seller sells up to a cap and is paid later, until the rest is proven.',
      ko: '나머지가 확인될 때까지 거래액 한도와 지급 유예를 둡니다.',
    },
  },
  reject: {
    label: { en: 'Reject', ko: '반려' },
    done: { en: 'found for rejection', ko: '반려로 판정했습니다' },
    explains: {
      en: 'Payouts stay held; the seller may hand in again.',
      ko: '지급 보류가 유지되며, 판매자는 다시 제출할 수 있습니다.',
    },
  },
  approve: {
    label: { en: 'Approve', ko: '승인' },
    done: { en: 'approved the verdict', ko: '판정을 승인했습니다' },
    explains: { en: 'The verdict takes effect and the seller is told.', ko: '판정이 확정되고 판매자에게 통지됩니다.' },
  },
  sendBack: {
    label: { en: 'Send back', ko: '반송' },
    done: { en: 'sent the verdict back', ko: '판정을 돌려보냈습니다' },
    explains: { en: 'Say what is missing.', ko: '보완할 점을 적어 심사 단계로 돌려보냅니다.' },
  },
  block: {
    label: { en: 'Block', ko: '차단' },
    done: { en: 'blocked the seller for circumvention', ko: '우회 입점으로 판매자를 차단했습니다' },
    explains: {
      en: 'Sales and payouts stop, and what these people are known by goes on the deny list.',
      ko: '판매와 지급을 중지하고 식별 정보를 차단 목록에 올립니다.',
    },
  },
  withdraw: {
    label: { en: 'Withdraw', ko: '신청 철회' },
    done: { en: 'withdrew the submission', ko: '신청을 철회했습니다' },
    explains: {
      en: 'At the seller’s wish. A bank change that is withdrawn leaves the old account in place.',
      ko: '판매자 요청에 따른 철회입니다. 계좌 변경을 철회하면 기존 계좌가 유지됩니다.',
    },
  },
} satisfies Record<VerificationAction, { label: Words; done: Words; explains: Words }>
