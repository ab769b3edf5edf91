import { type AskBody, type overrideWords, rejectGrounds } from '#shared/verifications/actionBodies.ts'
import { type CheckFinding, checkKinds, checkVerdicts } from '#shared/verifications/checks.ts'
import {
  type CheckedDocument,
  channelKinds,
  channelVerdicts,
  type JudgedChannel,
} from '#shared/verifications/documents.ts'
import { identityStates, sellerTypes, verificationCauses } from '#shared/verifications/identity.ts'
import { deniedKeyKinds, type SellerLink } from '#shared/verifications/links.ts'
import type { Particulars } from '#shared/verifications/particulars.ts'
import type { RiskReason } from '#shared/verifications/risk.ts'
import type { ReviewReason } from '#shared/verifications/rules.ts'
import { proposals } from '#shared/verifications/schema.ts'
import { verificationWorkflow } from '#shared/verifications/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { cases, decisions } from '../cases/table.ts'
import { flag, index, instant, integer, json, krw, primaryKey, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { sellers } from '../sellers/table.ts'

const states = stateNames(verificationWorkflow)

/** Who a seller is as far as it was checked, and whom we pay. Whoever reads it for a screen masks what points at a person. */
export const sellerIdentities = table(
  'seller_identities',
  {
    sellerId: text('seller_id')
      .primaryKey()
      .references(() => sellers.id),
    version: integer('version').notNull(),
    sellerType: word('seller_type', sellerTypes).notNull(),
    legalName: text('legal_name').notNull(),
    /** Ten digits. */
    businessNumber: text('business_number'),
    /** Thirteen digits. */
    corporateNumber: text('corporate_number'),
    mailOrderNumber: text('mail_order_number'),
    mailOrderExemption: text('mail_order_exemption'),
    representative: text('representative'),
    /** YYMMDD: what a bank asks of a sole trader. */
    representativeBirth: text('representative_birth'),
    phone: text('phone'),
    /** YYYY-MM-DD of the registration. */
    openedOn: text('opened_on'),
    bankCode: text('bank_code'),
    bankAccount: text('bank_account'),
    bankHolder: text('bank_holder'),
    state: word('state', identityStates).notNull(),
    verifiedAt: instant('verified_at'),
    verifiedUntil: instant('verified_until'),
    /** When the holder of the account above was last found to be the seller; null: nothing is paid to it. */
    bankVerifiedAt: instant('bank_verified_at'),
    gmvCapKrw: krw('gmv_cap_krw'),
    payoutDelayDays: integer('payout_delay_days'),
    riskScore: integer('risk_score').notNull(),
    /** What the registry said when it was last asked in passing, and when. */
    registryStatus: text('registry_status'),
    registrySweptAt: instant('registry_swept_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('seller_identities_business').on(t.businessNumber),
    index('seller_identities_account').on(t.bankAccount),
    index('seller_identities_representative').on(t.representative),
    index('seller_identities_phone').on(t.phone),
    index('seller_identities_until').on(t.state, t.verifiedUntil),
    oneOf('seller_identities', 'seller_type', sellerTypes),
    oneOf('seller_identities', 'state', identityStates),
  ],
)

/** The judgement of a submission. */
export const verifications = table(
  'verifications',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    /** Mirrors cases.state, so that the database knows this kind's words. */
    state: text('state').notNull(),
    cause: word('cause', verificationCauses).notNull(),
    sellerType: word('seller_type', sellerTypes),
    /** The submission that is judged, how many there were, and the decision that had it checked. */
    submissionId: text('submission_id'),
    round: integer('round').notNull(),
    askingId: text('asking_id'),
    riskScore: integer('risk_score').notNull(),
    riskReasons: json<RiskReason[]>('risk_reasons').notNull(),
    /** The version of the setting that weighed it. */
    settingVersion: integer('setting_version'),
    reviewReasons: json<ReviewReason[]>('review_reasons').notNull(),
    hasDeniedKey: flag('has_denied_key').notNull(),
    links: json<SellerLink[]>('links').notNull(),
    documents: json<CheckedDocument[]>('documents').notNull(),
    channels: json<JudgedChannel[]>('channels').notNull(),
    asked: json<AskBody['items']>('asked').notNull(),
    infoRequests: integer('info_requests').notNull(),
    /** The verdict that waits for a second person, or was given. */
    proposed: word('proposed', proposals),
    overrides: json<(typeof overrideWords)[number][]>('overrides').notNull(),
    gmvCapKrw: krw('gmv_cap_krw'),
    payoutDelayDays: integer('payout_delay_days'),
    rejectGround: word('reject_ground', rejectGrounds),
    explanation: text('explanation'),
  },
  (t) => [
    index('verifications_risk').on(t.riskScore, t.caseId),
    oneOf('verifications', 'state', states),
    oneOf('verifications', 'cause', verificationCauses),
    oneOf('verifications', 'seller_type', sellerTypes),
    oneOf('verifications', 'proposed', proposals),
    oneOf('verifications', 'reject_ground', rejectGrounds),
  ],
)

/** What a seller said of themselves, as it came. Immutable: a correction is another submission. */
export const verificationSubmissions = table(
  'verification_submissions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    round: integer('round').notNull(),
    particulars: json<Particulars>('particulars').notNull(),
    /** Tells two sets apart without reading them. */
    hash: text('hash').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('verification_submissions_round').on(t.caseId, t.round)],
)

/** What a registry or a bank answered, raw and with the time. Immutable. */
export const verificationChecks = table(
  'verification_checks',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    submissionId: text('submission_id')
      .notNull()
      .references(() => verificationSubmissions.id),
    /** The decision that had it asked: asked again, it is another row. */
    askingId: text('asking_id')
      .notNull()
      .references(() => decisions.id),
    kind: word('kind', checkKinds).notNull(),
    provider: text('provider').notNull(),
    verdict: word('verdict', checkVerdicts).notNull(),
    findings: json<CheckFinding[]>('findings').notNull(),
    answer: json<Record<string, unknown>>('answer').notNull(),
    askedAt: instant('asked_at').notNull(),
  },
  (t) => [
    uniqueIndex('verification_checks_once').on(t.askingId, t.kind),
    index('verification_checks_case').on(t.caseId, t.askedAt),
    oneOf('verification_checks', 'kind', checkKinds),
    oneOf('verification_checks', 'verdict', checkVerdicts),
  ],
)

/** By what proven circumventers are known again; only a hash, for nobody needs to read it. */
export const deniedKeys = table(
  'denied_keys',
  {
    id: text('id').primaryKey(),
    kind: word('kind', deniedKeyKinds).notNull(),
    hash: text('hash').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('denied_keys_once').on(t.kind, t.hash), oneOf('denied_keys', 'kind', deniedKeyKinds)],
)

/** How the goods of a brand come to a seller, as the last verification found it. */
export const sellerChannels = table(
  'seller_channels',
  {
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    category: text('category').notNull(),
    brand: text('brand').notNull(),
    channel: word('channel', channelKinds).notNull(),
    evidence: text('evidence'),
    verdict: word('verdict', channelVerdicts).notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    judgedAt: instant('judged_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.category, t.brand] }),
    oneOf('seller_channels', 'channel', channelKinds),
    oneOf('seller_channels', 'verdict', channelVerdicts),
  ],
)
