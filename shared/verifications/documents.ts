import { type Static, Type } from 'typebox'
import type { FieldErrors } from '../errors.ts'
import { Id, OptionalSentence, Sentence } from '../text.ts'

/** Papers that prove an identity. Co-representatives bring a deed that waives claims and a seal certificate (C). */
export const documentKinds = [
  'business_registration',
  'corporate_register',
  'mail_order_report',
  'bankbook_copy',
  'identity_card',
  'foreign_registration',
  'bank_statement',
  'co_representative_deed',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentFaults = [
  'illegible',
  'altered',
  'expired',
  'name_differs',
  'number_differs',
  'incomplete',
] as const
export type DocumentFault = (typeof documentFaults)[number]

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** One paper as somebody read it. */
export const CheckedDocument = Type.Object(
  {
    kind: Type.Enum(documentKinds),
    /** The file in the locker of the case. */
    evidenceId: Type.Optional(Id),
    isAccepted: Type.Boolean(),
    fault: Type.Optional(Type.Enum(documentFaults)),
    issuedOn: Type.Optional(Day),
    /** Until when it is valid; absent when it does not run out. */
    expiresOn: Type.Optional(Day),
    note: OptionalSentence(500),
  },
  { additionalProperties: false },
)
export type CheckedDocument = Static<typeof CheckedDocument>

/** How goods come from the brand's head office to this seller. */
export const channelKinds = [
  'brand_owner',
  'authorised_distributor',
  'wholesale',
  'parallel_import',
  'unknown',
] as const
export const channelVerdicts = ['proven', 'unproven', 'not_needed'] as const

/** The distribution channel of one brand in one category, as somebody judged it. */
export const JudgedChannel = Type.Object(
  {
    category: Sentence(80),
    brand: Sentence(80),
    channel: Type.Enum(channelKinds),
    evidence: OptionalSentence(500),
    verdict: Type.Enum(channelVerdicts),
  },
  { additionalProperties: false },
)
export type JudgedChannel = Static<typeof JudgedChannel>

const dayMs = 86_400_000
const daysFrom = (today: string, day: string) => Math.round((Date.parse(day) - Date.parse(today)) / dayMs)

/**
 * What is wrong with the readings of papers, by the place in the list.
 * @param leastDays how many more days a paper must be valid to be accepted (a setting).
 */
export function documentErrors(
  documents: readonly CheckedDocument[],
  { today, leastDays }: { today: string; leastDays: number },
): FieldErrors {
  const errors: FieldErrors = {}
  for (const [place, { isAccepted, fault, issuedOn, expiresOn }] of documents.entries()) {
    const at = `documents.${place}`
    if (isAccepted && fault) errors[`${at}.fault`] = 'an accepted paper has no fault (rule: document-fault)'
    if (!isAccepted && !fault) errors[`${at}.fault`] = 'what is wrong with it (rule: document-fault)'
    if (issuedOn && issuedOn > today) errors[`${at}.issuedOn`] = 'has not come yet (rule: future)'
    if (!expiresOn || !isAccepted) continue
    const left = daysFrom(today, expiresOn)
    if (left < leastDays)
      errors[`${at}.expiresOn`] = `is valid for ${left} more days; ${leastDays} are needed (rule: document-validity)`
  }
  return errors
}

/** Papers that are asked of this seller and not accepted yet. */
export const missingDocuments = (
  required: readonly DocumentKind[],
  documents: readonly CheckedDocument[],
): DocumentKind[] => required.filter((kind) => !documents.some((one) => one.kind === kind && one.isAccepted))

/** The day on which the first accepted paper runs out; null when none does. */
export const firstExpiry = (documents: readonly CheckedDocument[]): string | null =>
  documents.flatMap(({ isAccepted, expiresOn }) => (isAccepted && expiresOn ? [expiresOn] : [])).toSorted()[0] ?? null
