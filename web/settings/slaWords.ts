import type { Words } from '#shared/text.ts'

export const slaWords = {
  targets: { en: 'Targets', ko: '목표 시간' },
  targetsHint: {
    en: 'In business hours of the team’s calendar. The first row that fits counts; empty promises nothing.',
    ko: '팀 달력의 업무 시간 기준입니다. 위에서부터 처음 맞는 행이 적용되며, 비우면 기한이 없습니다.',
  },
  kind: { en: 'Queue', ko: '업무' },
  severity: { en: 'Severity', ko: '심각도' },
  team: { en: 'Team', ko: '팀' },
  hours: { en: 'h', ko: '시간' },
  inHours: { en: '{metric}, hours', ko: '{metric}, 시간' },
  addTarget: { en: 'Add a row', ko: '행 추가' },
  warnings: { en: 'When a case stands out', ko: '경고 기준' },
  atRisk: { en: 'At risk from', ko: '주의' },
  atRiskHint: { en: '% of the promised time left', ko: '% 이하로 남으면' },
  dueSoon: { en: 'Due soon from', ko: '임박' },
  dueSoonHint: { en: 'business minutes left', ko: '분 이하로 남으면 (업무 시간)' },
  atZero: { en: 'When time runs out', ko: '기한 초과 시' },
  atZeroHint: {
    en: 'Within a minute, once a promise. The first row that fits counts. None of it decides a case.',
    ko: '1분 안에 기한별로 한 번 실행됩니다. 위에서부터 처음 맞는 행이 적용되며 케이스를 결정하지는 않습니다.',
  },
  metric: { en: 'Promise', ko: '기한' },
  deeds: { en: 'What happens', ko: '처리' },
  nothing: {
    en: 'Nothing happens: promises that break are only marked.',
    ko: '아무 처리도 하지 않고 초과로만 표시합니다.',
  },
  target: { en: 'Target {number}', ko: '목표 {number}' },
  rule: { en: 'At zero {number}', ko: '초과 시 {number}' },
  noPromise: { en: 'none', ko: '없음' },
} satisfies Record<string, Words>
