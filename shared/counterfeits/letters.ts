import type { Letter, LetterSlot } from '../templates/letter.ts'

export const counterfeitSlots = {
  ip_right: {
    label: { en: 'The right and its number', ko: '권리와 등록번호' },
    sample: { en: 'Trade mark 40-1234567 (HANBIT)', ko: '상표권 40-1234567 (한빛)' },
  },
  ip_listings: {
    label: { en: 'Listings concerned, one a line', ko: '해당 상품 목록' },
    sample: { en: '- Moisture cream 50 ml', ko: '- 수분 진정 크림 50ml' },
  },
  ip_reporter: {
    label: { en: 'Who reported, as far as policy tells', ko: '신고자 정보 (정책상 공개 범위)' },
    sample: {
      en: 'Reported by Hanbit Cosmetics (brand@hanbit.example).',
      ko: '신고자: 한빛코스메틱 (brand@hanbit.example)',
    },
  },
  ip_grounds: {
    label: { en: 'Grounds told to the seller', ko: '판매자 통지 사유' },
    sample: {
      en: 'The mark on the packaging is not the one that the owner uses, and the batch number does not exist.',
      ko: '포장에 표시된 상표가 권리자의 것과 다르고, 제조번호가 존재하지 않습니다.',
    },
  },
  ip_clause: {
    label: { en: 'Clause', ko: '근거 조항' },
    sample: { en: 'Seller Terms, art. 22 (intellectual property)', ko: '판매자 이용약관 제22조 (지식재산권 보호)' },
  },
  ip_by: {
    label: { en: 'Last day to answer', ko: '회신 기한' },
    sample: { en: '7 December 2026', ko: '2026년 12월 7일' },
  },
  ip_missing: {
    label: { en: 'What is missing, one a line', ko: '보완할 자료 목록' },
    sample: { en: '- Power of attorney of the owner', ko: '- 권리자의 위임장' },
  },
  ip_question: {
    label: { en: 'What we ask', ko: '요청 내용' },
    sample: {
      en: 'Please send the power of attorney, signed by the owner.',
      ko: '권리자가 서명한 위임장을 보내 주시기 바랍니다.',
    },
  },
  ip_outcome: {
    label: { en: 'How it ended', ko: '처리 결과' },
    sample: { en: 'The goods were found to infringe the right.', ko: '해당 상품이 권리를 침해한 것으로 판단했습니다.' },
  },
  ip_reason: {
    label: { en: 'Why', ko: '이유' },
    sample: { en: 'The register shows that the right expired.', ko: '등록 원부상 권리의 존속기간이 만료되었습니다.' },
  },
  ip_notice: {
    label: { en: 'What the seller states in the counter-notice', ko: '이의 통지 내용' },
    sample: {
      en: 'The goods were bought from the owner’s distributor; invoices are attached.',
      ko: '권리자의 공식 유통사에서 매입한 상품이며 세금계산서를 첨부합니다.',
    },
  },
  ip_contact: {
    label: { en: 'Contact of the seller, as far as policy tells', ko: '판매자 연락처 (정책상 공개 범위)' },
    sample: { en: 'Contact: Hanbit Trading (seller@hanbit.example).', ko: '연락처: 한빛상사 (seller@hanbit.example)' },
  },
  ip_hold: {
    label: { en: 'What becomes of payouts', ko: '정산 지급에 미치는 영향' },
    sample: { en: 'No payouts are held.', ko: '정산금 지급 보류는 없습니다.' },
  },
} satisfies Record<string, LetterSlot>

const about = ['ip_right', 'ip_listings'] as const

const counterNoticeKo = [
  '이의가 있으시면 {{ip_by}}까지 다음 사항을 모두 갖춘 이의 통지를 보내 주시기 바랍니다.',
  '- 차단된 상품과 차단 전 게시 위치',
  '- 착오 또는 오인에 의한 차단이라고 믿는다는 선의의 진술',
  '- 성명과 연락처',
  '- 관할 법원에 대한 동의와 서명',
].join('\n')

const counterNoticeEn = [
  'If you object, send us a counter-notice by {{ip_by}} with all of the following:',
  '- the material that was blocked, and where it stood',
  '- your statement in good faith, under penalty of perjury, that it was blocked by mistake',
  '- your name and how you are reached',
  '- your consent to the jurisdiction of the courts, and your signature',
].join('\n')

export const counterfeitLetters = {
  ip_blocked: {
    label: { en: 'Listing blocked for an alleged infringement', ko: '권리 침해 신고에 따른 상품 차단' },
    sent: {
      en: 'To each seller whose listing goes down after a report of rights.',
      ko: '권리 침해 신고로 상품이 차단된 판매자에게 발송됩니다.',
    },
    slots: [...about, 'ip_reporter', 'ip_grounds', 'ip_clause', 'ip_by'],
    subject: {
      en: '[Listing blocked] {{ip_right}} ({{case_number}})',
      ko: '[상품 차단] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: `We have received a report that listings of yours infringe a right of others, and have blocked them until the matter is decided.\n\nRight: {{ip_right}}\n{{ip_reporter}}\n\nListings:\n{{ip_listings}}\n\nGrounds: {{ip_grounds}}\nClause: {{ip_clause}}\n\n${counterNoticeEn}\n\nWe forward it to whoever reported. Unless they go to court within the time they are given, your listings return as they were. If we hear nothing from you, we decide on what lies before us.`,
      ko: `판매 중이신 상품이 타인의 권리를 침해한다는 신고가 접수되어, 결정이 내려질 때까지 해당 상품을 차단했습니다.\n\n권리: {{ip_right}}\n{{ip_reporter}}\n\n차단 상품:\n{{ip_listings}}\n\n사유: {{ip_grounds}}\n근거 조항: {{ip_clause}}\n\n${counterNoticeKo}\n\n이의 통지는 신고자에게 전달되며, 신고자가 정해진 기한 내에 소송을 제기하지 않으면 상품은 차단 전 상태로 복구됩니다. 회신이 없으면 확보된 자료로 결정합니다.`,
    },
  },
  ip_counter_received: {
    label: { en: 'Counter-notice received', ko: '이의 통지 접수' },
    sent: {
      en: 'To the seller whose counter-notice is complete.',
      ko: '요건을 갖춘 이의 통지가 접수되면 판매자에게 발송됩니다.',
    },
    slots: [...about, 'ip_by'],
    subject: {
      en: '[Counter-notice received] {{ip_right}} ({{case_number}})',
      ko: '[이의 통지 접수] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: 'Your counter-notice is complete and has been received.\n\nRight: {{ip_right}}\nListings:\n{{ip_listings}}\n\nWhoever reported may go to court until {{ip_by}}. If we receive no proof of it by then, the listings return as they were. There is nothing you need to do meanwhile.',
      ko: '요건을 갖춘 이의 통지를 접수했습니다.\n\n권리: {{ip_right}}\n해당 상품:\n{{ip_listings}}\n\n신고자는 {{ip_by}}까지 소송을 제기할 수 있습니다. 그때까지 제소 증빙이 제출되지 않으면 상품은 차단 전 상태로 복구됩니다. 그동안 추가로 하실 일은 없습니다.',
    },
  },
  ip_restored: {
    label: { en: 'Listings restored', ko: '상품 복구' },
    sent: { en: 'To each seller whose listings return.', ko: '상품이 복구되는 판매자에게 발송됩니다.' },
    slots: [...about, 'ip_outcome'],
    subject: {
      en: '[Listings restored] {{ip_right}} ({{case_number}})',
      ko: '[상품 복구] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: '{{ip_outcome}}\n\nThe block after the report on {{ip_right}} has ended. These listings are as they were before, unless another measure holds them:\n{{ip_listings}}\n\nA strike or a hold of payouts that came with it no longer counts.',
      ko: '{{ip_outcome}}\n\n{{ip_right}} 신고에 따른 차단이 종료되었습니다. 다른 조치가 없는 한 아래 상품은 차단 전 상태로 복구됩니다.\n{{ip_listings}}\n\n이 건으로 부과된 벌점과 정산금 지급 보류도 취소됩니다.',
    },
  },
  ip_infringing: {
    label: { en: 'Infringement decided', ko: '권리 침해 결정' },
    sent: { en: 'To the seller when infringement is decided.', ko: '권리 침해로 결정되면 판매자에게 발송됩니다.' },
    slots: [...about, 'ip_grounds', 'ip_clause', 'ip_hold', 'ip_by'],
    subject: {
      en: '[Infringement decided] {{ip_right}} ({{case_number}})',
      ko: '[권리 침해 결정] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: 'We have decided that these listings infringe {{ip_right}}. They stay blocked and a strike is recorded for 180 days.\n{{ip_listings}}\n\nGrounds: {{ip_grounds}}\nClause: {{ip_clause}}\nPayouts: {{ip_hold}}\n\nDo not list the goods again, not under another title or account either. You may appeal until {{ip_by}}: say what you believe to be wrong and send invoices or licences that we can check. Somebody who had no part in this decision will look at it.',
      ko: '아래 상품이 {{ip_right}}을(를) 침해한 것으로 결정했습니다. 차단은 유지되며 벌점이 180일간 기록됩니다.\n{{ip_listings}}\n\n사유: {{ip_grounds}}\n근거 조항: {{ip_clause}}\n정산: {{ip_hold}}\n\n상품명이나 계정을 바꾸어 다시 등록하지 마시기 바랍니다. {{ip_by}}까지 이의를 제기하실 수 있으며, 잘못되었다고 보시는 점과 확인 가능한 세금계산서·사용권 자료를 함께 보내 주시면 결정에 관여하지 않은 담당자가 다시 검토합니다.',
    },
  },
  ip_report_received: {
    label: { en: 'Report received', ko: '신고 접수' },
    sent: { en: 'To whoever reported, when the check begins.', ko: '신고 검토가 시작되면 신고자에게 발송됩니다.' },
    slots: about,
    subject: {
      en: '[Report received] {{ip_right}} ({{case_number}})',
      ko: '[신고 접수] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: 'We have received your report and are checking it.\n\nRight: {{ip_right}}\nListings:\n{{ip_listings}}\n\nWe look at whether the right is live and covers the goods, and at your authority to report. You will hear from us if anything is missing, and how it ends. Please quote the case number when you write.',
      ko: '신고가 접수되어 검토를 시작했습니다.\n\n권리: {{ip_right}}\n해당 상품:\n{{ip_listings}}\n\n권리의 유효 여부, 상품이 권리 범위에 속하는지, 신고 권한을 확인합니다. 보완이 필요하거나 결과가 나오면 안내드립니다. 문의하실 때 케이스 번호를 알려 주시기 바랍니다.',
    },
  },
  ip_report_incomplete: {
    label: { en: 'Report incomplete', ko: '신고 보완 요청' },
    sent: {
      en: 'To whoever reported, when something is missing.',
      ko: '신고에 보완이 필요하면 신고자에게 발송됩니다.',
    },
    slots: [...about, 'ip_missing', 'ip_question', 'ip_by'],
    subject: {
      en: '[Report incomplete] {{ip_right}} ({{case_number}})',
      ko: '[신고 보완 요청] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: 'Your report cannot go on yet. This is missing:\n{{ip_missing}}\n\n{{ip_question}}\n\nPlease send it by {{ip_by}} in answer to this e-mail. Without it the report is closed; you may report again when you have it.',
      ko: '신고 검토를 계속하려면 아래 자료가 필요합니다.\n{{ip_missing}}\n\n{{ip_question}}\n\n{{ip_by}}까지 이 메일에 회신하여 보내 주시기 바랍니다. 기한 내 제출되지 않으면 신고는 종료되며, 자료를 갖추어 다시 신고하실 수 있습니다.',
    },
  },
  ip_report_dismissed: {
    label: { en: 'Report dismissed', ko: '신고 기각' },
    sent: { en: 'To whoever reported, when the report is dismissed.', ko: '신고가 기각되면 신고자에게 발송됩니다.' },
    slots: [...about, 'ip_reason'],
    subject: {
      en: '[Report dismissed] {{ip_right}} ({{case_number}})',
      ko: '[신고 기각] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: 'We have closed your report without a measure.\n\nRight: {{ip_right}}\nListings:\n{{ip_listings}}\n\nReason: {{ip_reason}}\n\nIf you have something that shows otherwise, you may report again with it. Reports that are rejected repeatedly are no longer acted on before they have been checked.',
      ko: '신고하신 건을 조치 없이 종료했습니다.\n\n권리: {{ip_right}}\n해당 상품:\n{{ip_listings}}\n\n이유: {{ip_reason}}\n\n달리 판단할 자료가 있으면 첨부하여 다시 신고하실 수 있습니다. 기각이 반복되면 이후 신고는 확인을 마친 뒤에만 조치됩니다.',
    },
  },
  ip_counter_forwarded: {
    label: { en: 'Counter-notice forwarded', ko: '이의 통지 전달' },
    sent: {
      en: 'To whoever reported, with the seller’s counter-notice.',
      ko: '판매자의 이의 통지를 신고자에게 전달할 때 발송됩니다.',
    },
    slots: [...about, 'ip_notice', 'ip_contact', 'ip_by'],
    subject: {
      en: '[Counter-notice] {{ip_right}} ({{case_number}})',
      ko: '[이의 통지 전달] {{ip_right}} ({{case_number}})',
    },
    body: {
      en: 'The seller objects to your report.\n\nRight: {{ip_right}}\nListings:\n{{ip_listings}}\n\nWhat the seller states:\n{{ip_notice}}\n{{ip_contact}}\n\nIf you go to court, send us proof of the filing by {{ip_by}}; the listings then stay blocked until there is an order. Without it they return. If you no longer hold on to your report, send us a signed retraction.',
      ko: '판매자가 신고에 대해 이의를 통지했습니다.\n\n권리: {{ip_right}}\n해당 상품:\n{{ip_listings}}\n\n판매자의 주장:\n{{ip_notice}}\n{{ip_contact}}\n\n소송을 제기하신 경우 {{ip_by}}까지 제소 증빙을 보내 주시면 법원의 판단이 있을 때까지 차단을 유지합니다. 제출되지 않으면 상품은 복구됩니다. 신고를 유지하지 않으시려면 서명한 철회서를 보내 주시기 바랍니다.',
    },
  },
  ip_report_result: {
    label: { en: 'Result of the report', ko: '신고 처리 결과' },
    sent: { en: 'To whoever reported, when the matter is decided.', ko: '결정이 내려지면 신고자에게 발송됩니다.' },
    slots: [...about, 'ip_outcome'],
    subject: { en: '[Result] {{ip_right}} ({{case_number}})', ko: '[처리 결과] {{ip_right}} ({{case_number}})' },
    body: {
      en: 'Your report has been decided.\n\nRight: {{ip_right}}\nListings:\n{{ip_listings}}\n\n{{ip_outcome}}\n\nIf the goods come back under another listing, report them with this case number.',
      ko: '신고하신 건의 처리 결과를 안내드립니다.\n\n권리: {{ip_right}}\n해당 상품:\n{{ip_listings}}\n\n{{ip_outcome}}\n\n같은 상품이 다른 이름으로 다시 등록되면 이 케이스 번호와 함께 신고해 주시기 바랍니다.',
    },
  },
} satisfies Record<string, Letter>
