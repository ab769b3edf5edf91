/** Sentences a seller-support desk writes every day. Both languages say the same; neither is a translation of the other. */
export const baseTexts = [
  {
    shortcut: 'hello',
    en: {
      name: 'Greeting',
      body: 'Dear {{seller_name}},\n\nthis is {{agent_name}} from Seller Operations, about case {{case_number}}.\n\n',
    },
    ko: {
      name: '첫인사',
      body: '{{seller_name}} 담당자님, 안녕하세요.\n판매자 운영팀 {{agent_name}}입니다. {{case_number}} 건으로 연락드립니다.\n\n',
    },
  },
  {
    shortcut: 'received',
    en: {
      name: 'We have your message',
      body: 'Thank you, we have received your message on case {{case_number}}. We read every attachment before we answer and will write again as soon as we know more.',
    },
    ko: {
      name: '접수 확인',
      body: '보내 주신 내용({{case_number}})을 잘 받았습니다. 첨부 자료까지 확인한 뒤 결과를 다시 안내드리겠습니다.',
    },
  },
  {
    shortcut: 'documents',
    en: {
      name: 'Ask for documents',
      body: 'To go on we need from you:\n- the purchase invoice or tax invoice of the goods\n- the waybill numbers of the orders concerned\n- a photo of the label as it was shipped\n\nPlease reply to this e-mail by {{answer_by}}.',
    },
    ko: {
      name: '소명 자료 요청',
      body: '확인을 위해 아래 자료를 부탁드립니다.\n- 상품 매입 세금계산서 또는 거래명세서\n- 해당 주문의 운송장 번호\n- 출고 당시 라벨 사진\n\n{{answer_by}}까지 이 메일에 회신해 주세요.',
    },
  },
  {
    shortcut: 'unclear',
    en: {
      name: 'The document cannot be read',
      body: 'One of the files you sent cannot be read: text is cut off or too blurred. Please send the whole page again, as PDF or as a photo taken from above in good light.',
    },
    ko: {
      name: '자료 식별 불가',
      body: '보내 주신 자료 중 일부가 잘리거나 흐려서 확인이 어렵습니다. 전체 페이지가 보이도록 PDF 또는 밝은 곳에서 정면으로 찍은 사진으로 다시 보내 주세요.',
    },
  },
  {
    shortcut: 'late',
    en: {
      name: 'Late delivery: what helps',
      body: 'These steps bring the late-delivery rate down quickest: set the dispatch time you really keep, enter waybill numbers on the day of pick-up, and mark sold-out items before orders come in. The figure is counted over the last 30 days, so it improves from the first week on.',
    },
    ko: {
      name: '배송 지연 개선 안내',
      body: '배송 지연율은 다음 세 가지로 가장 빨리 개선됩니다. ① 실제로 지킬 수 있는 출고 소요일 설정 ② 집하 당일 운송장 번호 입력 ③ 품절 상품 사전 판매 중지. 지표는 최근 30일 기준이라 첫 주부터 반영됩니다.',
    },
  },
  {
    shortcut: 'waybill',
    en: {
      name: 'Valid waybill numbers',
      body: 'Some waybill numbers you entered are unknown to the carrier. Please correct them in the seller centre within one business day; orders without a valid number count as not shipped.',
    },
    ko: {
      name: '운송장 번호 정정',
      body: '등록하신 운송장 번호 중 택배사에서 조회되지 않는 건이 있습니다. 1영업일 이내에 판매자센터에서 정정해 주세요. 유효한 번호가 없는 주문은 미출고로 집계됩니다.',
    },
  },
  {
    shortcut: 'refund',
    en: {
      name: 'Refund to the buyer first',
      body: 'Please refund the buyer first and tell us the date of the refund. Under the seller terms the buyer gets the money back within three business days of the return arriving; we go on with the case after that.',
    },
    ko: {
      name: '구매자 환불 선처리',
      body: '우선 구매자 환불을 진행하시고 환불일을 알려 주세요. 반품 도착일로부터 3영업일 이내 환급이 원칙이며, 확인 후 다음 절차를 진행하겠습니다.',
    },
  },
  {
    shortcut: 'payout',
    en: {
      name: 'When payouts go on',
      body: 'Payouts for {{seller_name}} are on hold while case {{case_number}} is open. Nothing is lost: once the case is closed, the amount held is paid with the next regular settlement.',
    },
    ko: {
      name: '정산 재개 안내',
      body: '{{case_number}} 건이 진행되는 동안 {{seller_name}}의 정산금 지급이 보류됩니다. 보류 금액은 사라지지 않으며 종결 후 다음 정기 정산일에 함께 지급됩니다.',
    },
  },
  {
    shortcut: 'brand',
    en: {
      name: 'Proof of the brand',
      body: 'The rights holder has questioned listings of yours. Please send the brand authorisation or the import declaration together with the purchase invoice. Until we have seen them, please do not put the listings up again under another name.',
    },
    ko: {
      name: '브랜드 유통 증빙 요청',
      body: '권리자로부터 판매 상품에 대한 이의가 접수되었습니다. 브랜드 유통 계약서 또는 수입신고필증을 매입 증빙과 함께 보내 주세요. 확인 전까지 다른 이름으로 재등록하지 않도록 부탁드립니다.',
    },
  },
  {
    shortcut: 'business',
    en: {
      name: 'Business registration has changed',
      body: 'Your business registration differs from what we have on file. Please upload the present certificate in the seller centre; the settlement account has to be in the same name.',
    },
    ko: {
      name: '사업자 정보 변경 안내',
      body: '등록된 사업자 정보가 현재 사업자등록증과 다릅니다. 판매자센터에서 최신 사업자등록증을 등록해 주세요. 정산 계좌의 예금주도 같은 명의여야 합니다.',
    },
  },
  {
    shortcut: 'appeal',
    en: {
      name: 'How to appeal',
      body: 'If you disagree, reply to this e-mail with case number {{case_number}} and what speaks for you. Somebody who had no part in the decision looks at it again.',
    },
    ko: {
      name: '이의 제기 방법',
      body: '결정에 동의하지 않으시면 케이스 번호 {{case_number}}와 근거 자료를 이 메일에 회신해 주세요. 결정에 관여하지 않은 담당자가 다시 검토합니다.',
    },
  },
  {
    shortcut: 'reminder',
    en: {
      name: 'Reminder before the date',
      body: 'We have not heard from you on case {{case_number}} yet. Please answer by {{answer_by}}; after that we decide on what we have.',
    },
    ko: {
      name: '회신 요청 (기한 전)',
      body: '{{case_number}} 건에 대한 회신을 아직 받지 못했습니다. {{answer_by}}까지 답변해 주세요. 이후에는 확인된 자료를 기준으로 결정합니다.',
    },
  },
  {
    shortcut: 'bye',
    en: {
      name: 'Closing',
      body: 'If anything is unclear, reply to this e-mail: it reaches the same team.\n\nKind regards,\n{{agent_name}}\nSeller Operations',
    },
    ko: {
      name: '맺음말',
      body: '궁금하신 점은 이 메일에 회신해 주시면 같은 팀에서 확인합니다.\n감사합니다.\n\n판매자 운영팀 {{agent_name}} 드림',
    },
  },
] as const
