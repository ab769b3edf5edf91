import type { Letter, LetterSlot } from '../templates/letter.ts'

export const verificationSlots = {
  verification_cause: {
    label: { en: 'What is verified', ko: '인증 구분' },
    sample: { en: 'Bank change', ko: '계좌 변경' },
  },
  verification_items: {
    label: { en: 'What is asked for, point by point', ko: '보완 요청 항목' },
    sample: {
      en: '- Bank account: a copy of the bankbook with the name of your company',
      ko: '- 정산 계좌: 법인 명의가 보이는 통장 사본',
    },
  },
  verification_ground: {
    label: { en: 'Ground of the decision', ko: '결정 사유' },
    sample: { en: 'The account belongs to somebody else', ko: '정산 계좌의 예금주가 다름' },
  },
  verification_explanation: {
    label: { en: 'What the reviewer writes', ko: '심사 의견' },
    sample: {
      en: 'Please hand in an account in the name of your company.',
      ko: '법인 명의 계좌로 다시 제출해 주세요.',
    },
  },
  verification_until: {
    label: { en: 'Verified until', ko: '인증 유효일' },
    sample: { en: '22 November 2027', ko: '2027년 11월 22일' },
  },
  verification_cap: {
    label: { en: 'Sales cap', ko: '거래액 한도' },
    sample: { en: '₩10,000,000', ko: '₩10,000,000' },
  },
  verification_delay: {
    label: { en: 'Payout delay', ko: '지급 유예' },
    sample: { en: '14 days', ko: '14일' },
  },
  verification_account: {
    label: { en: 'The account, masked', ko: '마스킹된 계좌' },
    sample: { en: 'Shinhan ****1234', ko: '신한은행 ****1234' },
  },
  verification_payouts: {
    label: { en: 'What happens to payouts', ko: '정산 지급 안내' },
    sample: { en: 'Payouts are held until the check is done.', ko: '확인이 끝날 때까지 정산금 지급이 보류됩니다.' },
  },
} satisfies Record<string, LetterSlot>

export const verificationLetters = {
  verification_received: {
    label: { en: 'Verification received', ko: '인증 접수' },
    sent: { en: 'When particulars come in.', ko: '판매자 정보가 접수되었을 때 발송됩니다.' },
    slots: ['verification_cause', 'verification_payouts'],
    subject: {
      en: 'We have received your particulars ({{case_number}})',
      ko: '판매자 정보가 접수되었습니다 ({{case_number}})',
    },
    body: {
      en: 'We have received your particulars ({{verification_cause}}) and are checking them with the business registry and your bank.\n\n{{verification_payouts}}\n\nYou need not do anything now. We write to you if something is missing.',
      ko: '제출하신 판매자 정보({{verification_cause}})를 접수하여 국세청과 은행을 통해 확인하고 있습니다.\n\n{{verification_payouts}}\n\n지금 하실 일은 없습니다. 보완이 필요하면 다시 안내드리겠습니다.',
    },
  },
  verification_info: {
    label: { en: 'More is needed for verification', ko: '인증 보완 요청' },
    sent: { en: 'When the seller is asked for more.', ko: '판매자에게 보완을 요청할 때 발송됩니다.' },
    slots: ['verification_items', 'answer_by'],
    subject: { en: 'Please complete your verification {{case_number}}', ko: '판매자 인증 보완 요청 {{case_number}}' },
    body: {
      en: 'To finish your verification we need the following:\n\n{{verification_items}}\n\nPlease hand it in through the seller portal by {{answer_by}}. Without it we cannot verify you, and payouts stay held.',
      ko: '판매자 인증을 마치려면 아래 항목이 필요합니다.\n\n{{verification_items}}\n\n{{answer_by}}까지 판매자 포털에서 제출해 주세요. 제출되지 않으면 인증이 완료되지 않으며 정산금 지급 보류가 유지됩니다.',
    },
  },
  verification_verified: {
    label: { en: 'Verified', ko: '인증 완료' },
    sent: { en: 'When an identity is verified.', ko: '판매자 인증이 완료되었을 때 발송됩니다.' },
    slots: ['verification_cause', 'verification_until', 'verification_account'],
    subject: {
      en: 'Your verification is complete ({{case_number}})',
      ko: '판매자 인증이 완료되었습니다 ({{case_number}})',
    },
    body: {
      en: 'Your particulars ({{verification_cause}}) are verified until {{verification_until}}.\n\nPayouts go to {{verification_account}}. What our checks held back is released. Tell us of any change of representative, number or account before it takes effect.',
      ko: '제출하신 정보({{verification_cause}})의 인증이 완료되었습니다. 인증은 {{verification_until}}까지 유효합니다.\n\n정산금은 {{verification_account}}(으)로 지급되며, 확인을 위해 보류했던 지급을 재개합니다. 대표자·사업자번호·계좌가 바뀌면 미리 알려 주세요.',
    },
  },
  verification_limited: {
    label: { en: 'Verified with limits', ko: '제한 인증' },
    sent: { en: 'When an identity is verified with limits.', ko: '제한 조건으로 인증되었을 때 발송됩니다.' },
    slots: ['verification_explanation', 'verification_cap', 'verification_delay', 'verification_payouts'],
    subject: {
      en: 'Your verification has limits ({{case_number}})',
      ko: '제한 조건으로 인증되었습니다 ({{case_number}})',
    },
    body: {
      en: 'You may sell, with these limits until the rest is proven:\n\n- Sales up to {{verification_cap}}\n- Payouts delayed by {{verification_delay}}\n\n{{verification_explanation}}\n\n{{verification_payouts}} Hand in what is missing through the seller portal at any time; the limits end with the full verification.',
      ko: '나머지 사항이 확인될 때까지 아래 조건으로 판매하실 수 있습니다.\n\n- 거래액 한도: {{verification_cap}}\n- 지급 유예: {{verification_delay}}\n\n{{verification_explanation}}\n\n{{verification_payouts}} 부족한 자료는 판매자 포털에서 언제든 제출하실 수 있으며, 인증이 완료되면 제한이 해제됩니다.',
    },
  },
  verification_rejected: {
    label: { en: 'Verification rejected', ko: '인증 반려' },
    sent: { en: 'When a verification is rejected.', ko: '판매자 인증이 반려되었을 때 발송됩니다.' },
    slots: ['verification_ground', 'verification_explanation', 'verification_payouts'],
    subject: {
      en: 'We could not verify your particulars ({{case_number}})',
      ko: '판매자 인증이 반려되었습니다 ({{case_number}})',
    },
    body: {
      en: 'We could not verify your particulars.\n\nGround: {{verification_ground}} (seller terms, identity of sellers; E-Commerce Act, article 20)\n\n{{verification_explanation}}\n\n{{verification_payouts}} You may hand in corrected particulars through the seller portal at any time; we then look at them anew.',
      ko: '제출하신 정보로는 판매자 인증을 할 수 없습니다.\n\n사유: {{verification_ground}} (판매자 이용약관의 신원 확인 조항, 전자상거래법 제20조)\n\n{{verification_explanation}}\n\n{{verification_payouts}} 정보를 바로잡아 판매자 포털에서 다시 제출하시면 새로 심사합니다.',
    },
  },
  verification_due: {
    label: { en: 'Renewal due', ko: '재인증 안내' },
    sent: { en: 'When an identity has to be verified again.', ko: '재인증이 필요할 때 발송됩니다.' },
    slots: ['verification_cause', 'answer_by'],
    subject: { en: 'Please verify again by {{answer_by}}', ko: '{{answer_by}}까지 재인증이 필요합니다' },
    body: {
      en: 'Your verification has to be renewed ({{verification_cause}}).\n\nPlease confirm or correct your particulars in the seller portal by {{answer_by}}. If they are not confirmed by then, sales and payouts stop until they are.',
      ko: '판매자 인증을 갱신해야 합니다({{verification_cause}}).\n\n{{answer_by}}까지 판매자 포털에서 정보를 확인하거나 수정해 주세요. 기한이 지나면 인증이 완료될 때까지 판매와 정산금 지급이 중지됩니다.',
    },
  },
  verification_suspended: {
    label: { en: 'Stopped until verified', ko: '미인증 판매 중지' },
    sent: { en: 'When the renewal is overdue.', ko: '재인증 기한이 지나 판매가 중지될 때 발송됩니다.' },
    slots: ['effective_date'],
    subject: {
      en: 'Sales are stopped until you verify ({{case_number}})',
      ko: '재인증 전까지 판매가 중지됩니다 ({{case_number}})',
    },
    body: {
      en: 'Your verification was not renewed in time. From {{effective_date}} your listings are not shown and payouts are held.\n\nThis is no penalty. Confirm your particulars in the seller portal: both end with the verification.',
      ko: '기한 내 재인증이 완료되지 않아 {{effective_date}}부터 상품 노출과 정산금 지급이 중지됩니다.\n\n제재 조치가 아니며 벌점도 없습니다. 판매자 포털에서 정보를 확인하시면 인증 완료와 함께 모두 해제됩니다.',
    },
  },
  verification_bank_changed: {
    label: { en: 'Account changed: payouts held', ko: '계좌 변경에 따른 지급 보류' },
    sent: { en: 'When a new account is handed in.', ko: '정산 계좌 변경이 접수되었을 때 발송됩니다.' },
    slots: ['verification_account'],
    subject: {
      en: 'Your new account is being checked ({{case_number}})',
      ko: '변경하신 정산 계좌를 확인하고 있습니다 ({{case_number}})',
    },
    body: {
      en: 'A new account for payouts was handed in: {{verification_account}}.\n\nPayouts are held until we have found it to be yours. If you did not ask for this change, answer this letter at once: the account we know stays in place.',
      ko: '정산 계좌 변경이 접수되었습니다: {{verification_account}}\n\n본인 계좌임이 확인될 때까지 정산금 지급이 보류됩니다. 직접 요청하신 변경이 아니라면 즉시 회신해 주세요. 기존 계좌가 유지됩니다.',
    },
  },
  verification_blocked: {
    label: { en: 'Blocked for circumvention', ko: '우회 입점 차단' },
    sent: { en: 'When operations block a seller.', ko: '우회 입점이 확인되어 차단될 때 발송됩니다.' },
    slots: ['clause', 'verification_explanation', 'effective_date'],
    subject: { en: 'Your account is blocked ({{case_number}})', ko: '판매자 계정이 차단되었습니다 ({{case_number}})' },
    body: {
      en: 'From {{effective_date}} your sales and payouts are stopped under clause {{clause}}.\n\n{{verification_explanation}}\n\nYou may appeal within 30 days through the seller portal.',
      ko: '{{clause}}에 따라 {{effective_date}}부터 판매와 정산금 지급이 중지됩니다.\n\n{{verification_explanation}}\n\n30일 이내에 판매자 포털에서 이의를 제기하실 수 있습니다.',
    },
  },
} satisfies Record<string, Letter>
