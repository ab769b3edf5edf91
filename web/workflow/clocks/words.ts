import type { Words } from '#shared/text.ts'

export const clockWords = {
  promises: { en: 'What we promised', ko: '처리 기한' },
  none: { en: 'Nothing is promised for this case.', ko: '이 케이스에는 정해진 기한이 없습니다.' },
  left: { en: '{span} left', ko: '{span} 남음' },
  over: { en: 'overdue by {span}', ko: '{span} 초과' },
  dueAt: { en: 'due {time}', ko: '{time} 기한' },
  wasDue: { en: 'was due {time}', ko: '기한 {time}' },
  pausedOnSeller: { en: 'waiting for the seller since {time}', ko: '{time}부터 판매자 답변 대기' },
  pausedOutside: { en: 'waiting for an outside party since {time}', ko: '{time}부터 외부 회신 대기' },
  stopped: { en: 'stopped since {time}', ko: '{time}부터 중단' },
  metAfter: { en: 'met after {span}', ko: '{span} 만에 준수' },
  metLate: { en: 'done {span} late', ko: '{span} 늦게 완료' },
  callOff: { en: 'no longer owed', ko: '더 이상 필요 없음' },
  of: { en: 'of {span}', ko: '목표 {span}' },
  closedNow: { en: 'Not counting now; goes on {time}', ko: '지금은 업무 시간이 아닙니다. {time}부터 다시 계산됩니다' },
  noHolidays: {
    en: 'No holiday table for {years}: only weekends count as free there. Enter closures under House settings.',
    ko: '{years}년 공휴일 표가 없어 주말만 제외했습니다. 운영 설정에서 휴무일을 등록해 주세요.',
  },
} satisfies Record<string, Words>
