import type { Letter, LetterSlot } from '../templates/letter.ts'
import { lifeLetters, lifeSlots } from './lifeLetters.ts'

export const gatingSlots = {
  ...lifeSlots,
  gating_items: {
    label: { en: 'What has to be mended, point by point', ko: '보완이 필요한 사항' },
    sample: {
      en: '1. Purchase invoice: is older than we accept. Please send one issued within the last six months.\n2. Distribution chain: does not reach from you to the head office of the brand without a gap.',
      ko: '1. 매입 세금계산서·거래명세서: 발행일이 인정 기한을 지났습니다. 최근 6개월 이내에 발행된 서류를 제출해 주세요.\n2. 유통 경로 증빙: 판매자부터 브랜드 본사까지의 유통 경로가 이어지지 않습니다.',
    },
  },
  gating_message: {
    label: { en: 'What the reviewer adds', ko: '심사 담당자 안내' },
    sample: {
      en: 'Unit prices may be masked; the model number must stay legible.',
      ko: '단가는 가려도 되지만 모델번호는 보여야 합니다.',
    },
  },
  gating_ground: {
    label: { en: 'Ground of the decision', ko: '결정 사유' },
    sample: { en: 'Supply route not proven', ko: '유통 경로 미확인' },
  },
  gating_conditions: {
    label: { en: 'Conditions, one a line', ko: '승인 조건' },
    sample: {
      en: '- At most 300 units a month\n- Only in: beauty',
      ko: '- 월 판매 수량 최대 300개\n- 판매 가능 카테고리: 뷰티',
    },
  },
  gating_next: {
    label: { en: 'What the seller can do next', ko: '이후 절차' },
    sample: {
      en: 'You may apply anew at any time with documents that settle this ground.',
      ko: '위 사유를 보완한 서류로 언제든 다시 신청하실 수 있습니다.',
    },
  },
} satisfies Record<string, LetterSlot>

export const gatingLetters = {
  ...lifeLetters,
  gating_received: {
    label: { en: 'Request for permission received', ko: '판매 승인 신청 접수' },
    sent: { en: 'When a request for permission comes in.', ko: '판매 승인 신청이 접수되었을 때 발송됩니다.' },
    slots: ['permission_of', 'gating_items', 'gated_listings'],
    subject: {
      en: 'We have received your request to sell {{permission_of}}',
      ko: '{{permission_of}} 판매 승인 신청이 접수되었습니다',
    },
    body: {
      en: 'We have received your request to sell {{permission_of}} (case {{case_number}}) and are checking it. You usually have our answer within ten business days.\n\nWe check these documents:\n{{gating_items}}\n\nListings that wait for the decision and are not shown until then:\n{{gated_listings}}\n\nPlease send JPG, PNG or PDF only. You may mask unit prices; names, dates, model numbers and quantities must be legible.',
      ko: '{{permission_of}} 판매 승인 신청(케이스 {{case_number}})을 접수하여 확인하고 있습니다. 결과는 보통 10영업일 이내에 안내드립니다.\n\n확인하는 서류:\n{{gating_items}}\n\n결정 전까지 노출되지 않는 상품:\n{{gated_listings}}\n\n서류는 JPG, PNG, PDF로만 제출해 주세요. 단가는 가리셔도 되지만 상호, 날짜, 모델번호, 수량은 확인할 수 있어야 합니다.',
    },
  },
  gating_info: {
    label: { en: 'Documents have to be completed', ko: '판매 승인 서류 보완 요청' },
    sent: { en: 'When documents are missing or deficient.', ko: '서류가 없거나 보완이 필요할 때 발송됩니다.' },
    slots: ['permission_of', 'gating_items', 'gating_message', 'answer_by'],
    subject: {
      en: 'Documents needed by {{answer_by}}: {{permission_of}}',
      ko: '{{permission_of}} 판매 승인 서류 보완 요청 ({{answer_by}}까지)',
    },
    body: {
      en: 'To decide on your request to sell {{permission_of}} (case {{case_number}}) we need the following under the rules for gated brands and goods:\n\n{{gating_items}}\n\n{{gating_message}}\n\nPlease send the documents through the seller portal by {{answer_by}}. Without them we have to reject the request; the listings stay hidden until a decision.',
      ko: '{{permission_of}} 판매 승인(케이스 {{case_number}})을 결정하려면 승인 대상 브랜드·상품 판매 기준에 따라 아래 사항을 보완해 주셔야 합니다.\n\n{{gating_items}}\n\n{{gating_message}}\n\n{{answer_by}}까지 판매자 포털에서 제출해 주세요. 제출되지 않으면 신청이 반려되며, 결정 전까지 상품은 노출되지 않습니다.',
    },
  },
  gating_approved: {
    label: { en: 'Permission granted', ko: '판매 승인 안내' },
    sent: { en: 'When a permission is granted.', ko: '판매 승인이 부여되었을 때 발송됩니다.' },
    slots: ['permission_of', 'permission_until'],
    subject: { en: 'You may sell {{permission_of}}', ko: '{{permission_of}} 판매가 승인되었습니다' },
    body: {
      en: 'Your request to sell {{permission_of}} (case {{case_number}}) is approved until {{permission_until}}.\n\nListings that waited for it are shown now. Keep your supply documents: we may ask for them again if a rule changes or a document ends. We write to you before the permission ends.',
      ko: '{{permission_of}} 판매 승인 신청(케이스 {{case_number}})이 승인되었습니다. 승인은 {{permission_until}}까지 유효합니다.\n\n대기 중이던 상품은 지금부터 노출됩니다. 기준이 바뀌거나 서류가 만료되면 다시 요청드릴 수 있으니 증빙을 보관해 주세요. 만료 전에 미리 안내드립니다.',
    },
  },
  gating_approved_with_conditions: {
    label: { en: 'Permission granted with conditions', ko: '조건부 판매 승인 안내' },
    sent: { en: 'When a permission is granted with conditions.', ko: '조건부로 판매 승인이 부여되었을 때 발송됩니다.' },
    slots: ['permission_of', 'permission_until', 'gating_conditions', 'gating_message'],
    subject: {
      en: 'You may sell {{permission_of}}, with conditions',
      ko: '{{permission_of}} 판매가 조건부로 승인되었습니다',
    },
    body: {
      en: 'Your request to sell {{permission_of}} (case {{case_number}}) is approved until {{permission_until}}, on these conditions:\n\n{{gating_conditions}}\n\n{{gating_message}}\n\nListings that the conditions cover are shown now. If a condition is broken, the permission can be revoked.',
      ko: '{{permission_of}} 판매 승인 신청(케이스 {{case_number}})이 아래 조건으로 승인되었습니다. 승인은 {{permission_until}}까지 유효합니다.\n\n{{gating_conditions}}\n\n{{gating_message}}\n\n조건에 해당하는 상품은 지금부터 노출됩니다. 조건을 지키지 않으면 승인이 취소될 수 있습니다.',
    },
  },
  gating_rejected: {
    label: { en: 'Request for permission rejected', ko: '판매 승인 반려' },
    sent: { en: 'When a request is rejected, also for lack of an answer.', ko: '신청이 반려되었을 때 발송됩니다.' },
    slots: ['permission_of', 'gating_ground', 'gating_message', 'gated_listings', 'gating_next'],
    subject: {
      en: 'Your request to sell {{permission_of}} was rejected',
      ko: '{{permission_of}} 판매 승인 신청이 반려되었습니다',
    },
    body: {
      en: 'We cannot permit you to sell {{permission_of}} (case {{case_number}}).\n\nGround: {{gating_ground}} (seller terms, rules for gated brands and goods)\n\n{{gating_message}}\n\nListings that are not shown:\n{{gated_listings}}\n\n{{gating_next}}',
      ko: '{{permission_of}} 판매를 승인할 수 없습니다(케이스 {{case_number}}).\n\n사유: {{gating_ground}} (판매자 이용약관 중 승인 대상 브랜드·상품 판매 기준)\n\n{{gating_message}}\n\n노출되지 않는 상품:\n{{gated_listings}}\n\n{{gating_next}}',
    },
  },
  gating_cleared: {
    label: { en: 'Review ended, nothing changes', ko: '심사 종결 안내' },
    sent: { en: 'When a review ends with nothing to decide.', ko: '이상 없음으로 심사가 끝났을 때 발송됩니다.' },
    slots: ['permission_of'],
    subject: { en: 'Review of {{permission_of}} ended', ko: '{{permission_of}} 심사가 종결되었습니다' },
    body: {
      en: 'Our review of {{permission_of}} (case {{case_number}}) has ended. You need not do anything.\n\nListings that were hidden for this review are shown again. A permission that you hold stays in force as it was.',
      ko: '{{permission_of}}에 대한 심사(케이스 {{case_number}})가 종결되었습니다. 별도로 하실 일은 없습니다.\n\n이 심사로 노출이 중지되었던 상품은 다시 노출됩니다. 보유 중인 판매 승인은 그대로 유지됩니다.',
    },
  },
  gating_revoked: {
    label: { en: 'Permission revoked', ko: '판매 승인 취소' },
    sent: { en: 'When a permission is revoked.', ko: '판매 승인이 취소되었을 때 발송됩니다.' },
    slots: ['permission_of', 'gating_ground', 'gating_message', 'gated_listings', 'gating_next'],
    subject: {
      en: 'Your permission for {{permission_of}} was revoked',
      ko: '{{permission_of}} 판매 승인이 취소되었습니다',
    },
    body: {
      en: 'We have revoked your permission to sell {{permission_of}} (case {{case_number}}) as of today.\n\nGround: {{gating_ground}} (seller terms, rules for gated brands and goods)\n\n{{gating_message}}\n\nListings that are hidden now:\n{{gated_listings}}\n\n{{gating_next}}',
      ko: '{{permission_of}} 판매 승인(케이스 {{case_number}})을 오늘부로 취소했습니다.\n\n사유: {{gating_ground}} (판매자 이용약관 중 승인 대상 브랜드·상품 판매 기준)\n\n{{gating_message}}\n\n노출이 중지된 상품:\n{{gated_listings}}\n\n{{gating_next}}',
    },
  },
} satisfies Record<string, Letter>
