import type { Brand } from '../brands/schema.ts'
import type { SalesPermission } from '../gating/lifeSchema.ts'
import { permissionEndWords, permissionScopeWords } from '../gating/lifeWords.ts'
import type { Listing } from '../listings/schema.ts'
import { kindLabels } from '../monitoring/ruleWords.ts'
import type { Finding } from '../monitoring/schema.ts'
import { findingStateWords, rejectReasonWords } from '../monitoring/words.ts'
import type { Seller } from '../sellers/schema.ts'
import { standingWords } from '../suspensions/screenWords.ts'
import { asFlag, asInstant, asNumber, asText, asWord, type ExportColumns } from './column.ts'

const seller = { en: 'Seller', ko: '판매자' }
const openCases = { en: 'Open cases', ko: '진행 중 케이스' }
const category = { en: 'Category', ko: '카테고리' }
const changed = { en: 'Last change', ko: '최근 변경' }

/** What points at a person comes behind masks from the list itself. */
export const sellerExport: ExportColumns<Seller> = {
  name: asText(seller, (row) => row.name),
  externalId: asText({ en: 'Marketplace id', ko: '판매자 코드' }, (row) => row.externalId),
  standing: asWord({ en: 'Standing', ko: '현재 상태' }, standingWords, (row) => row.standing),
  strikes: asNumber({ en: 'Strikes', ko: '벌점' }, (row) => row.strikes),
  openCases: asNumber(openCases, (row) => row.openCases),
  gmvKrw: asNumber({ en: 'Sales, 30 days', ko: '30일 거래액' }, (row) => row.gmvKrw),
  listings: asNumber({ en: 'Listings', ko: '상품' }, (row) => row.listings),
  hiddenListings: asNumber({ en: 'Hidden listings', ko: '노출 중지 상품' }, (row) => row.hiddenListings),
  isPayoutHeld: asFlag({ en: 'Payouts held', ko: '지급 보류' }, (row) => row.isPayoutHeld),
  category: asText(category, (row) => row.category),
  region: asText({ en: 'Region', ko: '시·도' }, (row) => row.region),
  city: asText({ en: 'Place', ko: '지역' }, (row) => row.city),
  businessNumber: asText({ en: 'Business number', ko: '사업자등록번호' }, (row) => row.businessNumber),
  representative: asText({ en: 'Representative', ko: '대표자' }, (row) => row.representative),
  email: asText({ en: 'E-mail', ko: '이메일' }, (row) => row.email),
  phone: asText({ en: 'Telephone', ko: '전화번호' }, (row) => row.phone),
  joinedAt: asInstant({ en: 'Seller since', ko: '입점일' }, (row) => row.joinedAt),
  updatedAt: asInstant(changed, (row) => row.updatedAt),
}

export const listingExport: ExportColumns<Listing> = {
  title: asText({ en: 'Listing', ko: '상품명' }, (row) => row.title),
  sellerName: asText(seller, (row) => row.sellerName),
  category: asText(category, (row) => row.category),
  isHidden: asFlag({ en: 'Hidden by a measure', ko: '조치로 노출 중지' }, (row) => row.isHidden),
  isOffered: asFlag({ en: 'Offered by the seller', ko: '판매자 판매' }, (row) => row.isOffered),
  priceKrw: asNumber({ en: 'Price', ko: '판매가' }, (row) => row.priceKrw),
  brand: asText({ en: 'Brand', ko: '브랜드' }, (row) => row.brand),
  barcode: asText({ en: 'Barcode', ko: '바코드' }, (row) => row.barcode),
  certificate: asText({ en: 'Certificate', ko: '인증번호' }, (row) => row.certificate),
  createdAt: asInstant({ en: 'Listed', ko: '등록' }, (row) => row.createdAt),
  updatedAt: asInstant(changed, (row) => row.updatedAt),
}

export const brandExport: ExportColumns<Brand> = {
  name: asText({ en: 'Name in Latin letters', ko: '영문 표기' }, (row) => row.name),
  nameKo: asText({ en: 'Name in Hangul', ko: '한글 표기' }, (row) => row.nameKo),
  spellings: asText({ en: 'Also written', ko: '다른 표기' }, (row) => row.spellings.join(', ')),
  ownerName: asText({ en: 'Owner of the name', ko: '권리자명' }, (row) => row.ownerName),
  headOffice: asText({ en: 'Head office', ko: '본사' }, (row) => row.headOffice),
  isGated: asFlag({ en: 'Gated', ko: '승인 필요' }, (row) => row.isGated),
  risk: asWord(
    { en: 'Risk', ko: '위험도' },
    { high: { en: 'High risk', ko: '고위험' }, normal: { en: 'Normal', ko: '일반' } } satisfies Record<
      Brand['risk'],
      object
    >,
    (row) => row.risk,
  ),
  riskReason: asText({ en: 'Why', ko: '지정 사유' }, (row) => row.riskReason),
  permissionCount: asNumber({ en: 'Permissions', ko: '판매 승인' }, (row) => row.permissionCount),
  openCases: asNumber(openCases, (row) => row.openCases),
  updatedAt: asInstant({ en: 'Changed', ko: '변경' }, (row) => row.updatedAt),
}

export const findingExport: ExportColumns<Finding> = {
  state: asWord({ en: 'State', ko: '상태' }, findingStateWords, (row) => row.state),
  score: asNumber({ en: 'Score', ko: '점수' }, (row) => row.score),
  topKind: asWord({ en: 'Found by', ko: '탐지 규칙' }, kindLabels, (row) => row.topKind),
  title: asText({ en: 'Listing', ko: '상품' }, (row) => row.title),
  sellerName: asText(seller, (row) => row.sellerName),
  brandName: asText({ en: 'Brand', ko: '브랜드' }, (row) => row.brandName),
  category: asText(category, (row) => row.category),
  priceKrw: asNumber({ en: 'Price', ko: '판매가' }, (row) => row.priceKrw),
  caseNumber: asText({ en: 'Report', ko: '신고 번호' }, (row) => row.caseNumber),
  reason: asWord({ en: 'Why wrong', ko: '오탐 사유' }, rejectReasonWords, (row) => row.reason),
  note: asText({ en: 'Note', ko: '메모' }, (row) => row.note || null),
  foundAt: asInstant({ en: 'Found', ko: '탐지' }, (row) => row.foundAt),
  decidedAt: asInstant({ en: 'Decided', ko: '판단' }, (row) => row.decidedAt),
  decidedByName: asText({ en: 'Decided by', ko: '판단자' }, (row) => row.decidedByName),
}

export const salesPermissionExport: ExportColumns<SalesPermission> = {
  sellerName: asText(seller, (row) => row.sellerName),
  scope: asWord({ en: 'Scope', ko: '범위' }, permissionScopeWords, (row) => row.scope),
  brandName: asText({ en: 'Brand', ko: '브랜드' }, ({ brandName }, locale) => brandName?.[locale] ?? null),
  category: asText(category, (row) => row.category),
  listingCount: asNumber({ en: 'Products', ko: '상품 수' }, (row) => row.listingCount),
  caseNumber: asText({ en: 'Case', ko: '케이스' }, (row) => row.caseNumber),
  grantedBy: asText({ en: 'Granted by', ko: '승인자' }, (row) => row.grantedBy),
  grantedAt: asInstant({ en: 'Granted', ko: '승인' }, (row) => row.grantedAt),
  validUntil: asInstant({ en: 'Until', ko: '만료일' }, (row) => row.validUntil),
  daysLeft: asNumber({ en: 'Days left', ko: '남은 일수' }, (row) => row.daysLeft),
  endedAt: asInstant({ en: 'Ended', ko: '종료' }, (row) => row.endedAt),
  endedBy: asWord({ en: 'Ended by', ko: '종료 사유' }, permissionEndWords, (row) => row.endedBy),
}
