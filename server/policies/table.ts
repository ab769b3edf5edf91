import { policyVersionStates } from '#shared/policies/schema.ts'
import { comparisons, metricNames } from '#shared/sellers/metrics.ts'
import { ladder, severities } from '#shared/suspensions/ladder.ts'
import { index, instant, integer, real, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

export const policies = table('policies', {
  id: text('id').primaryKey(),
  createdAt: instant('created_at').notNull(),
})

/** A published row never changes again: the store writes only rows in state `draft`. */
export const policyVersions = table(
  'policy_versions',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    policyId: text('policy_id')
      .notNull()
      .references(() => policies.id),
    number: integer('number').notNull(),
    state: word('state', policyVersionStates).notNull(),
    nameEn: text('name_en').notNull(),
    nameKo: text('name_ko').notNull(),
    metric: word('metric', metricNames).notNull(),
    comparison: word('comparison', comparisons).notNull(),
    threshold: real('threshold').notNull(),
    minimumCount: integer('minimum_count').notNull(),
    severity: word('severity', severities).notNull(),
    measure: word('measure', ladder).notNull(),
    groundsEn: text('grounds_en').notNull(),
    groundsKo: text('grounds_ko').notNull(),
    clause: text('clause').notNull(),
    source: text('source').notNull(),
    effectiveFrom: instant('effective_from').notNull(),
    publishedAt: instant('published_at'),
    publishedById: text('published_by_id').references(() => people.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('policy_versions_number').on(t.policyId, t.number),
    index('policy_versions_in_force').on(t.state, t.policyId, t.effectiveFrom),
    oneOf('policy_versions', 'state', policyVersionStates),
    oneOf('policy_versions', 'metric', metricNames),
    oneOf('policy_versions', 'comparison', comparisons),
    oneOf('policy_versions', 'severity', severities),
    oneOf('policy_versions', 'measure', ladder),
  ],
)
