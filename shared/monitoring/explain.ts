import type { Words } from '../text.ts'
import type { ListingFacts } from './facts.ts'

/** Why a rule spoke, as it is told to reviewers: always with the figures it decided by. */

const won = (amountKrw: number) => `₩${amountKrw.toLocaleString('en-US')}`
const quoted = (texts: readonly string[]) => [...new Set(texts)].map((text) => `“${text}”`).join(', ')

export const tellPrice = (priceKrw: number, market: NonNullable<ListingFacts['market']>, share: number): Words => {
  const percent = Math.floor(share * 100)
  return {
    en: `${won(priceKrw)} is ${percent} % under the median ${won(market.medianKrw)} of ${market.count} listings`,
    ko: `${won(priceKrw)}은 비교 상품 ${market.count}개의 중앙값 ${won(market.medianKrw)}보다 ${percent}% 낮습니다`,
  }
}

export const tellFake = (fake: NonNullable<ListingFacts['nearestFake']>): Words =>
  fake.distance === 0
    ? { en: `The same picture as a known fake: ${fake.label}`, ko: `위조 확정 상품과 같은 이미지입니다: ${fake.label}` }
    : {
        en: `The picture differs in ${fake.distance} of 64 bits from a known fake: ${fake.label}`,
        ko: `위조 확정 상품 이미지와 64비트 중 ${fake.distance}비트만 다릅니다: ${fake.label}`,
      }

/** What stands there, and what it stands for where that is written otherwise. */
export function tellTerms(found: readonly { written: string; term: string }[]): Words {
  const parts = [...new Map(found.map((one) => [`${one.written}|${one.term}`, one])).values()].map(
    ({ written, term }) =>
      written.toLowerCase() === term.toLowerCase() ? quoted([written]) : `${quoted([written])} = ${quoted([term])}`,
  )
  return { en: `Says ${parts.join(', ')}`, ko: `표현 발견: ${parts.join(', ')}` }
}

export const tellBrand = (brand: NonNullable<ListingFacts['brand']>): Words =>
  brand.isCertain
    ? {
        en: `Offers ${brand.name} (“${brand.said}”), a gated brand, without a permission`,
        ko: `승인 없이 제한 브랜드 ${brand.nameKo}(“${brand.said}”)를 판매합니다`,
      }
    : {
        en: `“${brand.said}” may mean ${brand.name}, a gated brand, and there is no permission`,
        ko: `“${brand.said}”은 제한 브랜드 ${brand.nameKo}로 보이며 승인 내역이 없습니다`,
      }

export const tellCertificate = (certificate: string | null): Words =>
  certificate
    ? {
        en: `“${certificate}” has no form of a safety certificate`,
        ko: `“${certificate}”은 안전인증번호 형식이 아닙니다`,
      }
    : { en: 'No safety certificate is stated', ko: '안전인증번호가 없습니다' }

export const tellWatched = ({ reasons, until }: NonNullable<ListingFacts['watched']>): Words => ({
  en: `The seller is watched until ${until.slice(0, 10)}: ${reasons}`,
  ko: `${until.slice(0, 10)}까지 주시 중인 판매자입니다: ${reasons}`,
})
