import type { ContractTerms, Score } from '#shared/vendors/schema.ts'
import { flag, instant, integer, json, table, text, uniqueIndex } from '../db/columns.ts'

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

/** What was agreed with a provider, from which week on. Never changed: what is agreed anew is a row of its own. */
export const vendorContracts = table(
  'vendor_contracts',
  {
    id: text('id').primaryKey(),
    vendorId: text('vendor_id')
      .notNull()
      .references(() => vendors.id),
    number: integer('number').notNull(),
    /** A Monday in Seoul, YYYY-MM-DD. */
    effectiveFrom: text('effective_from').notNull(),
    terms: json<ContractTerms>('terms').notNull(),
    note: text('note').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('vendor_contracts_number').on(t.vendorId, t.number),
    uniqueIndex('vendor_contracts_from').on(t.vendorId, t.effectiveFrom),
  ],
)

/** A week of a provider as operations signed it: its figures stay as they were told then. */
export const vendorSignoffs = table(
  'vendor_signoffs',
  {
    id: text('id').primaryKey(),
    vendorId: text('vendor_id')
      .notNull()
      .references(() => vendors.id),
    /** The Monday of the week. */
    week: text('week').notNull(),
    contractId: text('contract_id')
      .notNull()
      .references(() => vendorContracts.id),
    kept: json<Score>('kept').notNull(),
    note: text('note').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('vendor_signoffs_week').on(t.vendorId, t.week)],
)
