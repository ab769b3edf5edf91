import { sql } from 'drizzle-orm'
import { effectStates } from '#shared/cases/schema.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { actorKinds } from '../audit/table.ts'
import {
  flag,
  index,
  instant,
  integer,
  json,
  primaryKey,
  real,
  runningNumber,
  table,
  text,
  uniqueIndex,
  word,
} from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { teams } from '../teams/table.ts'
import { filteredBy, terms } from './filterColumns.ts'

const countGrains = ['group', 'owner'] as const

// Raw: a bound value would become a placeholder in the migration.
const stillOpen = sql.raw('closed_at is null')
const unowned = sql.raw('closed_at is null and assignee_id is null')

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
    /** What of its kind it is about: the policy, the brand, the type of ticket. */
    topicId: text('topic_id'),
    /** The measure or remedy that is proposed or in force. */
    remedy: text('remedy'),
    severity: word('severity', severities).notNull(),
    /** 3 critical … 0 low: orders "next case" by an index instead of by a CASE expression. */
    severityRank: integer('severity_rank').notNull(),
    assigneeId: text('assignee_id').references(() => people.id),
    leaseHolderId: text('lease_holder_id').references(() => people.id),
    leaseExpiresAt: instant('lease_expires_at'),
    /** When its holder took it in hand: what they spend on it counts from then. */
    leaseSince: instant('lease_since'),
    /** The permission whose holder must act next, where rank decides. */
    awaits: text('awaits'),
    openedAt: instant('opened_at').notNull(),
    stateSince: instant('state_since').notNull(),
    /** When the soonest of our running promises runs out; null while no clock runs. */
    dueAt: instant('due_at'),
    /** The instants from which the soonest promise counts as at risk and due soon, in business time. */
    atRiskAt: instant('at_risk_at'),
    dueSoonAt: instant('due_soon_at'),
    /** Until when an outside party may answer; null when we wait for nobody. */
    waitsUntil: instant('waits_until'),
    closedAt: instant('closed_at'),
    outcome: text('outcome'),
    /** While open, what makes a second case a duplicate (seller and policy); null once closed. */
    openKey: text('open_key'),
    teamId: text('team_id').references(() => teams.id),
    /** The rule of the routing settings that sent it to its team: `<version>:<rule>`; null when none matched. */
    routedBy: text('routed_by'),
    /** Skill and language that somebody must have to be offered it. */
    skill: text('skill'),
    locale: word('locale', ['en', 'ko']).notNull().default('ko'),
    /** Reports, findings or messages that speak of it. */
    reports: integer('reports').notNull().default(1),
    /** Harm to buyers, 0 none … 3 danger. */
    buyerHarm: integer('buyer_harm').notNull().default(0),
    /** Where "next case" begins: the terms that time does not change less the promise, so that the order holds as time passes. */
    rank: real('rank').notNull().default(0),
    /** A hold keeps it for its owner until then. */
    heldUntil: instant('held_until'),
    holdReason: text('hold_reason'),
    /** The case that this one was merged into. */
    mergedIntoId: text('merged_into_id'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('cases_number').on(t.number),
    uniqueIndex('cases_one_open').on(t.openKey),
    index('cases_next').on(t.kind, t.state, t.rank, t.id),
    index('cases_next_team').on(t.kind, t.state, t.teamId, t.rank, t.id).where(stillOpen),
    index('cases_opened').on(t.openedAt, t.id, t.kind, t.state, t.severity, t.teamId, t.assigneeId),
    index('cases_kind_severity').on(t.kind, t.severityRank, t.id, t.state),
    index('cases_seller').on(t.sellerId, t.openedAt),
    // What lists filter by rides along, so that a page and a count that the ledger does not keep read the index alone.
    index('cases_kind_opened').on(t.kind, t.openedAt, t.id, ...filteredBy(t), t.assigneeId, t.closedAt, ...terms(t)),
    index('cases_assignee').on(t.assigneeId, t.kind, t.openedAt, t.id, ...filteredBy(t), t.closedAt, ...terms(t)),
    // A tenth of all cases is open, and people look at those.
    index('cases_open_due')
      .on(t.kind, t.dueAt, t.id, ...filteredBy(t), t.assigneeId, t.closedAt, t.openedAt, ...terms(t).slice(1))
      .where(stillOpen),
    index('cases_open_opened')
      .on(t.kind, t.openedAt, t.id, ...filteredBy(t), t.assigneeId, t.closedAt)
      .where(stillOpen),
    index('cases_open_owner').on(t.assigneeId, t.kind, t.state, t.rank, t.id, t.closedAt).where(stillOpen),
    index('cases_leased').on(t.leaseExpiresAt, t.id).where(sql.raw('lease_since is not null')),
    // A wall that is looked at all day: what a team's promises run out next, and what waits there longest.
    index('cases_team_due').on(t.teamId, t.dueAt, t.id).where(stillOpen),
    index('cases_team_waiting').on(t.teamId, t.kind, t.state, t.openedAt, t.id).where(unowned),
    index('cases_open_rank').on(t.kind, t.rank, t.id, t.state).where(stillOpen),
    oneOf('cases', 'severity', severities),
    oneOf('cases', 'locale', ['en', 'ko']),
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

/** Who must keep away from a case, because it judges what they did; a person may stand here for several reasons. */
export const recusals = table(
  'recusals',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** What they did, as the action is called. */
    did: text('did').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId, t.did] }), index('recusals_person').on(t.personId)],
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

/**
 * A ledger of how many cases stand where: triggers append a line with each change, whatever made it,
 * and a job folds equal lines. The count of a filter over these columns is a sum over a few hundred lines.
 * By group it keeps no owner, by owner no topic: together they would be as many lines as cases.
 */
export const caseCounts = table(
  'case_counts',
  {
    id: runningNumber('id').primaryKey(),
    grain: word('grain', countGrains).notNull(),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    severity: text('severity').notNull(),
    teamId: text('team_id'),
    locale: text('locale').notNull().default('ko'),
    awaits: text('awaits'),
    topicId: text('topic_id'),
    remedy: text('remedy'),
    assigneeId: text('assignee_id'),
    number: integer('number').notNull(),
  },
  (t) => [
    index('case_counts_where').on(t.grain, t.kind, t.state),
    index('case_counts_owner').on(t.grain, t.assigneeId),
    oneOf('case_counts', 'grain', countGrains),
  ],
)

/** How a decision is taken back exactly while that is still allowed: the rows as they stood before it. */
export const undoables = table(
  'undoables',
  {
    decisionId: text('decision_id')
      .primaryKey()
      .references(() => decisions.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    caseBefore: json<Record<string, unknown>>('case_before').notNull(),
    detailBefore: json<unknown>('detail_before'),
    /** The version that the decision left; a case that moved on since is not undone. */
    versionAfter: integer('version_after').notNull(),
    until: instant('until').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('undoables_case').on(t.caseId, t.until)],
)
