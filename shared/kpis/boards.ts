import type { Role } from '../roles.ts'
import { type Board, type BoardName, boardNames } from './board.ts'

const flow = { en: 'In, out and open', ko: '유입·종결·잔량' }
const kept = { en: 'Promises kept', ko: 'SLA 준수율' }

export const boards: Record<BoardName, Board> = {
  own: {
    label: { en: 'My work', ko: '내 업무' },
    says: {
      en: 'What you closed, how long it took, and which promises you kept.',
      ko: '내가 종결한 케이스와 처리 시간, 지킨 약속',
    },
    homeOf: ['agent', 'specialist', 'osp', 'finance', 'legal'],
    own: true,
    tiles: [
      'outflow',
      'touches',
      'sla-attainment',
      'promises-broken',
      'handle-time-median',
      'one-touch',
      'csat',
      'decision-accuracy',
    ],
    courses: [
      { label: { en: 'Closed', ko: '종결' }, kpis: ['outflow'] },
      { label: kept, kpis: ['sla-attainment'] },
    ],
    parts: ['kinds', 'waits'],
    waits: 'handle-time-median',
    columns: ['outflow', 'sla-attainment', 'handle-time-median', 'one-touch', 'reopen-rate'],
  },
  team: {
    label: { en: 'Team', ko: '팀' },
    says: { en: 'Who does what, what piles up, and which promises break.', ko: '팀원별 처리 현황과 적체, SLA 위반' },
    homeOf: ['lead'],
    ownTeams: true,
    tiles: [
      'backlog',
      'days-to-clear',
      'inflow',
      'outflow',
      'sla-attainment',
      'promises-broken',
      'first-response-median',
      'full-resolution-median',
      'reopen-rate',
      'escalation-rate',
    ],
    courses: [
      { label: flow, kpis: ['inflow', 'outflow', 'backlog'] },
      { label: kept, kpis: ['sla-first-response', 'sla-next-response', 'sla-resolution'] },
    ],
    parts: ['ageing', 'people', 'teams', 'waits', 'heat'],
    waits: 'first-response-median',
    columns: [
      'outflow',
      'sla-attainment',
      'handle-time-median',
      'occupancy',
      'one-touch',
      'reopen-rate',
      'decision-accuracy',
    ],
  },
  whole: {
    label: { en: 'Whole operation', ko: '전체 운영' },
    says: {
      en: 'Whether promises hold, where work piles up, and where decisions do not stand.',
      ko: '약속 준수, 적체 구간, 번복되는 판정',
    },
    homeOf: ['ops', 'admin', 'auditor'],
    tiles: [
      'backlog',
      'days-to-clear',
      'inflow',
      'outflow',
      'sla-attainment',
      'first-response-median',
      'full-resolution-median',
      'full-resolution-p90',
      'overturn-rate',
      'csat',
    ],
    courses: [
      { label: flow, kpis: ['inflow', 'outflow', 'backlog'] },
      { label: kept, kpis: ['sla-first-response', 'sla-next-response', 'sla-resolution'] },
    ],
    parts: ['ageing', 'kinds', 'teams', 'vendors', 'heat', 'states', 'flows', 'waits'],
    waits: 'full-resolution-median',
    columns: ['inflow', 'outflow', 'backlog', 'sla-attainment', 'full-resolution-median', 'reopen-rate', 'csat'],
  },
  enforcement: {
    label: { en: 'Enforcement', ko: '제재와 이의' },
    says: {
      en: 'Whether measures stand when they are contested, and how soon wrong ones end.',
      ko: '이의 제기에 조치가 유지되는지, 잘못된 조치가 얼마나 빨리 풀리는지',
    },
    homeOf: [],
    kinds: ['suspensions', 'appeals'],
    tiles: [
      'inflow',
      'backlog',
      'appeal-rate',
      'overturn-rate',
      'false-positives',
      'reinstatement-median',
      'sla-attainment',
      'full-resolution-median',
    ],
    courses: [
      { label: flow, kpis: ['inflow', 'outflow', 'backlog'] },
      { label: { en: 'Contested and overturned', ko: '이의 제기와 인용' }, kpis: ['appeal-rate', 'overturn-rate'] },
    ],
    parts: ['states', 'kinds', 'people', 'ageing', 'flows', 'waits'],
    waits: 'full-resolution-median',
    columns: ['inflow', 'outflow', 'sla-attainment', 'full-resolution-median', 'decision-accuracy', 'overturn-rate'],
  },
  access: {
    label: { en: 'Gating and verification', ko: '승인과 인증' },
    says: {
      en: 'How soon sellers and goods get in, and what keeps them out.',
      ko: '판매자·상품 승인 소요와 반려 원인',
    },
    homeOf: [],
    kinds: ['gating', 'verifications'],
    tiles: [
      'inflow',
      'backlog',
      'gating-approval',
      'first-pass',
      'verification-pass',
      'sla-attainment',
      'first-response-median',
      'full-resolution-median',
    ],
    courses: [
      { label: flow, kpis: ['inflow', 'outflow', 'backlog'] },
      { label: { en: 'Passed', ko: '통과율' }, kpis: ['gating-approval', 'verification-pass'] },
    ],
    parts: ['states', 'kinds', 'ageing', 'people', 'waits'],
    waits: 'full-resolution-median',
    columns: ['inflow', 'outflow', 'sla-attainment', 'full-resolution-median', 'reopen-rate'],
  },
  counterfeits: {
    label: { en: 'Counterfeit reports', ko: '위조·침해 신고' },
    says: {
      en: 'How soon infringing goods come down, and whose reports are right.',
      ko: '침해 상품 차단 소요와 신고 정확도',
    },
    homeOf: [],
    kinds: ['counterfeits'],
    tiles: [
      'inflow',
      'backlog',
      'takedown-median',
      'takedown-p90',
      'repeat-infringers',
      'reporter-accuracy',
      'sla-attainment',
      'full-resolution-median',
    ],
    courses: [
      { label: flow, kpis: ['inflow', 'outflow', 'backlog'] },
      {
        label: { en: 'Right and repeated', ko: '정확도와 반복 침해' },
        kpis: ['reporter-accuracy', 'repeat-infringers'],
      },
    ],
    parts: ['states', 'ageing', 'people', 'waits'],
    waits: 'takedown-median',
    columns: ['outflow', 'sla-attainment', 'full-resolution-median', 'decision-accuracy'],
  },
  settlements: {
    label: { en: 'Settlement support', ko: '정산 지원' },
    says: {
      en: 'Whether money is right and on time, and how sellers find the answers.',
      ko: '정산 정확도와 정시 지급, 판매자 만족도',
    },
    homeOf: [],
    kinds: ['settlements'],
    tiles: [
      'inflow',
      'backlog',
      'dispute-rate',
      'value-corrected',
      'payout-on-time',
      'hold-age-p90',
      'csat',
      'full-resolution-median',
    ],
    courses: [
      { label: flow, kpis: ['inflow', 'outflow', 'backlog'] },
      { label: { en: 'Value corrected', ko: '정정 금액' }, kpis: ['value-corrected'] },
    ],
    parts: ['states', 'ageing', 'people', 'waits'],
    waits: 'full-resolution-median',
    columns: ['outflow', 'sla-attainment', 'full-resolution-median', 'csat', 'value-corrected'],
  },
  quality: {
    label: { en: 'Quality', ko: '품질' },
    says: {
      en: 'Whether decisions were right, by those who checked them and by those they met.',
      ko: '점검 결과와 판매자 평가로 본 판정 품질',
    },
    homeOf: ['qa'],
    tiles: [
      'decision-accuracy',
      'agreement',
      'overturn-rate',
      'false-positives',
      'reopen-rate',
      'one-touch',
      'csat',
      'csat-answered',
    ],
    courses: [
      { label: { en: 'Decision accuracy', ko: '판정 정확도' }, kpis: ['decision-accuracy', 'overturn-rate'] },
      { label: { en: 'Reopened and escalated', ko: '재개와 상급 이관' }, kpis: ['reopen-rate', 'escalation-rate'] },
    ],
    parts: ['people', 'teams', 'kinds'],
    columns: ['decision-accuracy', 'overturn-rate', 'reopen-rate', 'one-touch', 'csat'],
  },
}

/** The board where this role begins; whoever has none begins with the whole. */
export const homeBoard = (role: Role | null): BoardName =>
  boardNames.find((name) => role !== null && boards[name].homeOf.includes(role)) ?? 'whole'
