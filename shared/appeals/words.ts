import type { Words } from '../text.ts'
import type { Channel, InadmissibleReason, Remedy, RootCause } from './bodies.ts'
import type { AppealAction, AppealState } from './workflow.ts'

export const appealStateWords = {
  submitted: { en: 'Submitted', ko: '접수됨' },
  admissibility: { en: 'Being screened', ko: '요건 확인 중' },
  info_requested: { en: 'Waiting for papers', ko: '자료 보완 대기' },
  under_review: { en: 'Under review', ko: '심사 중' },
  second_review: { en: 'Second review', ko: '2차 심사' },
  escalated: { en: 'Nobody eligible: escalated', ko: '심사 가능 인원 없음 · 상신' },
  reopening: { en: 'Reopening: waiting for legal', ko: '재심사 법무 승인 대기' },
  denied: { en: 'Denied', ko: '기각' },
  granted: { en: 'Granted', ko: '인용' },
  partially_granted: { en: 'Partly granted', ko: '일부 인용' },
  final: { en: 'Denied for good', ko: '기각 확정' },
  rejected_inadmissible: { en: 'Not admitted', ko: '각하' },
  lapsed: { en: 'Lapsed', ko: '기한 경과 종결' },
  withdrawn: { en: 'Withdrawn', ko: '취하됨' },
} satisfies Record<AppealState, Words>

/** `label`: the button. `done`: the timeline, after a name. `explains`: one line above the form. */
export const appealActionWords = {
  acknowledge: {
    label: { en: 'Acknowledge', ko: '접수 확인' },
    done: { en: 'lodged the appeal; the seller was told', ko: '이의 제기를 접수하고 판매자에게 알렸습니다' },
    explains: { en: 'The seller hears that the appeal has arrived.', ko: '판매자에게 접수 사실을 알립니다.' },
  },
  holdForSignature: {
    label: { en: 'Ask for reopening', ko: '재심사 요청' },
    done: { en: 'asked that the final answer be looked at again', ko: '확정된 결과의 재심사를 요청했습니다' },
    explains: { en: 'Legal has to sign.', ko: '법무의 승인이 필요합니다.' },
  },
  screen: {
    label: { en: 'Start screening', ko: '요건 확인 시작' },
    done: { en: 'started screening', ko: '요건 확인을 시작했습니다' },
    explains: {
      en: 'Check that the plan of action is complete; nothing is judged yet.',
      ko: '개선 계획이 빠짐없이 작성되었는지 확인합니다. 아직 판단하지 않습니다.',
    },
  },
  amend: {
    label: { en: 'Write down the plan', ko: '개선 계획 입력' },
    done: { en: 'wrote down the plan of action', ko: '개선 계획을 입력했습니다' },
    explains: {
      en: 'Cause, correction and prevention for each finding, with the papers that prove them.',
      ko: '확인된 사실마다 원인, 시정 조치, 재발 방지책과 증빙을 입력합니다.',
    },
  },
  admit: {
    label: { en: 'Admit', ko: '심사 회부' },
    done: { en: 'admitted the appeal', ko: '이의 제기를 심사에 회부했습니다' },
    explains: {
      en: 'Note for each paper whether it is legible and its date. What is missing is named by finding.',
      ko: '증빙마다 판독 여부와 발행일을 기록합니다. 빠진 항목은 확인된 사실별로 표시됩니다.',
    },
  },
  reject: {
    label: { en: 'Do not admit', ko: '각하' },
    done: { en: 'did not admit the appeal', ko: '이의 제기를 각하했습니다' },
    explains: {
      en: 'Only a late appeal uses up an attempt. The seller is told why.',
      ko: '기한을 넘긴 경우에만 횟수가 차감됩니다. 사유는 판매자에게 통지됩니다.',
    },
  },
  requestInfo: {
    label: { en: 'Ask for papers', ko: '자료 보완 요청' },
    done: { en: 'asked the seller for papers', ko: '판매자에게 자료 보완을 요청했습니다' },
    explains: {
      en: 'Item by item; the seller has ten business days and the clock pauses.',
      ko: '항목별로 요청합니다. 판매자는 10영업일 안에 제출해야 하며 처리 시계는 멈춥니다.',
    },
  },
  receiveInfo: {
    label: { en: 'Record what came', ko: '보완 자료 접수' },
    done: { en: 'recorded what the seller sent', ko: '판매자가 보낸 보완 자료를 접수했습니다' },
    explains: { en: 'Put files in under Evidence first.', ko: '파일은 먼저 증빙에 등록하세요.' },
  },
  lapse: {
    label: { en: 'Lapse', ko: '기한 경과 처리' },
    done: { en: 'closed the appeal: no answer came in time', ko: '기한 내 답변이 없어 종결했습니다' },
    explains: { en: 'The answer is overdue.', ko: '제출 기한이 지났습니다.' },
  },
  decide: {
    label: { en: 'Decide', ko: '심사 결정' },
    done: { en: 'judged the appeal', ko: '이의 제기를 심사했습니다' },
    explains: {
      en: 'The letter is part of the decision; grave measures and errors of ours go to a second reviewer.',
      ko: '통지문도 결정의 일부입니다. 중대한 조치와 당사 오류는 2차 심사를 거칩니다.',
    },
  },
  confirm: {
    label: { en: 'Confirm the verdict', ko: '심사 결과 확정' },
    done: { en: 'confirmed the verdict', ko: '심사 결과를 확정했습니다' },
    explains: {
      en: 'The seller is told and the verdict takes effect.',
      ko: '판매자에게 통지되고 결과가 적용됩니다.',
    },
  },
  sendBack: {
    label: { en: 'Send back', ko: '재검토 요청' },
    done: { en: 'sent the verdict back', ko: '심사 결과를 되돌려 보냈습니다' },
    explains: { en: 'Say what the verdict overlooks.', ko: '심사에서 놓친 점을 적어 주세요.' },
  },
  escalate: {
    label: { en: 'Escalate', ko: '상신' },
    done: { en: 'escalated the appeal: nobody may judge it', ko: '심사할 수 있는 사람이 없어 상신했습니다' },
    explains: {
      en: 'Everybody who could judge took part in the decision.',
      ko: '심사할 수 있는 사람이 모두 원결정에 참여했습니다.',
    },
  },
  decideEscalated: {
    label: { en: 'Decide as escalated', ko: '상신 건 결정' },
    done: { en: 'judged the escalated appeal', ko: '상신된 이의 제기를 심사했습니다' },
    explains: {
      en: 'Nobody else may judge it: operations or legal decide.',
      ko: '다른 심사 인원이 없어 운영 또는 법무가 결정합니다.',
    },
  },
  withdraw: {
    label: { en: 'Seller withdraws', ko: '판매자 취하' },
    done: { en: 'recorded that the seller withdrew', ko: '판매자의 취하를 기록했습니다' },
    explains: {
      en: 'The measure stays as it was; no attempt is used up.',
      ko: '조치는 그대로 유지되며 횟수는 차감되지 않습니다.',
    },
  },
  finish: {
    label: { en: 'Make final', ko: '기각 확정 처리' },
    done: { en: 'made the denial final', ko: '기각을 확정했습니다' },
    explains: { en: 'The time to appeal again is over.', ko: '재이의 제기 기한이 지났습니다.' },
  },
  signReopening: {
    label: { en: 'Sign the reopening', ko: '재심사 승인' },
    done: { en: 'signed the reopening', ko: '재심사를 승인했습니다' },
    explains: {
      en: 'Somebody who has not judged it yet reviews it again.',
      ko: '이전 심사에 참여하지 않은 사람이 다시 심사합니다.',
    },
  },
  declineReopening: {
    label: { en: 'Decline', ko: '재심사 거절' },
    done: { en: 'declined the reopening', ko: '재심사를 거절했습니다' },
    explains: { en: 'The answer stays final.', ko: '기각 확정이 유지됩니다.' },
  },
} satisfies Record<AppealAction, { label: Words; done: Words; explains: Words }>

export const channelWords = {
  portal: { en: 'Seller portal', ko: '판매자 포털' },
  phone: { en: 'Phone', ko: '전화' },
  email: { en: 'E-mail', ko: '이메일' },
} satisfies Record<Channel, Words>

export const inadmissibleWords = {
  late: { en: 'Came too late', ko: '기한 경과' },
  nothing_new: { en: 'Nothing new since the last appeal', ko: '새로운 내용 없음' },
  wrong_measure: { en: 'Not against this measure', ko: '대상 조치 오류' },
} satisfies Record<InadmissibleReason, Words>

export const rootCauseWords = {
  platform_error: { en: 'Our error', ko: '당사 오류' },
  seller_fixed: { en: 'The seller has put it right', ko: '판매자 시정 완료' },
  new_evidence: { en: 'New evidence', ko: '새로운 증빙' },
} satisfies Record<RootCause, Words>

export const remedyWords = {
  end: { en: 'The measure ends', ko: '조치를 종료합니다' },
  milder: { en: 'A milder one takes its place', ko: '더 가벼운 조치로 대체합니다' },
} satisfies Record<Remedy, Words>

/** What a case came to, as the outcome is kept. */
export const appealOutcomeWords = {
  granted: { en: 'Granted', ko: '인용' },
  partially_granted: { en: 'Partly granted', ko: '일부 인용' },
  denied: { en: 'Denied', ko: '기각' },
  late: inadmissibleWords.late,
  nothing_new: inadmissibleWords.nothing_new,
  wrong_measure: inadmissibleWords.wrong_measure,
  lapsed: { en: 'Lapsed', ko: '기한 경과' },
  withdrawn: { en: 'Withdrawn', ko: '취하' },
} satisfies Record<string, Words>
