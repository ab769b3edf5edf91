import type { Words } from '#shared/text.ts'

export const rosterWords = {
  title: { en: '{team}: roster', ko: '{team} 근무표' },
  week: { en: 'Week', ko: '주' },
  month: { en: 'Four weeks', ko: '4주' },
  earlier: { en: 'Earlier', ko: '이전' },
  later: { en: 'Later', ko: '다음' },
  today: { en: 'This week', ko: '이번 주' },
  span: { en: 'Days shown', ko: '표시 기간' },
  people: { en: 'Shifts and absences', ko: '근무와 부재' },
  person: { en: 'Member', ko: '구성원' },
  noHours: { en: 'no set hours', ko: '근무 시간 미지정' },
  absent: { en: 'Absent', ko: '부재' },
  standIn: { en: '{name} stands in', ko: '대행: {name}' },
  none: { en: 'Nobody works in this team yet', ko: '아직 구성원이 없습니다' },
  cover: { en: 'People at each hour', ko: '시간대별 근무 인원' },
  coverNote: {
    en: 'Planned people; below, cases that usually come in at that hour (mean of the last {weeks} weeks). Marked where cases come in and nobody is planned.',
    ko: '근무 예정 인원과 평소 유입 건수(최근 {weeks}주 평균)입니다. 유입이 있으나 근무자가 없는 시간대를 표시합니다.',
  },
  noInflow: { en: 'No case was counted here yet.', ko: '아직 집계된 유입이 없습니다.' },
  unplanned: { en: '{count} without set hours are not counted.', ko: '근무 시간 미지정 {count}명은 제외됩니다.' },
  hour: { en: 'Hour', ko: '시' },
  uncovered: { en: 'nobody planned', ko: '근무자 없음' },
  cell: { en: '{people} people, usually {inflow} cases', ko: '근무 {people}명, 평소 유입 {inflow}건' },
  cellBlind: { en: '{people} people', ko: '근무 {people}명' },
  page: { en: '{from}–{to} of {total}', ko: '{total}명 중 {from}–{to}' },
} satisfies Record<string, Words>
