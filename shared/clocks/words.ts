import type { ZeroDeed } from '../settings/sla.ts'
import type { Words } from '../text.ts'
import type { ClockMetric, ClockStanding } from './schema.ts'

export const clockMetricWords = {
  first_response: { en: 'First response', ko: '첫 응답' },
  next_response: { en: 'Next response', ko: '다음 응답' },
  resolution: { en: 'Resolution', ko: '해결' },
} satisfies Record<ClockMetric, Words>

export const standingWords = {
  on_track: { en: 'On track', ko: '여유' },
  at_risk: { en: 'At risk', ko: '주의' },
  due_soon: { en: 'Due soon', ko: '임박' },
  breached: { en: 'Overdue', ko: '기한 초과' },
  paused: { en: 'Paused', ko: '멈춤' },
  met: { en: 'Met', ko: '준수' },
  none: { en: 'Nothing owed', ko: '기한 없음' },
} satisfies Record<ClockStanding, Words>

export const zeroDeedWords = {
  notify: {
    label: { en: 'Tell owner and leads', ko: '담당자와 리드에게 알림' },
    does: {
      en: 'The owner and the team’s leads are told once.',
      ko: '담당자와 팀 리드에게 한 번 알립니다.',
    },
  },
  escalate: {
    label: { en: 'Escalate', ko: '상위로 올리기' },
    does: {
      en: 'To the team above; where there is none, one severity up, once a case.',
      ko: '상위 팀으로 넘깁니다. 상위 팀이 없으면 심각도를 한 단계 올립니다(케이스당 한 번).',
    },
  },
  reassign: {
    label: { en: 'Offer it again', ko: '다시 배정' },
    does: {
      en: 'It leaves its owner and is offered as a next case.',
      ko: '담당자에게서 회수해 다음 케이스로 다시 배정합니다.',
    },
  },
} satisfies Record<ZeroDeed, { label: Words; does: Words }>
