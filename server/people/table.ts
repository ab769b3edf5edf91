import { roles } from '#shared/roles.ts'
import { flag, index, instant, integer, json, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { vendors } from '../vendors/table.ts'

export const people = table(
  'people',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: word('role', roles).notNull(),
    locale: word('locale', ['en', 'ko']).notNull(),
    /** The provider that employs them; null for our own. */
    vendorId: text('vendor_id').references(() => vendors.id),
    /** scrypt, with its salt and cost; null until the person has chosen one. */
    passwordHash: text('password_hash'),
    isActive: flag('is_active').notNull(),
    isDemo: flag('is_demo').notNull(),
    lastSeenAt: instant('last_seen_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('people_email').on(t.email),
    oneOf('people', 'role', roles),
    oneOf('people', 'locale', ['en', 'ko']),
  ],
)

/** Only the hash of a token is stored: a stolen database signs nobody in. */
export const sessions = table(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('sessions_person').on(t.personId), index('sessions_expiry').on(t.expiresAt)],
)

/** Keys of outside systems: named, limited to permissions, revocable. */
export const apiKeys = table(
  'api_keys',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull(),
    permissions: json<string[]>('permissions').notNull(),
    createdAt: instant('created_at').notNull(),
    createdById: text('created_by_id').references(() => people.id),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('api_keys_hash').on(t.keyHash)],
)

/** One-time links: the first administrator's, later a forgotten password. */
export const passwordLinks = table('password_links', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => people.id),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
