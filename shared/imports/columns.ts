import { type MetricName, metricNames, metrics } from '../sellers/metrics.ts'
import type { Words } from '../text.ts'
import { type LedgerField, ledgerAliases, ledgerFields, ledgerTargets, requiredLedgerTargets } from './ledgerColumns.ts'
import { type ColumnMapping, type ImportKind, importKinds } from './schema.ts'

/** What a column may mean besides a metric. The word is also the name of the column in a file made for us. */
const sellerFields = {
  seller_id: { en: 'Seller ID', ko: '판매자 ID' },
  as_of: { en: 'As-of date', ko: '기준일' },
  window_days: { en: 'Window, days', ko: '집계 기간(일)' },
  total_orders: { en: 'Orders', ko: '주문 수' },
  name: { en: 'Seller name', ko: '판매자명' },
  email: { en: 'E-mail', ko: '이메일' },
  category: { en: 'Category', ko: '카테고리' },
  city: { en: 'City', ko: '시·군·구' },
  region: { en: 'Region', ko: '시·도' },
  gmv_krw: { en: 'Sales (KRW)', ko: '거래액(원)' },
} satisfies Record<string, Words>

export type Target = keyof typeof sellerFields | MetricName | LedgerField

/** What the columns of each kind of file may mean, and which meanings must not be missing. */
export const targetsOf: Record<ImportKind, readonly Target[]> = {
  'seller-metrics': [...(Object.keys(sellerFields) as (keyof typeof sellerFields)[]), ...metricNames],
  'settlement-ledger': ledgerTargets,
}

export const requiredTargets: Record<ImportKind, readonly Target[]> = {
  'seller-metrics': ['seller_id', 'as_of'],
  'settlement-ledger': requiredLedgerTargets,
}

export const targetWords: Record<Target, Words> = {
  ...ledgerFields,
  ...sellerFields,
  ...(Object.fromEntries(metricNames.map((name) => [name, metrics[name].label])) as Record<MetricName, Words>),
}

export const isTarget = (word: string): word is Target => Object.hasOwn(targetWords, word)
export const isMetric = (target: Target): target is MetricName => Object.hasOwn(metrics, target)

/** Other names under which the columns come, as `plain` has them. */
const aliases: Partial<Record<Target, readonly string[]>> = {
  seller_id: [
    'sellerno',
    'vendorid',
    'merchantid',
    '판매자id',
    '판매자아이디',
    '판매자번호',
    '판매자코드',
    '업체코드',
    '벤더id',
  ],
  as_of: ['asofdate', 'date', 'basedate', 'referencedate', '기준일', '기준일자', '집계일', '집계일자', '일자'],
  window_days: ['window', 'perioddays', '집계기간', '집계기간일', '기간일', '집계일수'],
  total_orders: ['orders', 'ordercount', '주문수', '주문건수', '총주문수', '총주문건수', '기간내주문수'],
  name: ['sellername', 'shopname', 'storename', '판매자명', '판매자이름', '상호', '상호명', '스토어명', '업체명'],
  email: ['mail', 'emailaddress', 'selleremail', '이메일', '이메일주소', '메일'],
  category: ['maincategory', '카테고리', '대표카테고리', '주카테고리'],
  city: ['시군구', '도시'],
  region: ['state', 'province', '시도', '지역'],
  gmv_krw: ['gmv', 'saleskrw', '거래액', '거래액원', '매출액', '매출액원'],
  late_delivery_rate: ['laterate', 'latedelivery', '배송지연율', '지연배송율', '지연율', '배송지연비율'],
  cancellation_rate: ['cancelrate', 'sellercancellationrate', '취소율', '판매자취소율', '판매자귀책취소율'],
  defect_rate: ['orderdefectrate', 'odr', '주문결함률', '주문결함율', '결함률', '결함율', '불량률'],
  return_rate: ['반품률', '반품율'],
  valid_tracking_rate: ['vtr', '유효송장률', '유효송장율', '송장유효율'],
  answered_in_24h_rate: ['answerrate', 'responserate', '24시간내답변율', '24시간내답변률', '답변율', '문의답변율'],
  review_score: ['avgreviewscore', 'averagereviewscore', 'rating', '평점', '평균평점', '리뷰평점', '평균리뷰평점'],
}

/** Letters and digits alone: "Seller_ID", "판매자 ID" and "seller id" are one name each. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const namesOf = (targets: readonly Target[], others: Partial<Record<Target, readonly string[]>>) =>
  new Map<string, Target>(
    targets.flatMap((target) => [target, ...(others[target] ?? [])].map((name) => [plain(name), target] as const)),
  )

const targetByName: Record<ImportKind, ReadonlyMap<string, Target>> = {
  'seller-metrics': namesOf(targetsOf['seller-metrics'], aliases),
  'settlement-ledger': namesOf(ledgerTargets, ledgerAliases),
}

/** The mapping that the names of the columns suggest; of two columns with one meaning the first gets it. */
export function suggestMapping(header: readonly string[], kind: ImportKind = 'seller-metrics'): ColumnMapping {
  const taken = new Set<Target>()
  const entries = header.flatMap((column) => {
    const target = targetByName[kind].get(plain(column))
    if (!target || taken.has(target)) return []
    taken.add(target)
    return [[column, target] as const]
  })
  return Object.fromEntries(entries)
}

export type MappingFault = {
  reason: 'missing-column' | 'no-metric-column' | 'duplicate-column' | 'duplicate-target' | 'unknown-target'
  /** The target that nothing is mapped to, or the column that is at fault. */
  column: string | null
}

/** What keeps this mapping from being used on a file with this header; null when nothing does. */
export function mappingFault(
  mapping: ColumnMapping,
  header: readonly string[],
  kind: ImportKind = 'seller-metrics',
): MappingFault | null {
  const used = Object.entries(mapping)
  const unknown = used.find(([, target]) => !isTarget(target) || !targetsOf[kind].includes(target))
  if (unknown) return { reason: 'unknown-target', column: unknown[0] }
  const absent = used.find(([column]) => !header.includes(column))
  if (absent) return { reason: 'missing-column', column: absent[0] }
  const twice = used.find(([column]) => header.indexOf(column) !== header.lastIndexOf(column))
  if (twice) return { reason: 'duplicate-column', column: twice[0] }
  const aims = used.map(([, target]) => target)
  const shared = used.find(([, target]) => aims.indexOf(target) !== aims.lastIndexOf(target))
  if (shared) return { reason: 'duplicate-target', column: shared[0] }
  const missing = requiredTargets[kind].filter((target) => !aims.includes(target))
  if (missing.length > 0) return { reason: 'missing-column', column: missing.join(', ') }
  if (kind === 'settlement-ledger') return null
  const hasMetric = aims.some((target) => isTarget(target) && isMetric(target))
  return hasMetric ? null : { reason: 'no-metric-column', column: null }
}

/** True when the row looks like data: nothing in it is a known name, and something is a number or a date. */
export const looksLikeData = (header: readonly string[]): boolean =>
  importKinds.every((kind) => Object.keys(suggestMapping(header, kind)).length === 0) &&
  header.some((cell) => /^\s*[+-]?\d[\d.,:/%-]*\s*$/.test(cell))

/** Where each mapped meaning stands in a row, and what the file calls it. */
export type Columns = ReadonlyMap<Target, { at: number; name: string }>

/** A mapping without fault, ready to read rows by. */
export function columnsOf(mapping: ColumnMapping, header: readonly string[]): Columns {
  const entries = Object.entries(mapping).flatMap(([name, target]) =>
    isTarget(target) ? [[target, { at: header.indexOf(name), name }] as const] : [],
  )
  return new Map(entries)
}
