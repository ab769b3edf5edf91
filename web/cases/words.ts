import type { Words } from '#shared/text.ts'

export const caseWords = {
  kind: { en: 'Queue', ko: '업무' },
  emptyTitle: { en: 'No cases yet', ko: '아직 케이스가 없습니다' },
  emptyText: {
    en: 'Cases appear here when a seller breaches a policy in force. Load a performance file to have the policies look at it.',
    ko: '판매자가 시행 중인 정책을 위반하면 케이스가 생깁니다. 실적 파일을 가져오면 정책이 자동으로 점검합니다.',
  },
  toImports: { en: 'Load a performance file', ko: '실적 파일 가져오기' },
} satisfies Record<string, Words>
