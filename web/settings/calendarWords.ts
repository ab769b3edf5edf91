import type { Words } from '#shared/text.ts'

export const calendarWords = {
  name: { en: 'Name for rules', ko: '규칙용 이름' },
  labelEn: { en: 'English name', ko: '영어 이름' },
  labelKo: { en: 'Korean name', ko: '한국어 이름' },
  hours: { en: 'Hours', ko: '업무 시간' },
  weekday: { en: 'Day', ko: '요일' },
  ranges: { en: 'From – to', ko: '시작 – 종료' },
  closedDay: { en: 'closed', ko: '휴무' },
  addRange: { en: 'Add a range', ko: '시간대 추가' },
  from: { en: 'From', ko: '시작' },
  to: { en: 'To', ko: '종료' },
  note: { en: 'Note', ko: '메모' },
  holidays: { en: 'Public holidays', ko: '공휴일' },
  keepsHolidays: { en: 'Korean public holidays are free', ko: '대한민국 공휴일에 쉽니다' },
  worksHolidays: { en: 'Works through public holidays', ko: '공휴일에도 근무합니다' },
  nextHolidays: { en: 'The next ones', ko: '다가오는 공휴일' },
  noMore: { en: 'The table has no later day.', ko: '등록된 공휴일이 더 없습니다.' },
  tableEnds: {
    en: 'The holiday table ends with {year}. From {next} on only weekends count as free; enter closures here until the table is extended.',
    ko: '공휴일 표는 {year}년까지입니다. {next}년부터는 주말만 제외되므로 표가 추가될 때까지 휴무를 직접 등록하세요.',
  },
  closures: { en: 'Closures of our own', ko: '자체 휴무' },
  noClosures: { en: 'None.', ko: '없습니다.' },
  addClosure: { en: 'Add a closure', ko: '휴무 추가' },
  addCalendar: { en: 'Add a calendar', ko: '달력 추가' },
  removeCalendar: { en: 'Remove this calendar', ko: '달력 삭제' },
  house: { en: 'the house’s own', ko: '기본' },
  freshEn: { en: 'New calendar', ko: 'New calendar' },
  freshKo: { en: '새 달력', ko: '새 달력' },
} satisfies Record<string, Words>

/** 1 Monday … 7 Sunday, as the settings count. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

export const weekdayWords = {
  1: { en: 'Mon', ko: '월' },
  2: { en: 'Tue', ko: '화' },
  3: { en: 'Wed', ko: '수' },
  4: { en: 'Thu', ko: '목' },
  5: { en: 'Fri', ko: '금' },
  6: { en: 'Sat', ko: '토' },
  7: { en: 'Sun', ko: '일' },
} satisfies Record<(typeof weekdays)[number], Words>
