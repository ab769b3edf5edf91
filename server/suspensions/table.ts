import { ladder } from '#shared/suspensions/ladder.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { cases } from '../cases/table.ts'
import { flag, index, instant, integer, json, real, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { policies, policyVersions } from '../policies/table.ts'
import { metricReadings } from '../sellers/table.ts'

const states = stateNames(suspensionWorkflow)

export const suspensions = table(
  'suspensions',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    /** Mirrors cases.state, so that the database knows this kind's words. */
    state: text('state').notNull(),
    policyId: text('policy_id')
      .notNull()
      .references(() => policies.id),
    policyVersionId: text('policy_version_id')
      .notNull()
      .references(() => policyVersions.id),
    /** The figure of the newest finding, for the queue. */
    metric: text('metric'),
    value: real('value'),
    threshold: real('threshold'),
    denominator: real('denominator'),
    measure: word('measure', ladder),
    days: integer('days'),
    listingIds: json<string[]>('listing_ids').notNull(),
    features: json<string[]>('features').notNull(),
    payoutHoldDays: integer('payout_hold_days'),
    grounds: text('grounds'),
    clause: text('clause'),
    proposalReason: text('proposal_reason'),
    explanation: text('explanation'),
    remindersSent: integer('reminders_sent').notNull(),
    sellerDidNotRespond: flag('seller_did_not_respond').notNull(),
    askedAt: instant('asked_at'),
    activeFrom: instant('active_from'),
    activeUntil: instant('active_until'),
    /** The decision that put the measure in force: lifting undoes what this one caused. */
    inForceDecisionId: text('in_force_decision_id'),
  },
  (t) => [
    index('suspensions_policy').on(t.policyId, t.state),
    index('suspensions_state').on(t.state, t.activeUntil),
    oneOf('suspensions', 'state', states),
    oneOf('suspensions', 'measure', ladder),
  ],
)

/** Why we look at a seller: a policy's judgement of a reading, or what a person saw. Immutable. */
export const findings = table(
  'findings',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    source: word('source', ['policy', 'person']).notNull(),
    policyVersionId: text('policy_version_id')
      .notNull()
      .references(() => policyVersions.id),
    readingId: text('reading_id').references(() => metricReadings.id),
    metric: text('metric'),
    comparison: text('comparison'),
    value: real('value'),
    threshold: real('threshold'),
    numerator: real('numerator'),
    denominator: real('denominator'),
    minimumCount: integer('minimum_count'),
    windowDays: integer('window_days'),
    asOf: text('as_of'),
    note: text('note'),
    byName: text('by_name'),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [
    index('findings_case').on(t.caseId, t.foundAt),
    // One reading is held against a seller once a policy version, also after its case was closed.
    uniqueIndex('findings_once').on(t.policyVersionId, t.readingId),
    oneOf('findings', 'source', ['policy', 'person']),
  ],
)
