import type { Words } from '../text.ts'

/** What is done to targets, rules and alerts, as the audit log says it. */
export const targetAuditWords: Record<string, { label: Words }> = {
  set: { label: { en: 'Set a target', ko: '목표 설정' } },
  end: { label: { en: 'End a target', ko: '목표 종료' } },
  watch: { label: { en: 'Watch a figure', ko: '경보 규칙 추가' } },
  'watch-otherwise': { label: { en: 'Change an alert rule', ko: '경보 규칙 수정' } },
  activate: { label: { en: 'Watch again', ko: '경보 규칙 재개' } },
  deactivate: { label: { en: 'Stop watching', ko: '경보 규칙 중지' } },
  mute: { label: { en: 'Mute an alert rule', ko: '경보 음소거' } },
  unmute: { label: { en: 'Hear an alert rule again', ko: '경보 음소거 해제' } },
  alarm: { label: { en: 'A figure left its band', ko: '경보 발생' } },
  'all-clear': { label: { en: 'An alert closed', ko: '경보 해제' } },
  acknowledge: { label: { en: 'Somebody is on it', ko: '경보 확인' } },
}
