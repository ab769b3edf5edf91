import { hasForm } from '../monitoring/certificate.ts'

/** Marks of conformity that are asked about, by how strict the test behind them is (domain facts 3.4). */
export const certificateTypes = [
  'safety_certification',
  'safety_confirmation',
  'supplier_conformity',
  'children_certification',
  'children_confirmation',
  'radio',
  'health_food',
  'medical_device',
] as const
export type CertificateType = (typeof certificateTypes)[number]

/** The forms of one type as the setting lists them; none: a number of this type is not checked by shape. */
export type CertificateForms = readonly { type: CertificateType; forms: readonly string[] }[]

/**
 * Whether a number has a shape that its type may have. A right shape proves nothing: whether the certificate exists, is
 * live and is for these goods only the register says.
 */
export function hasShapeOf(type: CertificateType, number: string, known: CertificateForms): boolean {
  const forms = known.find((one) => one.type === type)?.forms ?? []
  return forms.length === 0 || hasForm(number, forms)
}

/** What a register says of a number, in our words; the answer itself is kept as it came. */
export const lookUpVerdicts = [
  'live',
  'cancelled',
  'not_found',
  'other_goods',
  'confirmed',
  'denied',
  'no_answer',
] as const
export type LookUpVerdict = (typeof lookUpVerdicts)[number]

/** Answers after which a document may be relied on. */
export const isConfirming = (verdict: LookUpVerdict): boolean => verdict === 'live' || verdict === 'confirmed'
