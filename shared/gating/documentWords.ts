import type { Words } from '../text.ts'
import type { CertificateType, LookUpVerdict } from './certificates.ts'
import type { DeficiencyCode, DocumentType, DocumentWarning, RowVerdict } from './documents.ts'

export const documentTypeWords = {
  purchase_invoice: { en: 'Purchase invoice', ko: '매입 세금계산서·거래명세서' },
  distribution_chain: { en: 'Distribution chain', ko: '유통 경로 증빙' },
  letter_of_authorisation: { en: 'Letter of authorisation', ko: '판매 위임장' },
  import_declaration: { en: 'Import declaration', ko: '수입신고필증' },
  kc_certificate: { en: 'KC certificate', ko: 'KC 인증서' },
  health_food_filing: { en: 'Health-food sales filing', ko: '건강기능식품 판매업 영업신고증' },
  sales_licence: { en: 'Sales licence', ko: '판매업 신고·허가증' },
} satisfies Record<DocumentType, Words>

/** Short enough for a mark in a row. */
export const deficiencyWords = {
  missing: { en: 'Missing', ko: '미제출' },
  wrong_type: { en: 'Wrong file type', ko: '파일 형식 오류' },
  no_issue_date: { en: 'No issue date', ko: '발행일 없음' },
  expired_6m: { en: 'Too old', ko: '발행 기한 초과' },
  no_model_no: { en: 'No model number', ko: '모델번호 없음' },
  no_quantity: { en: 'No quantity', ko: '수량 없음' },
  buyer_name_missing: { en: 'No buyer name', ko: '매입자명 없음' },
  buyer_name_mismatch: { en: 'Other buyer name', ko: '매입자명 불일치' },
  chain_gap: { en: 'Gap in the chain', ko: '유통 경로 단절' },
  licence_expired: { en: 'Licence ended', ko: '인허가 만료' },
  bad_number: { en: 'Number not in form', ko: '번호 형식 오류' },
  not_confirmed: { en: 'Not confirmed', ko: '외부 확인 불가' },
  illegible: { en: 'Illegible', ko: '판독 불가' },
  altered: { en: 'Altered', ko: '위·변조 의심' },
  other_goods: { en: 'Other goods', ko: '다른 상품' },
  other: { en: 'Other', ko: '기타' },
} satisfies Record<DeficiencyCode, Words>

/** The same as a sentence to the seller: what is wrong and how it is mended. */
export const deficiencySentences = {
  missing: { en: 'was not handed in. Please send it.', ko: '제출되지 않았습니다. 서류를 제출해 주세요.' },
  wrong_type: {
    en: 'is in a format we cannot read. Please send JPG, PNG or PDF.',
    ko: '확인할 수 없는 파일 형식입니다. JPG, PNG 또는 PDF로 제출해 주세요.',
  },
  no_issue_date: {
    en: 'shows no date of issue. Please send a copy on which it can be read.',
    ko: '발행일이 확인되지 않습니다. 발행일이 보이는 사본을 제출해 주세요.',
  },
  expired_6m: {
    en: 'is older than we accept. Please send one issued within the last six months.',
    ko: '발행일이 인정 기한을 지났습니다. 최근 6개월 이내에 발행된 서류를 제출해 주세요.',
  },
  no_model_no: {
    en: 'does not name the model or product number of the goods.',
    ko: '상품의 모델명 또는 품번이 기재되어 있지 않습니다.',
  },
  no_quantity: { en: 'does not say how many units were bought.', ko: '매입 수량이 기재되어 있지 않습니다.' },
  buyer_name_missing: {
    en: 'does not say to whom it was made out.',
    ko: '공급받는 자(매입자) 상호가 확인되지 않습니다.',
  },
  buyer_name_mismatch: {
    en: 'was made out to another name than the one we verified for you.',
    ko: '공급받는 자 상호가 인증된 판매자 상호와 다릅니다.',
  },
  chain_gap: {
    en: 'does not reach from you to the head office of the brand without a gap.',
    ko: '판매자부터 브랜드 본사까지의 유통 경로가 이어지지 않습니다.',
  },
  licence_expired: {
    en: 'has ended. Please send the renewed one.',
    ko: '유효기간이 지났습니다. 갱신된 서류를 제출해 주세요.',
  },
  bad_number: {
    en: 'has no number of the form that its kind has.',
    ko: '번호가 해당 인증의 형식과 맞지 않습니다.',
  },
  not_confirmed: {
    en: 'could not be confirmed with the authority or company that issued it.',
    ko: '발급 기관 또는 발행 업체를 통해 확인되지 않았습니다.',
  },
  illegible: {
    en: 'cannot be read. Please send a clearer copy.',
    ko: '내용을 판독할 수 없습니다. 선명한 사본을 제출해 주세요.',
  },
  altered: {
    en: 'shows signs of changes. Please send the original as it was issued.',
    ko: '수정된 흔적이 있습니다. 발행된 원본을 그대로 제출해 주세요.',
  },
  other_goods: {
    en: 'is about other goods than those you apply for.',
    ko: '신청하신 상품과 다른 상품에 대한 서류입니다.',
  },
  other: { en: 'has to be corrected:', ko: '보완이 필요합니다:' },
} satisfies Record<DeficiencyCode, Words>

export const warningWords = {
  expires_soon: { en: 'Ends soon: limits the permission', ko: '만료 임박: 승인 기간이 제한됨' },
} satisfies Record<DocumentWarning, Words>

export const rowVerdictWords = {
  ok: { en: 'In order', ko: '적합' },
  deficient: { en: 'Deficient', ko: '보완 필요' },
  not_needed: { en: 'Not needed', ko: '해당 없음' },
} satisfies Record<RowVerdict, Words>

export const certificateTypeWords = {
  safety_certification: { en: 'Safety certification', ko: '안전인증' },
  safety_confirmation: { en: 'Safety confirmation', ko: '안전확인' },
  supplier_conformity: { en: 'Supplier’s conformity', ko: '공급자적합성확인' },
  children_certification: { en: 'Children’s goods: certification', ko: '어린이제품 안전인증' },
  children_confirmation: { en: 'Children’s goods: confirmation', ko: '어린이제품 안전확인' },
  radio: { en: 'Radio and EMC', ko: '방송통신기자재 적합성평가' },
  health_food: { en: 'Health-food filing', ko: '건강기능식품 영업신고' },
  medical_device: { en: 'Medical-device licence', ko: '의료기기 판매업 신고' },
} satisfies Record<CertificateType, Words>

export const lookUpVerdictWords = {
  live: { en: 'Live in the register', ko: '등록 유효' },
  cancelled: { en: 'Cancelled', ko: '인증 취소' },
  not_found: { en: 'Not in the register', ko: '등록 정보 없음' },
  other_goods: { en: 'For other goods', ko: '다른 제품의 인증' },
  confirmed: { en: 'Confirmed', ko: '확인됨' },
  denied: { en: 'Denied', ko: '사실 아님' },
  no_answer: { en: 'No answer', ko: '회신 없음' },
} satisfies Record<LookUpVerdict, Words>
