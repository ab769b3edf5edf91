import { defineKpis } from './kpi.ts'

/** What stands open: everything that came in or back, less what ended or left. */
const stock = {
  into: { what: ['opened', 'reopened', 'entered'] },
  outOf: { what: ['closed', 'left'] },
} as const

const resolved = { what: 'resolved' } as const

/** How much comes and goes, and what a case takes. */
export const flowKpis = defineKpis({
  inflow: {
    group: 'flow',
    unit: 'number',
    better: null,
    reckoned: { by: 'count', of: { what: 'opened' } },
    label: { en: 'Inflow', ko: '유입' },
    formula: { en: 'Cases opened in the period', ko: '기간 중 접수된 케이스 수' },
  },
  outflow: {
    group: 'flow',
    unit: 'number',
    better: 'up',
    reckoned: { by: 'count', of: { what: 'closed' } },
    label: { en: 'Outflow', ko: '종결' },
    formula: {
      en: 'Closings in the period; a reopened case counts each time',
      ko: '기간 중 종결 건수(재개 후 재종결은 각각 집계)',
    },
  },
  backlog: {
    group: 'flow',
    unit: 'number',
    better: 'down',
    reckoned: { by: 'stock', ...stock },
    label: { en: 'Backlog', ko: '미종결 잔량' },
    formula: {
      en: 'Open at the end of the last day: opened + reopened + moved in − closed − moved out, since the beginning',
      ko: '마지막 날 종료 시점의 미종결 케이스: 누적 (접수 + 재개 + 이관 유입 − 종결 − 이관 유출)',
    },
  },
  'days-to-clear': {
    group: 'flow',
    unit: 'days',
    better: 'down',
    reckoned: { by: 'days', ...stock, pace: { what: 'closed' } },
    label: { en: 'Days to clear', ko: '소진 예상일' },
    formula: {
      en: 'Backlog ÷ mean closings a day over the last 7 days',
      ko: '미종결 잔량 ÷ 최근 7일 일평균 종결 건수',
    },
  },
  'one-touch': {
    group: 'work',
    unit: 'share',
    better: 'up',
    reckoned: { by: 'share', of: { what: 'resolved_one_touch' }, among: resolved },
    label: { en: 'One-touch', ko: '1회 처리율' },
    formula: {
      en: 'Resolved with one answer at the most and never reopened ÷ resolved',
      ko: '답변 1회 이하·재개 없이 해결 ÷ 해결',
    },
  },
  'reopen-rate': {
    group: 'work',
    unit: 'share',
    better: 'down',
    reckoned: { by: 'share', of: { what: 'resolved_reopened' }, among: resolved },
    label: { en: 'Reopened', ko: '재개율' },
    formula: { en: 'Resolved after at least one reopening ÷ resolved', ko: '1회 이상 재개된 뒤 해결 ÷ 해결' },
  },
  'escalation-rate': {
    group: 'work',
    unit: 'share',
    better: 'down',
    reckoned: { by: 'share', of: { what: 'resolved_escalated' }, among: resolved },
    label: { en: 'Escalated', ko: '상급 이관율' },
    formula: { en: 'Resolved after an escalation ÷ resolved', ko: '상급 이관을 거쳐 해결 ÷ 해결' },
  },
  'transfer-rate': {
    group: 'work',
    unit: 'share',
    better: 'down',
    reckoned: { by: 'share', of: { what: 'resolved_transferred' }, among: resolved },
    label: { en: 'Transferred', ko: '팀 이관율' },
    formula: { en: 'Resolved after a change of team ÷ resolved', ko: '팀 이관을 거쳐 해결 ÷ 해결' },
  },
  transfers: {
    group: 'work',
    unit: 'number',
    better: 'down',
    reckoned: { by: 'count', of: { what: 'left' } },
    label: { en: 'Transfers', ko: '팀 이관' },
    formula: { en: 'Times a case changed its team', ko: '케이스의 담당 팀이 바뀐 횟수' },
  },
  touches: {
    group: 'work',
    unit: 'rate',
    better: 'down',
    reckoned: { by: 'rate', of: { what: ['step', 'reply'] }, among: { what: 'closed' }, per: 1 },
    label: { en: 'Touches a case', ko: '건당 처리 횟수' },
    formula: {
      en: 'Decisions and answers by people ÷ closings in the period',
      ko: '기간 중 담당자 처리·답변 횟수 ÷ 종결 건수',
    },
  },
  'handle-time-median': {
    group: 'work',
    unit: 'time',
    better: 'down',
    reckoned: { by: 'spread', of: { what: 'handled' }, at: 0.5 },
    label: { en: 'Handle time, median', ko: '처리 시간 중앙값' },
    formula: {
      en: 'Time a case was in one person’s hands at a stretch: from claim to last sign of life; half took less',
      ko: '한 담당자가 케이스를 잡고 있던 시간(배정~마지막 활동)의 중앙값',
    },
  },
  'handle-time-p90': {
    group: 'work',
    unit: 'time',
    better: 'down',
    reckoned: { by: 'spread', of: { what: 'handled' }, at: 0.9 },
    label: { en: 'Handle time, 90 %', ko: '처리 시간 90%' },
    formula: { en: 'The same; nine of ten took less', ko: '같은 시간의 90백분위' },
  },
  occupancy: {
    group: 'work',
    unit: 'share',
    better: null,
    reckoned: { by: 'portion', of: { what: 'handled' }, among: { what: 'available' } },
    label: { en: 'Occupancy', ko: '업무 점유율' },
    formula: { en: 'Time with a case in hand ÷ time there for work', ko: '케이스 처리 시간 ÷ 업무 가능 시간' },
  },
  adherence: {
    group: 'work',
    unit: 'share',
    better: 'up',
    reckoned: { by: 'portion', of: { what: 'adhered' }, among: { what: 'scheduled' } },
    label: { en: 'Adherence', ko: '근무 준수율' },
    formula: { en: 'Time there during the shift ÷ time of the shift', ko: '근무 시간 중 자리에 있던 시간 ÷ 근무 시간' },
  },
})
