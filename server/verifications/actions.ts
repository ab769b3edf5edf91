import { eq } from 'drizzle-orm'
import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { yearsWithoutTable } from '#shared/calendar/seoul.ts'
import { refused } from '#shared/errors.ts'
import type { AskBody } from '#shared/verifications/actionBodies.ts'
import { documentErrors } from '#shared/verifications/documents.ts'
import { severityOfRisk } from '#shared/verifications/risk.ts'
import { afterRegistry, changesBank, differences, type ReviewReason } from '#shared/verifications/rules.ts'
import type { verificationWorkflow } from '#shared/verifications/workflow.ts'
import type { ActContext, ActionEffects, Consequence, QueuedEffect } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { dayInSeoulOf, type Gathered, gather, identityOf, isKnown, ownOf, particularsOf, toldOf } from './facts.ts'
import { hold, release, stopAsking } from './holds.ts'
import { bankChangedLetter, dueLetter, infoLetter, receivedLetter, systemWords } from './letters.ts'
import { isAsking, rejected, sawOf, suspended, verified } from './outcomes.ts'
import { verifications as table, type verifications } from './table.ts'
import { verdictEffects } from './verdicts.ts'

/** What each action of a verification checks, writes and causes, beyond the change of state. */
export const verificationEffects: ActionEffects<typeof verificationWorkflow> = {
  begin: (context) => startAsking(context),
  resubmit: (context) => startAsking(context),

  async requireAgain({ tx, case: row, now }) {
    const own = await ownOf(tx, row.id)
    const { body: setting } = await settingInForce(tx, 'verifications')
    const answerBy = new Date(now.getTime() + setting.reverifyAnswerDays * 86_400_000)
    const identity = await identityOf(tx, row.sellerId)
    return {
      set: { waitsUntil: answerBy, remedy: identity?.sellerType ?? null },
      notice: dueLetter(own.cause, answerBy, await localeOf(tx, row.sellerId)),
    }
  },

  async finishChecks(context) {
    const { tx, case: row, decisionId } = context
    const known = await weigh(context)
    const { to, reasons } = afterRegistry(known.facts, known.setting)
    await patch(tx, row.id, { reviewReasons: reasons })
    const severity = severityOfRisk(known.risk.score, known.setting.bands)
    if (to === 'rejected') {
      await patch(tx, row.id, { proposed: 'rejected', rejectGround: 'business_closed' })
      const locale = known.seller.locale
      const told = { ...known, saw: sawOf(known) }
      const outcome = await rejected(context, told, 'business_closed', systemWords.businessClosed[locale])
      return { ...outcome, set: { ...outcome.set, severity } }
    }
    return { to, set: { severity }, effects: [askBank(decisionId, known.own)], saw: sawOf(known) }
  },

  async finishBank(context) {
    const { tx, case: row, now } = context
    const known = await weigh(context)
    const verdict = known.facts.checks.bank_holder?.verdict
    if (verdict === 'passed') {
      await patch(tx, row.id, { proposed: 'verified' })
      return verified(context, known)
    }
    const severity = severityOfRisk(known.risk.score, known.setting.bands)
    const reason: ReviewReason = verdict === 'unavailable' ? 'bank_unsupported' : 'bank_mismatch'
    await patch(tx, row.id, { reviewReasons: [reason] })
    const mayAsk = verdict !== 'unavailable' && known.own.infoRequests < known.setting.mostInfoRequests
    if (!mayAsk) return { to: 'manual_review', set: { severity }, saw: sawOf(known) }
    const { locale } = known.seller
    const asked = await askFor(tx, known, [{ about: 'bank', note: systemWords.bankNote[locale] }], now)
    return { to: 'info_requested', ...asked, set: { ...asked.set, severity }, saw: sawOf(known) }
  },

  async timeOut(context) {
    const { tx, case: row } = context
    const own = await ownOf(tx, row.id)
    const locale = await localeOf(tx, row.sellerId)
    if (isAsking(own.cause)) return suspended(context, { locale })
    await patch(tx, row.id, { proposed: 'rejected', rejectGround: 'no_response' })
    const identity = await identityOf(tx, row.sellerId)
    return rejected(context, { own, identity, seller: { locale } }, 'no_response', systemWords.noResponse[locale])
  },

  async suspendUnverified(context) {
    return suspended(context, { locale: await localeOf(context.tx, context.case.sellerId) })
  },

  async reviewByHand(context) {
    const { tx, case: row, decisionId } = context
    const known = await weigh(context)
    const { reasons } = afterRegistry(known.facts, known.setting)
    await patch(tx, row.id, { reviewReasons: [...reasons, 'no_answer'] })
    const severity = severityOfRisk(known.risk.score, known.setting.bands)
    const effects = row.state === 'auto_checks' ? [askBank(decisionId, known.own)] : []
    return { set: { severity }, effects, saw: sawOf(known) }
  },

  async recheck({ tx, case: row, decisionId }) {
    const own = await ownOf(tx, row.id)
    await stopAsking(tx, row.id)
    await patch(tx, row.id, { askingId: decisionId })
    return { effects: [askRegistry(decisionId, own.submissionId)] }
  },

  async checkDocuments({ tx, case: row, body, now }) {
    const { body: setting } = await settingInForce(tx, 'verifications')
    const rule = { today: dayInSeoulOf(now), leastDays: setting.documentLeastDays }
    const errors = documentErrors(body.documents, rule)
    if (Object.keys(errors).length > 0) throw refused('refused', { errors })
    await patch(tx, row.id, { documents: body.documents })
    return {}
  },

  async assessChannels({ tx, case: row, body }) {
    const named = body.channels.map(({ category, brand }) => `${category} ${brand}`.toLowerCase())
    const twice = named.findIndex((name, place) => named.indexOf(name) !== place)
    if (twice >= 0) throw refused('refused', { errors: { [`channels.${twice}.brand`]: 'stands there twice' } })
    await patch(tx, row.id, { channels: body.channels })
    return {}
  },

  async judgeLink({ tx, case: row, body, actor, now }) {
    const { links } = await gather(tx, row, now)
    if (!links.some((link) => link.sellerId === body.sellerId))
      throw refused('refused', { errors: { sellerId: 'is not linked to this seller' } })
    const judged = { verdict: body.verdict, reason: body.reason, judgedBy: actor.name }
    await patch(tx, row.id, {
      links: links.map((link) => (link.sellerId === body.sellerId ? { ...link, ...judged } : link)),
    })
    return {}
  },

  async ask({ tx, case: row, body, now }) {
    const known = await gather(tx, row, now)
    if (known.own.infoRequests >= known.setting.mostInfoRequests) {
      const most = known.setting.mostInfoRequests
      throw refused('refused', { errors: { items: `asked ${most} times already (rule: most-info-requests)` } })
    }
    return askFor(tx, known, body.items, now)
  },

  ...verdictEffects,

  async withdraw({ tx, case: row, decisionId }) {
    const own = await ownOf(tx, row.id)
    const mayGo = ['new_seller', 'resubmission', 'bank_change', 'particulars_change', 'circumvention']
    if (!mayGo.includes(own.cause))
      throw refused('refused', { errors: { cause: 'a change that has happened must be judged (rule: no-withdrawal)' } })
    await stopAsking(tx, row.id)
    // Who was never verified stays held: there is nothing to go back to.
    const goesBack = isKnown(await identityOf(tx, row.sellerId))
    return {
      set: { outcome: 'withdrawn' },
      effects: goesBack ? await release(tx, decisionId, row.sellerId, row.id) : [],
    }
  },
}

/** The registry is asked; payouts wait where nobody is verified yet, or where the account is another one. */
async function startAsking({ tx, case: row, decisionId }: ActContext<null>): Promise<Consequence<never>> {
  const own = await ownOf(tx, row.id)
  const told = await toldOf(tx, own)
  if (!told) throw refused('wrong-state')
  const identity = await identityOf(tx, row.sellerId)
  const locale = await localeOf(tx, row.sellerId)
  const wasKnown = isKnown(identity)
  const movesBank = wasKnown && identity !== null && changesBank(differences(told, particularsOf(identity)))
  const isHeld = movesBank || (!wasKnown && own.cause !== 'circumvention')
  await stopAsking(tx, row.id)
  await patch(tx, row.id, { askingId: decisionId, proposed: null, overrides: [], rejectGround: null })
  return {
    set: { remedy: told.sellerType, outcome: null },
    effects: [
      ...(isHeld ? [hold(decisionId, row.sellerId, 'hold_payout')] : []),
      askRegistry(decisionId, own.submissionId),
    ],
    ...(own.cause !== 'circumvention' && {
      notice: movesBank ? bankChangedLetter(told, locale) : receivedLetter(own.cause, isHeld ? 'held' : 'free', locale),
    }),
  }
}

const askRegistry = (askingId: string, submissionId: string | null): QueuedEffect => ({
  kind: 'check-registry',
  payload: { askingId, submissionId },
})

/** Under the asking that began it, so that its answer stands with the registry's. */
const askBank = (decisionId: string, own: Gathered['own']): QueuedEffect => ({
  kind: 'check-bank',
  payload: { askingId: own.askingId, submissionId: own.submissionId },
  key: `${decisionId}:check-bank`,
})

/** Links, keys and risk as they are now, kept on the case. */
async function weigh({ tx, case: row, now }: Pick<ActContext<unknown>, 'tx' | 'case' | 'now'>): Promise<Gathered> {
  const known = await gather(tx, row, now)
  await patch(tx, row.id, {
    links: known.links,
    hasDeniedKey: known.facts.hasDeniedKey,
    riskScore: known.risk.score,
    riskReasons: known.risk.reasons,
    settingVersion: known.settingVersion,
  })
  return known
}

async function askFor(tx: Tx, { own, seller, setting }: Gathered, items: AskBody['items'], now: Date) {
  const answerBy = addBusinessDays(now, setting.infoBusinessDays)
  await patch(tx, own.caseId, { asked: items, infoRequests: own.infoRequests + 1 })
  return {
    set: { waitsUntil: answerBy },
    saw: { yearsWithoutHolidays: yearsWithoutTable(now, answerBy) },
    notice: infoLetter(items, answerBy, seller.locale),
  }
}

async function localeOf(tx: Tx, sellerId: string): Promise<'en' | 'ko'> {
  const [seller] = await tx.select({ locale: sellers.locale }).from(sellers).where(eq(sellers.id, sellerId))
  return seller?.locale ?? 'ko'
}

const patch = (tx: Tx, caseId: string, set: Partial<typeof verifications.$inferInsert>) =>
  tx.update(table).set(set).where(eq(table.caseId, caseId))
