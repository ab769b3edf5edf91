import { channels, remedies, rootCauses } from '#shared/appeals/bodies.ts'
import type { FindingVerdict, InfoItem, PaperMark, PlanAnswer } from '#shared/appeals/plan.ts'
import { appealWorkflow } from '#shared/appeals/workflow.ts'
import { ladder } from '#shared/suspensions/ladder.ts'
import type { Words } from '#shared/text.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { cases, decisions } from '../cases/table.ts'
import { flag, index, instant, integer, json, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { settingVersions } from '../settings/table.ts'

export type Milder = { measure: (typeof ladder)[number]; days: number | null; listingIds: string[]; features: string[] }

/** An appeal against one decision. Every attempt is a case of its own; `previousId` is the one before. */
export const appeals = table(
  'appeals',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    /** Mirrors cases.state, so that the database knows this kind's words. */
    state: text('state').notNull(),
    contestedKind: text('contested_kind').notNull(),
    contestedCaseId: text('contested_case_id')
      .notNull()
      .references(() => cases.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    contestedAt: instant('contested_at').notNull(),
    measure: word('measure', ladder),
    /** Days of the contested measure's own term. */
    measureDays: integer('measure_days'),
    policyId: text('policy_id'),
    policyName: json<Words>('policy_name').notNull(),
    /** What the decision relied on, as it was frozen with it. */
    findings: json<{ id: string; words: Words }[]>('findings').notNull(),
    attempt: integer('attempt').notNull(),
    attemptsAllowed: integer('attempts_allowed').notNull(),
    previousId: text('previous_id').references(() => cases.id),
    isReopened: flag('is_reopened').notNull(),
    channel: word('channel', channels).notNull(),
    statement: text('statement').notNull(),
    whatIsNew: text('what_is_new'),
    plan: json<PlanAnswer[]>('plan').notNull(),
    papers: json<PaperMark[]>('papers').notNull(),
    requests: integer('requests').notNull(),
    infoItems: json<InfoItem[]>('info_items').notNull(),
    /** Where the case was when the seller was asked. */
    askedIn: text('asked_in'),
    answer: text('answer'),
    verdicts: json<FindingVerdict[]>('verdicts').notNull(),
    cause: word('cause', rootCauses),
    remedy: word('remedy', remedies),
    milder: json<Milder | null>('milder'),
    reply: text('reply'),
    /** When the seller got the answer that counts. */
    answeredAt: instant('answered_at'),
    mayAppealUntil: instant('may_appeal_until'),
    /** The version of the house's rules that it was admitted by. */
    settingVersionId: text('setting_version_id')
      .notNull()
      .references(() => settingVersions.id),
  },
  (t) => [
    index('appeals_decision').on(t.decisionId, t.state),
    index('appeals_contested').on(t.contestedCaseId),
    index('appeals_state').on(t.state, t.mayAppealUntil),
    oneOf('appeals', 'state', stateNames(appealWorkflow)),
    oneOf('appeals', 'measure', ladder),
    oneOf('appeals', 'channel', channels),
    oneOf('appeals', 'cause', rootCauses),
    oneOf('appeals', 'remedy', remedies),
  ],
)
