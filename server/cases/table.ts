import { effectStates } from '#shared/cases/schema.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { actorKinds } from '../audit/table.ts'
import { flag, index, instant, integer, json, primaryKey, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'

/** What all queues share. The words of `state` are checked by each kind's detail table, which mirrors the state. */
export const cases = table(
  'cases',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    kind: text('kind').notNull(),
    number: text('number').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    subject: text('subject').notNull(),
    state: text('state').notNull(),
    severity: word('severity', severities).notNull(),
    /** 3 critical … 0 low: orders "next case" by an index instead of by a CASE expression. */
    severityRank: integer('severity_rank').notNull(),
    assigneeId: text('assignee_id').references(() => people.id),
    leaseHolderId: text('lease_holder_id').references(() => people.id),
    leaseExpiresAt: instant('lease_expires_at'),
    /** The permission whose holder must act next, where rank decides. */
    awaits: text('awaits'),
    openedAt: instant('opened_at').notNull(),
    stateSince: instant('state_since').notNull(),
    dueAt: instant('due_at'),
    closedAt: instant('closed_at'),
    outcome: text('outcome'),
    /** While open, what makes a second case a duplicate (seller and policy); null once closed. */
    openKey: text('open_key'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('cases_number').on(t.number),
    uniqueIndex('cases_one_open').on(t.openKey),
    index('cases_next').on(t.kind, t.state, t.severityRank, t.dueAt, t.id),
    index('cases_opened').on(t.openedAt, t.id),
    index('cases_kind_opened').on(t.kind, t.openedAt, t.id),
    index('cases_kind_severity').on(t.kind, t.severity, t.openedAt),
    index('cases_kind_due').on(t.kind, t.dueAt, t.id),
    index('cases_seller').on(t.sellerId, t.openedAt),
    index('cases_assignee').on(t.assigneeId, t.kind, t.state),
    oneOf('cases', 'severity', severities),
  ],
)

/** Immutable, but for the mark that a decision went back and no longer counts for four eyes. */
export const decisions = table(
  'decisions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    action: text('action').notNull(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    actorKind: word('actor_kind', actorKinds).notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    body: json<Record<string, unknown>>('body').notNull(),
    /** What the decider had before them: version, findings, figures. */
    saw: json<Record<string, unknown>>('saw').notNull(),
    policyVersionId: text('policy_version_id'),
    isVoided: flag('is_voided').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    index('decisions_case').on(t.caseId, t.decidedAt, t.id),
    index('decisions_actor').on(t.caseId, t.actorId, t.action),
    oneOf('decisions', 'actor_kind', actorKinds),
  ],
)

/** What a decision causes, executed after its commit. The unique key is why it applies once however often it is tried. */
export const effects = table(
  'effects',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    kind: text('kind').notNull(),
    /** Order within the decision: the seller is told first. */
    position: integer('position').notNull(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    state: word('state', effectStates).notNull(),
    attempts: integer('attempts').notNull(),
    lastError: text('last_error'),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    queuedAt: instant('queued_at').notNull(),
    appliedAt: instant('applied_at'),
  },
  (t) => [
    uniqueIndex('effects_key').on(t.key),
    index('effects_due').on(t.state, t.nextAttemptAt, t.position),
    index('effects_case').on(t.caseId, t.state),
    index('effects_decision').on(t.decisionId, t.position),
    oneOf('effects', 'state', effectStates),
  ],
)

/** Running numbers: case numbers a kind and year. */
export const counters = table('counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
})

/** Answers kept for 24 hours: the same key gets the same answer. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    key: text('key').notNull(),
    askerId: text('asker_id').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    answer: text('answer').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.askerId, t.key] }), index('idempotency_keys_at').on(t.at)],
)
