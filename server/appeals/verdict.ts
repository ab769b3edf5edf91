import { eq } from 'drizzle-orm'
import { type Outcome, outcomeOf, termsFor } from '#shared/appeals/rules.ts'
import { refused } from '#shared/errors.ts'
import type { TemplateName } from '#shared/templates/schema.ts'
import type { Locale } from '#shared/text.ts'
import type { ActContext, Consequence, QueuedEffect } from '../cases/kind.ts'
import type { Db } from '../db/database.ts'
import { settingInForce } from '../settings/inForce.ts'
import { aboutContested, consequenceOf, listVerdicts, nextStep } from './letter.ts'
import { findAppeal } from './store.ts'
import { appeals } from './table.ts'

type AppealRow = typeof appeals.$inferSelect
type Context = Pick<ActContext<unknown>, 'tx' | 'case' | 'now'>

const dayMs = 86_400_000

/** The verdict that stands on the case takes effect: letter first, then what becomes of the contested measure. */
export async function settle(
  context: Context,
): Promise<Consequence<'granted' | 'partially_granted' | 'denied' | 'final'>> {
  const { tx, case: row, now } = context
  const { own, number, seller, contested } = await findAppeal(tx, row.id)
  if (own.verdicts.length === 0) throw refused('wrong-state')
  const outcome = outcomeOf(own.verdicts)
  const until = outcome === 'denied' ? await mayAppealUntil(tx, own, now) : null
  await tx.update(appeals).set({ answeredAt: now, mayAppealUntil: until }).where(eq(appeals.caseId, row.id))
  return {
    to: outcome === 'denied' && until === null ? 'final' : outcome,
    set: { outcome, waitsUntil: until },
    effects: [effectOf(own, outcome)],
    notice: verdictLetter({ own, number, isOver: contested.isOver, outcome, until, locale: seller.locale }),
    saw: { verdicts: own.verdicts, cause: own.cause },
  }
}

/** A denial leaves one more attempt, if the rules in force leave one; a reopened answer is final. */
export async function mayAppealUntil(db: Db, own: AppealRow, now: Date): Promise<Date | null> {
  const { body: setting } = await settingInForce(db, 'appeals')
  const terms = termsFor(setting, own.policyId)
  if (own.isReopened || own.attempt >= terms.attempts) return null
  return new Date(now.getTime() + terms.laterWindowDays * dayMs)
}

function effectOf(own: AppealRow, outcome: Outcome): QueuedEffect {
  if (outcome === 'denied') return { kind: 'uphold-contested' }
  return { kind: own.remedy === 'milder' ? 'mitigate-contested' : 'overturn-contested' }
}

type Told = {
  own: Pick<AppealRow, 'measure' | 'findings' | 'verdicts' | 'reply' | 'remedy' | 'milder'>
  number: string
  isOver: boolean
  outcome: Outcome
  until: Date | null
  locale: Locale
}

/** The letter is composed of the verdicts, the reviewer's words, and what follows. */
export function verdictLetter({ own, number, isOver, outcome, until, locale }: Told): {
  template: TemplateName
  values: Record<string, string | null>
} {
  const template = (
    {
      granted: 'appeal_granted',
      partially_granted: 'appeal_partly_granted',
      denied: 'appeal_denied',
    } satisfies Record<Outcome, TemplateName>
  )[outcome]
  return {
    template,
    values: {
      ...aboutContested(own, number, locale),
      verdict_lines: listVerdicts(own.findings, own.verdicts, locale),
      reviewer_reply: own.reply,
      ...(outcome === 'denied'
        ? { next_step: nextStep(until, locale) }
        : { consequence: consequenceOf(own, isOver, locale) }),
    },
  }
}
