import type { BackTestFigures } from '#shared/monitoring/backTest.ts'
import type { ListingFacts } from '#shared/monitoring/facts.ts'
import type { RuleHit } from '#shared/monitoring/hits.ts'
import {
  backTestChanges,
  fakeSources,
  findingStates,
  rejectReasons,
  ruleKinds,
  verdictSources,
  watchSources,
} from '#shared/monitoring/kinds.ts'
import type { WatchedSeller } from '#shared/monitoring/schema.ts'
import type { MonitoringBody } from '#shared/settings/monitoring.ts'
import { cases } from '../cases/table.ts'
import { flag, index, instant, integer, json, krw, primaryKey, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { listings } from '../listings/table.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'

/** What the rules found on a listing. A proposal, until somebody decides, or a report is opened of it. */
export const monitoringFindings = table(
  'monitoring_findings',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    brandId: text('brand_id'),
    state: word('state', findingStates).notNull(),
    score: integer('score').notNull(),
    topKind: word('top_kind', ruleKinds).notNull(),
    hits: json<RuleHit[]>('hits').notNull(),
    facts: json<ListingFacts>('facts').notNull(),
    /** The version of the rules that found it last. */
    settingNumber: integer('setting_number').notNull(),
    caseId: text('case_id').references(() => cases.id),
    reason: word('reason', rejectReasons),
    note: text('note').notNull(),
    foundAt: instant('found_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedById: text('decided_by_id').references(() => people.id),
    decidedByName: text('decided_by_name'),
  },
  (t) => [
    index('monitoring_findings_score').on(t.state, t.score, t.id),
    index('monitoring_findings_found').on(t.state, t.foundAt, t.id),
    index('monitoring_findings_kind').on(t.state, t.topKind, t.score, t.id),
    index('monitoring_findings_listing').on(t.listingId, t.state),
    index('monitoring_findings_seller').on(t.sellerId, t.foundAt),
    index('monitoring_findings_case').on(t.caseId),
    oneOf('monitoring_findings', 'state', findingStates),
    oneOf('monitoring_findings', 'top_kind', ruleKinds),
    oneOf('monitoring_findings', 'reason', rejectReasons),
  ],
)

/** Each rule that spoke about a listing, once: as long as neither the rule nor what it looked at changes, never again. */
export const monitoringHits = table(
  'monitoring_hits',
  {
    /** Listing, rule, and a hash of both as they were. */
    key: text('key').primaryKey(),
    findingId: text('finding_id')
      .notNull()
      .references(() => monitoringFindings.id),
    ruleId: text('rule_id').notNull(),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [index('monitoring_hits_finding').on(t.findingId, t.ruleId)],
)

/** What decided cases say of a listing, with the facts as they were: what rules are measured by. */
export const monitoringVerdicts = table(
  'monitoring_verdicts',
  {
    id: text('id').primaryKey(),
    source: word('source', verdictSources).notNull(),
    /** The case, or the finding. */
    refId: text('ref_id').notNull(),
    refNumber: text('ref_number'),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    isViolation: flag('is_violation').notNull(),
    facts: json<ListingFacts>('facts').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    uniqueIndex('monitoring_verdicts_once').on(t.source, t.refId, t.listingId),
    index('monitoring_verdicts_seller').on(t.sellerId, t.source, t.isViolation, t.decidedAt),
    oneOf('monitoring_verdicts', 'source', verdictSources),
  ],
)

/** Prices asked for a brand in a category, as of the last reckoning. */
export const marketPrices = table(
  'market_prices',
  {
    /** `brand:<id>` of the register, or `text:<spelling>` of what is not in it. */
    brandKey: text('brand_key').notNull(),
    category: text('category').notNull(),
    count: integer('count').notNull(),
    lowKrw: krw('low_krw').notNull(),
    medianKrw: krw('median_krw').notNull(),
    highKrw: krw('high_krw').notNull(),
    asOf: instant('as_of').notNull(),
  },
  (t) => [primaryKey({ columns: [t.brandKey, t.category] }), index('market_prices_as_of').on(t.asOf)],
)

/** Pictures of fakes. */
export const knownFakes = table(
  'known_fakes',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    imageHash: text('image_hash').notNull(),
    label: text('label').notNull(),
    source: word('source', fakeSources).notNull(),
    caseId: text('case_id').references(() => cases.id),
    isActive: flag('is_active').notNull(),
    addedAt: instant('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
  },
  (t) => [
    uniqueIndex('known_fakes_hash').on(t.imageHash),
    index('known_fakes_case').on(t.caseId),
    index('known_fakes_added').on(t.isActive, t.addedAt, t.id),
    oneOf('known_fakes', 'source', fakeSources),
  ],
)

/** The eight bytes of each hash: two that differ in at most seven bits share one. */
export const knownFakeBands = table(
  'known_fake_bands',
  {
    band: integer('band').notNull(),
    fakeId: text('fake_id')
      .notNull()
      .references(() => knownFakes.id),
  },
  (t) => [primaryKey({ columns: [t.band, t.fakeId] })],
)

/** Sellers who are looked at more closely, for a time. */
export const watchedSellers = table(
  'watched_sellers',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    /** The seller while it is open, null afterwards: one open entry a seller. */
    openKey: text('open_key'),
    reasons: text('reasons').notNull(),
    source: word('source', watchSources).notNull(),
    until: instant('until').notNull(),
    isOpen: flag('is_open').notNull(),
    addedAt: instant('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
    endedAt: instant('ended_at'),
    history: json<WatchedSeller['history']>('history').notNull(),
  },
  (t) => [
    uniqueIndex('watched_sellers_open').on(t.openKey),
    index('watched_sellers_until').on(t.isOpen, t.until, t.id),
    index('watched_sellers_seller').on(t.sellerId, t.addedAt),
    oneOf('watched_sellers', 'source', watchSources),
  ],
)

/** Where each round stands, so that a restart goes on and does not begin anew. */
export const monitoringRounds = table('monitoring_rounds', {
  name: text('name').primaryKey(),
  /** Behind which row it goes on; null at the beginning. */
  cursor: text('cursor'),
  /** The version of the rules that this round judges by. */
  basis: text('basis').notNull(),
  judged: integer('judged').notNull(),
  found: integer('found').notNull(),
  startedAt: instant('started_at').notNull(),
  lastAt: instant('last_at').notNull(),
  /** When it came to the end; null while it is under way. */
  finishedAt: instant('finished_at'),
})

/** Rules tried on decided cases. Runs in the background, page by page. */
export const backTests = table(
  'monitoring_back_tests',
  {
    id: text('id').primaryKey(),
    state: word('state', ['running', 'done']).notNull(),
    settingVersionId: text('setting_version_id'),
    settingNumber: integer('setting_number'),
    settingRevision: integer('setting_revision'),
    body: json<MonitoringBody>('body').notNull(),
    inForceNumber: integer('in_force_number').notNull(),
    inForceBody: json<MonitoringBody>('in_force_body').notNull(),
    /** Of the rules in force themselves: the figures that the monitoring screen shows. */
    isStanding: flag('is_standing').notNull(),
    /** The newest verdict at its start: what is decided later does not come in. */
    lastVerdictId: text('last_verdict_id'),
    cursor: text('cursor'),
    read: integer('read').notNull(),
    total: integer('total').notNull(),
    figures: json<BackTestFigures>('figures').notNull(),
    startedAt: instant('started_at').notNull(),
    startedByName: text('started_by_name').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    index('monitoring_back_tests_state').on(t.state, t.startedAt),
    index('monitoring_back_tests_standing').on(t.isStanding, t.state, t.startedAt),
    oneOf('monitoring_back_tests', 'state', ['running', 'done']),
  ],
)

/** Verdicts on which the tried rules and those in force differ. */
export const backTestDifferences = table(
  'monitoring_back_test_differences',
  {
    backTestId: text('back_test_id')
      .notNull()
      .references(() => backTests.id),
    verdictId: text('verdict_id')
      .notNull()
      .references(() => monitoringVerdicts.id),
    change: word('change', backTestChanges).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.backTestId, t.verdictId] }),
    index('monitoring_back_test_differences_change').on(t.backTestId, t.change, t.verdictId),
    oneOf('monitoring_back_test_differences', 'change', backTestChanges),
  ],
)
