import { templateNames } from '#shared/templates/schema.ts'
import { instant, integer, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/** Versioned like policies: what was published stays as it was sent. */
export const templateVersions = table(
  'template_versions',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    name: word('name', templateNames).notNull(),
    number: integer('number').notNull(),
    state: word('state', ['draft', 'published']).notNull(),
    subjectEn: text('subject_en').notNull(),
    subjectKo: text('subject_ko').notNull(),
    bodyEn: text('body_en').notNull(),
    bodyKo: text('body_ko').notNull(),
    publishedAt: instant('published_at'),
    publishedById: text('published_by_id').references(() => people.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('template_versions_number').on(t.name, t.number),
    oneOf('template_versions', 'state', ['draft', 'published']),
  ],
)
