import type { Closing, Finding, Window } from '#shared/targets/alertSchema.ts'
import type { TargetState } from '#shared/targets/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Tone } from '#shared/workflow/workflow.ts'

export const targetWords = {
  parts: { en: 'Parts of targets', ko: '목표와 경보 화면' },
  targets: { en: 'Targets', ko: '목표' },
  rules: { en: 'Alert rules', ko: '경보 규칙' },
  alerts: { en: 'Alerts', ko: '경보' },
  state: { en: 'State', ko: '상태' },
  goal: { en: 'Target', ko: '목표' },
  band: { en: 'Band', ko: '허용 폭' },
  bandHint: {
    en: 'So far beyond the target it only warns; further away the target is missed.',
    ko: '목표에서 이만큼까지는 주의로, 더 벗어나면 미달로 판정합니다.',
  },
  better: { en: 'Good is', ko: '좋은 방향' },
  up: { en: 'at least', ko: '이상' },
  down: { en: 'at most', ko: '이하' },
  fromDay: { en: 'From', ko: '적용일' },
  fromDayHint: {
    en: 'What was set before ends the day before. Days that are over stay judged as they were.',
    ko: '기존 목표는 전날까지 적용됩니다. 지난 날짜의 판정은 바뀌지 않습니다.',
  },
  untilDay: { en: 'Until', ko: '종료일' },
  untilFurther: { en: 'until further notice', ko: '별도 변경 시까지' },
  note: { en: 'Why', ko: '설정 사유' },
  by: { en: 'Set by', ko: '설정한 사람' },
  add: { en: 'Set a target', ko: '목표 설정' },
  set: { en: 'The target is set', ko: '목표를 설정했습니다' },
  end: { en: 'End', ko: '종료' },
  endTitle: { en: 'End the target', ko: '목표 종료' },
  endFrom: { en: 'No longer from', ko: '적용 중단일' },
  endHint: {
    en: 'From that day on the next wider target holds, where there is one.',
    ko: '이 날부터는 더 넓은 범위의 목표가 있으면 그 목표가 적용됩니다.',
  },
  reason: { en: 'Why', ko: '사유' },
  ended: { en: 'The target ends', ko: '목표 종료를 저장했습니다' },
  cancel: { en: 'Cancel', ko: '취소' },
  save: { en: 'Save', ko: '저장' },
  emptyTitle: { en: 'No targets yet', ko: '설정된 목표가 없습니다' },
  emptyText: {
    en: 'A target is what a figure should be, for everybody or for one queue, team or provider. Dashboards and reports are judged by it.',
    ko: '지표가 도달해야 할 값을 전체 또는 업무·팀·외주 업체별로 정합니다. 대시보드와 보고가 이 기준으로 판정됩니다.',
  },
  howFound: {
    en: 'A team’s target comes before its provider’s, a provider’s before a queue’s, and a queue’s before everybody’s.',
    ko: '팀 목표가 외주 업체 목표보다, 외주 업체 목표가 업무 목표보다, 업무 목표가 전체 목표보다 우선합니다.',
  },
} satisfies Record<string, Words>

export const targetStateWords = {
  in_force: { en: 'In force', ko: '적용 중' },
  coming: { en: 'Not yet', ko: '적용 예정' },
  over: { en: 'Over', ko: '종료' },
  replaced: { en: 'Replaced before it began', ko: '적용 전 대체' },
} satisfies Record<TargetState, Words>

export const targetStateTones = {
  in_force: 'good',
  coming: 'paused',
  over: 'neutral',
  replaced: 'neutral',
} satisfies Record<TargetState, Tone>

export const windowWords = {
  today: { en: 'today', ko: '오늘' },
  week: { en: 'last 7 days', ko: '최근 7일' },
  month: { en: 'last 28 days', ko: '최근 28일' },
} satisfies Record<Window, Words>

export const findingWords = {
  inside: { en: 'Inside', ko: '정상' },
  near: { en: 'Inside, near the bound', ko: '기준 근접' },
  outside: { en: 'Outside', ko: '기준 이탈' },
  no_data: { en: 'No data', ko: '데이터 없음' },
  too_few: { en: 'Too few to say', ko: '표본 부족' },
  no_target: { en: 'No target', ko: '목표 없음' },
} satisfies Record<Finding, Words>

export const findingTones = {
  inside: 'good',
  near: 'busy',
  outside: 'bad',
  no_data: 'neutral',
  too_few: 'neutral',
  no_target: 'neutral',
} satisfies Record<Finding, Tone>

export const closingWords = {
  back_inside: { en: 'back inside', ko: '정상 복귀' },
  rule_changed: { en: 'the rule was changed', ko: '규칙 변경' },
  rule_stopped: { en: 'the rule was stopped', ko: '규칙 중지' },
} satisfies Record<Closing, Words>
