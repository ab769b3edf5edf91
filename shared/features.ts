/** The domain words of the console: the same word is folder, table, URL, resource, permission prefix and e2e file. */
export const features = {
  cases: { group: 'work', icon: 'inbox', label: { en: 'All cases', ko: '전체 케이스' } },
  suspensions: { group: 'work', icon: 'gavel', label: { en: 'Suspensions', ko: '판매 정지' } },
  sellers: { group: 'marketplace', icon: 'store', label: { en: 'Sellers', ko: '판매자' } },
  listings: { group: 'marketplace', icon: 'inventory', label: { en: 'Listings', ko: '상품' } },
  policies: { group: 'steer', icon: 'policy', label: { en: 'Policies', ko: '운영 정책' } },
  templates: { group: 'steer', icon: 'mail', label: { en: 'Notice templates', ko: '통지 템플릿' } },
  imports: { group: 'steer', icon: 'upload', label: { en: 'Imports', ko: '데이터 가져오기' } },
  people: { group: 'admin', icon: 'people', label: { en: 'People', ko: '구성원' } },
  audit: { group: 'admin', icon: 'history', label: { en: 'Audit log', ko: '감사 기록' } },
} as const satisfies Record<string, Feature>

type Feature = {
  group: 'work' | 'marketplace' | 'steer' | 'admin'
  icon: string
  label: { en: string; ko: string }
}

export type FeatureName = keyof typeof features

export const groupLabels = {
  work: { en: 'Work', ko: '업무' },
  marketplace: { en: 'Marketplace', ko: '마켓플레이스' },
  steer: { en: 'Steer', ko: '운영' },
  admin: { en: 'Administration', ko: '관리' },
} satisfies Record<Feature['group'], { en: string; ko: string }>
