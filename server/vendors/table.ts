import { flag, instant, integer, table, text, uniqueIndex } from '../db/columns.ts'

/** Outsourced providers of support work. A team or a person belongs to one, or to the house. */
export const vendors = table(
  'vendors',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    isActive: flag('is_active').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('vendors_slug').on(t.slug)],
)
