import type { BankChangeBody } from '#shared/verifications/schema.ts'
import { particularsOfShop } from './identities.ts'
import type { SellerRow } from './shops.ts'

/** What people of the demo write on verifications. */
export const reasons = {
  abroad: '해외 계좌라 예금주 조회가 되지 않아 은행 거래 증명서 원본으로 확인했습니다.',
  agreed: '증명서의 법인명과 계좌 명의가 일치합니다.',
  renamed: '개명 후 국세청 반영 전입니다. 주민등록초본과 정정신고 접수증으로 확인했습니다.',
  same: '계좌와 출고지가 정지된 판매자와 같고, 대표자가 가족 관계임을 통화에서 인정했습니다.',
  withdrawn: '판매자가 다른 사업자로 다시 신청하겠다고 알려 왔습니다.',
} as const

export const papers = {
  documents: [
    { kind: 'business_registration', isAccepted: true, issuedOn: '2026-06-02' },
    { kind: 'corporate_register', isAccepted: true, issuedOn: '2026-08-20' },
    { kind: 'bankbook_copy', isAccepted: true },
  ],
}

/** A licence abroad runs out in half a year. */
export const papersAbroad = (end: Date) => ({
  documents: [
    {
      kind: 'foreign_registration',
      isAccepted: true,
      expiresOn: new Date(end.getTime() + 180 * 86_400_000).toISOString().slice(0, 10),
    },
    { kind: 'bank_statement', isAccepted: true },
  ],
})

export const limits = {
  gmvCapKrw: 10_000_000,
  payoutDelayDays: 14,
  overrides: ['registry_status'],
  explanation: '휴업 상태가 해제되면 사업자 상태를 다시 확인한 뒤 제한을 풀겠습니다.',
  reason: '다음 달 영업 재개 예정이며 세무서 접수증을 제출했습니다.',
}

export const block = {
  keys: ['business_number', 'representative', 'phone'],
  explanation: '판매가 정지된 판매자와 동일인이 다른 사업자로 입점한 사실이 확인되었습니다.',
  clause: '판매자 이용약관 제14조 제1항',
  reason: '연관 판정과 통화 기록으로 우회 입점이 확인되었습니다.',
}

export const question = {
  items: [
    { about: 'business_registration', note: '대표자 이름이 보이도록 사업자등록증 전체를 다시 촬영해 주세요.' },
    { about: 'representative', note: '대표자 변경이 있었다면 정정신고 접수증을 함께 제출해 주세요.' },
  ],
}

/** Another account of the same shop, ending as the story needs it. */
export function account(shop: SellerRow, sign: string): BankChangeBody {
  const { bankHolder, bankAccount } = particularsOfShop(shop)
  return { bankCode: '088', bankAccount: `110${bankAccount.slice(3, -2)}${sign}`, bankHolder }
}
