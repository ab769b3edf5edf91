import type { Words } from '../text.ts'

/** What a column of a settlement ledger may mean. The word is also the name of the column in a file made for us. */
export const ledgerFields = {
  seller_id: { en: 'Seller ID', ko: '판매자 ID' },
  settlement_id: { en: 'Settlement', ko: '정산 번호' },
  line_ref: { en: 'Line reference', ko: '내역 번호' },
  component: { en: 'Component', ko: '정산 항목' },
  amount_krw: { en: 'Amount (KRW)', ko: '금액(원)' },
  recognised_on: { en: 'Recognised on', ko: '인식일' },
  settlement_type: { en: 'Kind of settlement', ko: '정산 유형' },
  period: { en: 'Month', ko: '대상 월' },
  order_ref: { en: 'Order', ko: '주문번호' },
  cause_ref: { en: 'Cause', ko: '공제 사유 번호' },
  category: { en: 'Category', ko: '카테고리' },
  base_krw: { en: 'Base (KRW)', ko: '기준액(원)' },
  rate_percent: { en: 'Rate, %', ko: '요율(%)' },
  currency: { en: 'Currency', ko: '통화' },
  source: { en: 'Ledger', ko: '원장' },
} satisfies Record<string, Words>

export type LedgerField = keyof typeof ledgerFields

export const ledgerTargets = Object.keys(ledgerFields) as LedgerField[]

export const requiredLedgerTargets = [
  'seller_id',
  'settlement_id',
  'line_ref',
  'component',
  'amount_krw',
  'recognised_on',
] as const satisfies LedgerField[]

/** Other names under which the columns come, without signs and spaces. */
export const ledgerAliases: Partial<Record<LedgerField, readonly string[]>> = {
  seller_id: ['sellerno', 'vendorid', '판매자id', '판매자번호', '판매자코드', '업체코드', '벤더id'],
  settlement_id: ['settlementno', 'settlement', '정산번호', '정산id'],
  line_ref: ['line', 'lineid', 'lineno', '내역번호', '상세번호', '거래번호'],
  component: ['item', 'itemtype', '정산항목', '항목', '구분'],
  amount_krw: ['amount', '금액', '금액원', '정산금액'],
  recognised_on: ['recognitiondate', 'confirmedon', '인식일', '매출인식일', '구매확정일'],
  settlement_type: ['settlementkind', '정산유형', '정산종류'],
  period: ['revenuerecognitionyearmonth', 'yearmonth', '대상월', '정산월', '매출인식월'],
  order_ref: ['orderid', 'orderno', '주문번호'],
  cause_ref: ['causeid', 'reasonref', '공제사유번호', '사유번호'],
  category: ['카테고리', '대표카테고리'],
  base_krw: ['base', 'baseamount', '기준액', '기준액원', '기준금액'],
  rate_percent: ['rate', 'commissionrate', '요율', '수수료율'],
  currency: ['통화', '통화코드'],
  source: ['ledger', '원장', '출처'],
}
