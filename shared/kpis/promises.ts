import type { ClockMetric } from '../clocks/schema.ts'
import type { Words } from '../text.ts'
import { defineKpis, type Kpi } from './kpi.ts'

const attainment = (metrics: readonly ClockMetric[], label: Words, of: Words): Kpi => ({
  group: 'promises',
  unit: 'share',
  better: 'up',
  reckoned: {
    by: 'share',
    of: { what: 'promise_kept', aspects: metrics },
    among: { what: ['promise_kept', 'promise_broken'], aspects: metrics },
  },
  label,
  formula: {
    en: `${of.en}: kept ÷ (kept + broken). Open and past its time counts as broken; what fell away is left out`,
    ko: `${of.ko}: 준수 ÷ (준수 + 위반). 기한이 지난 미종결은 위반으로, 취소된 약속은 제외`,
  },
})

const wait = (
  what: 'first_reply' | 'next_reply' | 'first_closed' | 'resolved',
  at: number,
  label: Words,
  formula: Words,
): Kpi => ({
  group: 'answers',
  unit: 'business',
  better: 'down',
  reckoned: { by: 'spread', of: { what }, at },
  label,
  formula,
})

const first = { en: 'Business time from opening to our first answer', ko: '접수부터 첫 답변까지의 업무 시간' }
const next = {
  en: 'Business time from the oldest unanswered message to our answer',
  ko: '답변을 기다린 가장 오래된 메시지부터 답변까지의 업무 시간',
}
const firstEnd = { en: 'Business time from opening to the first closing', ko: '접수부터 첫 종결까지의 업무 시간' }
const end = {
  en: 'Business time from opening to the last closing of what stands closed',
  ko: '접수부터 (현재 종결 상태인 케이스의) 마지막 종결까지의 업무 시간',
}

/** Promises kept, and how long the other side waited. */
export const promiseKpis = defineKpis({
  'sla-attainment': attainment(
    ['first_response', 'next_response', 'resolution'],
    { en: 'Promises kept', ko: 'SLA 준수율' },
    { en: 'All promises', ko: '모든 약속' },
  ),
  'sla-first-response': attainment(
    ['first_response'],
    { en: 'First answer in time', ko: '첫 답변 준수율' },
    { en: 'Promise of a first answer', ko: '첫 답변 약속' },
  ),
  'sla-next-response': attainment(
    ['next_response'],
    { en: 'Later answers in time', ko: '후속 답변 준수율' },
    { en: 'Promise of a later answer', ko: '후속 답변 약속' },
  ),
  'sla-resolution': attainment(
    ['resolution'],
    { en: 'Resolved in time', ko: '해결 준수율' },
    { en: 'Promise of a resolution', ko: '해결 약속' },
  ),
  'promises-broken': {
    group: 'promises',
    unit: 'number',
    better: 'down',
    reckoned: { by: 'count', of: { what: 'promise_broken' } },
    label: { en: 'Promises broken', ko: 'SLA 위반' },
    formula: { en: 'Promises whose time ran out', ko: '기한을 넘긴 약속 수' },
  },
  'promises-void': {
    group: 'promises',
    unit: 'number',
    better: null,
    reckoned: { by: 'count', of: { what: 'promise_void' } },
    label: { en: 'Promises fallen away', ko: '취소된 약속' },
    formula: {
      en: 'Cancelled with their case or target; no part of attainment',
      ko: '케이스 종료·기준 변경으로 취소되어 준수율에서 제외된 약속',
    },
  },
  'first-response-median': wait('first_reply', 0.5, { en: 'First answer, median', ko: '첫 답변 중앙값' }, first),
  'first-response-p90': wait('first_reply', 0.9, { en: 'First answer, 90 %', ko: '첫 답변 90%' }, first),
  'next-response-median': wait('next_reply', 0.5, { en: 'Later answer, median', ko: '후속 답변 중앙값' }, next),
  'next-response-p90': wait('next_reply', 0.9, { en: 'Later answer, 90 %', ko: '후속 답변 90%' }, next),
  'first-resolution-median': wait(
    'first_closed',
    0.5,
    { en: 'First resolution, median', ko: '첫 해결 중앙값' },
    firstEnd,
  ),
  'first-resolution-p90': wait('first_closed', 0.9, { en: 'First resolution, 90 %', ko: '첫 해결 90%' }, firstEnd),
  'full-resolution-median': wait('resolved', 0.5, { en: 'Full resolution, median', ko: '최종 해결 중앙값' }, end),
  'full-resolution-p90': wait('resolved', 0.9, { en: 'Full resolution, 90 %', ko: '최종 해결 90%' }, end),
})
