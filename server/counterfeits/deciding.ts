import { and, count, eq, gt, inArray, ne } from 'drizzle-orm'
import type { InfringingBody } from '#shared/counterfeits/bodies.ts'
import { repeatStep } from '#shared/counterfeits/rules.ts'
import { refused } from '#shared/errors.ts'
import type { CounterfeitsBody } from '#shared/settings/counterfeits.ts'
import { addDays } from '#shared/suspensions/rules.ts'
import type { ActContext, Consequence, QueuedEffect } from '../cases/kind.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { note } from '../facts/note.ts'
import type { GiveStrike, HoldPayout } from '../measures/effects.ts'
import { patch } from './blocking.ts'
import { standOf } from './checks.ts'
import { dayIn, sentenceOfHold, tellReporters, tellSellers } from './letters.ts'
import type { RaiseRepeat } from './repeat.ts'
import { counterfeits } from './table.ts'
import { setVerdicts } from './verdicts.ts'

type Context = Pick<ActContext<unknown>, 'tx' | 'case' | 'actor' | 'decisionId' | 'now'>

/** Decisions that this seller infringed, taken within the period and standing; the case itself is not counted. */
export async function infringementsOf(
  db: Db,
  sellerId: string,
  exceptCaseId: string,
  days: number,
  now: Date,
): Promise<number> {
  const [row] = await db
    .select({ number: count() })
    .from(cases)
    .innerJoin(counterfeits, eq(counterfeits.caseId, cases.id))
    .innerJoin(decisions, eq(decisions.id, counterfeits.infringingDecisionId))
    .where(
      and(
        eq(cases.sellerId, sellerId),
        eq(cases.kind, 'counterfeits'),
        ne(cases.id, exceptCaseId),
        inArray(cases.state, ['decided_infringing', 'appealed', 'closed']),
        gt(decisions.decidedAt, addDays(now, -days)),
      ),
    )
  return Number(row?.number ?? 0)
}

/** What one more infringement leads to; null where it leads nowhere, or no policy is set for it. */
export async function nextRepeat(db: Db, sellerId: string, caseId: string, setting: CounterfeitsBody, now: Date) {
  const before = await infringementsOf(db, sellerId, caseId, setting.repeat.days, now)
  return { before, step: repeatStep(before + 1, setting.repeat.steps) }
}

/** Whether a second person must agree: payouts are held, or a case against the account follows. */
export async function needsOtherEyes(
  context: Context,
  body: InfringingBody,
  setting: CounterfeitsBody,
): Promise<boolean> {
  if (body.payoutHoldDays) return true
  const { step } = await nextRepeat(context.tx, context.case.sellerId, context.case.id, setting, context.now)
  return step !== null && setting.repeat.policyId !== ''
}

/** The listings stay down; a strike, the hold that was proposed, and a case against a seller who does it again. */
export async function infringe(context: Context, decided: InfringingBody | null): Promise<Consequence<never>> {
  const { tx, case: row, actor, decisionId, now } = context
  if (!decided) throw refused('wrong-state')
  const stand = await standOf(tx, row.id, now)
  const { body: setting, number } = stand.setting
  const { before, step } = await nextRepeat(tx, row.sellerId, row.id, setting, now)
  const holdUntil = decided.payoutHoldDays ? addDays(now, decided.payoutHoldDays) : null
  const appealUntil = addDays(now, setting.appealDays)
  const { sellerId } = row
  const strike: GiveStrike = { sellerId, points: setting.strikePoints }
  const effects: QueuedEffect[] = [{ kind: 'give-strike', payload: strike }]
  if (holdUntil) {
    const hold: HoldPayout = { sellerId, measure: 'listing_removal', until: holdUntil.toISOString() }
    effects.push({ kind: 'hold-payout', payload: hold })
  }
  if (step && setting.repeat.policyId) {
    const raise: RaiseRepeat = {
      sellerId,
      policyId: setting.repeat.policyId,
      severity: step.severity,
      count: before + 1,
      days: setting.repeat.days,
    }
    effects.push({ kind: 'raise-repeat-infringer', payload: raise })
  }
  await patch(tx, row.id, {
    infringement: decided,
    infringingDecisionId: decisionId,
    appealUntil,
    settingNumber: number,
  })
  const letters = await tellSellers(tx, sellerId, stand, stand.own.blocked, 'ip_infringing', (locale) => ({
    ip_grounds: decided.grounds,
    ip_clause: decided.clause,
    ip_hold: sentenceOfHold(holdUntil, locale),
    ip_by: dayIn(appealUntil, locale),
  }))
  const results = tellReporters(stand, 'ip_report_result', (locale) =>
    locale === 'ko'
      ? { ip_outcome: '해당 상품이 권리를 침해한 것으로 결정했으며 차단을 유지합니다.' }
      : { ip_outcome: 'We have decided that the goods infringe the right; they stay blocked.' },
  )
  await setVerdicts(tx, row.id, null, 'upheld', now)
  const personId = actor.kind === 'person' ? actor.id : null
  const aspect = before > 0 ? 'again' : 'first'
  await note(tx, [{ what: 'infringed', aspect, case: row, at: now, personId, causeId: decisionId }])
  return {
    set: { outcome: 'infringing', waitsUntil: appealUntil },
    effects,
    saw: { infringementsBefore: before, step, setting: number, payoutHoldDays: decided.payoutHoldDays ?? null },
    ...(letters.notice && { notice: letters.notice }),
    alsoTell: [...letters.alsoTell, ...results],
  }
}
