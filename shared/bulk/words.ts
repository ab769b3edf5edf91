import type { Words } from '../text.ts'
import type { BulkResult, BulkState } from './schema.ts'

export const bulkStateWords = {
  running: { en: 'Running', ko: '진행 중' },
  done: { en: 'Done', ko: '완료' },
  cancelled: { en: 'Stopped', ko: '중단됨' },
  undoing: { en: 'Being taken back', ko: '되돌리는 중' },
  undone: { en: 'Taken back', ko: '되돌림 완료' },
} satisfies Record<BulkState, Words>

export const bulkResultWords = {
  waiting: { en: 'Waiting', ko: '대기' },
  done: { en: 'Done', ko: '처리됨' },
  refused: { en: 'Refused', ko: '처리 불가' },
  skipped: { en: 'Not tried', ko: '처리 안 함' },
  undone: { en: 'Taken back', ko: '되돌림' },
  kept: { en: 'Kept as it is', ko: '유지됨' },
} satisfies Record<BulkResult, Words>

/** What is done to cases of every queue. */
export const houseActionWords = {
  assign: {
    label: { en: 'Assign', ko: '담당자 지정' },
    explains: {
      en: 'Whoever may not take the next step of a case is not given it.',
      ko: '다음 단계를 처리할 수 없는 담당자에게는 배정되지 않습니다.',
    },
  },
  team: {
    label: { en: 'Move to a team', ko: '팀 이동' },
    explains: {
      en: 'The owner keeps a case only if they work in the new team too.',
      ko: '현재 담당자가 새 팀 소속이 아니면 담당자 지정이 해제됩니다.',
    },
  },
  severity: {
    label: { en: 'Change severity', ko: '심각도 변경' },
    explains: {
      en: 'Deadlines and the order of the queue follow.',
      ko: '처리 기한과 우선순위가 함께 바뀝니다.',
    },
  },
  release: {
    label: { en: 'End holds', ko: '보류 해제' },
    explains: { en: 'The cases go back to the queue.', ko: '케이스가 대기열로 돌아갑니다.' },
  },
  follow: {
    label: { en: 'Follow', ko: '구독' },
    explains: { en: 'You hear of what happens on them.', ko: '변경 사항을 알림으로 받습니다.' },
  },
  unfollow: {
    label: { en: 'Stop following', ko: '구독 해제' },
    explains: { en: 'You no longer hear of them.', ko: '더 이상 알림을 받지 않습니다.' },
  },
} satisfies Record<string, { label: Words; explains: Words }>
