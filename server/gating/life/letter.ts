import { asc, eq, inArray } from 'drizzle-orm'
import type { GatingScope } from '#shared/gating/scopes.ts'
import type { Locale } from '#shared/text.ts'
import { brands } from '../../brands/table.ts'
import type { Db } from '../../db/database.ts'
import { listings } from '../../listings/table.ts'

type Topic = { scope: GatingScope; brandId: string | null; category: string | null }

/** What a permission is for, as a seller reads it. */
export async function nameTopic(db: Db, { scope, brandId, category }: Topic, locale: Locale): Promise<string> {
  if (scope === 'category') return locale === 'ko' ? `카테고리 ${category}` : `category ${category}`
  const [brand] = brandId ? await db.select().from(brands).where(eq(brands.id, brandId)) : []
  if (brand) return locale === 'ko' ? `브랜드 ${brand.nameKo}` : `brand ${brand.name}`
  return locale === 'ko' ? '개별 상품' : 'single products'
}

export const whenInSeoul = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)

const mostTold = 20

/** A line a listing; of many the first, and how many more. Always a sentence: a template may rely on it. */
export async function listListings(db: Db, ids: readonly string[], locale: Locale): Promise<string> {
  if (ids.length === 0) return locale === 'ko' ? '- 해당 상품 없음' : '- none'
  const rows = await db
    .select({ title: listings.title })
    .from(listings)
    .where(inArray(listings.id, ids.slice(0, mostTold)))
    .orderBy(asc(listings.title), asc(listings.id))
  const more = ids.length - rows.length
  const lines = rows.map(({ title }) => `- ${title}`)
  if (more > 0) lines.push(locale === 'ko' ? `- 그 외 ${more}개` : `- and ${more} more`)
  return lines.join('\n')
}
