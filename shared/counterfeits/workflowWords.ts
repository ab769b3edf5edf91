import type { Words } from '../text.ts'
import type { CounterfeitAction, CounterfeitState } from './workflow.ts'

export const counterfeitStateWords = {
  received: { en: 'Received', ko: '접수됨' },
  validity_check: { en: 'Being checked', ko: '요건 확인 중' },
  incomplete: { en: 'Waiting for reporter', ko: '신고자 보완 대기' },
  accepted: { en: 'Accepted', ko: '신고 인정' },
  listing_blocked: { en: 'Blocked', ko: '상품 차단됨' },
  counter_notice_window: { en: 'Waiting for counter-notice', ko: '이의 통지 대기' },
  counter_noticed: { en: 'Waiting for suit', ko: '신고자 제소 대기' },
  deciding: { en: 'To be decided', ko: '침해 판단 중' },
  pending_approval: { en: 'Waiting for approval', ko: '승인 대기' },
  test_buy: { en: 'Test buy under way', ko: '시험 구매 중' },
  litigation_hold: { en: 'Before the court', ko: '소송 진행 중' },
  appealed: { en: 'Appealed', ko: '이의 제기됨' },
  decided_infringing: { en: 'Infringing', ko: '침해 결정' },
  decided_not_infringing: { en: 'Not infringing', ko: '비침해 결정' },
  withdrawn: { en: 'Withdrawn', ko: '신고 철회됨' },
  dismissed: { en: 'Dismissed', ko: '기각됨' },
  closed: { en: 'Closed', ko: '종료됨' },
} satisfies Record<CounterfeitState, Words>

/** `label`: the button. `done`: the timeline, after a name. `explains`: one line above the form. */
export const counterfeitActionWords = {
  startCheck: {
    label: { en: 'Name the right', ko: '권리 특정' },
    done: { en: 'held the report against a right', ko: '신고를 권리와 연결했습니다' },
    explains: {
      en: 'Choose the right that the report is held against; whoever reported is told that the check begins.',
      ko: '신고와 대조할 권리를 선택합니다. 신고자에게 검토 시작을 알립니다.',
    },
  },
  check: {
    label: { en: 'Note checks', ko: '요건 기록' },
    done: { en: 'noted the checklist', ko: '요건 확인 결과를 기록했습니다' },
    explains: {
      en: 'What you looked at, item by item. Dates of the register count by themselves.',
      ko: '확인한 요건을 항목별로 기록합니다. 등록 원부의 날짜는 자동으로 반영됩니다.',
    },
  },
  askReporter: {
    label: { en: 'Ask reporter', ko: '보완 요청' },
    done: { en: 'asked the reporter for what is missing', ko: '신고자에게 보완을 요청했습니다' },
    explains: {
      en: 'Whoever reported is told what is missing and by when; our clock stands meanwhile.',
      ko: '신고자에게 필요한 자료와 기한을 알립니다. 그동안 처리 기한은 멈춥니다.',
    },
  },
  supply: {
    label: { en: 'Record what came', ko: '보완 자료 기록' },
    done: { en: 'recorded what the reporter sent', ko: '보완 자료를 기록했습니다' },
    explains: { en: 'What was asked for is looked at afresh.', ko: '요청했던 항목을 다시 확인합니다.' },
  },
  lapse: {
    label: { en: 'Not completed', ko: '보완 기한 만료' },
    done: { en: 'closed the report: nothing came in time', ko: '기한 내 보완이 없어 신고를 종료했습니다' },
    explains: { en: 'The time to complete it is over.', ko: '보완 기한이 지났습니다.' },
  },
  dismiss: {
    label: { en: 'Dismiss report', ko: '신고 기각' },
    done: { en: 'dismissed the report', ko: '신고를 기각했습니다' },
    explains: {
      en: 'Nothing happens to the seller; the rejection counts in the reporter’s record.',
      ko: '판매자에게는 영향이 없으며, 신고자의 기각 이력에 반영됩니다.',
    },
  },
  accept: {
    label: { en: 'Accept report', ko: '신고 인정' },
    done: { en: 'accepted the report', ko: '신고를 인정했습니다' },
    explains: {
      en: 'Every item of the checklist must be met; a customer’s word alone is not enough.',
      ko: '모든 요건이 충족되어야 하며, 고객 신고만으로는 인정할 수 없습니다.',
    },
  },
  reconsider: {
    label: { en: 'Back to the check', ko: '요건 재확인' },
    done: { en: 'took the report back to the check', ko: '요건 확인 단계로 되돌렸습니다' },
    explains: { en: 'Say what has to be looked at again.', ko: '다시 확인할 점을 적습니다.' },
  },
  block: {
    label: { en: 'Block listings', ko: '상품 차단' },
    done: { en: 'blocked the listings', ko: '상품을 차단했습니다' },
    explains: {
      en: 'The ticked listings go down together. Each seller is told and may object for ten business days.',
      ko: '선택한 상품이 함께 차단됩니다. 각 판매자에게 통지되며 10영업일 동안 이의를 통지할 수 있습니다.',
    },
  },
  blockAtOnce: {
    label: { en: 'Block at once', ko: '즉시 차단' },
    done: {
      en: 'blocked the listing at once: a complete report of a live right',
      ko: '유효한 권리의 완전한 신고로 상품을 즉시 차단했습니다',
    },
    explains: { en: 'By the house’s settings.', ko: '운영 설정에 따라 처리됩니다.' },
  },
  openWindow: {
    label: { en: 'Begin the seller’s time', ko: '이의 통지 기간 시작' },
    done: { en: 'began the seller’s time to object', ko: '판매자의 이의 통지 기간을 시작했습니다' },
    explains: { en: 'The block has taken effect.', ko: '차단이 적용되었습니다.' },
  },
  counterNotice: {
    label: { en: 'Record counter-notice', ko: '이의 통지 기록' },
    done: { en: 'recorded the seller’s counter-notice', ko: '판매자의 이의 통지를 기록했습니다' },
    explains: {
      en: 'It counts with all its parts and in time; it is forwarded to whoever speaks for the right.',
      ko: '필수 항목을 모두 갖추어 기한 내에 접수되어야 하며, 권리자 측에 전달됩니다.',
    },
  },
  closeWindow: {
    label: { en: 'No counter-notice', ko: '이의 통지 없음' },
    done: { en: 'noted that no counter-notice came in time', ko: '기한 내 이의 통지가 없음을 기록했습니다' },
    explains: { en: 'The seller’s time is over.', ko: '이의 통지 기한이 지났습니다.' },
  },
  awaitTestBuy: {
    label: { en: 'Wait for test buy', ko: '시험 구매 대기' },
    done: { en: 'waits for the test buy', ko: '시험 구매 결과를 기다립니다' },
    explains: {
      en: 'The case rests until the owner has looked at the goods.',
      ko: '권리자 감정이 끝날 때까지 케이스를 멈춥니다.',
    },
  },
  takeUp: {
    label: { en: 'Take up again', ko: '검토 재개' },
    done: { en: 'took the case up again', ko: '검토를 재개했습니다' },
    explains: { en: 'The case goes back to where it stood.', ko: '케이스가 이전 단계로 돌아갑니다.' },
  },
  recordSuit: {
    label: { en: 'Record suit', ko: '제소 기록' },
    done: { en: 'recorded that a suit was filed', ko: '소송 제기를 기록했습니다' },
    explains: {
      en: 'With proof of filing the listings stay blocked until there is an order.',
      ko: '제소 증빙이 있으면 법원 결정이 있을 때까지 차단을 유지합니다.',
    },
  },
  recordOrder: {
    label: { en: 'Record order', ko: '법원 결정 기록' },
    done: { en: 'recorded the court’s order', ko: '법원 결정을 기록했습니다' },
    explains: {
      en: 'Without a finding of infringement everything is restored.',
      ko: '침해가 인정되지 않으면 모두 복구됩니다.',
    },
  },
  reporterSilent: {
    label: { en: 'No suit', ko: '미제소 복구' },
    done: { en: 'restored the listings: no suit was shown in time', ko: '기한 내 제소가 없어 상품을 복구했습니다' },
    explains: { en: 'The reporter’s time is over.', ko: '신고자의 제소 기한이 지났습니다.' },
  },
  decideInfringing: {
    label: { en: 'Infringing', ko: '침해 결정' },
    done: { en: 'decided that the goods infringe', ko: '권리 침해로 결정했습니다' },
    explains: {
      en: 'The block stays, a strike is recorded. A second person agrees where payouts are held or the account is concerned.',
      ko: '차단을 유지하고 벌점을 기록합니다. 지급 보류나 계정 조치가 따르면 다른 사람의 승인이 필요합니다.',
    },
  },
  decideNotInfringing: {
    label: { en: 'Not infringing', ko: '비침해 결정' },
    done: { en: 'decided that the goods do not infringe', ko: '침해가 아닌 것으로 결정했습니다' },
    explains: {
      en: 'Restores exactly what this case took; what another measure holds stays held.',
      ko: '이 케이스가 차단한 것만 복구합니다. 다른 조치로 제한된 것은 유지됩니다.',
    },
  },
  approve: {
    label: { en: 'Approve', ko: '승인' },
    done: { en: 'approved the decision', ko: '결정을 승인했습니다' },
    explains: {
      en: 'The seller is told; strike, hold and the case against the account follow.',
      ko: '판매자에게 통지되고 벌점, 지급 보류, 계정 케이스가 이어집니다.',
    },
  },
  sendBack: {
    label: { en: 'Send back', ko: '반려' },
    done: { en: 'sent the decision back', ko: '결정을 반려했습니다' },
    explains: { en: 'Say what is missing.', ko: '보완할 점을 적어 되돌려보냅니다.' },
  },
  withdraw: {
    label: { en: 'Record retraction', ko: '신고 철회 기록' },
    done: { en: 'recorded the reporter’s retraction', ko: '신고 철회를 기록했습니다' },
    explains: {
      en: 'Needs a signed retraction. Everything that this case took is restored, and no strike stays.',
      ko: '서명된 철회서가 필요합니다. 이 케이스의 조치는 모두 복구되고 벌점도 남지 않습니다.',
    },
  },
  hearAppeal: {
    label: { en: 'Appeal admitted', ko: '이의 제기 접수' },
    done: { en: 'waits for the appeal', ko: '이의 제기 심사를 기다립니다' },
    explains: { en: 'The decision is contested.', ko: '결정에 대한 이의가 제기되었습니다.' },
  },
  upholdAppeal: {
    label: { en: 'Appeal upheld the decision', ko: '원결정 유지' },
    done: { en: 'kept the decision after the appeal', ko: '이의 심사 후 결정을 유지했습니다' },
    explains: { en: 'The decision stands.', ko: '결정이 유지됩니다.' },
  },
  overturnAppeal: {
    label: { en: 'Appeal overturned the decision', ko: '원결정 취소' },
    done: { en: 'overturned the decision on appeal', ko: '이의 심사로 결정을 취소했습니다' },
    explains: { en: 'Everything is restored.', ko: '모두 복구됩니다.' },
  },
  reopen: {
    label: { en: 'Reopen', ko: '재검토' },
    done: { en: 'reopened the report', ko: '신고를 다시 검토합니다' },
    explains: {
      en: 'Something new came to light; the check begins again.',
      ko: '새로운 자료가 있어 요건 확인부터 다시 시작합니다.',
    },
  },
  close: {
    label: { en: 'Close', ko: '종료' },
    done: { en: 'closed the case: the time to appeal is over', ko: '이의 기간이 지나 케이스를 종료했습니다' },
    explains: { en: 'The time to appeal is over.', ko: '이의 기간이 지났습니다.' },
  },
} satisfies Record<CounterfeitAction, { label: Words; done: Words; explains: Words }>

/** What else the audit log tells of a report. */
export const counterfeitAuditWords = {
  'attach-report': { label: { en: 'Attach a report', ko: '신고 추가' } },
  'propose-test-buy': { label: { en: 'Propose a test buy', ko: '시험 구매 제안' } },
  'approve-test-buy': { label: { en: 'Approve a test buy', ko: '시험 구매 승인' } },
  'add-custody-step': { label: { en: 'Add a step of custody', ko: '보관 이력 추가' } },
  'record-test-buy': { label: { en: 'Record a test buy’s verdict', ko: '시험 구매 감정 기록' } },
  'raise-repeat': { label: { en: 'Raise a repeat infringer', ko: '반복 침해 케이스 등록' } },
} satisfies Record<string, { label: Words }>
