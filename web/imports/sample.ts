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

/** The mark at the start tells Excel that the file is UTF-8. */
export const sampleCsv = (locale: Locale): string => `\ufeff${samples[locale].join('\r\n')}\r\n`
