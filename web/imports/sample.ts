import type { ImportKind } from '#shared/imports/schema.ts'
import type { Locale } from '#shared/text.ts'

/** A file that shows what is read, its header in the language of the person. */
const samples: Record<Locale, readonly string[]> = {
  en: [
    'seller_id,seller_name,as_of,window_days,total_orders,late_delivery_rate,cancellation_rate,review_score',
    'A10293,Hanbit Trading,2026-10-31,30,156,0.0641,0.012,4.3',
    'A10294,Haru Beauty,2026-10-31,30,42,0.0238,0,4.8',
    'A10295,Dalbit Living,2026-10-31,30,8,0.125,0.05,3.9',
  ],
  ko: [
    '판매자ID,판매자명,기준일,집계기간(일),주문수,배송지연율,취소율,평균평점',
    'A10293,한빛상사,2026-10-31,30,156,0.0641,0.012,4.3',
    'A10294,하루뷰티,2026-10-31,30,42,0.0238,0,4.8',
    'A10295,달빛리빙,2026-10-31,30,8,0.125,0.05,3.9',
  ],
}

/** A settlement line by line, and the total that it must add up to. */
const ledgers: Record<Locale, readonly string[]> = {
  en: [
    'seller_id,settlement_id,settlement_type,period,line_ref,order_ref,component,category,base_krw,rate_percent,amount_krw,recognised_on,currency',
    'A10293,W-2026-10-2,WEEKLY,2026-10,L-1001,O-501,sale,뷰티,50000,,50000,2026-10-12,KRW',
    'A10293,W-2026-10-2,WEEKLY,2026-10,L-1002,O-501,commission,뷰티,50000,9.6,-4800,2026-10-12,KRW',
    'A10293,W-2026-10-2,WEEKLY,2026-10,L-1003,O-501,commission_vat,뷰티,50000,,-480,2026-10-12,KRW',
    'A10293,W-2026-10-2,WEEKLY,2026-10,L-1004,,deferred,,,,-13416,2026-10-12,KRW',
    'A10293,W-2026-10-2,WEEKLY,2026-10,L-1005,,total,,,,31304,2026-10-12,KRW',
  ],
  ko: [
    '판매자ID,정산번호,정산유형,대상월,내역번호,주문번호,정산항목,카테고리,기준액,요율(%),금액,인식일,통화',
    'A10293,W-2026-10-2,주정산,2026-10,L-1001,O-501,판매액,뷰티,50000,,50000,2026-10-12,KRW',
    'A10293,W-2026-10-2,주정산,2026-10,L-1002,O-501,판매수수료,뷰티,50000,9.6,-4800,2026-10-12,KRW',
    'A10293,W-2026-10-2,주정산,2026-10,L-1003,O-501,수수료 부가세,뷰티,50000,,-480,2026-10-12,KRW',
    'A10293,W-2026-10-2,주정산,2026-10,L-1004,,최종액 유보(30%),,,,-13416,2026-10-12,KRW',
    'A10293,W-2026-10-2,주정산,2026-10,L-1005,,합계,,,,31304,2026-10-12,KRW',
  ],
}

/** The mark at the start tells Excel that the file is UTF-8. */
export const sampleCsv = (locale: Locale, kind: ImportKind = 'seller-metrics'): string =>
  `\ufeff${(kind === 'seller-metrics' ? samples : ledgers)[locale].join('\r\n')}\r\n`
