import type { FieldErrors } from '../errors.ts'
import type { CounterfeitsBody } from '../settings/counterfeits.ts'
import type { Severity } from '../suspensions/ladder.ts'
import type { CounterNoticeBody, DismissReason, InfringingGround, Proof } from './bodies.ts'
import { type Check, type CheckRule, openChecks } from './checks.ts'
import { type Claim, type ReporterType, speaksForRight } from './reporters.ts'
import { isNumbered, type NumberedRight, type NumberFault, numberPrefixes, type RightType } from './rights.ts'

/** The rule that a number breaks, as the API tells it. */
export function sentenceOfFault(
  type: RightType,
  { fault, otherType }: { fault: NumberFault; otherType?: NumberedRight },
) {
  const prefix = isNumbered(type) ? numberPrefixes[type] : ''
  const said: Record<NumberFault, string> = {
    number_missing: `a ${type} has a number: ${prefix}-nnnnnnn, or ${prefix}-yyyy-nnnnnnn as an application`,
    number_not_expected: `a ${type} right is not registered under a number`,
    number_malformed: `the number of a ${type} reads ${prefix}-nnnnnnn, or ${prefix}-yyyy-nnnnnnn as an application`,
    number_of_other_type: `a ${type} number begins with ${prefix}; this is the number of a ${otherType}`,
  }
  return said[fault]
}

/** What is claimed, and by whom, before anybody has looked: a customer's word alone does not make a case urgent. */
export function severityOfClaim(claim: Claim, source: ReporterType): Severity {
  if (!speaksForRight(source) && source !== 'internal') return 'medium'
  return claim === 'counterfeit' || claim === 'mark_misused' ? 'high' : 'medium'
}

export type Corroboration = {
  /** Nobody whose word is enough has reported. */
  isNeeded: boolean
  has: ('independent_report' | 'test_buy' | Proof)[]
}

/** Whether the standing reports alone may lead to a block, and what else speaks for them. */
export function corroborationOf(
  facts: {
    reports: readonly { source: ReporterType; reporterId: string }[]
    hasFakeBought: boolean
    proof: Proof | null
  },
  setting: Pick<CounterfeitsBody, 'needCorroboration' | 'independentReports'>,
): Corroboration {
  const isNeeded = facts.reports.every(({ source }) => setting.needCorroboration.includes(source))
  const apart = new Set(facts.reports.map(({ reporterId }) => reporterId))
  const has: Corroboration['has'] = []
  if (apart.size >= setting.independentReports) has.push('independent_report')
  if (facts.hasFakeBought) has.push('test_buy')
  if (facts.proof) has.push(facts.proof)
  return { isNeeded, has }
}

const saysOfCheck: Record<CheckRule, string> = {
  in_register: 'has not been confirmed',
  right_unknown: 'no right is named',
  application_only: 'an application gives no right yet; a registration is needed',
  expired: 'the right has expired',
  not_yet_in_force: 'the right is not in force yet',
  not_looked_up: 'nobody has looked the right up in the register',
  class_fits: 'the goods were found not to be covered',
  class_differs: 'the classes of the trade mark do not cover goods of this category',
  class_unknown: 'nobody has compared the goods with the classes of the right',
  class_not_compared: 'nobody has compared the goods with the right',
  named: 'is not the listing that is meant',
  given: 'nobody has looked at what was sent in',
  not_given: 'is missing',
  not_asked: 'is not asked for',
}

/** What keeps a report from being accepted, item by item. */
export function acceptErrors(checks: readonly Check[], corroboration: Corroboration): FieldErrors {
  const errors: FieldErrors = {}
  for (const { item, rule, mark } of openChecks(checks)) {
    errors[`checks.${item}`] = mark && mark.state !== 'ok' ? `was found ${mark.state}` : saysOfCheck[rule]
  }
  if (corroboration.isNeeded && corroboration.has.length === 0) {
    errors.proof =
      'these reports alone block nothing: a test buy, a second independent report, the owner’s word or evidence of ours is missing'
  }
  return errors
}

/** Why a report may not be dismissed for that reason: what the checklist says otherwise. */
export function dismissErrors(
  reason: DismissReason,
  note: string | undefined,
  checks: readonly Check[],
  corroboration: Corroboration,
): FieldErrors {
  const at = (item: Check['item']) => checks.find((one) => one.item === item)
  const isOpen = (item: Check['item']) => at(item)?.isRequired === true && at(item)?.state !== 'ok'
  if (reason === 'right_expired' && at('right_live')?.rule !== 'expired')
    return { reason: 'the register does not say that the right has expired' }
  if (reason === 'wrong_class' && at('covers_goods')?.state !== 'failed')
    return { reason: 'the checklist does not say that the right leaves these goods uncovered' }
  if (reason === 'no_judgment' && !isOpen('judgment')) return { reason: 'no judgment is missing' }
  if (reason === 'no_authority' && !isOpen('authority') && !isOpen('identity'))
    return { reason: 'neither identity nor power of attorney is missing' }
  if (reason === 'not_corroborated' && !(corroboration.isNeeded && corroboration.has.length === 0))
    return { reason: 'the report is not without corroboration' }
  if ((reason === 'genuine' || reason === 'not_the_right') && !note?.trim()) return { note: 'what shows it' }
  return {}
}

/** The parts that a counter-notice must have; the same list for the form, the check and the letter. */
export const counterParts = [
  'removedMaterial',
  'location',
  'goodFaith',
  'contactName',
  'contactEmail',
  'consentsToJurisdiction',
  'signature',
] as const
export type CounterPart = (typeof counterParts)[number]

const saysOfPart: Record<CounterPart, string> = {
  removedMaterial: 'which material was removed',
  location: 'where it stood before it was removed',
  goodFaith: 'the statement of good faith, under penalty of perjury',
  contactName: 'the name of whoever objects',
  contactEmail: 'an address at which whoever objects is reached',
  consentsToJurisdiction: 'the consent to the jurisdiction of the courts',
  signature: 'the signature',
}

const isGiven = (value: string | boolean | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value === true

/** Parts that are not there yet. */
export const missingParts = (notice: CounterNoticeBody): CounterPart[] =>
  counterParts.filter((part) => !isGiven(notice[part]))

/** @param dueAt until when it counts; null while the time has not begun. */
export function counterNoticeErrors(
  notice: CounterNoticeBody,
  dueAt: Date | null,
  businessDays: number,
  now: Date,
): FieldErrors {
  if (dueAt && now >= dueAt) {
    const errors: FieldErrors = {}
    errors.receivedAt = `a counter-notice counts for ${businessDays} business days after the block; they ended at ${dueAt.toISOString()}`
    return errors
  }
  const errors: FieldErrors = Object.fromEntries(missingParts(notice).map((part) => [part, saysOfPart[part]]))
  if (notice.contactEmail?.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(notice.contactEmail.trim()))
    errors.contactEmail = 'is not an e-mail address'
  return errors
}

export type Proven = {
  state: string
  hasCounterNotice: boolean
  hasFakeBought: boolean
  hasOrder: boolean
}

/** Why a decision that the seller infringed may not rest on that ground. */
export function infringingErrors(basis: InfringingGround, proven: Proven): FieldErrors {
  if (basis === 'test_buy' && !proven.hasFakeBought)
    return { basis: 'no test buy of this case was found to be a counterfeit' }
  if (basis === 'court_order' && !proven.hasOrder) return { basis: 'no order of a court is recorded' }
  if (basis === 'no_answer' && proven.hasCounterNotice) return { basis: 'the seller did answer' }
  if (basis === 'answer_rejected' && !proven.hasCounterNotice) return { basis: 'the seller did not answer' }
  if (proven.state === 'counter_noticed' && basis !== 'test_buy' && basis !== 'owner_evidence')
    return { basis: 'while the reporter may still sue, only a test buy or new evidence of the owner decides' }
  return {}
}

/** The step of the ladder that so many infringements reach, or null. */
export function repeatStep(
  count: number,
  steps: CounterfeitsBody['repeat']['steps'],
): CounterfeitsBody['repeat']['steps'][number] | null {
  return steps.filter((step) => count >= step.count).sort((one, other) => other.count - one.count)[0] ?? null
}
