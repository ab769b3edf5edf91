import type { Words } from '../text.ts'

/** What is told in the audit log of a review beside its actions. */
export const gatingAuditWords = {
  'attach-finding': { label: { en: 'Add what a sweep found', ko: '점검 결과 추가' } },
  'report-forgery': { label: { en: 'Report a forged document', ko: '위조 서류 보고' } },
  grant: { label: { en: 'Grant a permission', ko: '판매 승인 부여' } },
  'end-permission': { label: { en: 'End a permission', ko: '판매 승인 종료' } },
  'revoke-permission': { label: { en: 'Revoke a permission', ko: '판매 승인 취소' } },
  'replace-permission': { label: { en: 'Renew a permission', ko: '판매 승인 갱신' } },
  'open-gate': { label: { en: 'Show listings again', ko: '상품 노출 재개' } },
  're-evaluate': { label: { en: 'Re-evaluate a permission', ko: '판매 승인 재심사' } },
  'warn-of-expiry': { label: { en: 'Warn of expiry', ko: '만료 예정 안내' } },
} satisfies Record<string, { label: Words }>
