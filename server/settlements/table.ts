import { components, ruleNames, settlementTypes } from '#shared/settlements/components.ts'
import type { Calculation } from '#shared/settlements/schema.ts'
import { ticketTypes } from '#shared/settlements/types.ts'
import { settlementWorkflow } from '#shared/settlements/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { cases } from '../cases/table.ts'
import { flag, index, instant, integer, json, krw, primaryKey, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { sellers } from '../sellers/table.ts'

const states = stateNames(settlementWorkflow)

export const settlements = table(
  'settlements',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    /** Mirrors cases.state, so that the database knows this kind's words. */
    state: text('state').notNull(),
    type: word('type', ticketTypes).notNull(),
    /** YYYY-MM of recognition. */
    period: text('period').notNull(),
    settlementId: text('settlement_id'),
    claim: text('claim').notNull(),
    claimedKrw: krw('claimed_krw'),
    disputedKrw: krw('disputed_krw'),
    /** As whoever decided last saw it. */
    calculation: json<Calculation>('calculation'),
    calculatedAt: instant('calculated_at'),
    amountKrw: krw('amount_krw'),
    component: word('component', components),
    /** The settlement that the correction puts right. */
    correctsId: text('corrects_id'),
    lineIds: json<string[]>('line_ids').notNull(),
    explanation: text('explanation'),
    proposalReason: text('proposal_reason'),
    holdId: text('hold_id'),
    isFullRelease: flag('is_full_release').notNull(),
    question: text('question'),
    answer: text('answer'),
    sellerDidNotRespond: flag('seller_did_not_respond').notNull(),
    /** The settings that the proposal was judged by. */
    settingVersionId: text('setting_version_id'),
    payOn: text('pay_on'),
    /** When that day begins in Seoul; null once it is paid or stopped. */
    payAt: instant('pay_at'),
    paidAt: instant('paid_at'),
    stoppedBecause: text('stopped_because'),
    /** When the seller was answered last: windows and quiet days count from then. */
    answeredAt: instant('answered_at'),
    closesAt: instant('closes_at'),
    disputedAt: instant('disputed_at'),
    /** The closed ticket that this one disputes. */
    disputesId: text('disputes_id').references(() => cases.id),
    needsTaxInvoice: flag('needs_tax_invoice').notNull(),
  },
  (t) => [
    index('settlements_type').on(t.type, t.period),
    index('settlements_pay').on(t.state, t.payAt),
    index('settlements_close').on(t.state, t.closesAt),
    uniqueIndex('settlements_disputes').on(t.disputesId),
    oneOf('settlements', 'state', states),
    oneOf('settlements', 'type', ticketTypes),
    oneOf('settlements', 'component', components),
  ],
)

/** What was settled, line by line, as files told it and as we corrected it. Never changed, never deleted. */
export const settlementLines = table(
  'settlement_lines',
  {
    id: text('id').primaryKey(),
    /** Which ledger it comes from; our corrections come from `maru`. */
    source: text('source').notNull(),
    lineRef: text('line_ref').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    settlementId: text('settlement_id').notNull(),
    component: word('component', components).notNull(),
    orderRef: text('order_ref'),
    /** What a deduction is for: it may be taken once. */
    causeRef: text('cause_ref'),
    category: text('category'),
    /** Signed, as the seller sees it. */
    amountKrw: krw('amount_krw').notNull(),
    baseKrw: krw('base_krw'),
    /** Hundredths of a percent as the file states it. */
    statedRate: integer('stated_rate'),
    expectedKrw: krw('expected_krw').notNull(),
    rule: word('rule', ruleNames).notNull(),
    /** A Seoul day. */
    recognisedOn: text('recognised_on').notNull(),
    importId: text('import_id'),
    sourceLine: integer('source_line'),
    /** Of a correction: what it corrects, and the ticket that decided it. */
    correctsId: text('corrects_id'),
    correctsComponent: word('corrects_component', components),
    caseId: text('case_id').references(() => cases.id),
  },
  (t) => [
    uniqueIndex('settlement_lines_ref').on(t.source, t.lineRef),
    index('settlement_lines_of').on(t.sellerId, t.settlementId, t.component, t.id),
    oneOf('settlement_lines', 'component', components),
    oneOf('settlement_lines', 'rule', ruleNames),
    oneOf('settlement_lines', 'corrects_component', components),
  ],
)

/** The first deduction for each cause. */
export const deductionCauses = table(
  'deduction_causes',
  {
    sellerId: text('seller_id').notNull(),
    causeRef: text('cause_ref').notNull(),
    lineId: text('line_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sellerId, t.causeRef] })],
)

/** A settlement of a seller as far as its lines have come. */
export const settlementStatements = table(
  'settlement_statements',
  {
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    settlementId: text('settlement_id').notNull(),
    type: word('type', settlementTypes).notNull(),
    period: text('period').notNull(),
    firstOn: text('first_on').notNull(),
    lastOn: text('last_on').notNull(),
    /** What its total line states: it adds up, and takes no further lines. */
    statedKrw: krw('stated_krw'),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.settlementId] }),
    index('settlement_statements_period').on(t.sellerId, t.period),
    index('settlement_statements_order').on(t.sellerId, t.lastOn, t.settlementId),
    oneOf('settlement_statements', 'type', settlementTypes),
  ],
)

/** Sums of lines, kept with every batch of them: a ticket opens without reading the ledger. */
export const settlementTotals = table(
  'settlement_totals',
  {
    sellerId: text('seller_id').notNull(),
    settlementId: text('settlement_id').notNull(),
    component: word('component', components).notNull(),
    actualKrw: krw('actual_krw').notNull(),
    expectedKrw: krw('expected_krw').notNull(),
    lines: integer('lines').notNull(),
    wrongLines: integer('wrong_lines').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.settlementId, t.component] }),
    oneOf('settlement_totals', 'component', components),
  ],
)

/** Corrections of ours, summed by what they correct. */
export const settlementCorrections = table(
  'settlement_corrections',
  {
    sellerId: text('seller_id').notNull(),
    settlementId: text('settlement_id').notNull(),
    component: word('component', components).notNull(),
    amountKrw: krw('amount_krw').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.settlementId, t.component] }),
    oneOf('settlement_corrections', 'component', components),
  ],
)

/** What a seller is owed and owes, from all their lines; of payable and debt one is nought. */
export const sellerBalances = table('seller_balances', {
  sellerId: text('seller_id')
    .primaryKey()
    .references(() => sellers.id),
  payableKrw: krw('payable_krw').notNull(),
  deferredKrw: krw('deferred_krw').notNull(),
  debtKrw: krw('debt_krw').notNull(),
  paidOutKrw: krw('paid_out_krw').notNull(),
})

/** Which ticket puts a line right. The key is why no line is put right twice, whoever decides at once. */
export const lineReservations = table(
  'line_reservations',
  {
    lineId: text('line_id')
      .primaryKey()
      .references(() => settlementLines.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** Written before its decision is. */
    decisionId: text('decision_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('line_reservations_case').on(t.caseId)],
)

/** How content a seller was with an answer. Only the hash of the link is kept. */
export const surveys = table(
  'surveys',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    tokenHash: text('token_hash'),
    sentAt: instant('sent_at'),
    expiresAt: instant('expires_at').notNull(),
    score: integer('score'),
    comment: text('comment'),
    answeredAt: instant('answered_at'),
  },
  (t) => [uniqueIndex('surveys_case').on(t.caseId), uniqueIndex('surveys_token').on(t.tokenHash)],
)
