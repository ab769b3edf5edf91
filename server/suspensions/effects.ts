import { and, desc, eq, inArray } from 'drizzle-orm'
import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { yearsWithoutTable } from '#shared/calendar/seoul.ts'
import { refused } from '#shared/errors.ts'
import type { Comparison, MetricName } from '#shared/sellers/metrics.ts'
import { approvalsNeeded, houseRules, isBackInBand, proposalRefusal } from '#shared/suspensions/rules.ts'
import type { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import type { ActionEffects, Consequence } from '../cases/kind.ts'
import { decisions } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { countStrikes } from '../measures/projectSeller.ts'
import { latestReadings } from '../sellers/table.ts'
import { mitigate, overturn } from './appealed.ts'
import { closeForGood, endInForce, putInForce } from './enforcement.ts'
import { dayInSeoul, listFindings } from './letter.ts'
import { findingsOf, findSuspension, standingOnLadder } from './store.ts'
import { suspensions } from './table.ts'

/** What each action of a suspension checks, writes and causes, beyond the change of state. */
export const suspensionEffects: ActionEffects<typeof suspensionWorkflow> = {
  async investigate({ tx, case: row }) {
    const seen = await findingsOf(tx, row.id)
    if (seen.length === 0) throw refused('finding-missing', { errors: { findings: 'at least one finding' } })
    return { saw: { findings: seen.map((finding) => finding.id) } }
  },

  async dismiss({ body }) {
    if (body.reason === 'excluded_metric' && !body.note?.trim()) {
      throw refused('reason-missing', { errors: { note: 'which orders, and what proves it' } })
    }
    return { set: { outcome: body.reason } }
  },

  async ask({ tx, case: row, body, now }) {
    const { seller, version } = await findSuspension(tx, row.id)
    const answerBy = addBusinessDays(now, houseRules.explanationBusinessDays)
    await patch(tx, row.id, { askedAt: now, remindersSent: 0, sellerDidNotRespond: false })
    return {
      set: { waitsUntil: answerBy },
      saw: { yearsWithoutHolidays: yearsWithoutTable(now, answerBy) },
      notice: {
        template: 'explanation_request',
        values: {
          policy_name: seller.locale === 'ko' ? version.nameKo : version.nameEn,
          findings: listFindings(await findingsOf(tx, row.id), seller.locale),
          clause: version.clause,
          question: body.question,
          answer_by: dayInSeoul(answerBy, seller.locale),
        },
      },
    }
  },

  async explain({ tx, case: row, body }) {
    await patch(tx, row.id, { explanation: body.explanation })
    return {}
  },

  async timeOut({ tx, case: row }) {
    await patch(tx, row.id, { sellerDidNotRespond: true })
    return {}
  },

  async propose({ tx, case: row, body, now }) {
    const { own, seller } = await findSuspension(tx, row.id)
    const seen = await findingsOf(tx, row.id)
    const standing = await standingOnLadder(tx, row.sellerId, now)
    const why = proposalRefusal(body, { standing, severity: row.severity, findings: seen.length })
    if (why) throw refused(why.code, { errors: why.errors })
    const listingIds = [...new Set(body.listingIds ?? [])]
    await refuseForeignListings(tx, row.sellerId, listingIds)
    await patch(tx, row.id, {
      measure: body.measure,
      days: body.days ?? null,
      listingIds,
      features: [...new Set(body.features ?? [])],
      payoutHoldDays: body.payoutHoldDays ?? null,
      grounds: body.grounds,
      clause: body.clause,
      proposalReason: body.reason,
    })
    const [awaits] = approvalsNeeded(body.measure, body.payoutHoldDays ?? null, seller.gmvKrw)
    return {
      to: awaits ? 'pending_approval' : 'proposed',
      set: { awaits: awaits ?? null, remedy: body.measure },
      policyVersionId: own.policyVersionId,
      saw: {
        findings: seen.map((finding) => finding.id),
        standing,
        strikes: await countStrikes(tx, row.sellerId, now),
        listings: await tx.$count(listings, eq(listings.sellerId, row.sellerId)),
        gmvKrw: seller.gmvKrw,
        explanation: own.explanation,
      },
    }
  },

  withdraw: ({ tx, case: row }) => backToInvestigation(tx, row.id),
  sendBack: ({ tx, case: row }) => backToInvestigation(tx, row.id),

  apply: (context) => putInForce(context),

  async approve(context) {
    const { tx, case: row } = context
    const { own, seller } = await findSuspension(tx, row.id)
    if (!own.measure) throw refused('wrong-state')
    const steps: readonly string[] = approvalsNeeded(own.measure, own.payoutHoldDays, seller.gmvKrw)
    const next = steps[steps.indexOf(row.awaits ?? '') + 1]
    if (next) return { to: 'pending_approval', set: { awaits: next }, policyVersionId: own.policyVersionId }
    return putInForce(context)
  },

  overturn: (context) => overturn(context),
  mitigate: (context) => mitigate(context),

  async lift({ tx, case: row, body }) {
    const { own, version } = await findSuspension(tx, row.id)
    const limit = { comparison: version.comparison as Comparison, threshold: version.threshold }
    const isPerformanceCase = own.metric !== null
    if (isPerformanceCase && !isBackInBand(limit, await latestOf(tx, row.sellerId, version.metric))) {
      throw refused('not-back-in-band', { errors: { cause: 'the newest figure is still outside the limit' } })
    }
    if (!isPerformanceCase && body.cause === 'back_in_band') {
      throw refused('refused', { errors: { cause: 'this case is not about a figure' } })
    }
    return {}
  },

  async confirmLift(context) {
    const isOurError = await wasOurError(context.tx, context.case.id)
    return endInForce(context, {
      template: 'measure_lifted',
      outcome: 'lifted',
      voidsStrikes: isOurError,
      keepsRunningHolds: false,
    })
  },

  expire: (context) =>
    endInForce(context, {
      template: 'measure_ended',
      outcome: 'expired',
      voidsStrikes: false,
      keepsRunningHolds: true,
    }),

  async escalate({ tx, case: row, body, now }) {
    const points = await countStrikes(tx, row.sellerId, now)
    if (body.cause === 'strikes' && points < houseRules.strikesForClosure) {
      throw refused('refused', { errors: { cause: `${points} of ${houseRules.strikesForClosure} strike points` } })
    }
    return { set: { awaits: 'suspensions:approve-permanent' }, saw: { strikes: points } }
  },

  async close(context) {
    if (context.case.awaits === 'suspensions:approve-permanent') {
      return { to: 'escalated', set: { awaits: 'suspensions:approve-legal' } }
    }
    return closeForGood(context)
  },
}

const patch = (tx: Tx, caseId: string, set: Partial<typeof suspensions.$inferInsert>) =>
  tx.update(suspensions).set(set).where(eq(suspensions.caseId, caseId))

/** The case goes back to whoever proposed; the proposal is kept in its decision and leaves the case. */
async function backToInvestigation(tx: Tx, caseId: string): Promise<Consequence<'investigating'>> {
  const [proposal] = await tx
    .select({ by: decisions.actorId })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.action, 'propose')))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  await patch(tx, caseId, { measure: null, days: null, listingIds: [], features: [], payoutHoldDays: null })
  return { set: { assigneeId: proposal?.by ?? null, remedy: null } }
}

async function refuseForeignListings(tx: Tx, sellerId: string, listingIds: readonly string[]): Promise<void> {
  if (listingIds.length === 0) return
  const known = await tx.$count(listings, and(eq(listings.sellerId, sellerId), inArray(listings.id, [...listingIds])))
  if (Number(known) !== listingIds.length)
    throw refused('refused', { errors: { listingIds: 'not all are listings of this seller' } })
}

async function latestOf(tx: Tx, sellerId: string, metric: MetricName): Promise<{ value: number } | null> {
  const [row] = await tx
    .select({ value: latestReadings.value })
    .from(latestReadings)
    .where(and(eq(latestReadings.sellerId, sellerId), eq(latestReadings.metric, metric)))
  return row ?? null
}

/** Whether the lift now confirmed says that the measure should never have been: then its strike is void too. */
async function wasOurError(tx: Tx, caseId: string): Promise<boolean> {
  const [last] = await tx
    .select({ body: decisions.body })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.action, 'lift')))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  return last?.body.cause === 'our_error'
}
