import { rejectCodes } from '#shared/gating/bodies.ts'
import { gatingCauses } from '#shared/gating/causes.ts'
import type { ChecklistRow, GatingDocument } from '#shared/gating/documents.ts'
import {
  type PermissionConditions,
  reviewCauses,
  type UnauthorisedText,
  unauthorisedWays,
} from '#shared/gating/life.ts'
import type { SecondReviewReason } from '#shared/gating/rules.ts'
import type { LookUp, PreCheckHit, Proposal } from '#shared/gating/schema.ts'
import { gatingScopes, permissionEnds } from '#shared/gating/scopes.ts'
import { gatingWorkflow } from '#shared/gating/workflow.ts'
import { sellerTypes } from '#shared/verifications/identity.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { brands } from '../brands/table.ts'
import { cases, decisions } from '../cases/table.ts'
import { flag, index, instant, integer, json, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingVersions } from '../settings/table.ts'

const gatingStates = stateNames(gatingWorkflow)

/** What a gating case is about, what was handed in, and what was made of it; the common part is in `cases`. */
export const gatingCases = table(
  'gating_cases',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    /** Mirrors the case; the CHECK below is what keeps unknown words out of the queue. */
    state: text('state').notNull(),
    scope: word('scope', gatingScopes).notNull(),
    brandId: text('brand_id').references(() => brands.id),
    category: text('category'),
    listingIds: json<string[]>('listing_ids').notNull(),
    cause: word('cause', gatingCauses).notNull(),
    reason: text('reason').notNull(),
    /** As far as the seller was verified when the case was opened. */
    sellerType: word('seller_type', sellerTypes),
    isFirstTime: flag('is_first_time').notNull().default(false),
    isSampled: flag('is_sampled').notNull().default(false),
    /** The version of the setting by which documents are asked for and judged. */
    settingVersionId: text('setting_version_id').references(() => settingVersions.id),
    settingNumber: integer('setting_number'),
    checklist: json<ChecklistRow[]>('checklist').notNull().default([]),
    documents: json<GatingDocument[]>('documents').notNull().default([]),
    preChecks: json<PreCheckHit[]>('pre_checks').notNull().default([]),
    preCheckedAt: instant('pre_checked_at'),
    /** The version of the monitoring rules that the pre-checks ran by. */
    ruleNumber: integer('rule_number'),
    lookUps: json<LookUp[]>('look_ups').notNull().default([]),
    /** Where the case goes on when an answer from outside is there. */
    lookUpFrom: text('look_up_from'),
    infoRequests: integer('info_requests').notNull().default(0),
    proposal: json<Proposal>('proposal'),
    secondReasons: json<SecondReviewReason[]>('second_reasons').notNull().default([]),
    rejectCode: word('reject_code', rejectCodes),
    validUntil: instant('valid_until'),
    conditions: json<PermissionConditions>('conditions').notNull().default({}),
    /** The rejected case that this one applies for again. */
    previousCaseId: text('previous_case_id').references(() => cases.id),
  },
  (t) => [
    index('gating_cases_brand').on(t.brandId),
    index('gating_cases_previous').on(t.previousCaseId),
    oneOf('gating_cases', 'state', gatingStates),
    oneOf('gating_cases', 'scope', gatingScopes),
    oneOf('gating_cases', 'cause', gatingCauses),
    oneOf('gating_cases', 'seller_type', sellerTypes),
    oneOf('gating_cases', 'reject_code', rejectCodes),
  ],
)

/** What a seller may sell that not everybody may: one product, a brand, or a category. */
export const salesPermissions = table(
  'sales_permissions',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    scope: word('scope', gatingScopes).notNull(),
    brandId: text('brand_id').references(() => brands.id),
    category: text('category'),
    /** The products of a permission for single products. */
    listingIds: json<string[]>('listing_ids').notNull(),
    /** What it is bound to: most units a month, categories, a test buy by a day. */
    conditions: json<PermissionConditions>('conditions').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    grantedAt: instant('granted_at').notNull(),
    validUntil: instant('valid_until').notNull(),
    /** The smallest number of days before its end at which a warning went out; 0 before the first. */
    warnings: integer('warnings').notNull(),
    endedAt: instant('ended_at'),
    endedBy: word('ended_by', permissionEnds),
  },
  (t) => [
    uniqueIndex('sales_permissions_key').on(t.key),
    index('sales_permissions_seller').on(t.sellerId, t.endedAt, t.brandId),
    index('sales_permissions_brand').on(t.brandId, t.endedAt),
    index('sales_permissions_until').on(t.endedAt, t.validUntil),
    oneOf('sales_permissions', 'scope', gatingScopes),
    oneOf('sales_permissions', 'ended_by', permissionEnds),
  ],
)

/** A listing that is offered past a gate, as a sweep found it; one row a listing and gate, whatever is decided of it. */
export const gateFindings = table(
  'gate_findings',
  {
    id: text('id').primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    /** What the gate is about: `brand:<id>`, `category:<name>`. */
    topic: text('topic').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    how: word('how', unauthorisedWays).notNull(),
    /** A suspicion is for a person to judge and hides nothing by itself. */
    isCertain: flag('is_certain').notNull(),
    /** What the listing says, and what the register or the other listing does. */
    said: json<UnauthorisedText>('said').notNull(),
    against: json<UnauthorisedText>('against').notNull(),
    /** What was read: a listing that says something else since is looked at anew. */
    basis: text('basis').notNull(),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [
    uniqueIndex('gate_findings_listing').on(t.listingId, t.topic),
    index('gate_findings_case').on(t.caseId, t.foundAt),
    oneOf('gate_findings', 'how', unauthorisedWays),
  ],
)

/** Why a permission was looked at again; the key makes each cause count once. */
export const reevaluations = table(
  'reevaluations',
  {
    key: text('key').primaryKey(),
    permissionId: text('permission_id')
      .notNull()
      .references(() => salesPermissions.id),
    cause: word('cause', reviewCauses).notNull(),
    /** What the cause names: missing documents, the brand's reason, the number of a report. */
    told: json<Record<string, unknown>>('told').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [
    index('reevaluations_permission').on(t.permissionId, t.foundAt),
    index('reevaluations_case').on(t.caseId),
    oneOf('reevaluations', 'cause', reviewCauses),
  ],
)

/** Where each sweep stands, so that a restart goes on and does not begin anew. */
export const gateSweeps = table('gate_sweeps', {
  name: text('name').primaryKey(),
  /** The last one looked at: an id, or an instant and an id; null at the beginning. */
  cursor: text('cursor'),
  /** The register and settings that this round began with. */
  basis: text('basis').notNull(),
  startedAt: instant('started_at').notNull(),
  /** When the last whole round ended; null before the first. */
  finishedAt: instant('finished_at'),
  isRunning: flag('is_running').notNull(),
  looked: integer('looked').notNull(),
  found: integer('found').notNull(),
})
