import type { CounterNoticeBody, InfringingBody, Proof } from '#shared/counterfeits/bodies.ts'
import type { CheckItem, CheckMarks } from '#shared/counterfeits/checks.ts'
import { custodySteps } from '#shared/counterfeits/custody.ts'
import { claims, reporterTypes, reportVerdicts } from '#shared/counterfeits/reporters.ts'
import { rightTypes } from '#shared/counterfeits/rights.ts'
import { testBuyVerdicts } from '#shared/counterfeits/testBuySchema.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { brands } from '../brands/table.ts'
import { cases } from '../cases/table.ts'
import { flag, index, instant, integer, json, krw, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { evidence } from '../evidence/table.ts'
import { listings } from '../listings/table.ts'
import { people } from '../people/table.ts'

const states = stateNames(counterfeitWorkflow)

/** Rights that somebody holds, as we know them: claimed in a report, or looked up in the register by one of us. */
export const ipRights = table(
  'ip_rights',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    type: word('type', rightTypes).notNull(),
    /** With its dashes; null for rights that are not registered. */
    number: text('number'),
    title: text('title').notNull(),
    /** Nice classes of a trade mark, Locarno classes of a design. */
    classes: json<string[]>('classes').notNull(),
    ownerName: text('owner_name').notNull(),
    brandId: text('brand_id').references(() => brands.id),
    registeredAt: instant('registered_at'),
    expiresAt: instant('expires_at'),
    /** One of us looked it up; until then it is a claim. */
    isVerified: flag('is_verified').notNull(),
    verifiedAt: instant('verified_at'),
    verifiedByName: text('verified_by_name'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('ip_rights_number').on(t.number),
    index('ip_rights_brand').on(t.brandId, t.type),
    index('ip_rights_owner').on(t.ownerName, t.type),
    oneOf('ip_rights', 'type', rightTypes),
  ],
)

/** Who reports. Name and e-mail are personal: masked wherever they are shown. */
export const reporters = table(
  'reporters',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    type: word('type', reporterTypes).notNull(),
    name: text('name').notNull(),
    email: text('email'),
    locale: word('locale', ['en', 'ko']).notNull(),
    /** Type and address, or type and name: what makes two reports those of one reporter. */
    sameKey: text('same_key').notNull(),
    reports: integer('reports').notNull(),
    upheld: integer('upheld').notNull(),
    rejected: integer('rejected').notNull(),
    withdrawn: integer('withdrawn').notNull(),
    /** Until then their word alone blocks nothing. */
    restrictedUntil: instant('restricted_until'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('reporters_same').on(t.sameKey),
    index('reporters_restricted').on(t.restrictedUntil),
    oneOf('reporters', 'type', reporterTypes),
    oneOf('reporters', 'locale', ['en', 'ko']),
  ],
)

export type BlockedListings = { sellerId: string; listingIds: string[] }[]
export type Suit = { court: string; docket: string; filedOn: string }

export const counterfeits = table(
  'counterfeits',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    /** Mirrors cases.state, so that the database knows this kind's words. */
    state: text('state').notNull(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    rightId: text('right_id').references(() => ipRights.id),
    rightType: word('right_type', rightTypes),
    brandId: text('brand_id').references(() => brands.id),
    claim: word('claim', claims).notNull(),
    /** Of the report that opened it. */
    source: word('source', reporterTypes).notNull(),
    reporterId: text('reporter_id')
      .notNull()
      .references(() => reporters.id),
    /** Whether that reporter was restricted when the report came. */
    isReporterRestricted: flag('is_reporter_restricted').notNull(),
    checks: json<CheckMarks>('checks').notNull(),
    askedFor: json<CheckItem[]>('asked_for').notNull(),
    proof: json<{ proof: Proof; note: string | null; byName: string } | null>('proof'),
    blocked: json<BlockedListings>('blocked').notNull(),
    blockDecisionId: text('block_decision_id'),
    blockedAt: instant('blocked_at'),
    isBlockedAtOnce: flag('is_blocked_at_once').notNull(),
    /** Until when the seller could answer, and the reporter sue; kept when the time is over. */
    counterDueAt: instant('counter_due_at'),
    reporterDueAt: instant('reporter_due_at'),
    counterNotice: json<CounterNoticeBody | null>('counter_notice'),
    counterNoticedAt: instant('counter_noticed_at'),
    /** Where the case goes back to when the test buy is done. */
    testBuyFrom: text('test_buy_from'),
    suit: json<Suit | null>('suit'),
    /** What is proposed or decided. */
    infringement: json<InfringingBody | null>('infringement'),
    infringingDecisionId: text('infringing_decision_id'),
    appealUntil: instant('appeal_until'),
    /** The version of the house's settings that the newest decision went by. */
    settingNumber: integer('setting_number').notNull(),
  },
  (t) => [
    index('counterfeits_shown').on(t.caseId, t.source, t.rightType, t.isReporterRestricted),
    index('counterfeits_state').on(t.state, t.caseId),
    index('counterfeits_right').on(t.rightId, t.state),
    index('counterfeits_listing').on(t.listingId),
    oneOf('counterfeits', 'state', states),
    oneOf('counterfeits', 'right_type', rightTypes),
    oneOf('counterfeits', 'claim', claims),
    oneOf('counterfeits', 'source', reporterTypes),
  ],
)

/** Each report as it came; several may stand in one case. Only its verdict is added. */
export const ipReports = table(
  'ip_reports',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    reporterId: text('reporter_id')
      .notNull()
      .references(() => reporters.id),
    source: word('source', reporterTypes).notNull(),
    claim: word('claim', claims).notNull(),
    statement: text('statement').notNull(),
    isDeclared: flag('is_declared').notNull(),
    isIdentityShown: flag('is_identity_shown').notNull(),
    isAuthorityShown: flag('is_authority_shown').notNull(),
    isJudgmentShown: flag('is_judgment_shown').notNull(),
    receivedAt: instant('received_at').notNull(),
    verdict: word('verdict', reportVerdicts),
    verdictAt: instant('verdict_at'),
  },
  (t) => [
    index('ip_reports_case').on(t.caseId, t.receivedAt),
    index('ip_reports_reporter').on(t.reporterId, t.verdict, t.verdictAt),
    oneOf('ip_reports', 'source', reporterTypes),
    oneOf('ip_reports', 'claim', claims),
    oneOf('ip_reports', 'verdict', reportVerdicts),
  ],
)

/** Goods bought like a customer would, to be looked at by the owner of the right. */
export const testBuys = table(
  'test_buys',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    alias: text('alias').notNull(),
    budgetKrw: krw('budget_krw').notNull(),
    reason: text('reason').notNull(),
    orderNumber: text('order_number'),
    costKrw: krw('cost_krw'),
    proposedById: text('proposed_by_id').references(() => people.id),
    proposedByName: text('proposed_by_name').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    approvedByName: text('approved_by_name'),
    approvedAt: instant('approved_at'),
    verdict: word('verdict', testBuyVerdicts),
    verdictNote: text('verdict_note'),
    verdictByName: text('verdict_by_name'),
    verdictAt: instant('verdict_at'),
  },
  (t) => [index('test_buys_case').on(t.caseId, t.proposedAt), oneOf('test_buys', 'verdict', testBuyVerdicts)],
)

/** Who had the goods in hand from when on. Immutable. */
export const testBuySteps = table(
  'test_buy_steps',
  {
    id: text('id').primaryKey(),
    testBuyId: text('test_buy_id')
      .notNull()
      .references(() => testBuys.id),
    position: integer('position').notNull(),
    step: word('step', custodySteps).notNull(),
    /** Who gave it and who has it now. */
    fromHolder: text('from_holder').notNull(),
    toHolder: text('to_holder').notNull(),
    note: text('note').notNull(),
    evidenceId: text('evidence_id').references(() => evidence.id),
    at: instant('at').notNull(),
    byName: text('by_name').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('test_buy_steps_place').on(t.testBuyId, t.position),
    oneOf('test_buy_steps', 'step', custodySteps),
  ],
)
