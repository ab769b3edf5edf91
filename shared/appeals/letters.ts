import type { Letter, LetterSlot } from '../templates/letter.ts'

export const appealSlots = {
  contested_case: {
    label: { en: 'Case that is contested', ko: '이의 제기 대상 케이스' },
    sample: { en: 'SUS-2026-000123', ko: 'SUS-2026-000123' },
  },
  contested_measure: {
    label: { en: 'Measure that is contested', ko: '이의 제기 대상 조치' },
    sample: { en: 'Temporary suspension', ko: '기간 판매 정지' },
  },
  information_items: {
    label: { en: 'What we ask for, item by item', ko: '보완 요청 항목' },
    sample: {
      en: '1. The courier’s confirmation for the 12 orders of 3 November\n2. The invoice of your supplier, with its date legible',
      ko: '1. 11월 3일 주문 12건의 택배사 확인서\n2. 발행일이 보이는 공급처 세금계산서',
    },
  },
  information_by: {
    label: { en: 'Last day to send it', ko: '보완 자료 제출 기한' },
    sample: { en: '17 November 2026', ko: '2026년 11월 17일' },
  },
  verdict_lines: {
    label: { en: 'Verdict for each finding, with its reason', ko: '확인된 사실별 심사 결과와 이유' },
    sample: {
      en: '- Late delivery 9.1 %, limit 4 %: falls. The courier confirms the strike.',
      ko: '- 배송 지연율 9.1%, 기준 4% 이하: 인정되지 않음. 택배사 파업 사실이 확인됩니다.',
    },
  },
  reviewer_reply: {
    label: { en: 'The reviewer’s own words', ko: '심사 담당자 답변' },
    sample: {
      en: 'Thank you for the courier’s confirmation. It settles the matter.',
      ko: '제출해 주신 택배사 확인서로 사실관계가 확인되었습니다.',
    },
  },
  consequence: {
    label: { en: 'What becomes of the measure', ko: '조치에 미치는 영향' },
    sample: {
      en: 'The measure ends today and its strike no longer counts.',
      ko: '해당 조치는 오늘 종료되며 벌점도 취소됩니다.',
    },
  },
  next_step: {
    label: { en: 'What the seller can still do, and by when', ko: '이후 가능한 절차와 기한' },
    sample: {
      en: 'You may appeal once more until 1 December 2026, with something new.',
      ko: '2026년 12월 1일까지 새로운 자료를 갖추어 한 번 더 이의를 제기할 수 있습니다.',
    },
  },
  inadmissible_reason: {
    label: { en: 'Why the appeal was not admitted', ko: '각하 사유' },
    sample: { en: 'It came after the time to appeal was over.', ko: '이의 제기 기한이 지난 뒤 접수되었습니다.' },
  },
} satisfies Record<string, LetterSlot>

const about = ['contested_case', 'contested_measure'] as const
const verdict = [...about, 'verdict_lines', 'reviewer_reply'] as const

export const appealLetters = {
  appeal_received: {
    label: { en: 'Appeal received', ko: '이의 제기 접수 안내' },
    sent: { en: 'When an appeal arrives.', ko: '이의 제기가 접수되면 발송됩니다.' },
    slots: about,
    subject: { en: 'We have received your appeal {{case_number}}', ko: '[접수] 이의 제기 {{case_number}}' },
    body: {
      en: 'We have received your appeal against the measure "{{contested_measure}}" of case {{contested_case}}.\n\nSomebody who took no part in that decision reviews it. The measure stays in force until then. If anything is missing we will ask you for it, item by item.',
      ko: '{{contested_case}} 케이스의 "{{contested_measure}}" 조치에 대한 이의 제기가 접수되었습니다.\n\n원결정에 참여하지 않은 담당자가 심사하며, 심사가 끝날 때까지 조치는 유지됩니다. 부족한 자료가 있으면 항목별로 요청드리겠습니다.',
    },
  },
  appeal_info_request: {
    label: { en: 'Request for papers', ko: '이의 제기 자료 보완 요청' },
    sent: { en: 'When a plan of action lacks something.', ko: '개선 계획이나 증빙이 부족할 때 발송됩니다.' },
    slots: [...about, 'information_items', 'information_by'],
    subject: { en: 'Papers needed for your appeal {{case_number}}', ko: '[자료 요청] 이의 제기 {{case_number}}' },
    body: {
      en: 'To review your appeal against "{{contested_measure}}" ({{contested_case}}) we need the following:\n\n{{information_items}}\n\nPlease send it by {{information_by}}. If nothing arrives by then the appeal lapses and counts as one of your appeals.',
      ko: '"{{contested_measure}}" 조치({{contested_case}})에 대한 이의 제기 심사를 위해 다음 자료가 필요합니다.\n\n{{information_items}}\n\n{{information_by}}까지 제출해 주세요. 기한 내 제출이 없으면 이의 제기는 종결되며 이의 제기 횟수에 포함됩니다.',
    },
  },
  appeal_granted: {
    label: { en: 'Appeal granted', ko: '이의 제기 인용' },
    sent: { en: 'When no finding stands.', ko: '모든 확인 사실이 인정되지 않을 때 발송됩니다.' },
    slots: [...verdict, 'consequence'],
    subject: { en: 'Your appeal {{case_number}} is granted', ko: '[인용] 이의 제기 {{case_number}} 심사 결과' },
    body: {
      en: 'We have reviewed your appeal against "{{contested_measure}}" ({{contested_case}}). The decision is reversed.\n\n{{verdict_lines}}\n\n{{reviewer_reply}}\n\n{{consequence}}',
      ko: '"{{contested_measure}}" 조치({{contested_case}})에 대한 이의 제기를 심사한 결과, 원결정을 취소합니다.\n\n{{verdict_lines}}\n\n{{reviewer_reply}}\n\n{{consequence}}',
    },
  },
  appeal_partly_granted: {
    label: { en: 'Appeal partly granted', ko: '이의 제기 일부 인용' },
    sent: { en: 'When some findings stand and some do not.', ko: '확인 사실 일부만 인정될 때 발송됩니다.' },
    slots: [...verdict, 'consequence'],
    subject: {
      en: 'Your appeal {{case_number}} is granted in part',
      ko: '[일부 인용] 이의 제기 {{case_number}} 심사 결과',
    },
    body: {
      en: 'We have reviewed your appeal against "{{contested_measure}}" ({{contested_case}}). It is granted in part.\n\n{{verdict_lines}}\n\n{{reviewer_reply}}\n\n{{consequence}}',
      ko: '"{{contested_measure}}" 조치({{contested_case}})에 대한 이의 제기를 심사한 결과, 일부를 받아들입니다.\n\n{{verdict_lines}}\n\n{{reviewer_reply}}\n\n{{consequence}}',
    },
  },
  appeal_denied: {
    label: { en: 'Appeal denied', ko: '이의 제기 기각' },
    sent: { en: 'When every finding stands.', ko: '모든 확인 사실이 인정될 때 발송됩니다.' },
    slots: [...verdict, 'next_step'],
    subject: { en: 'Your appeal {{case_number}} is denied', ko: '[기각] 이의 제기 {{case_number}} 심사 결과' },
    body: {
      en: 'We have reviewed your appeal against "{{contested_measure}}" ({{contested_case}}). The decision stands.\n\n{{verdict_lines}}\n\n{{reviewer_reply}}\n\n{{next_step}}',
      ko: '"{{contested_measure}}" 조치({{contested_case}})에 대한 이의 제기를 심사한 결과, 원결정을 유지합니다.\n\n{{verdict_lines}}\n\n{{reviewer_reply}}\n\n{{next_step}}',
    },
  },
  appeal_inadmissible: {
    label: { en: 'Appeal not admitted', ko: '이의 제기 각하' },
    sent: { en: 'When an appeal is not admitted.', ko: '이의 제기 요건을 갖추지 못했을 때 발송됩니다.' },
    slots: [...about, 'inadmissible_reason', 'next_step'],
    subject: { en: 'Your appeal {{case_number}} was not admitted', ko: '[각하] 이의 제기 {{case_number}}' },
    body: {
      en: 'Your appeal against "{{contested_measure}}" ({{contested_case}}) was not admitted.\n\n{{inadmissible_reason}}\n\n{{next_step}}',
      ko: '"{{contested_measure}}" 조치({{contested_case}})에 대한 이의 제기는 요건을 갖추지 못해 각하되었습니다.\n\n{{inadmissible_reason}}\n\n{{next_step}}',
    },
  },
  appeal_lapsed: {
    label: { en: 'Appeal lapsed', ko: '이의 제기 기한 경과' },
    sent: { en: 'When papers did not arrive in time.', ko: '보완 자료가 기한 내 제출되지 않았을 때 발송됩니다.' },
    slots: [...about, 'next_step'],
    subject: { en: 'Your appeal {{case_number}} has lapsed', ko: '[종결] 이의 제기 {{case_number}}' },
    body: {
      en: 'The papers for your appeal against "{{contested_measure}}" ({{contested_case}}) did not arrive in time, and the appeal has lapsed. The measure stays as it is.\n\n{{next_step}}',
      ko: '"{{contested_measure}}" 조치({{contested_case}})에 대한 이의 제기의 보완 자료가 기한 내 제출되지 않아 종결되었습니다. 조치는 그대로 유지됩니다.\n\n{{next_step}}',
    },
  },
} satisfies Record<string, Letter>
