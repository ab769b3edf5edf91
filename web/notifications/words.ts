import type { Words } from '#shared/text.ts'

export const notificationScreenWords = {
  onlyUnread: { en: 'Unread', ko: '읽지 않음' },
  kind: { en: 'About', ko: '종류' },
  settings: { en: 'How I am told', ko: '알림 설정' },
  settingsNote: { en: 'Holds for you alone, on every device.', ko: '본인에게만, 모든 기기에 적용됩니다.' },
  tellMe: { en: 'Tell me when', ko: '받을 알림' },
  quiet: { en: 'Quiet hours', ko: '방해 금지 시간' },
  quietHint: {
    en: 'Seoul time. The count stays grey, nothing pops up and no e-mail is sent; nothing is lost.',
    ko: '서울 시간 기준. 이 시간에는 알림이 강조되거나 이메일이 발송되지 않으며, 내용은 그대로 남습니다.',
  },
  from: { en: 'From', ko: '시작' },
  to: { en: 'Until', ko: '종료' },
  clear: { en: 'No quiet hours', ko: '사용 안 함' },
  digest: { en: 'E-mail of what I have not read', ko: '읽지 않은 알림 이메일' },
  digestHint: { en: 'To {email}', ko: '수신 주소: {email}' },
  save: { en: 'Save', ko: '저장' },
  saved: { en: 'Saved', ko: '저장했습니다' },
} satisfies Record<string, Words>
