import { appealActionWords } from '#shared/appeals/words.ts'
import { counterfeitActionWords, counterfeitAuditWords } from '#shared/counterfeits/workflowWords.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { gatingAuditWords } from '#shared/gating/auditWords.ts'
import { gatingActionWords } from '#shared/gating/words.ts'
import { monitoringActionWords } from '#shared/monitoring/words.ts'
import { settlementActionWords } from '#shared/settlements/words.ts'
import { suspensionActionWords } from '#shared/suspensions/words.ts'
import { targetAuditWords } from '#shared/targets/auditWords.ts'
import type { Words } from '#shared/text.ts'
import { verificationActionWords } from '#shared/verifications/words.ts'

/** Verbs that several areas share. */
const verbs: Record<string, Words> = {
  create: { en: 'Create', ko: '생성' },
  open: { en: 'Open', ko: '케이스 생성' },
  edit: { en: 'Edit', ko: '수정' },
  delete: { en: 'Discard', ko: '폐기' },
  publish: { en: 'Publish', ko: '게시' },
  run: { en: 'Start', ko: '시작' },
  finish: { en: 'Finish', ko: '완료' },
  fail: { en: 'Fail', ko: '실패' },
  claim: { en: 'Claim', ko: '배정' },
  release: { en: 'Release', ko: '배정 해제' },
  send: { en: 'Send notice', ko: '통지 발송' },
  remind: { en: 'Remind', ko: '기한 알림' },
  invite: { en: 'Invite', ko: '초대' },
  agree: { en: 'Agree on a contract', ko: '계약 등록' },
  sign: { en: 'Sign off a week', ko: '주간 확정' },
  offer: { en: 'Offer', ko: '판매 시작' },
  withdraw: { en: 'Withdraw', ko: '판매 중지' },
  'attach-finding': { en: 'Attach a finding', ko: '확인 사실 추가' },
  'end-hold': { en: 'End payout hold', ko: '지급 보류 종료' },
  rate: { en: 'Survey answered', ko: '만족도 응답' },
  reevaluate: { en: 'Ground has changed', ko: '전제 변경 알림' },
  check: { en: 'Check quality', ko: '품질 점검' },
  breach: { en: 'Promise ran out', ko: '처리 기한 초과' },
  'retry-effect': { en: 'Retry an effect', ko: '후속 처리 재시도' },
  note: { en: 'Write a note', ko: '내부 메모 작성' },
  'edit-note': { en: 'Change a note', ko: '내부 메모 수정' },
  message: { en: 'Write to the seller', ko: '판매자 메시지 작성' },
  'take-back': { en: 'Take a message back', ko: '메시지 발송 취소' },
  retry: { en: 'Send a message again', ko: '메시지 재발송' },
  receive: { en: 'Message from the seller', ko: '판매자 메시지 수신' },
  deliver: { en: 'Deliver a message', ko: '메시지 발송' },
  deactivate: { en: 'Stop offering', ko: '사용 중지' },
  'end-permission': { en: 'Permission ended', ko: '판매 승인 만료' },
  'revoke-permission': { en: 'Permission taken back', ko: '판매 승인 철회' },
  'replace-permission': { en: 'Permission renewed', ko: '판매 승인 갱신' },
  grant: { en: 'Grant a permission', ko: '판매 승인' },
  'open-gate': { en: 'Show listings again', ko: '상품 노출 재개' },
  're-evaluate': { en: 'Look at a permission again', ko: '판매 승인 재심사' },
  'warn-of-expiry': { en: 'Warn of the end', ko: '만료 예정 안내' },
  add: { en: 'Add', ko: '등록' },
  remove: { en: 'Remove', ko: '삭제' },
  reveal: { en: 'Look at personal data', ko: '개인정보 열람' },
  rescan: { en: 'Scan again', ko: '바이러스 재검사' },
  contact: { en: 'Change contact', ko: '연락처 변경' },
  assign: { en: 'Assign', ko: '담당자 지정' },
  team: { en: 'Move to a team', ko: '팀 이동' },
  severity: { en: 'Change severity', ko: '심각도 변경' },
  hold: { en: 'Hold', ko: '보류' },
  skip: { en: 'Skip', ko: '건너뛰기' },
  requeue: { en: 'Back to the queue', ko: '대기열로 반환' },
  'put-back': { en: 'Put back as before', ko: '변경 전으로 복원' },
  undo: { en: 'Take back', ko: '되돌리기' },
  start: { en: 'Start a bulk run', ko: '일괄 처리 시작' },
  cancel: { en: 'Cancel', ko: '취소' },
  link: { en: 'Link cases', ko: '케이스 연결' },
  unlink: { en: 'Remove a link', ko: '연결 해제' },
  merge: { en: 'Merge', ko: '병합' },
  unmerge: { en: 'Undo a merge', ko: '병합 취소' },
  change: { en: 'Change', ko: '변경' },
  revise: { en: 'Begin a new version', ko: '새 버전 작성' },
  'add-member': { en: 'Add a member', ko: '팀원 추가' },
  'remove-member': { en: 'Remove a member', ko: '팀원 제외' },
  profile: { en: 'Change work profile', ko: '업무 프로필 변경' },
  availability: { en: 'Change availability', ko: '업무 상태 변경' },
  'enter-absence': { en: 'Enter an absence', ko: '부재 등록' },
  'change-absence': { en: 'Change an absence', ko: '부재 변경' },
  'end-absence': { en: 'End an absence', ko: '부재 종료' },
  'cancel-absence': { en: 'Call off an absence', ko: '부재 취소' },
  'set-password': { en: 'Set password', ko: '비밀번호 설정' },
}

const ofFeature: Partial<Record<FeatureName, Record<string, { label: Words }>>> = {
  settlements: settlementActionWords,
  suspensions: suspensionActionWords,
  counterfeits: { ...counterfeitActionWords, ...counterfeitAuditWords },
  appeals: appealActionWords,
  verifications: verificationActionWords,
  gating: { ...gatingActionWords, ...gatingAuditWords },
  monitoring: monitoringActionWords,
  targets: targetAuditWords,
  reports: { send: { label: { en: 'Send a report to oneself', ko: '보고 직접 발송' } } },
  exports: {
    ask: { label: { en: 'Ask for a file', ko: '파일 요청' } },
    end: { label: { en: 'File saved', ko: '파일 저장 완료' } },
    break: { label: { en: 'File broken off', ko: '파일 중단' } },
  },
}

const isFeature = (word: string): word is FeatureName => word in features

/** `suspensions:approve` as people say it; a word that is not known stays itself, so that nothing is hidden. */
export function wordsOfAction(action: string): Words {
  const [area = '', verb = ''] = action.split(':')
  const words = (isFeature(area) ? ofFeature[area]?.[verb]?.label : undefined) ?? verbs[verb]
  return words ?? { en: action, ko: action }
}

export const wordsOfArea = (resource: string): Words =>
  isFeature(resource) ? features[resource].label : { en: resource, ko: resource }
