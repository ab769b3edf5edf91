import type { Words } from '#shared/text.ts'

export const presenceWords = {
  here: { en: 'On this case now', ko: '지금 이 케이스를 보는 사람' },
  views: { en: '{name} is looking at it', ko: '{name} 님이 보는 중' },
  edits: { en: '{name} is writing', ko: '{name} 님이 작성 중' },
  others: { en: '{count} more', ko: '외 {count}명' },
} satisfies Record<string, Words>
