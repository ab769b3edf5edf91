import type { ReporterType } from './reporters.ts'
import { isNumbered, isRegistered, type RightType } from './rights.ts'

/** What a report is held against before anything is taken down. */
export const checkItems = [
  'right_live',
  'covers_goods',
  'identity',
  'authority',
  'declaration',
  'location',
  'judgment',
] as const
export type CheckItem = (typeof checkItems)[number]

export const checkStates = ['ok', 'missing', 'failed'] as const
export type CheckState = (typeof checkStates)[number]

/** What a person noted for one item. */
export type CheckMark = { state: CheckState; note: string | null; byName: string; at: string }
export type CheckMarks = Partial<Record<CheckItem, CheckMark>>

export const checkRules = [
  'in_register',
  'right_unknown',
  'application_only',
  'expired',
  'not_yet_in_force',
  'not_looked_up',
  'class_fits',
  'class_differs',
  'class_unknown',
  'class_not_compared',
  'named',
  'given',
  'not_given',
  'not_asked',
] as const
export type CheckRule = (typeof checkRules)[number]

/** One line of the checklist: what the registers say, what a person noted, and what counts. */
export type Check = {
  item: CheckItem
  isRequired: boolean
  /** Null: the registers cannot tell; a person must look. */
  found: CheckState | null
  rule: CheckRule
  mark: CheckMark | null
  /** Null: nobody has looked yet. */
  state: CheckState | null
}

export type RightFacts = {
  type: RightType
  number: string | null
  classes: readonly string[]
  registeredAt: Date | null
  expiresAt: Date | null
  isVerified: boolean
}

/** What the reports of a case, taken together, bring. */
export type ReportFacts = {
  sources: readonly ReporterType[]
  isDeclared: boolean
  isIdentityShown: boolean
  isAuthorityShown: boolean
  isJudgmentShown: boolean
}

export type CheckGround = {
  right: RightFacts | null
  reports: ReportFacts
  category: string
  /** Nice classes of each category; a category that is not named is not compared. */
  classes: readonly { category: string; classes: readonly string[] }[]
  /** Types of right for which only a judgment counts. */
  judgmentFor: readonly RightType[]
  marks: CheckMarks
  now: Date
}

/** The whole checklist, in its order. */
export const checklistOf = (ground: CheckGround): Check[] =>
  checkItems.map((item) => {
    const { found, rule } = findings[item](ground)
    const mark = ground.marks[item] ?? null
    const isRequired = rule !== 'not_asked'
    // A date of the register is no opinion: only the register itself changes it.
    const isFinal = item === 'right_live' && found === 'failed'
    return { item, isRequired, found, rule, mark, state: isFinal ? found : (mark?.state ?? found) }
  })

type Found = { found: CheckState | null; rule: CheckRule }

const findings = {
  right_live: ({ right, now }) => {
    if (!right) return { found: 'missing', rule: 'right_unknown' }
    if (right.expiresAt && right.expiresAt <= now) return { found: 'failed', rule: 'expired' }
    if (right.registeredAt && right.registeredAt > now) return { found: 'failed', rule: 'not_yet_in_force' }
    if (isNumbered(right.type) && !isRegistered(right.number)) return { found: 'missing', rule: 'application_only' }
    return right.isVerified ? { found: 'ok', rule: 'in_register' } : { found: null, rule: 'not_looked_up' }
  },
  covers_goods: ({ right, category, classes }) => {
    if (!right) return { found: 'missing', rule: 'right_unknown' }
    if (right.type === 'portrait') return { found: 'ok', rule: 'not_asked' }
    // Only trade marks are registered for classes of goods; a design or a patent must be compared by eye.
    if (right.type !== 'trademark') return { found: null, rule: 'class_not_compared' }
    const wanted = classes.find((one) => one.category === category)?.classes
    if (!wanted || right.classes.length === 0) return { found: null, rule: 'class_unknown' }
    return right.classes.some((one) => wanted.includes(one))
      ? { found: 'ok', rule: 'class_fits' }
      : { found: 'failed', rule: 'class_differs' }
  },
  identity: ({ reports }) =>
    asked(
      reports.sources.some((one) => one === 'rights_owner' || one === 'agent'),
      reports.isIdentityShown,
    ),
  authority: ({ reports }) =>
    asked(reports.sources.includes('agent') && !reports.sources.includes('rights_owner'), reports.isAuthorityShown),
  declaration: ({ reports }) =>
    asked(
      reports.sources.some((one) => one !== 'internal' && one !== 'monitoring'),
      reports.isDeclared,
    ),
  location: () => ({ found: 'ok', rule: 'named' }),
  judgment: ({ right, reports, judgmentFor }) =>
    asked(right !== null && judgmentFor.includes(right.type), reports.isJudgmentShown),
} satisfies Record<CheckItem, (ground: CheckGround) => Found>

const asked = (isAsked: boolean, isGiven: boolean): Found => {
  if (!isAsked) return { found: 'ok', rule: 'not_asked' }
  return isGiven ? { found: null, rule: 'given' } : { found: 'missing', rule: 'not_given' }
}

/** Items that keep a report from being accepted. */
export const openChecks = (list: readonly Check[]): Check[] =>
  list.filter(({ isRequired, state }) => isRequired && state !== 'ok')
