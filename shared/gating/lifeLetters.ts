import type { Letter, LetterSlot } from '../templates/letter.ts'

/** What letters about the life of a permission can tell. */
export const lifeSlots = {
  permission_of: {
    label: { en: 'What the permission is for', ko: '판매 승인 대상' },
    sample: { en: 'brand Lumera', ko: '브랜드 루메라' },
  },
  permission_until: {
    label: { en: 'Last moment of the permission', ko: '판매 승인 만료일' },
    sample: { en: '30 November 2026', ko: '2026년 11월 30일' },
  },
  days_left: { label: { en: 'Days left', ko: '남은 일수' }, sample: { en: '30', ko: '30' } },
  gated_listings: {
    label: { en: 'The listings it is about, one a line', ko: '대상 상품 목록' },
    sample: { en: '- Lumera ampoule 30 ml\n- Lumera cream 50 ml', ko: '- 루메라 앰플 30ml\n- 루메라 크림 50ml' },
  },
} satisfies Record<string, LetterSlot>

export const lifeLetters = {
  permission_expiring: {
    label: { en: 'A permission is about to end', ko: '판매 승인 만료 예정 안내' },
    sent: {
      en: 'At 30 and at 7 days before the end of a permission, as the settings say.',
      ko: '판매 승인 만료 30일 전과 7일 전에 발송됩니다(운영 설정 기준).',
    },
    slots: ['permission_of', 'permission_until', 'days_left'],
    subject: {
      en: 'Your permission for {{permission_of}} ends in {{days_left}} days',
      ko: '{{permission_of}} 판매 승인이 {{days_left}}일 후 만료됩니다',
    },
    body: {
      en: 'Your permission to sell {{permission_of}} (case {{case_number}}) ends on {{permission_until}}.\n\nTo go on selling, send your current supply documents before that day: proof of the distribution route must be dated within the last six months and must reach the head office of the brand. If we approve them in time, the new permission follows the old one without a gap.\n\nWithout a new permission, the listings that rely on it are hidden when it ends. Your other listings and your payouts are not affected.',
      ko: '{{permission_of}} 판매 승인(케이스 {{case_number}})이 {{permission_until}}에 만료됩니다.\n\n계속 판매하시려면 만료일 전에 최신 유통 경로 증빙을 제출해 주세요. 증빙은 최근 6개월 이내에 발행되고 브랜드 본사까지 이어져야 합니다. 기한 내에 승인되면 기존 승인에 이어 바로 효력이 발생합니다.\n\n갱신되지 않으면 만료와 동시에 해당 상품의 노출이 중지됩니다. 다른 상품과 정산에는 영향이 없습니다.',
    },
  },
  permission_expired: {
    label: { en: 'A permission has ended', ko: '판매 승인 만료 통지' },
    sent: { en: 'When a permission ends by its term.', ko: '판매 승인 유효기간이 끝났을 때 발송됩니다.' },
    slots: ['permission_of', 'permission_until', 'gated_listings'],
    subject: {
      en: 'Your permission for {{permission_of}} has ended',
      ko: '{{permission_of}} 판매 승인이 만료되었습니다',
    },
    body: {
      en: 'Your permission to sell {{permission_of}} (case {{case_number}}) ended on {{permission_until}}.\n\nListings that are hidden for now:\n{{gated_listings}}\n\nThis is no penalty and adds no strike. Apply again with current supply documents; once we approve, these listings are shown again by themselves.',
      ko: '{{permission_of}} 판매 승인(케이스 {{case_number}})이 {{permission_until}}에 만료되었습니다.\n\n노출이 중지된 상품:\n{{gated_listings}}\n\n이는 제재가 아니며 벌점도 부과되지 않습니다. 최신 유통 경로 증빙으로 다시 신청하시면 승인 즉시 상품이 다시 노출됩니다.',
    },
  },
  listings_gated: {
    label: { en: 'Listings wait for a permission', ko: '승인 필요 상품 노출 중지 안내' },
    sent: {
      en: 'When listings offered without a permission are hidden.',
      ko: '승인 없이 등록된 상품의 노출을 중지했을 때 발송됩니다.',
    },
    slots: ['permission_of', 'gated_listings'],
    subject: {
      en: 'Listings hidden until approval: {{permission_of}}',
      ko: '판매 승인 필요 상품 노출 중지: {{permission_of}}',
    },
    body: {
      en: 'To sell {{permission_of}} on our marketplace you need a permission that covers the listing. We found none for:\n{{gated_listings}}\n\nThey are hidden until a reviewer has decided (case {{case_number}}). Send us the supply documents of these goods, or tell us if the listing names the brand or category by mistake. This is no penalty and adds no strike.',
      ko: '{{permission_of}} 상품은 판매 승인을 받은 뒤 판매할 수 있습니다. 아래 상품에는 유효한 승인이 확인되지 않았습니다.\n{{gated_listings}}\n\n심사가 끝날 때까지 노출이 중지됩니다(케이스 {{case_number}}). 해당 상품의 유통 경로 증빙을 제출하시거나, 브랜드·카테고리가 잘못 기재된 경우 알려 주세요. 제재가 아니며 벌점도 부과되지 않습니다.',
    },
  },
} satisfies Record<string, Letter>
