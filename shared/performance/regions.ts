import type { Locale } from '../text.ts'

/** The 17 provinces and cities of province rank, by the short name that records keep. */
const provinces: Record<string, { en: string; long: readonly string[] }> = {
  서울: { en: 'Seoul', long: ['서울특별시', '서울시'] },
  부산: { en: 'Busan', long: ['부산광역시', '부산시'] },
  대구: { en: 'Daegu', long: ['대구광역시', '대구시'] },
  인천: { en: 'Incheon', long: ['인천광역시', '인천시'] },
  광주: { en: 'Gwangju', long: ['광주광역시'] },
  대전: { en: 'Daejeon', long: ['대전광역시', '대전시'] },
  울산: { en: 'Ulsan', long: ['울산광역시', '울산시'] },
  세종: { en: 'Sejong', long: ['세종특별자치시', '세종시'] },
  경기: { en: 'Gyeonggi', long: ['경기도'] },
  강원: { en: 'Gangwon', long: ['강원특별자치도', '강원도'] },
  충북: { en: 'North Chungcheong', long: ['충청북도'] },
  충남: { en: 'South Chungcheong', long: ['충청남도'] },
  전북: { en: 'North Jeolla', long: ['전북특별자치도', '전라북도'] },
  전남: { en: 'South Jeolla', long: ['전라남도'] },
  경북: { en: 'North Gyeongsang', long: ['경상북도'] },
  경남: { en: 'South Gyeongsang', long: ['경상남도'] },
  제주: { en: 'Jeju', long: ['제주특별자치도', '제주도'] },
}

const shortOf = new Map(
  Object.entries(provinces).flatMap(([short, { en, long }]) =>
    [short, en, ...long].map((name) => [name.toLowerCase(), short] as const),
  ),
)

/** A province under the one name that records keep; any other text, a country or a state abroad, as it was told. */
export const regionAsKept = (told: string): string => shortOf.get(told.trim().toLowerCase()) ?? told

/** The region as people of that language call it. */
export const sayRegion = (kept: string, locale: Locale): string =>
  locale === 'en' ? (provinces[kept]?.en ?? kept) : kept
