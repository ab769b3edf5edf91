import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { yearsWithoutTable } from '#shared/calendar/seoul.ts'
import { refused } from '#shared/errors.ts'
import { hasShapeOf } from '#shared/gating/certificates.ts'
import { deficienciesOf, supplyRefusal, todayInSeoul } from '#shared/gating/rules.ts'
import type { LookUp } from '#shared/gating/schema.ts'
import type { gatingWorkflow } from '#shared/gating/workflow.ts'
import type { Actor } from '../audit/record.ts'
import type { ActionEffects, QueuedEffect } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { notePapers } from '../facts/trade.ts'
import { answered } from './answering.ts'
import { carryOut, recordTestBuy, revoke, withdraw } from './carryOut.ts'
import { propose, refuseUnfinished, refuseVerdict, verdictOf } from './deciding.ts'
import { keptDocuments } from './documents.ts'
import { findGating, type GatingRow, groundOf, termsOf } from './ground.ts'
import { waitingListings } from './hiding.ts'
import { infoLetter, receivedLetter } from './letter.ts'
import { expire, gate, gateEffect } from './life/effects.ts'
import { preCheck } from './preCheck.ts'
import { gatingCases } from './table.ts'

/** What each action of a review checks, writes and causes, beyond the change of state. */
export const gatingEffects: ActionEffects<typeof gatingWorkflow> = {
  async receive({ tx, case: row, now }) {
    const own = await findGating(tx, row.id)
    const gated = await waitingListings(tx, own, row.sellerId, now)
    return {
      effects: gated.length > 0 ? [gateEffect(row.sellerId, gated)] : [],
      notice: await receivedLetter(tx, { sellerId: row.sellerId, own }, gated),
      saw: { listingIds: gated, settingNumber: own.settingNumber, ruleNumber: own.ruleNumber },
    }
  },

  async supply({ tx, case: row, body, actor, now }) {
    const errors = supplyRefusal(body.documents, todayInSeoul(now))
    if (errors) throw refused('refused', { errors })
    const own = await findGating(tx, row.id)
    const fresh = await keptDocuments(tx, row.id, body.documents, actor, now)
    const types = new Set(fresh.map(({ type }) => type))
    const mended = own.checklist.filter(({ type, verdict }) => types.has(type) && verdict === 'deficient')
    const documents = own.documents.map((one) =>
      mended.some(({ type }) => type === one.type) ? { ...one, isReplaced: true } : one,
    )
    // What is new has to be read anew, whatever was said of the row before.
    const checklist = own.checklist.map((one) =>
      types.has(one.type)
        ? { ...one, verdict: null, codes: [], overrides: [], note: null, byName: null, at: null }
        : one,
    )
    await patch(tx, row.id, { documents: [...documents, ...fresh], checklist })
    return { to: row.state === 'requested' ? 'requested' : 'document_check' }
  },

  async answer({ tx, case: row, body, actor, now }) {
    const own = await findGating(tx, row.id)
    await patch(tx, row.id, await answered(tx, own, row.sellerId, body, actor, now))
    return { to: stays(row.state) }
  },

  async precheck({ tx, case: row, now }) {
    const own = await findGating(tx, row.id)
    const checked = await preCheck(tx, own, now)
    await patch(tx, row.id, checked)
    return {
      to: row.state === 'requested' ? 'requested' : stays(row.state),
      saw: { hits: checked.preChecks.length, ruleNumber: checked.ruleNumber },
    }
  },

  async review({ tx, case: row, actor, decisionId, now }) {
    const own = await findGating(tx, row.id)
    refuseUnfinished(own)
    const aspect = deficienciesOf(own.checklist).length === 0 ? 'complete' : 'incomplete'
    await notePapers(tx, row, aspect, { personId: personOf(actor), decisionId, now })
    return { saw: { papers: aspect } }
  },

  async ask({ tx, case: row, body, actor, decisionId, now }) {
    const own = await findGating(tx, row.id)
    const items = deficienciesOf(own.checklist)
    if (items.length === 0) throw refused('refused', { errors: { checklist: 'no row is marked deficient' } })
    const { answerBusinessDays } = await termsOf(tx, own)
    const answerBy = addBusinessDays(now, answerBusinessDays)
    await patch(tx, row.id, { infoRequests: own.infoRequests + 1 })
    await notePapers(tx, row, 'incomplete', { personId: personOf(actor), decisionId, now })
    return {
      set: { waitsUntil: answerBy },
      saw: { items, yearsWithoutHolidays: yearsWithoutTable(now, answerBy) },
      notice: await infoLetter(tx, { sellerId: row.sellerId, own }, body.message, answerBy),
    }
  },

  async timeOut(context) {
    const own = await findGating(context.tx, context.case.id)
    const silence = { ...verdictOf('rejected', 'system'), code: 'no_response' as const }
    return carryOut(context, own, silence)
  },

  async lookUp({ tx, case: row, body, actor, now }) {
    const own = await findGating(tx, row.id)
    const document = own.documents.find(({ id }) => id === body.documentId)
    if (body.documentId && !document)
      throw refused('refused', { errors: { documentId: 'is no document of this case' } })
    const number = body.number ?? document?.number ?? null
    const certificateType = body.certificateType ?? document?.certificateType ?? null
    if (body.with === 'register') {
      if (!number) throw refused('refused', { errors: { number: 'which number is looked up' } })
      if (!certificateType) throw refused('refused', { errors: { certificateType: 'of which kind it is' } })
      const { certificates } = await termsOf(tx, own)
      if (!hasShapeOf(certificateType, number, certificates))
        throw refused('refused', { errors: { number: `has no form of ${certificateType} (rule: bad_number)` } })
    } else if (!body.question?.trim()) throw refused('refused', { errors: { question: 'what they are asked' } })
    const asked: LookUp = {
      ...{ id: uuidv7(), with: body.with, documentId: document?.id ?? null, certificateType, number },
      question: body.question?.trim() || null,
      ...{ askedBy: actor.name, askedAt: now.toISOString() },
      ...{ provider: null, answer: null, verdict: null, answeredAt: null, answeredBy: null },
    }
    await patch(tx, row.id, { lookUps: [...own.lookUps, asked], lookUpFrom: row.state })
    const payload = { lookUpId: asked.id, certificateType, number }
    const effects: QueuedEffect[] = body.with === 'register' ? [{ kind: 'look-up-certificate', payload }] : []
    return { effects }
  },

  async finishLookUp({ tx, case: row }) {
    return { to: goesOnAt(await findGating(tx, row.id)) }
  },

  async recordAnswer({ tx, case: row, body, actor, now }) {
    const own = await findGating(tx, row.id)
    const open = own.lookUps.find(({ verdict }) => verdict === null)
    if (!open) throw refused('wrong-state')
    const answer = {
      ...{ answer: { text: body.answer }, verdict: body.verdict },
      ...{ answeredAt: now.toISOString(), answeredBy: actor.name },
    }
    await patch(tx, row.id, { lookUps: own.lookUps.map((one) => (one.id === open.id ? { ...one, ...answer } : one)) })
    return { to: goesOnAt(own) }
  },

  async approve(context) {
    const { body, actor } = context
    const proposal = { ...verdictOf('approved', actor.name), days: body.days ?? null }
    return propose(context, proposal)
  },

  async approveWithConditions(context) {
    const { body, actor, now } = context
    const { volumeCap, categories, testBuyDays } = body
    if (!volumeCap && !categories && !testBuyDays)
      throw refused('refused', { errors: { volumeCap: 'at least one condition: a cap, categories, or a test buy' } })
    const testBuyBy = testBuyDays ? new Date(now.getTime() + testBuyDays * 86_400_000).toISOString() : null
    const conditions = {
      ...(volumeCap && { volumeCap }),
      ...(categories && { categories }),
      ...(testBuyBy && { testBuyBy }),
    }
    const verdict = verdictOf('approved_with_conditions', actor.name)
    return propose(context, { ...verdict, days: body.days ?? null, conditions, text: body.reason })
  },

  async clear(context) {
    const { body, actor } = context
    return propose(context, { ...verdictOf('cleared', actor.name), text: body.reason })
  },

  async reject(context) {
    const { body, actor } = context
    const told = { code: body.code, text: body.text, documentId: body.documentId ?? null }
    return propose(context, { ...verdictOf('rejected', actor.name), ...told })
  },

  async confirm(context) {
    const own = await findGating(context.tx, context.case.id)
    if (!own.proposal) throw refused('wrong-state')
    const ground = await groundOf(context.tx, own, context.case.sellerId, context.now)
    await refuseVerdict(context, own, ground, own.proposal)
    return carryOut(context, own, own.proposal)
  },

  async sendBack({ tx, case: row }) {
    await patch(tx, row.id, { proposal: null, secondReasons: [] })
    return {}
  },

  withdraw,
  recordTestBuy,
  revoke,
  expire,
  gate,
}

const patch = (tx: Tx, caseId: string, set: Partial<GatingRow>) =>
  tx.update(gatingCases).set(set).where(eq(gatingCases.caseId, caseId))

const personOf = ({ kind, id }: Actor): string | null => (kind === 'person' ? id : null)

const stays = (state: string) => (state === 'in_review' ? 'in_review' : 'document_check')
const goesOnAt = ({ lookUpFrom }: GatingRow) => (lookUpFrom === 'in_review' ? 'in_review' : 'document_check')
