/** The domain words of the console: the same word is folder, table, URL, resource, permission prefix and e2e file. */
export const features = {
  cases: { group: 'work', icon: 'inbox', label: { en: 'All cases', ko: '전체 케이스' } },
  suspensions: { group: 'work', icon: 'gavel', label: { en: 'Suspensions', ko: '판매 정지' } },
  appeals: { group: 'work', icon: 'appeal', label: { en: 'Appeals', ko: '이의 제기' } },
  gating: { group: 'work', icon: 'gate', label: { en: 'Product gating', ko: '상품 승인 심사' } },
  verifications: { group: 'work', icon: 'verified', label: { en: 'Seller verification', ko: '판매자 인증' } },
  counterfeits: { group: 'work', icon: 'copyright', label: { en: 'Counterfeit reports', ko: '위조·권리 침해 신고' } },
  settlements: { group: 'work', icon: 'payments', label: { en: 'Settlement tickets', ko: '정산 문의' } },
  notifications: { group: 'desk', icon: 'bell', label: { en: 'Notifications', ko: '알림' } },
  views: { group: 'desk', icon: 'view', label: { en: 'Views', ko: '보기' } },
  conversation: { group: 'desk', icon: 'forum', label: { en: 'Conversation', ko: '대화' } },
  evidence: { group: 'desk', icon: 'attach', label: { en: 'Evidence', ko: '증빙' } },
  links: { group: 'desk', icon: 'link', label: { en: 'Linked cases', ko: '연결된 케이스' } },
  quality: { group: 'desk', icon: 'fact_check', label: { en: 'Quality checks', ko: '품질 점검' } },
  bulk: { group: 'desk', icon: 'checklist', label: { en: 'Bulk runs', ko: '일괄 처리' } },
  sellers: { group: 'marketplace', icon: 'store', label: { en: 'Sellers', ko: '판매자' } },
  listings: { group: 'marketplace', icon: 'inventory', label: { en: 'Listings', ko: '상품' } },
  brands: { group: 'marketplace', icon: 'brand', label: { en: 'Brands', ko: '브랜드' } },
  monitoring: { group: 'marketplace', icon: 'radar', label: { en: 'Monitoring', ko: '모니터링' } },
  kpis: { group: 'steer', icon: 'chart', label: { en: 'Figures', ko: '지표' } },
  performance: { group: 'marketplace', icon: 'trend', label: { en: 'Seller performance', ko: '판매자 성과' } },
  vendors: { group: 'steer', icon: 'handshake', label: { en: 'Outsourced providers', ko: '외주 업체' } },
  targets: { group: 'steer', icon: 'target', label: { en: 'Targets and alerts', ko: '목표와 경보' } },
  reports: { group: 'steer', icon: 'schedule', label: { en: 'Scheduled reports', ko: '정기 보고' } },
  exports: { group: 'steer', icon: 'download', label: { en: 'Exports', ko: '내보내기' } },
  policies: { group: 'steer', icon: 'policy', label: { en: 'Policies', ko: '운영 정책' } },
  templates: { group: 'steer', icon: 'mail', label: { en: 'Notice templates', ko: '통지 템플릿' } },
  snippets: { group: 'steer', icon: 'snippet', label: { en: 'Snippets', ko: '상용구' } },
  imports: { group: 'steer', icon: 'upload', label: { en: 'Imports', ko: '데이터 가져오기' } },
  people: { group: 'admin', icon: 'people', label: { en: 'People', ko: '구성원' } },
  'api-keys': { group: 'admin', icon: 'key', label: { en: 'API keys', ko: 'API 키' } },
  teams: { group: 'admin', icon: 'groups', label: { en: 'Teams', ko: '팀' } },
  settings: { group: 'steer', icon: 'tune', label: { en: 'House settings', ko: '운영 설정' } },
  audit: { group: 'admin', icon: 'history', label: { en: 'Audit log', ko: '감사 기록' } },
} as const satisfies Record<string, Feature>

type Feature = {
  group: 'work' | 'desk' | 'marketplace' | 'steer' | 'admin'
  icon: string
  label: { en: string; ko: string }
}

export type FeatureName = keyof typeof features

export const groupLabels = {
  work: { en: 'Work', ko: '업무' },
  desk: { en: 'My desk', ko: '내 업무' },
  marketplace: { en: 'Marketplace', ko: '마켓플레이스' },
  steer: { en: 'Steer', ko: '운영' },
  admin: { en: 'Administration', ko: '관리' },
} satisfies Record<Feature['group'], { en: string; ko: string }>
