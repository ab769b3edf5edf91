import type { AgeBand, Comparison } from '#shared/kpis/boardSchema.ts'
import type { KpiGrouping } from '#shared/kpis/schema.ts'
import type { Step } from '#shared/kpis/scope.ts'
import type { Standing } from '#shared/targets/rules.ts'
import type { Words } from '#shared/text.ts'
import type { PeriodFault, PeriodWord } from './periods.ts'

export const kpiWords = {
  boards: { en: 'Boards', ko: '지표 보드' },
  period: { en: 'Period', ko: '기간' },
  custom: { en: 'Two days …', ko: '직접 지정' },
  from: { en: 'From', ko: '시작일' },
  to: { en: 'To', ko: '종료일' },
  compare: { en: 'Compared with', ko: '비교' },
  onlyThis: { en: 'Narrow the board to {name}', ko: '{name} 기준으로 보드 좁히기' },
  take: { en: 'Take away: {name}', ko: '{name} 조건 제거' },
  how: {
    en: 'A press on a number opens what it counted; Shift and a press narrows the board to it.',
    ko: '숫자를 누르면 집계 대상이 열리고, Shift와 함께 누르면 그 조건으로 보드를 좁힙니다.',
  },
  earlier: { en: 'the period compared with', ko: '비교 기간' },
  ofAll: { en: 'of', ko: '/' },
  before: { en: 'before {value}', ko: '이전 {value}' },
  beforeHead: { en: '{name}, before', ko: '{name}(비교 기간)' },
  target: { en: 'Target {value}', ko: '목표 {value}' },
  nothing: { en: 'Nothing to count', ko: '집계 대상 없음' },
  print: { en: 'Print', ko: '인쇄' },
  table: { en: 'As a table', ko: '표로 보기' },
  chart: { en: 'As a chart', ko: '차트로 보기' },
  png: { en: 'Save as PNG', ko: 'PNG로 저장' },
  csv: { en: 'Save as CSV', ko: 'CSV로 저장' },
  save: { en: 'Save “{name}”', ko: '“{name}” 저장' },
  walk: {
    en: '{name}. Arrow keys walk through its marks, Enter opens what one counted.',
    ko: '{name}. 화살표 키로 항목을 옮기고 Enter로 집계 대상을 엽니다.',
  },
  published: { en: 'Published in these days', ko: '기간 중 게시된 변경' },
  publishedNote: { en: '{name} v{number} published', ko: '{name} v{number} 게시' },
  ageing: { en: 'Age of what is open now', ko: '미종결 경과일' },
  days: { en: 'Days', ko: '경과일' },
  cases: { en: 'Cases', ko: '케이스' },
  heat: { en: 'Inflow by weekday and hour', ko: '요일·시간대별 유입' },
  weekday: { en: 'Weekday', ko: '요일' },
  heatCell: { en: '{day} {hour}:00, {number} opened', ko: '{day} {hour}시, 유입 {number}건' },
  states: { en: 'Where cases came to', ko: '단계별 도달' },
  statesText: {
    en: 'Times a case came to a state in the period; one that came back counts again. Shares are of what was opened.',
    ko: '기간 중 각 상태에 도달한 횟수입니다. 되돌아온 케이스는 다시 집계되며, 비율은 유입 대비입니다.',
  },
  state: { en: 'State', ko: '상태' },
  times: { en: 'Times', ko: '횟수' },
  flows: { en: 'What leads to what', ko: '업무 간 흐름' },
  flowsText: { en: 'Cases opened out of a case of another queue.', ko: '다른 업무의 케이스에서 이어져 접수된 케이스' },
  noFlows: { en: 'No case led to another in these days.', ko: '기간 중 다른 업무로 이어진 케이스가 없습니다.' },
  leadsFrom: { en: 'From', ko: '출발' },
  leadsTo: { en: 'To', ko: '도착' },
  waits: { en: '{name}: the spread', ko: '{name} 분포' },
  span: { en: 'Length', ko: '소요 시간' },
  median: { en: 'Median', ko: '중앙값' },
  p90: { en: '90 %', ko: '90%' },
  course: { en: 'Course', ko: '추이' },
  formula: { en: 'Formula', ko: '산식' },
  calendar: { en: 'by the calendar {value}', ko: '실경과 시간 {value}' },
  behind: { en: '{number} counted, {cases} cases', ko: '집계 {number}건, 케이스 {cases}건' },
  nobody: { en: 'nobody', ko: '없음' },
  thereof: { en: 'Of them', ko: '해당 건수' },
  countedHead: { en: 'Counted', ko: '집계 건수' },
  inCases: { en: 'In the inbox', ko: '케이스 목록에서 보기' },
  counted: { en: 'What was counted', ko: '집계 대상' },
  countedOpen: { en: 'Open on {day}', ko: '{day} 기준 미종결' },
  countedNow: { en: 'Open now', ko: '현재 미종결' },
  noneCounted: { en: 'Nothing was counted here', ko: '집계된 항목이 없습니다' },
  noneCountedText: {
    en: 'Cases may have been reopened, undone or moved since the board was read. Read it again.',
    ko: '보드를 조회한 뒤 재개·취소·이관되었을 수 있습니다. 보드를 새로 조회하세요.',
  },
  badLink: { en: 'This link says not what it counts', ko: '집계 조건이 없는 링크입니다' },
  badLinkText: { en: 'Open a number on a board instead.', ko: '보드의 숫자를 눌러 주세요.' },
  toBoards: { en: 'To the boards', ko: '지표 보드로' },
  noFigure: { en: 'There is no such figure', ko: '없는 지표입니다' },
  noFigureText: { en: 'It may have had another name.', ko: '이름이 바뀌었을 수 있습니다.' },
  caseNumber: { en: 'Case', ko: '케이스' },
  what: { en: 'What', ko: '내용' },
  seller: { en: 'Seller', ko: '판매자' },
  team: { en: 'Team', ko: '팀' },
  person: { en: 'Person', ko: '담당자' },
  value: { en: 'Value', ko: '값' },
  when: { en: 'When', ko: '시각' },
  empty: { en: 'Nothing happened in these days', ko: '기간 중 집계된 내용이 없습니다' },
  emptyText: { en: 'Take a longer period, or take a condition away.', ko: '기간을 늘리거나 조건을 제거해 보세요.' },
  now: { en: 'Now', ko: '현재' },
  next: { en: 'What breaks next', ko: '다음 마감' },
  noNext: { en: 'No promise runs out.', ko: '다가오는 마감이 없습니다.' },
  more: { en: '{number} more are on the page of the figure.', ko: '나머지 {number}개는 지표 화면에 있습니다.' },
  sums: { en: 'printed {time}', ko: '{time} 인쇄' },
} satisfies Record<string, Words>

export const periodLabels = {
  today: { en: 'Today', ko: '오늘' },
  '7d': { en: '7 days', ko: '최근 7일' },
  '28d': { en: '28 days', ko: '최근 28일' },
  '90d': { en: '90 days', ko: '최근 90일' },
  quarter: { en: 'This quarter', ko: '이번 분기' },
  year: { en: 'This year', ko: '올해' },
} satisfies Record<PeriodWord, Words>

export const faultWords = {
  'no-day': { en: 'That is not a day of the calendar.', ko: '달력에 없는 날짜입니다.' },
  backwards: { en: 'The period ends before it begins.', ko: '종료일이 시작일보다 빠릅니다.' },
  future: { en: 'The period lies in the future.', ko: '시작일이 오늘 이후입니다.' },
  'too-long': { en: 'At most three years at once.', ko: '한 번에 3년까지 조회할 수 있습니다.' },
} satisfies Record<PeriodFault, Words>

export const comparisonLabels = {
  previous: { en: 'the days before', ko: '직전 기간' },
  year: { en: 'a year earlier', ko: '1년 전' },
  none: { en: 'nothing', ko: '비교 안 함' },
} satisfies Record<Comparison, Words>

export const groupingLabels = {
  team: { en: 'Teams', ko: '팀별' },
  kind: { en: 'Queues', ko: '업무별' },
  vendor: { en: 'Providers', ko: '운영 주체별' },
  person: { en: 'People', ko: '담당자별' },
} satisfies Record<KpiGrouping, Words>

export const dimensionLabels = {
  team: { en: 'Team', ko: '팀' },
  kind: { en: 'Queue', ko: '업무' },
  vendor: { en: 'Provider', ko: '업체' },
  person: { en: 'Person', ko: '담당자' },
} satisfies Record<KpiGrouping, Words>

export const stepLabels = {
  day: { en: 'Day', ko: '일' },
  week: { en: 'Week of', ko: '주(월요일)' },
  month: { en: 'Month of', ko: '월' },
} satisfies Record<Step, Words>

export const targetStandings = {
  met: { en: 'met', ko: '달성' },
  warning: { en: 'close', ko: '주의' },
  missed: { en: 'missed', ko: '미달' },
} satisfies Record<Standing, Words>

const bandWords = {
  underOne: { en: 'under a day', ko: '1일 미만' },
  between: { en: '{from}–{below}', ko: '{from}~{below}일' },
  over: { en: '{from} and more', ko: '{from}일 이상' },
} satisfies Record<string, Words>

/** The words of a band of age, and what they are filled with. */
export function bandOf({ fromDays, belowDays }: AgeBand): [Words, Record<string, number>] {
  if (belowDays === null) return [bandWords.over, { from: fromDays }]
  if (belowDays === 1) return [bandWords.underOne, {}]
  return [bandWords.between, { from: fromDays, below: belowDays }]
}
