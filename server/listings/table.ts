import { flag, index, instant, integer, krw, table, text } from '../db/columns.ts'
import { sellers } from '../sellers/table.ts'

export const listings = table(
  'listings',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    title: text('title').notNull(),
    category: text('category').notNull(),
    priceKrw: krw('price_krw').notNull(),
    /** The seller's own wish; no measure ever touches it, so that lifting restores exactly. */
    isOffered: flag('is_offered').notNull(),
    /** Ours: some measure in force covers this listing. */
    isHidden: flag('is_hidden').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('listings_seller').on(t.sellerId, t.isHidden),
    index('listings_title').on(t.title, t.id),
    index('listings_created').on(t.createdAt, t.id),
  ],
)
