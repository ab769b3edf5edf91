import type { CaseEffect, CaseNotice } from '#shared/cases/schema.ts'
import type { Words } from '#shared/text.ts'
import type { RefusalCode } from '#shared/workflow/refusal.ts'

export const workflowWords = {
  actions: { en: 'What you can do', ko: '가능한 조치' },
  noActions: {
    en: 'This case is closed; nothing more can be done here.',
    ko: '종결된 케이스입니다. 더 이상 처리할 수 없습니다.',
  },
  cancel: { en: 'Cancel', ko: '취소' },
  reason: { en: 'Reason, for colleagues', ko: '사유 (내부용)' },
  note: { en: 'Note, for colleagues', ko: '메모 (내부용)' },
  optional: { en: 'Optional.', ko: '선택 사항입니다.' },
  changedBy: { en: '{name} changed this case meanwhile', ko: '{name} 님이 그 사이 케이스를 변경했습니다' },
  changedNow: {
    en: 'It is now “{state}”. What you typed is kept.',
    ko: '현재 상태는 “{state}”입니다. 입력한 내용은 유지됩니다.',
  },
  reload: { en: 'Show the new state', ko: '바뀐 상태 보기' },
  undone: { en: 'took the last decision back', ko: '직전 결정을 되돌렸습니다' },
  parts: { en: 'Parts of the case', ko: '케이스 구성' },
  nextTab: { en: 'Next part of the case', ko: '다음 탭' },
  previousTab: { en: 'Previous part of the case', ko: '이전 탭' },
  conversation: { en: 'Conversation', ko: '대화' },
  evidence: { en: 'Evidence', ko: '증빙' },
  timeline: { en: 'Timeline', ko: '진행 이력' },
  effects: { en: 'Effects', ko: '후속 처리' },
  notices: { en: 'Notices to the seller', ko: '판매자 통지' },
  noEffects: { en: 'Nothing had to be carried out yet.', ko: '아직 수행할 후속 처리가 없습니다.' },
  noNotices: { en: 'The seller was not told anything yet.', ko: '아직 판매자에게 보낸 통지가 없습니다.' },
  voided: { en: 'no longer counts', ko: '무효 처리됨' },
  opened: { en: 'Case opened', ko: '케이스 생성' },
  /** After a person's name in the timeline. */
  honorific: { en: '', ko: ' 님이' },
  job: { en: 'automatic', ko: '자동' },
  key: { en: 'outside system', ko: '외부 시스템' },
  attempts: { en: '{count} tries', ko: '{count}회 시도' },
  to: { en: 'To', ko: '수신' },
  template: { en: 'Template', ko: '템플릿' },
  showText: { en: 'Show the text', ko: '전문 보기' },
  hideText: { en: 'Hide the text', ko: '전문 접기' },
  noticeSent: { en: 'Notice sent: {subject}', ko: '통지 발송: {subject}' },
  effectApplied: { en: 'Carried out: {effect}', ko: '처리 완료: {effect}' },
  effectFailed: { en: 'Not carried out: {effect}', ko: '처리 실패: {effect}' },
} satisfies Record<string, Words>

export const effectStateWords = {
  pending: { en: 'Under way', ko: '처리 중' },
  applied: { en: 'Done', ko: '완료' },
  failed: { en: 'Failed', ko: '실패' },
  cancelled: { en: 'Taken back', ko: '취소됨' },
} satisfies Record<CaseEffect['state'], Words>

export const noticeStateWords = {
  queued: { en: 'Waiting to be sent', ko: '발송 대기' },
  sent: { en: 'Sent', ko: '발송됨' },
  failed: { en: 'Could not be sent', ko: '발송 실패' },
  cancelled: { en: 'Never sent: taken back', ko: '발송 취소됨' },
} satisfies Record<CaseNotice['state'], Words>

/** On the greyed button (short) and on hover (whole). `{who}` is a role or a name, `{time}` a clock time. */
export const whyNotWords = {
  'not-allowed': {
    short: { en: '{who}', ko: '{who}' },
    whole: {
      en: 'Your role does not include this. It is done by: {who}.',
      ko: '현재 역할에 없는 권한입니다. 담당: {who}',
    },
  },
  'wrong-state': {
    short: { en: 'not now', ko: '지금은 불가' },
    whole: { en: 'Not possible in the present state.', ko: '현재 상태에서는 할 수 없습니다.' },
  },
  recused: {
    short: { en: 'not for you', ko: '처리 불가' },
    whole: {
      en: 'It judges a decision that you took part in; a colleague who had no part in it must take it.',
      ko: '직접 참여하신 결정을 심사하는 케이스입니다. 그 결정에 참여하지 않은 동료가 처리해야 합니다.',
    },
  },
  'four-eyes': {
    short: { en: 'a second person', ko: '다른 사람 필요' },
    whole: {
      en: 'You took part in the step before; somebody else has to do this.',
      ko: '앞 단계에 참여하셨으므로 다른 사람이 처리해야 합니다.',
    },
  },
  'above-rank': {
    short: { en: '{who}', ko: '{who}' },
    whole: { en: 'The case waits for a higher rank: {who}.', ko: '상위 권한자의 결정을 기다리는 중입니다: {who}' },
  },
  'lease-held': {
    short: { en: '{who} has it', ko: '{who} 처리 중' },
    whole: { en: '{who} is working on this case until {time}.', ko: '{who} 님이 {time}까지 처리 중인 케이스입니다.' },
  },
} satisfies Record<RefusalCode, { short: Words; whole: Words }>
