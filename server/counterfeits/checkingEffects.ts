import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { acceptErrors, dismissErrors } from '#shared/counterfeits/rules.ts'
import { dismissSentences } from '#shared/counterfeits/words.ts'
import type { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { type FieldErrors, refused } from '#shared/errors.ts'
import type { ActionEffects } from '../cases/kind.ts'
import { patch } from './blocking.ts'
import { standOf } from './checks.ts'
import { nameTheRight } from './identify.ts'
import { dayIn, listMissing, tellReporters } from './letters.ts'
import { supplyToReport } from './reports.ts'
import { notCompleted } from './sentences.ts'
import { setVerdicts } from './verdicts.ts'

/** From a report as it came to one that is accepted or dismissed. */
export const checkingEffects = {
  async startCheck({ tx, case: row, body, now }) {
    const before = await standOf(tx, row.id, now)
    if (body) await nameTheRight(tx, row, before.own, body.rightId)
    else if (!before.right) throw refused('refused', { errors: { rightId: 'no right is named' } })
    const stand = await standOf(tx, row.id, now)
    return { alsoTell: tellReporters(stand, 'ip_report_received', () => ({})) }
  },

  async check({ tx, case: row, body, actor, now }) {
    const { own } = await standOf(tx, row.id, now)
    const marks = { ...own.checks }
    for (const { item, state, note } of body.items) {
      if (state !== 'ok' && !note?.trim())
        throw refused('refused', { errors: { [`items.${item}`]: 'what is missing or wrong' } })
      marks[item] = { state, note: note?.trim() || null, byName: actor.name, at: now.toISOString() }
    }
    await patch(tx, row.id, { checks: marks })
    return {}
  },

  async askReporter({ tx, case: row, body, now }) {
    const stand = await standOf(tx, row.id, now)
    const by = addBusinessDays(now, stand.setting.body.incompleteBusinessDays)
    const letters = tellReporters(stand, 'ip_report_incomplete', (locale) => ({
      ip_missing: listMissing(body.missing, locale),
      ip_question: body.question,
      ip_by: dayIn(by, locale),
    }))
    if (letters.length === 0)
      throw refused('refused', { errors: { missing: 'nobody outside reported: there is nobody to ask' } })
    await patch(tx, row.id, { askedFor: [...new Set(body.missing)] })
    return { set: { waitsUntil: by }, alsoTell: letters }
  },

  async supply({ tx, case: row, body, now }) {
    const { own } = await standOf(tx, row.id, now)
    const { supplied: _, ...given } = body
    await supplyToReport(tx, row.id, own.reporterId, given)
    // What was asked for is looked at afresh.
    const marks = Object.fromEntries(
      Object.entries(own.checks).filter(([item]) => !own.askedFor.some((one) => one === item)),
    )
    await patch(tx, row.id, { askedFor: [], checks: marks })
    return {}
  },

  async lapse({ tx, case: row, now }) {
    const stand = await standOf(tx, row.id, now)
    await setVerdicts(tx, row.id, null, 'unanswered', now)
    const letters = tellReporters(stand, 'ip_report_dismissed', (locale) => ({ ip_reason: notCompleted[locale] }))
    return { set: { outcome: 'not_completed' }, alsoTell: letters }
  },

  async dismiss({ tx, case: row, body, now }) {
    const stand = await standOf(tx, row.id, now)
    refuseFor(dismissErrors(body.reason, body.note, stand.checks, stand.corroboration))
    await setVerdicts(tx, row.id, null, body.reason === 'duplicate' ? 'duplicate' : 'rejected', now)
    const letters = tellReporters(stand, 'ip_report_dismissed', (locale) => ({
      ip_reason: dismissSentences[body.reason][locale],
    }))
    return { set: { outcome: body.reason }, alsoTell: letters, saw: { setting: stand.setting.number } }
  },

  async accept({ tx, case: row, body, actor, now }) {
    if (body.proof && !body.proofNote?.trim())
      throw refused('refused', { errors: { proofNote: 'what was seen, or who said it' } })
    if (body.proof) {
      const proof = { proof: body.proof, note: body.proofNote?.trim() ?? null, byName: actor.name }
      await patch(tx, row.id, { proof })
    }
    const { checks, corroboration, setting } = await standOf(tx, row.id, now)
    refuseFor(acceptErrors(checks, corroboration))
    await patch(tx, row.id, { settingNumber: setting.number })
    return { saw: { checks, corroboration, setting: setting.number } }
  },
} satisfies ActionEffects<typeof counterfeitWorkflow>

export function refuseFor(errors: FieldErrors): void {
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
}
