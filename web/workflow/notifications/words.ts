import type { Words } from '#shared/text.ts'

export const notificationWords = {
  title: { en: 'Notifications', ko: '알림' },
  unread: { en: '{count} unread notifications', ko: '읽지 않은 알림 {count}건' },
  none: { en: 'No unread notifications', ko: '읽지 않은 알림 없음' },
  all: { en: 'All notifications', ko: '전체 알림 보기' },
  markAll: { en: 'Mark all as read', ko: '모두 읽음' },
  isUnread: { en: 'unread', ko: '읽지 않음' },
  quiet: { en: 'Quiet hours', ko: '방해 금지 시간' },
  emptyTitle: { en: 'Nothing to tell you', ko: '새로운 알림이 없습니다' },
  emptyText: {
    en: 'You hear of cases given to you, of what you follow, of mentions and of approvals you can give.',
    ko: '배정, 언급, 승인 요청과 팔로우한 케이스의 변경 사항이 여기에 표시됩니다.',
  },
} satisfies Record<string, Words>
