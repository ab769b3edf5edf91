import { and, eq, isNull } from 'drizzle-orm'
import type { DecideBody } from '#shared/appeals/bodies.ts'
import { sayMissing } from '#shared/appeals/missingWords.ts'
import { isAttemptUsed, missingIn, needsSecondReview, termsFor, verdictRefusal } from '#shared/appeals/rules.ts'
import type { AppealState, appealWorkflow } from '#shared/appeals/workflow.ts'
import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { yearsWithoutTable } from '#shared/calendar/seoul.ts'
import { refused } from '#shared/errors.ts'
import type { ActContext, ActionEffects, Consequence } from '../cases/kind.ts'
import { decidersOf } from '../cases/standing.ts'
import type { Tx } from '../db/database.ts'
import { evidence } from '../evidence/table.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { contestedKind } from './contested.ts'
import { hasReviewer } from './independence.ts'
import { aboutContested, dayInSeoul, listItems, nextStep, whyInadmissible } from './letter.ts'
import { refuseForeignPlan } from './plan.ts'
import { findAppeal } from './store.ts'
import { appeals } from './table.ts'
import { settle } from './verdict.ts'

const escalatedTo = 'appeals:decide-escalated'

/** What each action of an appeal checks, writes and causes, beyond the change of state. */
export const appealEffects: ActionEffects<typeof appealWorkflow> = {
  async acknowledge({ tx, case: row }) {
    const { own, number, seller } = await findAppeal(tx, row.id)
    return { notice: { template: 'appeal_received', values: aboutContested(own, number, seller.locale) } }
  },

  async holdForSignature() {
    return { set: { awaits: 'appeals:reopen-legal' } }
  },

  async amend({ tx, case: row, body }) {
    const { own } = await findAppeal(tx, row.id)
    await refuseForeignPlan(tx, row.id, own.findings, body.plan)
    await patch(tx, row.id, { plan: body.plan, ...(body.statement?.trim() && { statement: body.statement }) })
    return { to: row.state as 'submitted' | 'admissibility' }
  },

  async admit({ tx, case: row, body, actor, now }) {
    const { own } = await findAppeal(tx, row.id)
    const { versionId, body: setting } = await settingInForce(tx, 'appeals')
    const marks = body.papers ?? own.papers
    const files = await filesOf(tx, row.id)
    const findingIds = own.findings.map(({ id }) => id)
    const missing = missingIn(findingIds, own.plan, { files, marks }, setting, now)
    if (missing.length > 0) {
      const errors = missing.map((one) => {
        const at = findingIds.indexOf(one.findingId)
        const file = one.evidenceId ? `/${one.evidenceId}` : ''
        return [`plan/${at}/${one.part}${file}`, sayMissing(one, at + 1)] as const
      })
      throw refused('refused', { errors: Object.fromEntries(errors) })
    }
    await patch(tx, row.id, { papers: [...marks] })
    return { ...(await onwards(tx, row.id, 'under_review', [])), saw: { settingVersionId: versionId, by: actor.name } }
  },

  async reject({ tx, case: row, body, now }) {
    const { own, number, seller } = await findAppeal(tx, row.id)
    const isUsed = isAttemptUsed({ state: 'rejected_inadmissible', outcome: body.reason })
    const until = await nextWindow(tx, own, isUsed, now)
    await patch(tx, row.id, { answeredAt: now, mayAppealUntil: until })
    const { locale } = seller
    return {
      set: { outcome: body.reason },
      effects: [{ kind: 'uphold-contested' }],
      notice: {
        template: 'appeal_inadmissible',
        values: {
          ...aboutContested(own, number, locale),
          inadmissible_reason: whyInadmissible(body.reason, body.note, locale),
          next_step: nextStep(until, locale),
        },
      },
    }
  },

  async requestInfo({ tx, case: row, body, now }) {
    const { own, number, seller } = await findAppeal(tx, row.id)
    const { versionId, body: setting } = await settingInForce(tx, 'appeals')
    if (own.requests >= setting.infoRequests) {
      throw refused('over-limit', { errors: { items: `at most ${setting.infoRequests} requests for information` } })
    }
    const findingIds = own.findings.map(({ id }) => id)
    if (body.items.some(({ findingId }) => findingId !== null && !findingIds.includes(findingId)))
      throw refused('refused', { errors: { items: 'not all are findings of this decision' } })
    const answerBy = addBusinessDays(now, setting.answerBusinessDays)
    const asked = { requests: own.requests + 1, infoItems: body.items, askedIn: row.state, answer: null }
    await patch(tx, row.id, asked)
    return {
      set: { waitsUntil: answerBy },
      saw: { settingVersionId: versionId, yearsWithoutHolidays: yearsWithoutTable(now, answerBy) },
      notice: {
        template: 'appeal_info_request',
        values: {
          ...aboutContested(own, number, seller.locale),
          information_items: listItems(body.items),
          information_by: dayInSeoul(answerBy, seller.locale),
        },
      },
    }
  },

  async receiveInfo({ tx, case: row, body, now }) {
    const { own } = await findAppeal(tx, row.id)
    if (row.waitsUntil && now > row.waitsUntil) throw refused('too-late')
    if (body.plan) await refuseForeignPlan(tx, row.id, own.findings, body.plan)
    await patch(tx, row.id, { answer: body.answer, ...(body.plan && { plan: body.plan }) })
    return { to: own.askedIn === 'under_review' ? 'under_review' : 'admissibility' }
  },

  async lapse({ tx, case: row, now }) {
    const { own, number, seller } = await findAppeal(tx, row.id)
    const until = await nextWindow(tx, own, true, now)
    await patch(tx, row.id, { answeredAt: now, mayAppealUntil: until })
    return {
      set: { outcome: 'lapsed' },
      effects: [{ kind: 'uphold-contested' }],
      notice: {
        template: 'appeal_lapsed',
        values: { ...aboutContested(own, number, seller.locale), next_step: nextStep(until, seller.locale) },
      },
    }
  },

  decide: (context) => judge(context),
  decideEscalated: (context) => judge(context),

  confirm: (context) => settle(context),

  async sendBack({ tx, case: row }) {
    const consequence = await onwards(tx, row.id, 'under_review', [])
    const { decide = [], decideEscalated = [] } = (await decidersOf(tx, [row.id])).get(row.id) ?? {}
    const [first] = [...decide, ...decideEscalated]
    const [person] = first ? await tx.select({ id: people.id }).from(people).where(eq(people.id, first)) : []
    return { ...consequence, set: { ...consequence.set, assigneeId: person?.id ?? null } }
  },

  async escalate() {
    return { set: { awaits: escalatedTo } }
  },

  async withdraw() {
    return { set: { outcome: 'withdrawn' }, effects: [{ kind: 'uphold-contested' }] }
  },

  async signReopening({ tx, case: row }) {
    const consequence = await onwards(tx, row.id, 'under_review', [])
    return { ...consequence, effects: [{ kind: 'admit-contested' }] }
  },

  async declineReopening() {
    return { set: { outcome: 'denied' } }
  },
}

/** Takes the verdict down. It takes effect at once, or after a second reviewer has confirmed it. */
async function judge(
  context: ActContext<DecideBody>,
): Promise<Consequence<'granted' | 'partially_granted' | 'denied' | 'final' | 'second_review' | 'escalated'>> {
  const { tx, case: row, body, actor } = context
  const { own, contested } = await findAppeal(tx, row.id)
  const { versionId, body: setting } = await settingInForce(tx, 'appeals')
  const findingIds = own.findings.map(({ id }) => id)
  const servedDays = (context.now.getTime() - own.contestedAt.getTime()) / 86_400_000
  const ground = { findingIds, measure: own.measure, days: own.measureDays, servedDays, isOver: contested.isOver }
  const errors = verdictRefusal(body, ground)
  if (errors) throw refused('refused', { errors })
  if (body.remedy === 'milder' && !contestedKind(own.contestedKind).canBeMilder)
    throw refused('refused', { errors: { remedy: 'this measure stands or ends; no milder one takes its place' } })
  const { measure, days = null, listingIds = [], features = [] } = body
  await patch(tx, row.id, {
    verdicts: body.verdicts,
    cause: body.cause ?? null,
    remedy: body.remedy ?? null,
    milder: measure ? { measure, days, listingIds, features } : null,
    reply: body.reply,
  })
  const saw = {
    settingVersionId: versionId,
    plan: own.plan,
    papers: own.papers,
    statement: own.statement,
    answer: own.answer,
    findings: findingIds,
  }
  const isSecondOpinion = await hasFirstVerdict(tx, row.id)
  if (isSecondOpinion || !needsSecondReview(own.measure, body.cause ?? null, setting)) {
    const settled = await settle(context)
    return { ...settled, saw: { ...settled.saw, ...saw } }
  }
  const who = [actor.id, actor.behindId]
  return { ...(await onwards(tx, row.id, 'second_review', who)), saw }
}

/** The next desk; where nobody there may judge, operations and legal are asked. */
async function onwards<S extends AppealState>(
  tx: Tx,
  caseId: string,
  to: S,
  except: readonly (string | null | undefined)[],
): Promise<Consequence<never> & { to: never }> {
  const found = await hasReviewer(tx, caseId, to, except)
  const next = found ? { to } : { to: 'escalated', set: { awaits: escalatedTo } }
  return next as { to: never }
}

async function hasFirstVerdict(tx: Tx, caseId: string): Promise<boolean> {
  const { decide = [], decideEscalated = [] } = (await decidersOf(tx, [caseId])).get(caseId) ?? {}
  return decide.length + decideEscalated.length > 0
}

/** Until when the seller may come again after an answer that did not judge; null when no attempt or no time is left. */
async function nextWindow(tx: Tx, own: typeof appeals.$inferSelect, isUsed: boolean, now: Date): Promise<Date | null> {
  const { body: setting } = await settingInForce(tx, 'appeals')
  const terms = termsFor(setting, own.policyId)
  if (isUsed && own.attempt >= terms.attempts) return null
  const dayMs = 86_400_000
  const until =
    isUsed || own.attempt > 1
      ? new Date(now.getTime() + terms.laterWindowDays * dayMs)
      : new Date(own.contestedAt.getTime() + terms.firstWindowDays * dayMs)
  return until > now ? until : null
}

const patch = (tx: Tx, caseId: string, set: Partial<typeof appeals.$inferInsert>) =>
  tx.update(appeals).set(set).where(eq(appeals.caseId, caseId))

const filesOf = (tx: Tx, caseId: string) =>
  tx
    .select({ id: evidence.id, mime: evidence.mime })
    .from(evidence)
    .where(and(eq(evidence.caseId, caseId), isNull(evidence.removedAt)))
