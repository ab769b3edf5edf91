import { sql } from 'drizzle-orm'
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
    /** As the seller writes it; spellings are told apart by the brand register. */
    brand: text('brand'),
    /** GTIN, digits only. */
    barcode: text('barcode'),
    /** Perceptual hash of the main picture, 16 hex digits. */
    imageHash: text('image_hash'),
    /** Number of the safety certificate (KC) that the seller states. */
    certificate: text('certificate'),
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
    index('listings_updated').on(t.updatedAt, t.id),
    index('listings_brand').on(t.brand, t.category, t.priceKrw),
    index('listings_barcode').on(t.barcode),
    index('listings_image').on(t.imageHash),
    // A near picture agrees with one of sixteen bits in four; each is looked up by itself.
    ...[1, 5, 9, 13].map((from, band) =>
      index(`listings_image_band_${band}`)
        .on(sql.raw(`substr(image_hash, ${from}, 4)`))
        .where(sql.raw('image_hash is not null')),
    ),
  ],
)
