import type { Letter, LetterSlot } from '../templates/letter.ts'

export const settlementSlots = {
  settlement_type: {
    label: { en: 'What the ticket is about', ko: '문의 유형' },
    sample: { en: 'Wrong commission', ko: '판매수수료 오류' },
  },
  settlement_period: {
    label: { en: 'Month of the settlement', ko: '정산 대상 월' },
    sample: { en: '2026-10', ko: '2026-10' },
  },
  calculation: {
    label: { en: 'Worked calculation', ko: '계산 내역' },
    sample: {
      en: 'Commission: expected −10,800, settled −13,500, difference +2,700',
      ko: '판매수수료: 예상 −10,800원, 실제 −13,500원, 차이 +2,700원',
    },
  },
  settlement_explanation: {
    label: { en: 'Explanation', ko: '설명' },
    sample: { en: 'The rate of another category was used.', ko: '다른 카테고리의 요율이 적용되었습니다.' },
  },
  correction_amount: {
    label: { en: 'Amount of the correction', ko: '조정 금액' },
    sample: { en: '₩2,700', ko: '₩2,700' },
  },
  pay_day: { label: { en: 'Pay day', ko: '지급일' }, sample: { en: '24 November 2026', ko: '2026년 11월 24일' } },
  proof_wanted: {
    label: { en: 'Proof asked for', ko: '요청 증빙' },
    sample: { en: 'Video with the waybill', ko: '운송장이 보이는 영상' },
  },
  settlement_question: {
    label: { en: 'Question', ko: '질문' },
    sample: {
      en: 'Please show the condition of the returned goods.',
      ko: '반품된 상품의 상태를 확인할 수 있게 보내 주세요.',
    },
  },
  reply_by: {
    label: { en: 'Answer by', ko: '회신 기한' },
    sample: { en: '1 December 2026', ko: '2026년 12월 1일' },
  },
  reject_ground: {
    label: { en: 'Ground of the rejection', ko: '기각 사유' },
    sample: { en: 'Nothing differs', ko: '차이 없음' },
  },
  dispute_by: {
    label: { en: 'May be disputed until', ko: '재이의 기한' },
    sample: { en: '8 December 2026', ko: '2026년 12월 8일' },
  },
} satisfies Record<string, LetterSlot>

const heading = {
  en: 'Your question: {{settlement_type}}, settlement of {{settlement_period}}.',
  ko: '문의 내용: {{settlement_type}} ({{settlement_period}} 정산)',
}

const onward = {
  en: 'If you do not agree, answer by {{dispute_by}} with evidence that we have not seen; somebody else will look at it. This is possible once.',
  ko: '결과에 동의하지 않으시면 {{dispute_by}}까지 새로운 근거와 함께 회신해 주세요. 다른 담당자가 다시 검토하며, 재이의는 한 번만 가능합니다.',
}

export const settlementLetters = {
  settlement_proof_request: {
    label: { en: 'Proof wanted for a settlement ticket', ko: '정산 문의 증빙 요청' },
    sent: { en: 'When we need proof from the seller.', ko: '판매자에게 증빙을 요청할 때 발송됩니다.' },
    slots: ['settlement_type', 'settlement_period', 'proof_wanted', 'settlement_question', 'reply_by'],
    subject: { en: 'Proof needed for your ticket {{case_number}}', ko: '정산 문의 {{case_number}} 증빙 요청' },
    body: {
      en: `${heading.en}\n\nTo decide we need: {{proof_wanted}}.\n\n{{settlement_question}}\n\nPlease answer this letter by {{reply_by}}. Without it we decide by what we have.`,
      ko: `${heading.ko}\n\n판단을 위해 다음 증빙이 필요합니다: {{proof_wanted}}\n\n{{settlement_question}}\n\n{{reply_by}}까지 이 메일에 회신해 주세요. 기한까지 회신이 없으면 보유한 자료로 판단합니다.`,
    },
  },
  settlement_corrected: {
    label: { en: 'Settlement corrected', ko: '정산 조정 안내' },
    sent: { en: 'When a correction is scheduled for payment.', ko: '정산 조정의 지급이 예약되었을 때 발송됩니다.' },
    slots: [
      'settlement_type',
      'settlement_period',
      'settlement_explanation',
      'calculation',
      'correction_amount',
      'pay_day',
      'dispute_by',
    ],
    subject: { en: 'Your settlement is corrected: {{case_number}}', ko: '정산 조정 안내 {{case_number}}' },
    body: {
      en: `${heading.en}\n\n{{settlement_explanation}}\n\nHow we worked it out:\n{{calculation}}\n\nCorrection: {{correction_amount}}, with the payout of {{pay_day}}. It appears as an additional settlement.\n\n${onward.en}`,
      ko: `${heading.ko}\n\n{{settlement_explanation}}\n\n계산 내역:\n{{calculation}}\n\n조정 금액: {{correction_amount}}. {{pay_day}} 지급분에 ‘추가 정산’으로 반영됩니다.\n\n${onward.ko}`,
    },
  },
  settlement_rejected: {
    label: { en: 'Settlement claim rejected', ko: '정산 이의 기각 안내' },
    sent: { en: 'When a claim is rejected.', ko: '정산 이의가 기각되었을 때 발송됩니다.' },
    slots: [
      'settlement_type',
      'settlement_period',
      'reject_ground',
      'settlement_explanation',
      'calculation',
      'dispute_by',
    ],
    subject: { en: 'Outcome of your ticket {{case_number}}', ko: '정산 문의 {{case_number}} 검토 결과' },
    body: {
      en: `${heading.en}\n\nWe cannot correct this settlement: {{reject_ground}}.\n\n{{settlement_explanation}}\n\nHow we worked it out:\n{{calculation}}\n\n${onward.en}`,
      ko: `${heading.ko}\n\n정산을 조정할 수 없음을 알려 드립니다. 사유: {{reject_ground}}\n\n{{settlement_explanation}}\n\n계산 내역:\n{{calculation}}\n\n${onward.ko}`,
    },
  },
  settlement_answered: {
    label: { en: 'Settlement ticket answered', ko: '정산 문의 답변' },
    sent: { en: 'When a ticket is answered without a correction.', ko: '조정 없이 답변할 때 발송됩니다.' },
    slots: ['settlement_type', 'settlement_period', 'settlement_explanation', 'dispute_by'],
    subject: { en: 'Answer to your ticket {{case_number}}', ko: '정산 문의 {{case_number}} 답변' },
    body: {
      en: `${heading.en}\n\n{{settlement_explanation}}\n\n${onward.en}`,
      ko: `${heading.ko}\n\n{{settlement_explanation}}\n\n${onward.ko}`,
    },
  },
  settlement_paid: {
    label: { en: 'Correction paid', ko: '정산 조정액 지급 안내' },
    sent: { en: 'On the day a correction is paid.', ko: '정산 조정액이 지급된 날 발송됩니다.' },
    slots: ['settlement_period', 'correction_amount', 'pay_day', 'dispute_by'],
    subject: { en: 'Correction paid: {{case_number}}', ko: '정산 조정액 지급 {{case_number}}' },
    body: {
      en: `The correction of {{correction_amount}} for the settlement of {{settlement_period}} was settled on {{pay_day}} as an additional settlement.\n\n${onward.en}`,
      ko: `{{settlement_period}} 정산에 대한 조정액 {{correction_amount}}이 {{pay_day}}에 추가 정산으로 처리되었습니다.\n\n${onward.ko}`,
    },
  },
} satisfies Record<string, Letter>
