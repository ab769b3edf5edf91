import type { Words } from '#shared/text.ts'

export const caseWords = {
  views: { en: 'Views', ko: '보기' },
  mine: { en: 'Mine', ko: '내 케이스' },
  running: { en: 'Waiting on us', ko: '처리 중' },
  breaching: { en: 'Past due', ko: '기한 초과' },
  all: { en: 'All', ko: '전체' },
  number: { en: 'Number', ko: '번호' },
  kind: { en: 'Queue', ko: '업무' },
  seller: { en: 'Seller', ko: '판매자' },
  subject: { en: 'Ground', ko: '사유' },
  state: { en: 'State', ko: '상태' },
  severity: { en: 'Severity', ko: '심각도' },
  due: { en: 'Due', ko: '기한' },
  owner: { en: 'Owner', ko: '담당자' },
  opened: { en: 'Opened', ko: '생성' },
  search: { en: 'Number, seller or ground', ko: '번호, 판매자, 사유' },
  emptyTitle: { en: 'No cases yet', ko: '아직 케이스가 없습니다' },
  emptyText: {
    en: 'Cases appear here when a seller breaches a policy in force. Load a performance file to have the policies look at it.',
    ko: '판매자가 시행 중인 정책을 위반하면 케이스가 생깁니다. 실적 파일을 가져오면 정책이 자동으로 점검합니다.',
  },
  toImports: { en: 'Load a performance file', ko: '실적 파일 가져오기' },
} satisfies Record<string, Words>
