import { brandRisks, readingWays } from '#shared/brands/schema.ts'
import { flag, index, instant, integer, json, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'

/** The register of brands: who owns the name, how it is written, and whether it may be sold without a permission. */
export const brands = table(
  'brands',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    nameKo: text('name_ko').notNull(),
    /** Other ways in which it is written, also wrong ones. */
    spellings: json<string[]>('spellings').notNull(),
    ownerName: text('owner_name').notNull(),
    /** City and country of the head office, where a distribution chain must end. */
    headOffice: text('head_office').notNull(),
    isGated: flag('is_gated').notNull(),
    risk: word('risk', brandRisks).notNull(),
    riskReason: text('risk_reason'),
    riskSince: instant('risk_since'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('brands_name').on(t.name),
    index('brands_risk').on(t.risk, t.name),
    oneOf('brands', 'risk', brandRisks),
  ],
)

/** Every spelling in its folded form: what the register is searched by, and why one spelling never means two brands. */
export const brandSpellings = table(
  'brand_spellings',
  {
    folded: text('folded').primaryKey(),
    brandId: text('brand_id')
      .notNull()
      .references(() => brands.id),
  },
  (t) => [index('brand_spellings_brand').on(t.brandId)],
)

/** What sellers write into the brand field and which brand that means, as the sweeps over listings met it. */
export const brandWritings = table(
  'brand_writings',
  {
    said: text('said').primaryKey(),
    brandId: text('brand_id')
      .notNull()
      .references(() => brands.id),
    how: word('how', readingWays).notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
  },
  (t) => [index('brand_writings_brand').on(t.brandId, t.said), oneOf('brand_writings', 'how', readingWays)],
)
