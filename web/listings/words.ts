import type { Words } from '#shared/text.ts'

export const listingWords = {
  title: { en: 'Listing', ko: '상품명' },
  seller: { en: 'Seller', ko: '판매자' },
  category: { en: 'Category', ko: '카테고리' },
  price: { en: 'Price', ko: '판매가' },
  status: { en: 'On the marketplace', ko: '노출 상태' },
  onSale: { en: 'On sale', ko: '판매 중' },
  hidden: { en: 'Hidden by a measure', ko: '조치로 노출 중지' },
  notOffered: { en: 'Not offered by seller', ko: '판매자 미판매' },
  listed: { en: 'Listed', ko: '등록' },
  search: { en: 'Listing or seller', ko: '상품명, 판매자' },
  emptyTitle: { en: 'No listings yet', ko: '아직 상품이 없습니다' },
  emptyText: {
    en: 'Listings come from the marketplace. Those that a measure hides stay here, marked.',
    ko: '마켓플레이스에 등록된 상품이 표시되며, 조치로 숨겨진 상품도 표시와 함께 남습니다.',
  },
} satisfies Record<string, Words>
